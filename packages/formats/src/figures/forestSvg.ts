import {
  countsWords,
  effectRange,
  effectWords,
  type DrawnEstimate,
  type ForestFigure,
  type ForestStudy,
} from '@nidation/core/registry';
import { type Canvas, labelled, LINE_HEIGHT, TEXT } from './canvas.ts';
import { EFFECT_HEADER, forestLayout, type ForestLayout, LABELS } from './forestLayout.ts';
import { type Body, MARGIN, WIDTH } from './frame.ts';
import { horizontalWhisker } from './interval.ts';
import { axisName, point, xTicks } from './plot.ts';
import { besideRow, key, type KeyItem, labelRows, type Row } from './rowParts.ts';
import { oneLine, wrapText } from './wrapText.ts';
import type { Markup } from './xml.ts';

interface Drawing {
  readonly figure: ForestFigure;
  readonly canvas: Canvas;
  readonly layout: ForestLayout;
}

/** One line a study; square filled when randomized, hollow when not; the pooled diamond or why there is none. */
export function forestBody(figure: ForestFigure, canvas: Canvas, top: number): Body {
  const headerBottom = top + 38;
  const rows = labelRows(canvas, [...figure.studies, ...pooledLabels(figure)], headerBottom, LABELS);
  const bottom = rows.at(-1)?.bottom ?? headerBottom;
  const layout = forestLayout(figure, { top: headerBottom, bottom });
  const drawing = { figure, canvas, layout };
  const zero = layout.x.to(figure.noEffect);
  const studies = figure.studies.flatMap((study, i) => {
    const row = rows[i];
    return row === undefined ? [] : studyRow(study, row, drawing);
  });
  const end = foot(drawing);
  const why = notShown(drawing, end.bottom + 24);
  const used = key(canvas, keyItems(figure), why.bottom + 24);
  return {
    parts: [
      ...header(drawing, top),
      ...rows.flatMap(({ parts }) => parts),
      canvas.path([point(zero, headerBottom), point(zero, bottom)], { role: 'strong', width: 1 }),
      ...studies,
      ...pooledRows(rows.slice(figure.studies.length), drawing),
      ...end.parts,
      ...why.parts,
      ...used.parts,
    ],
    bottom: used.bottom,
  };
}

function pooledLabels({ pooled }: ForestFigure) {
  if (pooled.kind === 'not shown') return [];
  const first = { label: 'Pooled', detail: pooled.model };
  return pooled.prediction === undefined ? [first] : [first, { label: 'Prediction interval', detail: 'a new study' }];
}

function header({ figure, canvas, layout }: Drawing, top: number): readonly Markup[] {
  const y = top + 14;
  const bold = { bold: true, role: 'muted' } as const;
  const column = (words: string, x: number, width: number, anchor: 'start' | 'middle'): readonly Markup[] => {
    const { lines, cut } = wrapText(words, { width, size: TEXT, most: 2, bold: true });
    const more = cut ? { whole: words } : {};
    return lines.map((line, i) => canvas.text(line, point(x, y + 15.5 * i), { ...bold, ...more, anchor }));
  };
  const { arms, armWidth, effectX, effectWidth, weightX } = layout;
  return [
    canvas.text('Study', point(MARGIN, y), bold),
    ...arms.flatMap((x, i) => column(figure.armLabels[i === 0 ? 0 : 1], x, armWidth - 6, 'middle')),
    ...column(EFFECT_HEADER, effectX, effectWidth, 'start'),
    ...(weightX === undefined ? [] : [canvas.text('Weight', point(weightX, y), { ...bold, anchor: 'end' })]),
  ];
}

function studyRow(study: ForestStudy, row: Row, drawing: Drawing): readonly Markup[] {
  const { canvas, layout, figure } = drawing;
  const middle = row.y + TEXT * 0.35;
  const words = effectWords(study.estimate, figure.scale);
  const counts = [study.first, study.second].map((arm) => (arm === undefined ? '–' : countsWords(arm)));
  const { weightPercent: weight } = study;
  const { weightX = WIDTH } = layout;
  return [
    ...layout.arms.map((x, i) => canvas.text(counts[i] ?? '–', point(x, middle), { anchor: 'middle' })),
    labelled(studyWords(study, figure), ...studyMark(study, row.y, drawing)),
    ...besideRow(canvas, words, point(layout.effectX, row.y), layout.effectWidth + 2),
    ...(weight === undefined ? [] : [canvas.text(`${weight.toFixed(1)} %`, point(weightX, middle), { anchor: 'end' })]),
  ];
}

function studyWords({ label, detail, first, second, estimate, randomized }: ForestStudy, figure: ForestFigure): string {
  const arms = [first, second].flatMap((arm, i) =>
    arm === undefined ? [] : [`${figure.armLabels[i === 0 ? 0 : 1]} ${countsWords(arm)}`],
  );
  const said = [...arms, effectWords(estimate, figure.scale), randomized ? 'randomized' : 'not randomized'];
  return `${label}${detail === undefined ? '' : `, ${detail}`}: ${said.join('; ')}`;
}

