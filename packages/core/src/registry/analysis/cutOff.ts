/** A marker, its cut-off, and whether the cut-off says who gains from treatment. */
import { normalSf } from '../../engines/numerics/normalDistribution.ts';
import { cutOffBootstrap } from '../../engines/statistics/cutOffBootstrap.ts';
import { fisherExact } from '../../engines/statistics/fisherExact.ts';
import { USUAL_LEVEL, zOf } from '../../engines/statistics/interval.ts';
import { type LogisticFit, logisticRegression } from '../../engines/statistics/logisticRegression.ts';
import { areaUnderCurve, rocCurve, youdenCutOffs } from '../../engines/statistics/rocCurve.ts';
import type { Arm } from '../../engines/statistics/twoByTwo.ts';
import { multiple, separation } from '../warnings/comparisonWarnings.ts';
import { definition, nestedStrata, type ReportedGroup } from '../warnings/designWarnings.ts';
import { WARNING_LIMITS } from '../warnings/limits.ts';
import { cutUnstable } from '../warnings/modelWarnings.ts';
import type { CutOffAnswer } from './answers.ts';
import type { AttemptBasis } from './attempts.ts';

export interface MarkedWoman {
  /** Finite; in the marker's unit. */
  readonly marker: number;
  readonly event: boolean;
  /** Undefined where it is not known. */
  readonly treated?: boolean;
  /** Laboratory and method; values of two methods are not one marker. */
  readonly method?: string;
}

export interface CutOffQuestion {
  readonly basis: AttemptBasis;
  readonly marker: string;
  readonly women: readonly MarkedWoman[];
  /** Random numbers strictly between 0 and 1, handed in. */
  readonly uniform: () => number;
  /** At least 2,000 for a printed interval. */
  readonly resamples: number;
  /** Published cut-offs that should be told apart; 10.3 and 11.8 when absent. */
  readonly cutOffs?: readonly number[];
}

type Interaction = CutOffAnswer['interaction'];

/** Marker values at which the effect's limit is 0: (β₁ + β₃m)² = z² (v₁₁ + 2m v₁₃ + m² v₃₃). */
function limitIsZero(fit: LogisticFit, z: number): readonly number[] {
  const [, b1 = 0, , b3 = 0] = fit.coefficients;
  const v = (i: number, j: number): number => fit.covariance[i]![j]!;
  const a = b3 * b3 - z * z * v(3, 3);
  const b = 2 * (b1 * b3 - z * z * v(1, 3));
  const c = b1 * b1 - z * z * v(1, 1);
  const root = b * b - 4 * a * c;
  if (root < 0 || a === 0) return [];
  return [(-b - Math.sqrt(root)) / (2 * a), (-b + Math.sqrt(root)) / (2 * a)].sort((x, y) => x - y);
}

/** Where, within the markers seen, the interval of the effect lies above (or below) no effect. */
function regions(fit: LogisticFit, z: number, [least, most]: readonly [number, number]) {
  const [, b1 = 0, , b3 = 0] = fit.coefficients;
  const v = (i: number, j: number): number => fit.covariance[i]![j]!;
  const limits = (m: number) => {
    const error = Math.sqrt(v(1, 1) + 2 * m * v(1, 3) + m * m * v(3, 3));
    return { lower: b1 + b3 * m - z * error, upper: b1 + b3 * m + z * error };
  };
  const inside = limitIsZero(fit, z).filter((m) => m > least && m < most);
  // From the last change on the effect is of one kind up to the greatest marker; up to the first one from the least.
  const from = inside.at(-1) ?? least;
  const upTo = inside[0] ?? most;
  return {
    benefitFrom: limits(most).lower > 0 ? from : undefined,
    harmUpTo: limits(least).upper < 0 ? upTo : undefined,
  };
}

