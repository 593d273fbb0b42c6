import { countsWords, effectRange, effectWords, type ForestFigure, type ForestStudy } from '@nidation/core/registry';
import { type Box, TEXT } from './canvas.ts';
import { MARGIN, WIDTH } from './frame.ts';
import { linearScale, logarithmicScale, type Scale, spanOf } from './plot.ts';
import { columnWidth } from './rowParts.ts';
import { textWidth } from './textWidth.ts';

/** Where the columns of a forest stand. */
export interface ForestLayout {
  /** Middle of the columns of both arms; empty when no study states its counts. */
  readonly arms: readonly number[];
  readonly armWidth: number;
  readonly effectX: number;
  readonly effectWidth: number;
  /** Right edge of the weights; absent without weights. */
  readonly weightX?: number;
  readonly area: Box;
  readonly x: Scale;
}

export const LABELS = 196;
const GAP = 18;
const WEIGHT = 62;
const WIDEST_EFFECT = 176;
export const EFFECT_HEADER = 'Effect (95 % interval)';
/** A logarithmic axis shows at most this far; what lies beyond has an arrow and its number. */
const FARTHEST = 100;

export function forestLayout(figure: ForestFigure, { top, bottom }: Pick<Box, 'top' | 'bottom'>): ForestLayout {
  const { studies } = figure;
  const counts = studies.flatMap(({ first, second }) => [first, second].flatMap((arm) => arm ?? []));
  const armWidth = counts.length === 0 ? 0 : armColumn(figure, counts.map(countsWords));
  const arms = armWidth === 0 ? [] : [0.5, 1.5].map((place) => MARGIN + LABELS + armWidth * place);
  const weighted = studies.some(({ weightPercent }) => weightPercent !== undefined);
  const right = WIDTH - MARGIN - (weighted ? WEIGHT : 0);
  const header = textWidth(EFFECT_HEADER, TEXT, true) + 2;
  const effectWidth = Math.max(columnWidth(effects(figure), WIDEST_EFFECT), weighted ? 0 : header);
  const effectX = right - effectWidth;
  const area = { left: MARGIN + LABELS + 2 * armWidth + GAP, right: effectX - GAP, top, bottom };
  const place = { arms, armWidth, effectX, effectWidth, area, x: scaleOf(figure, area) };
  return weighted ? { ...place, weightX: WIDTH - MARGIN } : place;
}

/** Wide enough for the counts and for the longest word of its header. */
function armColumn({ armLabels }: ForestFigure, counts: readonly string[]): number {
  const words = armLabels.flatMap((label) => label.split(/\s+/u)).map((word) => textWidth(word, TEXT, true));
  return Math.min(108, Math.max(62, columnWidth(counts, 108), ...words) + 8);
}

function effects({ studies, pooled, scale }: ForestFigure): readonly string[] {
  const rows = studies.map(({ estimate }) => effectWords(estimate, scale));
  if (pooled.kind === 'not shown') return rows;
  const range = pooled.prediction === undefined ? [] : [effectRange(pooled.prediction, scale)];
  return [...rows, effectWords(pooled.estimate, scale), ...range];
}

function scaleOf({ studies, pooled, scale, noEffect }: ForestFigure, area: Box): Scale {
  const ends = [
    ...studies.map(({ estimate }: ForestStudy) => estimate),
    ...(pooled.kind === 'shown' ? [pooled.estimate] : []),
  ];
  const limits = ends.flatMap((one) => (one.kind === 'estimated' ? [one.value, one.lower, one.upper] : []));
  const more = pooled.kind === 'shown' ? [pooled.prediction?.lower, pooled.prediction?.upper] : [];
  const values = [...limits, ...more, noEffect].filter((value) => value !== undefined);
  const range = { from: area.left, to: area.right };
  if (scale === 'linear') return linearScale(spanOf(values), range, 5);
  const inside = (value: number): number => Math.min(FARTHEST, Math.max(1 / FARTHEST, value));
  const logs = spanOf(values.map((value) => Math.log(inside(value))));
  return logarithmicScale({ from: Math.exp(logs.from), to: Math.exp(logs.to) }, range, 6);
}
