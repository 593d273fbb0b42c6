/** Watching a success rate transfer by transfer, and clinics or periods against each other. */
import { cusum, vlad } from '../../engines/statistics/cusum.ts';
import { cusumLimit, cusumRunLength } from '../../engines/statistics/cusumRunLength.ts';
import { funnel, funnelLimits } from '../../engines/statistics/funnelPlot.ts';
import type { Interval } from '../../engines/statistics/interval.ts';
import type { LabeledArm } from '../warnings/comparisonWarnings.ts';
import type { Basis, MonitoringAnswer } from './answers.ts';

export interface MonitoringQuestion {
  readonly basis: Pick<Basis, 'outcome' | 'denominator' | 'cohort' | 'attrition'>;
  /** In order of the transfers. */
  readonly successes: readonly boolean[];
  /** Expected chance of each transfer (case mix), or one for all; strictly between 0 and 1. */
  readonly expected: number | readonly number[];
  /** Chance that shall be found, for a transfer of the mean expected chance. */
  readonly shifted: number;
  /** h; the larger, the fewer false signals. Absent: the one with a mean run of 1,000 transfers in control. */
  readonly limit?: number;
  readonly units?: readonly LabeledArm[];
  /** What the units are held against; the pooled rate when absent. */
  readonly target?: number;
}

/** Mean run in control that the limit keeps where nobody has set one. */
const LEAST_RUN = 1000;

const logit = (p: number): number => Math.log(p / (1 - p));

/** The same fall of the odds for every transfer, whatever its expected chance. */
function shiftedChances(expected: readonly number[], shifted: number): readonly number[] {
  const mean = expected.reduce((sum, p) => sum + p / expected.length, 0);
  const fall = logit(shifted) - logit(mean);
  return expected.map((p) => 1 / (1 + Math.exp(-(logit(p) + fall))));
}

/** CUSUM that starts again after each signal: positions count all transfers. */
function withRestarts(
  successes: readonly boolean[],
  expected: readonly number[],
  worse: readonly number[],
  limit: number,
) {
  const values: number[] = [];
  const signals: number[] = [];
  let from = 0;
  while (from < successes.length) {
    const run = cusum(successes.slice(from), expected.slice(from), worse.slice(from), limit);
    const length = run.firstSignal ?? run.values.length;
    values.push(...run.values.slice(0, length));
    from += length;
    if (run.firstSignal !== undefined) signals.push(from);
  }
  return { values, signals };
}

const clamped = ({ lower, upper }: Interval): Interval => ({ lower: Math.max(0, lower), upper: Math.min(1, upper) });

function funnelOf(units: readonly LabeledArm[], target: number | undefined): MonitoringAnswer['funnel'] {
  const events = units.reduce((sum, unit) => sum + unit.events, 0);
  const total = units.reduce((sum, unit) => sum + unit.total, 0);
  if (units.length === 0) return { kind: 'not estimable', because: 'there is no unit' };
  if (target === undefined && (events === 0 || events === total)) {
    return {
      kind: 'not estimable',
      because: events === 0 ? 'no event in any unit' : 'everybody in all units had the event',
    };
  }
  const found = funnel(units, target);
  const widened = found.overdispersion > 1;
  return {
    kind: 'drawn',
    target: found.target,
    overdispersion: found.overdispersion,
    widened,
    units: found.units.map((unit, i) => {
      const at = (level: number): Interval => {
        const { exact, normal } = funnelLimits(found.target, unit.total, level, found.overdispersion);
        return widened ? clamped(normal) : exact;
      };
      const { events: x, total: n, z, p } = unit;
      return { label: units[i]!.label, events: x, total: n, z, p, inner: at(0.95), outer: at(0.998) };
    }),
  };
}

function meanOf(chances: readonly number[]): number {
  if (chances.length === 0) throw new RangeError('There is no transfer to watch, and no chance that holds for all.');
  return chances.reduce((sum, p) => sum + p / chances.length, 0);
}

/**
 * CUSUM with restarts after each signal, VLAD, and the funnel of the units.
 *
 * @throws {RangeError} when a chance is not strictly between 0 and 1, their number does not fit, or the limit is not
 *         above 0
 */
export function monitoring(question: MonitoringQuestion): MonitoringAnswer {
  const { basis, successes, shifted, units = [], target } = question;
  const { expected } = question;
  const chances = typeof expected === 'number' ? successes.map(() => expected) : expected;
  if (chances.length !== successes.length)
    throw new RangeError('One expected chance for all, or one for each transfer.');
  const inControl = typeof expected === 'number' ? expected : meanOf(expected);
  const plan = { inControl, shifted };
  const limit = question.limit ?? cusumLimit(plan, LEAST_RUN);
  const meanRun = {
    inControl: cusumRunLength(plan, limit, inControl),
    shifted: cusumRunLength(plan, limit, shifted),
  };
  return {
    ...basis,
    methods: [
      'CUSUM of log-likelihood ratios (Steiner), starting again after each signal',
      'VLAD: successes less those expected',
      'funnel: exact binomial limits of 95 and 99.8 %; widened by √φ when φ is above 1',
    ],
    warnings: [],
    cusum: {
      ...withRestarts(successes, chances, shiftedChances(chances, shifted), limit),
      limit,
      inControl,
      shifted,
      meanRun,
    },
    vlad: vlad(successes, chances),
    funnel: funnelOf(units, target),
  };
}
