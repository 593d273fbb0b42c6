/** Treated by protocol, untreated and declined, side by side. */
import { holm } from '../../engines/statistics/holm.ts';
import { proportion } from '../../engines/statistics/proportion.ts';
import type { AttritionStep } from '../importReport.ts';
import type { OutcomeName, RegistryRow } from '../row.ts';
import { multiple, type NamedP } from '../warnings/comparisonWarnings.ts';
import { type Classification, immortalTime } from '../warnings/designWarnings.ts';
import type { Warning } from '../warnings/warning.ts';
import { adjusted, adjustedWarnings, ADJUSTED_METHODS, type TreatedRow } from './adjusted.ts';
import type { ArmAnswer, ComparisonAnswer, ContrastAnswer } from './answers.ts';
import { type Cohort, exactCount, OUTCOME_WORDS, womanKey } from './cohort.ts';
import { chanceElsewhere } from './registerChance.ts';
import { contrast, CONTRAST_METHODS, type ContrastCircumstances, contrastWarnings } from './contrast.ts';

export type CovariateName = 'ageYears' | 'failedTransfers' | 'earlierTransfers' | 'th1Th2Ratio';

export const COVARIATE_WORDS: Readonly<Record<CovariateName, string>> = {
  ageYears: 'age',
  failedTransfers: 'failed transfers',
  earlierTransfers: 'earlier transfers',
  th1Th2Ratio: 'Th1/Th2 ratio',
};

export interface CompareQuestion extends ContrastCircumstances {
  readonly cohort: Cohort;
  readonly outcome: OutcomeName;
  /** 'transfer' or 'first transfer of each woman' */
  readonly denominator: string;
  /** Only women treated by this protocol count as treated; absent: all who took tacrolimus. */
  readonly protocolId?: string;
  readonly covariates: readonly CovariateName[];
}

const HOLM = 'Holm over the contrasts (Fisher)';

type ArmName = 'treated' | 'untreated' | 'declined';

/** Undefined: another treatment, another protocol, or not recorded. They are in no arm. */
function armOf({ immunotherapy, protocolId }: RegistryRow, wanted: string | undefined): ArmName | undefined {
  if (immunotherapy === 'none') return 'untreated';
  if (immunotherapy === 'declined') return 'declined';
  if (immunotherapy !== 'tacrolimus') return undefined;
  return wanted === undefined || protocolId === wanted ? 'treated' : undefined;
}

interface CountedArm {
  readonly label: string;
  readonly rows: readonly RegistryRow[];
  readonly events: number;
  readonly total: number;
}

function countedArm(label: string, rows: readonly RegistryRow[], outcome: OutcomeName): CountedArm {
  const recorded = rows.filter((row) => row.outcome[outcome] !== undefined);
  const events = recorded.filter((row) => row.outcome[outcome] === true).length;
  return { label, rows, events, total: recorded.length };
}

function armAnswer({ label, rows, events, total }: CountedArm): ArmAnswer {
  const keys = rows.flatMap((row) => womanKey(row) ?? []);
  return {
    label,
    rate: proportion(events, total),
    notRecorded: rows.length - total,
    women: keys.length === rows.length ? new Set(keys).size : undefined,
  };
}

/** Contrasts that can be made: an arm in which nobody has a recorded outcome makes none. */
function contrastsOf(arms: readonly CountedArm[]): readonly ContrastAnswer[] {
  const [treated, untreated, declined] = arms;
  if (treated === undefined || untreated === undefined || declined === undefined) return [];
  const pairs: (readonly [CountedArm, CountedArm])[] = [
    [treated, untreated],
    [treated, declined],
    [declined, untreated],
  ];
  const plain = ({ label, events, total }: CountedArm) => ({ label, events, total });
  return pairs
    .filter(([one, other]) => one.total > 0 && other.total > 0)
    .map(([one, other]) => contrast(plain(one), plain(other)));
}

function treatedRows(arms: readonly CountedArm[], question: CompareQuestion): readonly TreatedRow[] {
  return arms.flatMap(({ rows, label }) =>
    rows.flatMap((row) => {
      const event = row.outcome[question.outcome];
      if (event === undefined) return [];
      const covariates = question.covariates.map((name) =>
        name === 'earlierTransfers' ? exactCount(row.earlierTransfers) : row[name],
      );
      return [{ womanId: womanKey(row), treated: label === arms[0]?.label, event, covariates }];
    }),
  );
}

