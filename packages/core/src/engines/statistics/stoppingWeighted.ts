/** The cumulative chance of success, those who stopped stood for by those like them who went on (IPCW). */
import { type AttemptHistories, demandHistories } from './cumulativeBounds.ts';
import { logisticRegression } from './logisticRegression.ts';

export type StoppingWeighted =
  | {
      readonly kind: 'estimated';
      readonly attempts: readonly {
        readonly attempt: number;
        /** Chance of success at this attempt, of those who make it, weighted. */
        readonly chance: number;
        readonly cumulative: number;
        /** (Σ weight)² / Σ weight²: how many persons the weights are worth. */
        readonly effectiveSize: number;
      }[];
      /** Of stopping after a failed attempt: intercept, each predictor, attempt number; log odds per unit. */
      readonly stoppingCoefficients: readonly number[];
    }
  | { readonly kind: 'not estimable'; readonly because: string };

/** One attempt of one person. */
interface Attempt {
  readonly person: number;
  readonly attempt: number;
  readonly last: boolean;
}

function attemptsOf({ attempts }: AttemptHistories): Attempt[] {
  return attempts.flatMap((count, person) =>
    Array.from({ length: count }, (_, k) => ({ person, attempt: k + 1, last: k + 1 === count })),
  );
}

/**
 * Cumulative chance of success with inverse-probability-of-stopping weights.
 *
 *   stop chance: logistic in predictors and attempt number, over failed attempts that the data do not cut
 *   weight of attempt k = 1 / Π (1 − stop chance), over the attempts before k;  1 − Π (1 − Σ w success / Σ w)
 *
 * Right only if everything that drives both stopping and success is among the predictors.
 *
 * @param histories  one entry per person
 * @param predictors one list per predictor, each as long as the histories; none is allowed
 * @returns one row per attempt number; not estimable when the stopping model cannot be fitted
 * @throws {RangeError} when there is nobody, lists differ in length, an attempt is not whole and ≥ 1, or a predictor is
 *         not finite
 * @see Robins JM, Finkelstein DM. Biometrics 2000;56:779-788, doi:10.1111/j.0006-341X.2000.00779.x
 */
export function stoppingWeighted(
  histories: AttemptHistories,
  predictors: readonly (readonly number[])[],
): StoppingWeighted {
  demandHistories(histories);
  const { exit, attempts } = histories;
  if (predictors.some((column) => column.length !== exit.length)) {
    throw new RangeError('Every person has a value of each predictor.');
  }
  const all = attemptsOf(histories);
  const failedAndSeen = all.filter(({ person, last }) => !last || exit[person] === 'stopped');
  const model = logisticRegression({
    outcome: failedAndSeen.map(({ last }) => (last ? 1 : 0)),
    predictors: [
      ...predictors.map((column) => failedAndSeen.map(({ person }) => column[person]!)),
      failedAndSeen.map(({ attempt }) => attempt),
    ],
  });
  if (model.kind !== 'fitted') return { kind: 'not estimable', because: `the model of stopping: ${model.because}` };
  const [intercept = 0, ...slopes] = model.coefficients;
  const stay = (person: number, attempt: number): number => {
    const values = [...predictors.map((column) => column[person]!), attempt];
    return 1 / (1 + Math.exp(slopes.reduce((sum, slope, j) => sum + slope * values[j]!, intercept)));
  };
  const weights = attempts.map((count, person) => {
    const until = [1];
    for (let k = 1; k < count; k += 1) until.push(until[k - 1]! / stay(person, k));
    return until;
  });
  return { kind: 'estimated', attempts: weightedRows(histories, weights), stoppingCoefficients: model.coefficients };
}

function weightedRows({ attempts, exit }: AttemptHistories, weights: readonly (readonly number[])[]) {
  let failed = 1;
  return Array.from({ length: Math.max(...attempts) }, (_, k) => {
    let [all, squares, successes] = [0, 0, 0];
    attempts.forEach((count, person) => {
      if (count <= k) return;
      const weight = weights[person]![k]!;
      all += weight;
      squares += weight * weight;
      if (count === k + 1 && exit[person] === 'success') successes += weight;
    });
    failed *= 1 - successes / all;
    return { attempt: k + 1, chance: successes / all, cumulative: 1 - failed, effectiveSize: (all * all) / squares };
  });
}
