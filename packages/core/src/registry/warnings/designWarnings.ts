/** What the way the women were grouped and counted says against a comparison. */
import { normalSf } from '../../engines/numerics/normalDistribution.ts';
import { breslowDay } from '../../engines/statistics/breslowDay.ts';
import { mantelHaenszelOddsRatio } from '../../engines/statistics/mantelHaenszel.ts';
import type { Arm, TwoByTwo } from '../../engines/statistics/twoByTwo.ts';
import { armWords, decimalWords, listWords, pWords } from './numberWords.ts';
import type { Warning, WarningNumber } from './warning.ts';

/** One reported group: women with the marker at or above the bound. */
export interface ReportedGroup {
  readonly label: string;
  /** Marker, outcome and study, in words: only groups of the same ones are held against each other. */
  readonly of: string;
  readonly from: number;
  readonly table: TwoByTwo;
}

/** The women who are in one group and not in the other, and whether the effect differs between the two. */
export interface SubtractedStratum {
  readonly label: string;
  readonly inner: TwoByTwo;
  readonly outer: TwoByTwo;
  /** exp of the difference of log odds ratios, outer above inner stratum: Wald. */
  readonly ratioOfOddsRatios:
    { readonly value: number; readonly lower: number; readonly upper: number; readonly p: number } | undefined;
}

function without(all: Arm, part: Arm): Arm | undefined {
  const [events, total] = [all.events - part.events, all.total - part.total];
  return events >= 0 && total > 0 && events <= total ? { events, total } : undefined;
}

/**
 * The stratum between two nested groups, by subtraction, with the interaction.
 *
 *   log (OR outer / OR inner) ± 1.96 √( Σ 1/cell ), over the eight cells
 *
 * @param wide   the group that contains the other
 * @param narrow the group inside it, with the higher bound
 * @returns undefined when the counts cannot be nested
 */
export function subtracted(wide: ReportedGroup, narrow: ReportedGroup): SubtractedStratum | undefined {
  const treated = without(wide.table.treated, narrow.table.treated);
  const control = without(wide.table.control, narrow.table.control);
  if (treated === undefined || control === undefined) return undefined;
  const inner = { treated, control };
  const label = `${String(wide.from)} to below ${String(narrow.from)}`;
  const cells = [inner, narrow.table].map(({ treated: t, control: c }) => [
    t.events,
    t.total - t.events,
    c.events,
    c.total - c.events,
  ]);
  if (cells.flat().includes(0)) return { label, inner, outer: narrow.table, ratioOfOddsRatios: undefined };
  const [below, above] = cells.map(([a = 0, b = 0, c = 0, d = 0]) => Math.log((a * d) / (b * c)));
  const log = above! - below!;
  const error = Math.sqrt(cells.flat().reduce((sum, cell) => sum + 1 / cell, 0));
  const width = 1.959963984540054 * error;
  const ratioOfOddsRatios = {
    value: Math.exp(log),
    lower: Math.exp(log - width),
    upper: Math.exp(log + width),
    p: 2 * normalSf(Math.abs(log) / error),
  };
  return { label, inner, outer: narrow.table, ratioOfOddsRatios };
}

/** Fires when one reported group contains another: the women between the two are shown by subtraction. */
export function nestedStrata(groups: readonly ReportedGroup[]): Warning | undefined {
  for (const wide of groups) {
    for (const narrow of groups) {
      if (wide.of !== narrow.of || wide.from >= narrow.from) continue;
      const found = subtracted(wide, narrow);
      if (found !== undefined) return nestedWarning(wide, narrow, found);
    }
  }
  return undefined;
}

/** The common odds ratio of both strata and whether they share one, in words and numbers. */
function bothStrata({ inner, outer }: SubtractedStratum): {
  readonly says: string;
  readonly numbers: readonly WarningNumber[];
} {
  const [common, same] = [mantelHaenszelOddsRatio([inner, outer]), breslowDay([inner, outer])];
  if (common.kind !== 'estimated' || same.kind !== 'tested') return { says: '', numbers: [] };
  const [value, lower, upper] = [common.estimate, common.lower, common.upper].map(Math.exp);
  const { p } = same.breslowDay;
  const range = `${decimalWords(value!, 2)} (${decimalWords(lower!, 2)} to ${decimalWords(upper!, 2)})`;
  return {
    says: ` Mantel–Haenszel odds ratio over both strata ${range}; Breslow–Day p ${pWords(p)}.`,
    numbers: [
      { label: 'Mantel–Haenszel odds ratio', value: value! },
      { label: 'Breslow–Day p', value: p },
    ],
  };
}

