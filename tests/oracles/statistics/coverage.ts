/** How often each interval contains the truth: summed over all counts where that can be done, simulated elsewhere. */
import { binomialPmf } from '../../../packages/core/src/engines/numerics/binomialDistribution.ts';
import { normalQuantile } from '../../../packages/core/src/engines/numerics/normalDistribution.ts';
import { seededUniform } from '../../../packages/core/src/engines/numerics/random.ts';
import { betaBinomial } from '../../../packages/core/src/engines/statistics/betaBinomial.ts';
import { clusterRobustLogistic } from '../../../packages/core/src/engines/statistics/clusteredLogistic.ts';
import { conditionalOddsRatio } from '../../../packages/core/src/engines/statistics/conditionalOddsRatio.ts';
import { cumulativeIncidence } from '../../../packages/core/src/engines/statistics/cumulativeIncidence.ts';
import { doublyRobust, inverseProbabilityWeighted } from '../../../packages/core/src/engines/statistics/adjustedEffect.ts';
import { firthEffect, firthLogistic } from '../../../packages/core/src/engines/statistics/firthLogistic.ts';
import type { Interval } from '../../../packages/core/src/engines/statistics/interval.ts';
import { kaplanMeier } from '../../../packages/core/src/engines/statistics/kaplanMeier.ts';
import { logisticProfile, logisticRegression, logisticWald } from '../../../packages/core/src/engines/statistics/logisticRegression.ts';
import { mantelHaenszelOddsRatio } from '../../../packages/core/src/engines/statistics/mantelHaenszel.ts';
import { randomEffects } from '../../../packages/core/src/engines/statistics/metaAnalysis.ts';
import { oddsRatioHaldane, oddsRatioWoolf } from '../../../packages/core/src/engines/statistics/oddsRatio.ts';
import { proportion, type ProportionMethod } from '../../../packages/core/src/engines/statistics/proportion.ts';
import { mee, miettinenNurminen, newcombe } from '../../../packages/core/src/engines/statistics/riskDifference.ts';
import { riskRatio } from '../../../packages/core/src/engines/statistics/riskRatio.ts';
import { areaUnderCurve } from '../../../packages/core/src/engines/statistics/rocCurve.ts';
import type { RatioEstimate, TwoByTwo } from '../../../packages/core/src/engines/statistics/twoByTwo.ts';

