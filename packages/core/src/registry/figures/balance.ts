import type { BalanceFigure, FigureHead } from '../figure.ts';
import { demandFinite, demandHead, demandSome } from './checks.ts';
import { countWords, fixedWords, some } from './numberWords.ts';

export type BalanceInput = FigureHead & Pick<BalanceFigure, 'limit' | 'covariates'>;

/**
 * Absolute standardized differences of the arms before and after weighting (love plot), with the usual limit.
 *
 * @throws {RangeError} when a difference is not finite or the limit not above 0
 */
export function balanceFigure(input: BalanceInput): BalanceFigure {
  demandHead(input);
  demandSome('covariates', input.covariates);
  if (!(input.limit > 0)) throw new RangeError('The limit of balance is above 0.');
  for (const { label, before, after } of input.covariates) {
    demandFinite(`${label}, before`, before);
    if (after !== undefined) demandFinite(`${label}, after`, after);
  }
  const over = (values: readonly number[]): string =>
    countWords(values.filter((value) => Math.abs(value) > input.limit).length);
  const before = over(input.covariates.map((covariate) => covariate.before));
  const weighted = input.covariates.flatMap(({ after }) => after ?? []);
  const then = weighted.length === 0 ? 'no weighting was done' : `${over(weighted)} after weighting`;
  return {
    ...input,
    kind: 'balance',
    axis: { label: 'Absolute standardized difference', unit: '' },
    description: `Balance of ${some(input.covariates.length, 'covariate', 'covariates')} between the arms: ${before} above ${fixedWords(input.limit, 1)} before, ${then}. Only what was measured can be balanced.`,
    table: {
      headers: ['Covariate', 'Before weighting', 'After weighting'],
      rows: input.covariates.map((covariate) => [
        covariate.label,
        fixedWords(covariate.before, 3),
        covariate.after === undefined ? 'not weighted' : fixedWords(covariate.after, 3),
      ]),
    },
  };
}