function nestedWarning(wide: ReportedGroup, narrow: ReportedGroup, found: SubtractedStratum): Warning {
  const { inner, label, ratioOfOddsRatios: ratio } = found;
  const numbers: WarningNumber[] = [
    { label: 'treated between, events', value: inner.treated.events },
    { label: 'treated between, women', value: inner.treated.total },
    { label: 'untreated between, events', value: inner.control.events },
    { label: 'untreated between, women', value: inner.control.total },
  ];
  const interaction =
    ratio === undefined
      ? 'An empty cell: the ratio of odds ratios cannot be told.'
      : `Ratio of odds ratios ${decimalWords(ratio.value, 2)} (${decimalWords(ratio.lower, 2)} to ${decimalWords(ratio.upper, 1)}), p ${pWords(ratio.p)}.`;
  if (ratio !== undefined) {
    numbers.push(
      { label: 'ratio of odds ratios', value: ratio.value },
      { label: 'p of the interaction', value: ratio.p },
    );
  }
  const both = bothStrata(found);
  numbers.push(...both.numbers);
  return {
    code: 'NESTED_STRATA',
    rule: 'One reported group contains another.',
    says: `“${wide.label}” contains “${narrow.label}”. Between them (${label}): treated ${armWords(inner.treated)}, untreated ${armWords(inner.control)}. ${interaction}${both.says} By subtraction, nesting assumed; post hoc and unadjusted.`,
    numbers,
    settledBy: 'Counts by stratum from the authors, and a cut-off named before the data are seen.',
  };
}

/** How women came into a class, and when. */
export interface Classification {
  readonly label: string;
  /** Day on which the class was fixed, counted from time zero (the decision on the transfer); later is above 0. */
  readonly fixedOnDay: number | undefined;
  /** Whether being counted at all needs the outcome: "all delivered". */
  readonly needsOutcome: boolean;
  readonly women: number;
}

/** Fires when the class depends on something after time zero, or being counted needs the outcome. */
export function immortalTime(classes: readonly Classification[]): Warning | undefined {
  const late = classes.filter(({ fixedOnDay }) => fixedOnDay !== undefined && fixedOnDay > 0);
  const selected = classes.filter(({ needsOutcome }) => needsOutcome);
  if (late.length + selected.length === 0) return undefined;
  const said = [
    ...late.map(
      ({ label, women, fixedOnDay }) =>
        `${label} (${String(women)}): fixed on day ${String(fixedOnDay)} after time zero`,
    ),
    ...selected.map(({ label, women }) => `${label} (${String(women)}): counted only with the outcome`),
  ];
  return {
    code: 'IMMORTAL_TIME',
    rule: 'A class depends on something after time zero, or membership needs the outcome.',
    says: `${listWords(said)}. Whoever had the event, or lasted long enough, is favored.`,
    numbers: [...late, ...selected].map(({ label, women }) => ({ label: `${label}, women`, value: women })),
    settledBy: 'Classes fixed at the decision on the transfer, everybody followed from there.',
  };
}

export interface Clusters {
  readonly rows: number;
  /** Undefined where rows cannot be joined by woman. */
  readonly women: number | undefined;
  readonly inBothArms: number;
  readonly naiveError?: number;
  readonly clusteredError?: number;
}

/** Fires when a woman appears more than once, or in both arms. */
export function clustered({ rows, women, inBothArms, naiveError, clusteredError }: Clusters): Warning | undefined {
  if (women !== undefined && women >= rows && inBothArms === 0) return undefined;
  const errors =
    naiveError === undefined || clusteredError === undefined
      ? ''
      : ` Standard error of the log odds ratio: ${decimalWords(naiveError, 3)} taken as independent, ${decimalWords(clusteredError, 3)} by woman.`;
  const who =
    women === undefined
      ? `${String(rows)} rows carry no key of the woman: whether some appear more than once is not known.`
      : `${String(rows)} rows of ${String(women)} women; ${String(inBothArms)} appear in both arms.`;
  return {
    code: 'CLUSTERED',
    rule: 'A woman appears more than once, or in both arms.',
    says: `${who}${errors}`,
    numbers: [
      { label: 'rows', value: rows },
      ...(women === undefined ? [] : [{ label: 'women', value: women }]),
      { label: 'women in both arms', value: inBothArms },
      ...(naiveError === undefined ? [] : [{ label: 'naive standard error', value: naiveError }]),
      ...(clusteredError === undefined ? [] : [{ label: 'clustered standard error', value: clusteredError }]),
    ],
    settledBy: 'One row a woman (the first transfer), or errors by woman.',
  };
}

/** Fires when arms or studies count different outcomes, or count them out of different wholes. */
export function definition(
  parts: readonly { readonly label: string; readonly outcome: string; readonly denominator: string }[],
): Warning | undefined {
  const outcomes = new Set(parts.map(({ outcome }) => outcome));
  const denominators = new Set(parts.map((part) => part.denominator));
  if (outcomes.size < 2 && denominators.size < 2) return undefined;
  const said = parts.map(({ label, outcome, denominator }) => `${label}: ${outcome}, per ${denominator}`);
  return {
    code: 'DEFINITION',
    rule: 'Arms or studies use different outcomes or denominators.',
    says: `Not the same thing is counted. ${said.join('; ')}.`,
    numbers: [
      { label: 'outcomes', value: outcomes.size },
      { label: 'denominators', value: denominators.size },
    ],
    settledBy: 'Counts of one outcome by one definition, out of one denominator.',
  };
}

/** Fires when an export hides cells. */
export function smallCell(hidden: readonly string[], below: number): Warning | undefined {
  if (hidden.length === 0) return undefined;
  return {
    code: 'SMALL_CELL',
    rule: `Counts from 1 to ${String(below - 1)} are hidden, and what would give them away.`,
    says: `${String(hidden.length)} cells are hidden: ${listWords(hidden)}.`,
    numbers: [{ label: 'hidden cells', value: hidden.length }],
    settledBy: 'Wider groups or a longer period.',
  };
}