function interactionOf(women: readonly MarkedWoman[]): {
  readonly answer: Interaction;
  readonly separated: ReturnType<typeof separation>;
} {
  const known = women.flatMap(({ marker, event, treated }) =>
    treated === undefined ? [] : [{ marker, event, treated }],
  );
  const treatedCount = known.filter(({ treated }) => treated).length;
  if (treatedCount === 0 || treatedCount === known.length) {
    const because = known.length === 0 ? 'treatment is not recorded' : 'all women are of one arm';
    return { answer: { kind: 'not estimable', because }, separated: undefined };
  }
  const arm = known.map(({ treated }) => (treated ? 1 : 0));
  const marker = known.map((woman) => woman.marker);
  const fit = logisticRegression({
    outcome: known.map(({ event }) => (event ? 1 : 0)),
    predictors: [arm, marker, arm.map((t, i) => t * marker[i]!)],
  });
  if (fit.kind !== 'fitted') {
    return {
      answer: { kind: 'not estimable', because: fit.because },
      separated: separation(fit, 'marker and treatment'),
    };
  }
  const [value, error, z] = [fit.coefficients[3]!, fit.standardErrors[3]!, zOf(USUAL_LEVEL)];
  const range = [marker.reduce((a, b) => Math.min(a, b)), marker.reduce((a, b) => Math.max(a, b))] as const;
  const answer: Interaction = {
    kind: 'estimated',
    ratioOfOddsRatios: {
      value: Math.exp(value),
      lower: Math.exp(value - z * error),
      upper: Math.exp(value + z * error),
      standardError: error,
    },
    p: 2 * normalSf(Math.abs(value) / error),
    ...regions(fit, z, range),
    persons: { treated: treatedCount, control: known.length - treatedCount },
  };
  return { answer, separated: undefined };
}

/** Treated and untreated women at or above each published cut-off; a cut-off above which an arm is empty makes no group. */
function groupsAbove(
  women: readonly MarkedWoman[],
  name: string,
  cutOffs: readonly number[],
): readonly ReportedGroup[] {
  return cutOffs.flatMap((from) => {
    const above = women.filter(({ marker }) => marker >= from);
    const arm = (is: boolean): Arm => {
      const own = above.filter(({ treated }) => treated === is);
      return { events: own.filter(({ event }) => event).length, total: own.length };
    };
    const table = { treated: arm(true), control: arm(false) };
    const empty = table.treated.total === 0 || table.control.total === 0;
    return empty ? [] : [{ label: `${name} ${String(from)} or more`, of: name, from, table }];
  });
}

function verdictOf(interaction: Interaction): CutOffAnswer['verdict'] {
  if (interaction.kind !== 'estimated') return 'cannot say';
  const { lower, upper } = interaction.ratioOfOddsRatios;
  return lower > 1 || upper < 1 ? 'predictive' : 'prognostic only';
}

const methodsOf = (resamples: number): readonly string[] => [
  'area under the ROC curve with 95 % interval (DeLong)',
  `Youden index; percentile bootstrap within outcomes, ${String(resamples)} resamples; optimism by bootstrap`,
  'interaction: logistic regression, marker continuous, Wald interval',
  'treated against untreated at each published cut-off (Fisher), for the warnings only',
];

/**
 * ROC curve, area, Youden's cut-off with its bootstrap interval, optimism, and the interaction of marker and treatment.
 *
 *   logit P = β₀ + β₁ treated + β₂ marker + β₃ treated · marker;  exp(β₃) is the ratio of odds ratios per unit
 *
 * A marker that only foretells the outcome earns no cut-off for treatment: the verdict comes from β₃.
 *
 * @throws {RangeError} when a marker is not finite or there are too few resamples
 */
export function cutOffAnalysis({ basis, marker, women, uniform, resamples, cutOffs }: CutOffQuestion): CutOffAnswer {
  const data = { marker: women.map((woman) => woman.marker), outcome: women.map(({ event }) => event) };
  const bootstrap = cutOffBootstrap(data, uniform, resamples);
  const { answer: interaction, separated } = interactionOf(women);
  const groups = groupsAbove(women, marker, cutOffs ?? WARNING_LIMITS.cutOffs);
  const tests = groups.map(({ label, table }) => ({ label, p: fisherExact(table).twoSided }));
  const methods = [...new Set(women.map(({ method }) => method ?? 'method not stated'))].sort();
  const warnings = [
    bootstrap.kind === 'estimated' ? cutUnstable({ ...bootstrap, persons: women.length }, cutOffs) : undefined,
    separated,
    nestedStrata(groups),
    multiple(tests),
    definition(
      methods.map((method) => ({ label: method, outcome: `${marker} by ${method}`, denominator: basis.denominator })),
    ),
  ];
  return {
    ...basis,
    methods: methodsOf(resamples),
    warnings: warnings.filter((warning) => warning !== undefined),
    marker,
    persons: women.length,
    withOutcome: women.filter(({ event }) => event).length,
    area: areaUnderCurve(data),
    correctedArea:
      bootstrap.kind === 'estimated'
        ? {
            kind: 'estimated',
            value: bootstrap.correctedArea,
            optimism: bootstrap.area - bootstrap.correctedArea,
          }
        : bootstrap,
    curve: rocCurve(data),
    youden: youdenCutOffs(data),
    bootstrap,
    interaction,
    verdict: verdictOf(interaction),
  };
}
