/** What comes of repeated attempts: cumulative readings, whether couples differ, and the chance after failures. */
import { attemptsToExceed } from '../../engines/prediction/cumulativeChance.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { daysBetween } from '../../engines/quantities/days.ts';
import type { AttemptRule } from '../../engines/statistics/attemptThreshold.ts';
import { betaGeometric, chancesByAttempt } from '../../engines/statistics/betaGeometric.ts';
import { type AttemptHistories, cumulativeBounds, type Exit } from '../../engines/statistics/cumulativeBounds.ts';
import { proportion } from '../../engines/statistics/proportion.ts';
import { stoppingWeighted } from '../../engines/statistics/stoppingWeighted.ts';
import type { Arm } from '../../engines/statistics/twoByTwo.ts';
import type { AttritionStep } from '../importReport.ts';
import type { OutcomeName, RegistryRow } from '../row.ts';
import type { Basis, CumulativeAnswer, HeterogeneityAnswer } from './answers.ts';
import { byWoman } from './cohort.ts';

export type AttemptBasis = Pick<Basis, 'outcome' | 'denominator' | 'cohort' | 'attrition'>;

export interface CumulativeQuestion {
  readonly basis: AttemptBasis;
  readonly histories: AttemptHistories;
  /** One value a woman: what stopping and success may depend on. */
  readonly predictors: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/**
 * Cumulative chance by attempt: whoever stopped never succeeds (conservative), would have done as well as the others
 * (optimal), or as well as those like her (weighted). Always the three together.
 *
 * @throws {RangeError} when there is nobody, lists differ in length, or an attempt is not whole and ≥ 1
 */
export function cumulativeChance({ basis, histories, predictors }: CumulativeQuestion): CumulativeAnswer {
  const names = [...predictors.map(({ label }) => label), 'attempt number'];
  return {
    ...basis,
    methods: [
      'conservative: Aalen–Johansen, stopping competes',
      'optimal: Kaplan–Meier, stopping is censored; Greenwood',
      `weighted: inverse probability of stopping, logistic in ${names.join(' and ')}`,
    ],
    warnings: [],
    women: histories.attempts.length,
    bounds: cumulativeBounds(histories),
    weighted: stoppingWeighted(
      histories,
      predictors.map(({ values }) => values),
    ),
    weightedAssumption: `stopping depends on ${names.join(' and ')} only`,
  };
}

export interface Followed {
  readonly histories: AttemptHistories;
  /** Age in years at the first attempt; undefined where not recorded. */
  readonly ages: readonly (number | undefined)[];
  readonly attrition: readonly AttritionStep[];
}

/** A woman without a success who has not come back for so long has stopped. */
const STOPPED_AFTER_DAYS = 365;

/** One woman's history, or why she has none. */
type OneHistory =
  | { readonly kind: 'followed'; readonly attempts: number; readonly exit: Exit; readonly age: number | undefined }
  | { readonly kind: 'came later' | 'start not known' | 'row incomplete' };

function historyOf(
  own: readonly RegistryRow[],
  outcome: OutcomeName,
  cutOn: CalendarDay,
  stoppedAfter: number,
): OneHistory {
  const first = own[0]!;
  if (first.earlierTransfers === undefined) return { kind: 'start not known' };
  if (first.earlierTransfers.count > 0) return { kind: 'came later' };
  const success = own.findIndex((row) => row.outcome[outcome] === true);
  const made = success < 0 ? own : own.slice(0, success + 1);
  const last = made.at(-1)?.transferDay;
  if (last === undefined || made.some((row) => row.outcome[outcome] === undefined || row.transferDay === undefined)) {
    return { kind: 'row incomplete' };
  }
  const exit = success >= 0 ? 'success' : daysBetween(last, cutOn) > stoppedAfter ? 'stopped' : 'under treatment';
  return { kind: 'followed', attempts: made.length, exit, age: first.ageYears };
}

/**
 * Histories from rows: attempts up to the first success, from the very first transfer on. A woman who came with earlier
 * transfers is not followed from the start and is left out; so is one with a row that has no day or outcome before her
 * success.
 *
 * @param cutOn        last day on which the data are complete
 * @param stoppedAfter days without a further transfer after which a woman counts as having stopped
 */
export function historiesOfRows(
  rows: readonly RegistryRow[],
  outcome: OutcomeName,
  cutOn: CalendarDay,
  stoppedAfter = STOPPED_AFTER_DAYS,
): Followed {
  const { women, unjoined } = byWoman(rows);
  const found = [...women.values()].map((own) => historyOf(own, outcome, cutOn, stoppedAfter));
  const count = (kind: OneHistory['kind']): number => found.filter((one) => one.kind === kind).length;
  const [late, start] = [count('came later'), count('start not known')];
  const followed = found.filter((one) => one.kind === 'followed');
  return {
    histories: { attempts: followed.map(({ attempts }) => attempts), exit: followed.map(({ exit }) => exit) },
    ages: followed.map(({ age }) => age),
    attrition: [
      { label: 'rows joined by woman (women)', count: women.size, left: { notMet: 0, unknown: unjoined.length } },
      {
        label: 'followed from the first transfer (women)',
        count: women.size - late - start,
        left: { notMet: late, unknown: start },
      },
      {
        label: 'every transfer with day and outcome (women)',
        count: followed.length,
        left: { notMet: 0, unknown: count('row incomplete') },
      },
    ],
  };
}

export interface HeterogeneityQuestion {
  readonly basis: AttemptBasis;
  /** Attempts after 0, 1, 2 … failures, each with at least one woman. */
  readonly byFailures: readonly Arm[];
  readonly rule: AttemptRule;
}

/** First n ≥ fewest at which a cumulative chance is above the threshold. */
const firstAbove = (cumulative: readonly (number | undefined)[], { thresholdPercent, fewest }: AttemptRule) => {
  const at = cumulative.findIndex(
    (chance, i) => i + 1 >= fewest && chance !== undefined && 100 * chance > thresholdPercent,
  );
  return at < 0 ? undefined : at + 1;
};

/**
 * Is 1 − (1−p)ⁿ right? The constant chance beside couples that differ, and what was seen, on one axis.
 *
 * @throws {RangeError} when there are fewer than two rows or a count is impossible
 */
export function heterogeneity({ basis, byFailures, rule }: HeterogeneityQuestion): HeterogeneityAnswer {
  const fit = betaGeometric(byFailures);
  const first = byFailures[0]!;
  const p = first.events / first.total;
  const steps = fit.kind === 'not estimable' ? undefined : chancesByAttempt(fit.first, fit.t, byFailures.length);
  let [constantLeft, seenLeft] = [1, 1];
  const cumulative = byFailures.map(({ events, total }, i) => {
    constantLeft *= 1 - p;
    seenLeft *= 1 - events / total;
    return { attempts: i + 1, constant: 1 - constantLeft, differing: steps?.[i]?.atLeastOnce, seen: 1 - seenLeft };
  });
  return {
    ...basis,
    methods: [
      'constant chance: 1 − (1−p)ⁿ with the rate of the first attempt',
      'couples differ: beta-geometric, maximum likelihood; likelihood ratio against one chance for all (½χ²₀ + ½χ²₁)',
      'seen: product of the chances after each number of failures',
    ],
    warnings: [],
    byFailures: byFailures.map(({ events, total }, failures) => ({ failures, seen: proportion(events, total) })),
    fit,
    cumulative,
    threshold: {
      constant: p > 0 ? attemptsToExceed([], 100 * p, rule.thresholdPercent, rule.fewest) : undefined,
      differing: firstAbove(
        cumulative.map(({ differing }) => differing),
        rule,
      ),
      seen: firstAbove(
        cumulative.map(({ seen }) => seen),
        rule,
      ),
    },
  };
}