/** A medicine begun after the transfer was given to those who got that far; a cohort in which all have the event chose it. */
function classesOf(arms: readonly CountedArm[]): readonly Classification[] {
  return arms.flatMap(({ label, rows, events, total }): Classification[] => {
    const starts = rows.flatMap(({ startDay }) => (startDay === undefined ? [] : [startDay]));
    const late = starts.filter((day) => day > 0);
    const last = late.length === 0 ? undefined : late.reduce((a, b) => Math.max(a, b));
    const needsOutcome = total >= 10 && events === total;
    return [{ label, fixedOnDay: last, needsOutcome, women: needsOutcome ? total : late.length }];
  });
}

/** Without a chance handed in, the register's for the women of the untreated arm whose outcome is recorded. */
function circumstances(question: CompareQuestion, arms: readonly CountedArm[]): ContrastCircumstances {
  const { randomized, unmeasured, outcome } = question;
  const control = (arms[1]?.rows ?? []).filter((row) => row.outcome[outcome] !== undefined);
  const elsewhere = question.elsewhere ?? chanceElsewhere(control, outcome);
  return { randomized, unmeasured, ...(elsewhere === undefined ? {} : { elsewhere }) };
}

function fisherOf({ tests }: ContrastAnswer): number {
  const [first] = tests;
  return first?.answer.kind === 'tested' ? first.answer.p : 1;
}

/** After the cohort's own steps: who is in an arm, and whose outcome is recorded. */
function armSteps({ rows }: Cohort, arms: readonly CountedArm[]): readonly AttritionStep[] {
  const counted = arms.reduce((sum, arm) => sum + arm.rows.length, 0);
  const recorded = arms.reduce((sum, { total }) => sum + total, 0);
  const unknown = rows.filter(({ immunotherapy }) => immunotherapy === undefined).length;
  return [
    { label: 'in one of the arms', count: counted, left: { notMet: rows.length - counted - unknown, unknown } },
    { label: 'outcome recorded', count: recorded, left: { notMet: 0, unknown: counted - recorded } },
  ];
}

/**
 * The comparison of a cohort: three arms, every contrast from its counts, the recorded confounders taken out, and every
 * warning that applies. Women who took anything else, or of whom it is not recorded, are in no arm and are counted.
 *
 * @throws {RangeError} when a recorded covariate is not finite
 */
export function compareTreated(question: CompareQuestion): ComparisonAnswer {
  const { cohort, outcome, protocolId, covariates } = question;
  const inArm = (name: ArmName): RegistryRow[] => cohort.rows.filter((row) => armOf(row, protocolId) === name);
  const label = protocolId === undefined ? 'treated with tacrolimus' : `treated by ${protocolId}`;
  const arms = [
    countedArm(label, inArm('treated'), outcome),
    countedArm('untreated', inArm('untreated'), outcome),
    countedArm('declined', inArm('declined'), outcome),
  ];
  const contrasts = contrastsOf(arms);
  const rows = treatedRows(arms, question);
  const names = covariates.map((name) => COVARIATE_WORDS[name]);
  const effect = adjusted(names, rows);
  const tests = contrasts.map((one): NamedP => ({
    label: `${one.treated.label} v ${one.control.label}`,
    p: fisherOf(one),
  }));
  const adjustedP = holm(tests.map(({ p }) => p));
  const first = contrasts.find((one) => one.treated.label === label);
  const warnings: readonly (Warning | undefined)[] = [
    ...(first === undefined ? [] : contrastWarnings(first, circumstances(question, arms))),
    ...adjustedWarnings(effect, rows),
    immortalTime(classesOf(arms)),
    multiple(tests),
  ];
  return {
    outcome: OUTCOME_WORDS[outcome],
    denominator: question.denominator,
    cohort: cohort.words,
    attrition: [...cohort.attrition, ...armSteps(cohort, arms)],
    methods: [...CONTRAST_METHODS, ...(effect.kind === 'adjusted' ? ADJUSTED_METHODS : []), HOLM],
    warnings: warnings.filter((warning) => warning !== undefined),
    arms: arms.map(armAnswer),
    contrasts,
    adjusted: effect,
    multiple: tests.map((test, i) => ({ ...test, holm: adjustedP[i]! })),
  };
}
