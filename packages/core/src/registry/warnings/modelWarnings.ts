/** What weighting, pooling and cut-offs say against themselves. */
import type { Interval } from '../../engines/statistics/interval.ts';
import { inPercent } from '../../engines/quantities/rounding.ts';
import { WARNING_LIMITS } from './limits.ts';
import { decimalWords, listWords } from './numberWords.ts';
import type { Warning } from './warning.ts';

const {
  outsideShare,
  effectiveShare,
  imbalance,
  leastPropensity,
  mostPropensity,
  studies: fewestStudies,
} = WARNING_LIMITS;

export interface Overlap {
  /** Share of rows with a propensity outside 0.05 to 0.95. */
  readonly outside: number;
  readonly effectiveSize: { readonly treated: number; readonly control: number };
  readonly rows: { readonly treated: number; readonly control: number };
  readonly largestWeight: number;
}

/** Share of propensities outside the limits. */
export function shareOutside(propensities: readonly number[]): number {
  const outside = propensities.filter((e) => e < leastPropensity || e > mostPropensity);
  return propensities.length === 0 ? 0 : outside.length / propensities.length;
}

/** Fires when more than 5 % of the propensities lie outside 0.05 to 0.95, or an effective size is below half its arm. */
export function noOverlap({ outside, effectiveSize, rows, largestWeight }: Overlap): Warning | undefined {
  const thin = (['treated', 'control'] as const).filter((arm) => effectiveSize[arm] < effectiveShare * rows[arm]);
  if (outside <= outsideShare && thin.length === 0) return undefined;
  const sizes = (['treated', 'control'] as const).map(
    (arm) => `${String(rows[arm])} ${arm} count as ${decimalWords(effectiveSize[arm], 0)}`,
  );
  return {
    code: 'NO_OVERLAP',
    rule: `More than ${inPercent(100 * outsideShare)} of the propensities lie outside ${String(leastPropensity)} to ${String(mostPropensity)}, or an effective size is below half its arm.`,
    says: `Treated and untreated women hardly overlap: ${listWords(sizes)}; ${inPercent(100 * outside)} have a propensity outside the limits; the largest weight is ${decimalWords(largestWeight, 1)}.`,
    numbers: [
      { label: 'effective size, treated', value: effectiveSize.treated },
      { label: 'treated', value: rows.treated },
      { label: 'effective size, control', value: effectiveSize.control },
      { label: 'control', value: rows.control },
      { label: 'share outside', value: outside },
      { label: 'largest weight', value: largestWeight },
    ],
    settledBy: 'Treated and untreated women of the same kind; those without a counterpart cannot be compared.',
  };
}

/** Fires when a standardized difference is above 0.1 after weighting. */
export function unbalanced(
  rows: readonly {
    readonly covariate: string;
    readonly before: number | undefined;
    readonly after: number | undefined;
  }[],
): Warning | undefined {
  const off = rows.filter(({ after }) => after !== undefined && Math.abs(after) > imbalance);
  if (off.length === 0) return undefined;
  const said = off.map(
    ({ covariate, before, after }) =>
      `${covariate} ${before === undefined ? '' : `${decimalWords(before, 2)} → `}${decimalWords(after ?? 0, 3)}`,
  );
  return {
    code: 'UNBALANCED',
    rule: `A standardized difference is above ${String(imbalance)} after weighting.`,
    says: `Weighting leaves the arms unequal: ${listWords(said)}.`,
    numbers: off.map(({ covariate, after }) => ({ label: `${covariate}, standardized difference`, value: after ?? 0 })),
    settledBy: 'A richer model of who is treated, or women who overlap.',
  };
}

export interface Conclusions {
  /** On a scale on which 0 is no effect. */
  readonly fixed: Interval;
  readonly hartungKnapp: Interval | undefined;
  readonly studies: number;
  readonly randomized: number;
}

const excludesZero = ({ lower, upper }: Interval): boolean => lower > 0 || upper < 0;

/** Fires when the fixed and the Hartung–Knapp interval conclude differently, or there are fewer than 4 studies. */
export function modelDisagrees({ fixed, hartungKnapp, studies, randomized }: Conclusions): Warning | undefined {
  const differ = hartungKnapp === undefined || excludesZero(fixed) !== excludesZero(hartungKnapp);
  const few = studies < fewestStudies;
  if (!differ && !few) return undefined;
  const range = ({ lower, upper }: Interval): string => `${decimalWords(lower, 2)} to ${decimalWords(upper, 2)}`;
  const models = `common effect ${range(fixed)}, Hartung–Knapp ${hartungKnapp === undefined ? 'not estimable' : range(hartungKnapp)}`;
  return {
    code: 'MODEL_DISAGREES',
    rule: `Fixed and Hartung–Knapp models conclude differently, or there are fewer than ${String(fewestStudies)} studies.`,
    says: `${String(studies)} studies, ${String(randomized)} randomized. ${differ ? 'The models do not agree' : 'Few studies'}: ${models} (0 is no effect).`,
    numbers: [
      { label: 'studies', value: studies },
      { label: 'fixed, lower', value: fixed.lower },
      { label: 'fixed, upper', value: fixed.upper },
      ...(hartungKnapp === undefined
        ? []
        : [
            { label: 'Hartung–Knapp, lower', value: hartungKnapp.lower },
            { label: 'Hartung–Knapp, upper', value: hartungKnapp.upper },
          ]),
    ],
    settledBy: 'Further studies, randomized ones first; three studies do not tell how much studies differ.',
  };
}

/** Fires when the bootstrap interval of the cut-off covers more than one published cut-off. */
export function cutUnstable(
  interval: Interval & { readonly persons: number },
  cutOffs: readonly number[] = WARNING_LIMITS.cutOffs,
): Warning | undefined {
  const covered = cutOffs.filter((cutOff) => cutOff >= interval.lower && cutOff <= interval.upper);
  if (covered.length < 2) return undefined;
  return {
    code: 'CUT_UNSTABLE',
    rule: 'The bootstrap interval of the cut-off covers more than one published cut-off.',
    says: `${String(interval.persons)} women cannot tell ${listWords(covered.map(String))} apart: the interval of the cut-off runs from ${decimalWords(interval.lower, 2)} to ${decimalWords(interval.upper, 2)}.`,
    numbers: [
      { label: 'lower limit', value: interval.lower },
      { label: 'upper limit', value: interval.upper },
      { label: 'women', value: interval.persons },
    ],
    settledBy: 'More women, one laboratory and method, and a cut-off tried on other women than those it was found in.',
  };
}