function studyMark(
  { estimate, randomized, weightPercent }: ForestStudy,
  y: number,
  { canvas, layout }: Drawing,
): readonly Markup[] {
  if (estimate.kind === 'not estimable') return [];
  const size = weightPercent === undefined ? 5 : 3 + Math.sqrt(weightPercent) * 0.55;
  const style = { shape: 'square', role: 'one', hollow: !randomized, size } as const;
  return [...whisker(estimate, y, canvas, layout), canvas.mark(point(inside(layout, estimate.value), y), style)];
}

function inside({ area, x }: ForestLayout, value: number): number {
  return Math.min(area.right, Math.max(area.left, x.to(value)));
}

function whisker(
  { lower, upper }: DrawnEstimate,
  y: number,
  canvas: Canvas,
  { x, area }: ForestLayout,
): readonly Markup[] {
  if (lower === undefined && upper === undefined) return [];
  const start = lower === undefined ? area.left - 1 : x.to(lower);
  const end = upper === undefined ? area.right + 1 : x.to(upper);
  return horizontalWhisker(canvas, { start, end, from: area.left, to: area.right }, y, { role: 'one' });
}

function pooledRows([first, second]: readonly Row[], { figure, canvas, layout }: Drawing): readonly Markup[] {
  const { pooled, scale } = figure;
  if (pooled.kind === 'not shown' || first === undefined) return [];
  const { estimate, model, prediction } = pooled;
  const { value, lower = value, upper = value } = estimate;
  const diamond = [
    point(inside(layout, lower), first.y),
    point(inside(layout, value), first.y - 7),
    point(inside(layout, upper), first.y),
    point(inside(layout, value), first.y + 7),
  ];
  const border = [point(MARGIN, first.top), point(WIDTH - MARGIN, first.top)];
  const words = effectWords(estimate, scale);
  const summary = [
    canvas.path(border, { role: 'line', width: 1 }),
    labelled(`Pooled (${model}): ${words}`, canvas.area(diamond, 'two', 1)),
    ...besideRow(canvas, words, point(layout.effectX, first.y), layout.effectWidth + 2),
  ];
  if (prediction === undefined || second === undefined) return summary;
  const { x, area } = layout;
  const place = { start: x.to(prediction.lower), end: x.to(prediction.upper), from: area.left, to: area.right };
  const range = effectRange(prediction, scale);
  return [
    ...summary,
    labelled(
      `Prediction interval: ${range}`,
      ...horizontalWhisker(canvas, place, second.y, { role: 'two', dash: '5 3' }),
    ),
    ...besideRow(canvas, range, point(layout.effectX, second.y), layout.effectWidth + 2),
  ];
}

/** Numbers of the axis, what lies on either side of no effect, and the axis's name. */
function foot({ figure, canvas, layout: { area, x } }: Drawing) {
  const zero = x.to(figure.noEffect);
  const y = area.bottom + 36;
  const left = oneLine(`← ${figure.sides[0]}`, { width: zero - 8 - MARGIN, size: TEXT });
  const right = oneLine(`${figure.sides[1]} →`, { width: WIDTH - MARGIN - zero - 8, size: TEXT });
  const name = axisName(canvas, figure.axis, { ...area, bottom: area.bottom + 18 });
  const parts = [
    ...xTicks(canvas, x, area),
    canvas.text(left.lines[0] ?? '', point(zero - 8, y), { anchor: 'end', role: 'muted' }),
    canvas.text(right.lines[0] ?? '', point(zero + 8, y), { role: 'muted' }),
    ...name.parts,
  ];
  return { parts, bottom: name.bottom };
}

/** Said as plainly as a diamond would be. */
function notShown({ figure: { pooled }, canvas }: Drawing, y: number): Body {
  if (pooled.kind === 'shown') return { parts: [], bottom: y - 24 };
  const words = `Pooled: not shown, ${pooled.because}`;
  const { lines } = wrapText(words, { width: WIDTH - 2 * MARGIN, size: TEXT, most: 4, bold: true });
  const parts = lines.map((line, i) => canvas.text(line, point(MARGIN, y + LINE_HEIGHT * i), { bold: true }));
  return { parts, bottom: y + LINE_HEIGHT * (lines.length - 1) };
}

function keyItems({ pooled }: ForestFigure): readonly KeyItem[] {
  return [
    { words: 'not randomized', mark: { shape: 'square', role: 'one', hollow: true } },
    { words: 'randomized', mark: { shape: 'square', role: 'one' } },
    ...(pooled.kind === 'shown' ? [{ words: 'pooled', mark: { shape: 'diamond', role: 'two' } } as const] : []),
  ];
}