export interface Covered {
  readonly interval: string;
  readonly setting: string;
  readonly how: 'all counts' | 'simulated';
  /** Shares of the settings: least, middle of all, greatest. */
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

export const SIZES = [10, 20, 30, 50, 100, 300, 1000];
export const CHANCES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
export const PROPORTIONS: readonly ProportionMethod[] = ['Clopper-Pearson', 'mid-P', 'Jeffreys', 'Wilson', 'Agresti-Coull'];

/** Σ P(x) over the counts whose interval contains p: no chance in it. */
export function proportionCoverage(method: ProportionMethod, n: number, p: number): number {
  let covered = 0;
  for (let x = 0; x <= n; x += 1) {
    const found = proportion(x, n, method);
    if (found.kind === 'estimated' && found.lower <= p && found.upper >= p) covered += binomialPmf(x, n, p);
  }
  return covered;
}

function summary(interval: string, setting: string, how: Covered['how'], shares: readonly number[]): Covered {
  return {
    interval,
    setting,
    how,
    least: shares.reduce((a, b) => Math.min(a, b), 1),
    mean: shares.reduce((sum, share) => sum + share / shares.length, 0),
    most: shares.reduce((a, b) => Math.max(a, b), 0),
  };
}

function proportions(): Covered[] {
  return PROPORTIONS.flatMap((method) =>
    SIZES.map((n) => summary(method, `n = ${String(n)}, p = 0.01 to 0.7`, 'all counts', CHANCES.map((p) => proportionCoverage(method, n, p)))),
  );
}

/** Does what a ratio says contain the true one? An open side contains everything beyond. */
function holds(ratio: RatioEstimate, truth: number): boolean {
  switch (ratio.kind) {
    case 'estimated':
      return ratio.lower <= truth && ratio.upper >= truth;
    case 'infinite':
      return (ratio.exactLower ?? 0) <= truth;
    case 'zero':
      return (ratio.exactUpper ?? Infinity) >= truth;
    default:
      return true; // it says nothing
  }
}

const odds = (p: number): number => p / (1 - p);
const within = ({ lower, upper }: Interval, truth: number): boolean => lower <= truth && upper >= truth;

function firthHolds({ treated, control }: TwoByTwo, truth: number): boolean {
  const data = {
    outcome: [1, 0, 1, 0],
    predictors: [[1, 1, 0, 0]],
    weights: [treated.events, treated.total - treated.events, control.events, control.total - control.events],
  };
  const events = treated.events + control.events;
  if (events === 0 || events === treated.total + control.total) return true;
  const fit = firthLogistic(data);
  return fit.kind === 'fitted' && within(firthEffect(data, fit, 1), truth);
}

type Rule = (table: TwoByTwo, p1: number, p2: number) => boolean;
const TWO_ARMS: readonly (readonly [string, Rule, number])[] = [
  ['Newcombe, risk difference', (table, p1, p2) => within(newcombe(table), p1 - p2), 100],
  ['Miettinen-Nurminen, risk difference', (table, p1, p2) => within(miettinenNurminen(table), p1 - p2), 100],
  ['Mee, risk difference', (table, p1, p2) => within(mee(table), p1 - p2), 100],
  ['risk ratio (log)', (table, p1, p2) => holds(riskRatio(table), p1 / p2), 100],
  ['odds ratio, Woolf (exact where a cell is 0)', (table, p1, p2) => holds(oddsRatioWoolf(table), odds(p1) / odds(p2)), 100],
  ['odds ratio, Haldane', (table, p1, p2) => holds(oddsRatioHaldane(table), odds(p1) / odds(p2)), 100],
  ['odds ratio, conditional exact', (table, p1, p2) => holds(conditionalOddsRatio(table), odds(p1) / odds(p2)), 50],
  ['odds ratio, Firth profile', (table, p1, p2) => firthHolds(table, Math.log(odds(p1) / odds(p2))), 30],
];
const ARMS = [
  [10, 10],
  [25, 17],
  [30, 30],
  [50, 50],
  [100, 11],
  [100, 100],
] as const;
const PAIRS = [0.1, 0.3, 0.5, 0.7].flatMap((p1) => [0.1, 0.3, 0.5].map((p2) => [p1, p2] as const));

function twoArms(): Covered[] {
  return TWO_ARMS.flatMap(([name, rule, largest]) =>
    ARMS.filter(([n1, n2]) => Math.max(n1, n2) <= largest).map(([n1, n2]) => {
      const shares = PAIRS.map(([p1, p2]) => {
        let covered = 0;
        for (let a = 0; a <= n1; a += 1) {
          const first = binomialPmf(a, n1, p1);
          if (first < 1e-9) continue; // 1e-7 in all: below the digits shown
          for (let c = 0; c <= n2; c += 1) {
            const chance = first * binomialPmf(c, n2, p2);
            if (chance < 1e-10) continue;
            const table = { treated: { events: a, total: n1 }, control: { events: c, total: n2 } };
            if (rule(table, p1, p2)) covered += chance;
          }
        }
        return covered;
      });
      return summary(name, `${String(n1)} v ${String(n2)}, p = 0.1 to 0.7`, 'all counts', shares);
    }),
  );
}

type Uniform = () => number;
/** One simulated study: contained or not; undefined when it could not be estimated. */
type Simulation = (uniform: Uniform) => boolean | undefined;

const Z = 1.959963984540054;
const normal = (uniform: Uniform): number => normalQuantile(uniform());
const yes = (uniform: Uniform, p: number): boolean => uniform() < p;
const around = (value: number, error: number): Interval => ({ lower: value - Z * error, upper: value + Z * error });

/** Chance 0.3 at each of six attempts; a quarter of those who fail leave. */
function attempts(uniform: Uniform, n: number) {
  const rows = Array.from({ length: n }, () => {
    for (let k = 1; k < 6; k += 1) {
      if (yes(uniform, 0.3)) return { time: k, cause: 1 };
      if (yes(uniform, 0.25)) return { time: k, cause: 2 };
    }
    return { time: 6, cause: yes(uniform, 0.3) ? 1 : 0 };
  });
  return { time: rows.map(({ time }) => time), cause: rows.map(({ cause }) => cause) };
}

const survival = (n: number): Simulation => (uniform) => {
  const { time, cause } = attempts(uniform, n);
  const spread = kaplanMeier({ time, event: cause.map((k) => k === 1) }).find(({ time: t }) => t === 3)?.spread;
  return spread?.kind === 'estimated' ? within(spread, 0.7 ** 3) : undefined;
};

const incidence = (n: number): Simulation => (uniform) => {
  const step = cumulativeIncidence(attempts(uniform, n), 2).find(({ time }) => time === 3);
  const stay = 0.7 * 0.75;
  return step === undefined ? undefined : within(around(step.incidence[0]!, step.standardErrors[0]!), 0.3 * (1 + stay + stay ** 2));
};

/** Marker N(1, 1) with the outcome, N(0, 1) without: area Φ(1/√2). */
const area = (n: number): Simulation => (uniform) => {
  const outcome = Array.from({ length: n }, () => yes(uniform, 0.4));
  const found = areaUnderCurve({ outcome, marker: outcome.map((is) => normal(uniform) + (is ? 1 : 0)) });
  return found.kind === 'estimated' ? within(found, 0.7602499389065233) : undefined;
};

function cohort(uniform: Uniform, n: number, perWoman = 1) {
  const rows = Array.from({ length: n }, () => {
    const [x, own] = [normal(uniform), perWoman > 1 ? normal(uniform) : 0];
    return Array.from({ length: perWoman }, () => ({ x, own }));
  });
  return rows.flatMap((of, woman) => of.map(({ x, own }) => ({ x, own, woman: String(woman) })));
}

const logistic = (n: number, which: 'Wald' | 'profile'): Simulation => (uniform) => {
  const rows = cohort(uniform, n);
  const outcome = rows.map(({ x }) => (yes(uniform, 1 / (1 + Math.exp(0.5 - 0.7 * x))) ? 1 : 0));
  const data = { outcome, predictors: [rows.map(({ x }) => x)] };
  const fit = logisticRegression(data);
  if (fit.kind !== 'fitted') return undefined;
  return within(which === 'Wald' ? logisticWald(fit)[1]! : logisticProfile(data, fit, 1), 0.7);
};

/** Three transfers a woman, x hers alone, no effect of x: with a chance of her own the naive error is too small. */
const clustered = (women: number, robust: boolean): Simulation => (uniform) => {
  const rows = cohort(uniform, women, 3);
  const outcome = rows.map(({ own }) => (yes(uniform, 1 / (1 + Math.exp(0.5 - 1.2 * own))) ? 1 : 0));
  const data = { outcome, predictors: [rows.map(({ x }) => x)] };
  const fit = robust ? clusterRobustLogistic(data, rows.map(({ woman }) => woman)) : logisticRegression(data);
  return fit.kind === 'fitted' ? within(around(fit.coefficients[1]!, fit.standardErrors[1]!), 0) : undefined;
};

/** Treatment driven by x, outcome driven by x, no effect of treatment. */
const adjustedFor = (n: number, method: typeof doublyRobust): Simulation => (uniform) => {
  const rows = cohort(uniform, n);
  const treated = rows.map(({ x }) => yes(uniform, 1 / (1 + Math.exp(-x))));
  const outcome = rows.map(({ x }) => (yes(uniform, 1 / (1 + Math.exp(0.3 - 0.8 * x))) ? 1 : 0));
  const found = method({ outcome, treated, confounders: [rows.map(({ x }) => x)] });
  if (found.kind !== 'estimated' || found.standardError === undefined) return undefined;
  return within(around(found.riskDifference, found.standardError), 0);
};

const pooled = (studies: number, test: 'normal' | 'Hartung-Knapp', tau: number): Simulation => (uniform) => {
  const effects = Array.from({ length: studies }, () => {
    const variance = 0.05 + 0.4 * uniform();
    return { variance, estimate: 0.5 + tau * normal(uniform) + Math.sqrt(variance) * normal(uniform) };
  });
  return within(randomEffects(effects, test === 'normal' ? 'DerSimonian-Laird' : 'restricted maximum likelihood', test), 0.5);
};

const strataPooled = (strata: number): Simulation => (uniform) => {
  const tables = Array.from({ length: strata }, () => {
    const base = -1 + normal(uniform) / 2;
    const arm = (log: number) => ({
      events: Array.from({ length: 20 }, () => yes(uniform, 1 / (1 + Math.exp(-log)))).filter(Boolean).length,
      total: 20,
    });
    return { treated: arm(base + 0.6), control: arm(base) };
  });
  const found = mantelHaenszelOddsRatio(tables);
  return found.kind === 'estimated' ? within(found, 0.6) : undefined;
};

/** The rate of one of fifteen clinics, whose true rates follow a beta law of mean 0.35 worth 30 women. */
const shrunken: Simulation = (uniform) => {
  const clinics = Array.from({ length: 15 }, () => {
    const p = Math.min(0.95, Math.max(0.02, 0.35 + 0.085 * normal(uniform)));
    const total = 20 + Math.floor(80 * uniform());
    return { p, total, events: Array.from({ length: total }, () => yes(uniform, p)).filter(Boolean).length };
  });
  const found = betaBinomial(clinics);
  const rate = found.kind === 'differing' ? found.rates[0]! : found.kind === 'alike' ? found : undefined;
  return rate === undefined ? undefined : within(rate, clinics[0]!.p);
};

const SIMULATED: readonly (readonly [string, string, Simulation])[] = [
  ['Kaplan-Meier, log-log', '40 women, after 3 of 6 attempts', survival(40)],
  ['Kaplan-Meier, log-log', '200 women', survival(200)],
  ['Aalen-Johansen ± 1.96 se', '40 women, after 3 of 6 attempts', incidence(40)],
  ['Aalen-Johansen ± 1.96 se', '200 women', incidence(200)],
  ['area under the curve, DeLong', '40 women', area(40)],
  ['area under the curve, DeLong', '200 women', area(200)],
  ['logistic, Wald', '60 women', logistic(60, 'Wald')],
  ['logistic, profile', '60 women', logistic(60, 'profile')],
  ['logistic, rows as independent', '60 women, 3 transfers each', clustered(60, false)],
  ['logistic, by woman', '60 women, 3 transfers each', clustered(60, true)],
  ['logistic, by woman', '200 women, 3 transfers each', clustered(200, true)],
  ['inverse-probability weighting (HC0)', '200 women', adjustedFor(200, inverseProbabilityWeighted)],
  ['augmented weighting', '200 women', adjustedFor(200, doublyRobust)],
  ['DerSimonian-Laird, normal', '3 studies, τ = 0.5', pooled(3, 'normal', 0.5)],
  ['DerSimonian-Laird, normal', '10 studies, τ = 0.5', pooled(10, 'normal', 0.5)],
  ['REML + Hartung-Knapp', '3 studies, τ = 0.5', pooled(3, 'Hartung-Knapp', 0.5)],
  ['REML + Hartung-Knapp', '10 studies, τ = 0.5', pooled(10, 'Hartung-Knapp', 0.5)],
  ['REML + Hartung-Knapp', '10 studies, τ = 0', pooled(10, 'Hartung-Knapp', 0)],
  ['Mantel-Haenszel odds ratio', '5 strata of 20 v 20', strataPooled(5)],
  ['beta-binomial shrunk rate', '15 clinics of 20 to 99', shrunken],
];

function simulated(times: number): Covered[] {
  return SIMULATED.map(([interval, setting, simulation], i) => {
    const uniform = seededUniform(1000 + i);
    const answers = Array.from({ length: times }, () => simulation(uniform)).filter((answer) => answer !== undefined);
    const share = answers.filter(Boolean).length / answers.length;
    return summary(interval, setting, 'simulated', [share]);
  });
}

type Part = 'one proportion' | 'two arms' | 'simulated';

/** The table, or parts of it; `times` simulated studies where counts cannot be summed. */
export function coverage(
  times: number,
  parts: readonly Part[] = ['one proportion', 'two arms', 'simulated'],
): readonly Covered[] {
  const make = { 'one proportion': proportions, 'two arms': twoArms, simulated: () => simulated(times) };
  return parts.flatMap((part) => make[part]());
}
