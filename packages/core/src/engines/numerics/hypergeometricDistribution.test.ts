import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import {
  hypergeometricAtLeast,
  hypergeometricAtMost,
  hypergeometricLogPmf,
  hypergeometricPmf,
  hypergeometricSupport,
  hypergeometricTerms,
} from './hypergeometricDistribution.ts';

interface Drawn {
  x: number;
  marked: number;
  unmarked: number;
  drawn: number;
  pmf: number;
  sf: number;
}
const oracle = readOracle<{ hypergeometric: Drawn[] }>('special_functions').hypergeometric;
const random = readOracle<{ hypergeometric: Record<string, number[]> }>('special_functions_random').hypergeometric;

test.each(oracle)('$x of $drawn drawn from $marked and $unmarked as computed by R', ({ x, pmf, sf, ...urn }) => {
  expectWithin({ of: 'special_functions hypergeometric pmf', relative: 1e-12 }, hypergeometricPmf(x, urn), pmf);
  expectWithin({ of: 'special_functions hypergeometric sf', relative: 1e-12 }, hypergeometricAtLeast(x, urn), sf);
});

test('term and both tails at random urns as computed in 60 digits', () => {
  const column = (name: string, i: number): number => random[name]![i]!;
  random['x']!.forEach((x, i) => {
    const urn = { marked: column('marked', i), unmarked: column('unmarked', i), drawn: column('drawn', i) };
    const of = 'special_functions_random hypergeometric';
    expectWithin({ of, relative: 1e-12 }, hypergeometricPmf(x, urn), column('pmf', i));
    expectWithin({ of, relative: 1e-12 }, hypergeometricAtLeast(x, urn), column('at_least', i));
    expectWithin({ of, relative: 1e-12 }, hypergeometricAtMost(x, urn), column('at_most', i));
  });
});

const anUrn = fc
  .record({ marked: fc.nat(200), unmarked: fc.nat(200), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ marked, unmarked, part }) => ({ marked, unmarked, drawn: Math.floor(part * (marked + unmarked)) }));

test('the terms add to 1, and the mirror of the urn gives the same chance', () => {
  fc.assert(
    fc.property(anUrn, (urn) => {
      const { least, terms } = hypergeometricTerms(urn);
      expect(Math.abs(terms.reduce((sum, term) => sum + term, 0) - 1)).toBeLessThanOrEqual(1e-12);
      const x = least + Math.floor(terms.length / 2);
      const mirror = { marked: urn.unmarked, unmarked: urn.marked, drawn: urn.drawn };
      expectWithin(
        { of: 'law urn mirror', relative: 1e-12 },
        hypergeometricPmf(urn.drawn - x, mirror),
        hypergeometricPmf(x, urn),
      );
      expectWithin(
        { of: 'law urn log', relative: 1e-11 },
        Math.exp(hypergeometricLogPmf(x, urn)),
        hypergeometricPmf(x, urn),
      );
      expectWithin(
        { of: 'law urn tails', relative: 1e-12 },
        hypergeometricAtLeast(x, urn) + hypergeometricAtMost(x, urn) - hypergeometricPmf(x, urn),
        1,
      );
    }),
  );
});

test('outside the support the chance is 0, and an urn with one outcome is certain', () => {
  const urn = { marked: 3, unmarked: 2, drawn: 4 };
  expect(hypergeometricSupport(urn)).toEqual({ least: 2, most: 3 });
  expect([
    hypergeometricPmf(1, urn),
    hypergeometricPmf(4, urn),
    hypergeometricAtLeast(4, urn),
    hypergeometricAtMost(1, urn),
  ]).toEqual([0, 0, 0, 0]);
  expect(hypergeometricLogPmf(1, urn)).toBe(-Infinity);
  expect(hypergeometricTerms({ marked: 4, unmarked: 0, drawn: 2 })).toEqual({ least: 2, terms: [1] });
  expect(hypergeometricLogPmf(2, { marked: 4, unmarked: 0, drawn: 2 })).toBe(0);
});

test.each([
  [1, { marked: 2, unmarked: 2, drawn: 5 }],
  [1, { marked: -1, unmarked: 2, drawn: 1 }],
  [1, { marked: 1.5, unmarked: 2, drawn: 1 }],
  [NaN, { marked: 2, unmarked: 2, drawn: 1 }],
  [-1, { marked: 2, unmarked: 2, drawn: 1 }],
])('refuses %d of %o', (x, urn) => {
  for (const f of [hypergeometricPmf, hypergeometricLogPmf, hypergeometricAtLeast, hypergeometricAtMost]) {
    expect(() => f(x, urn)).toThrow(RangeError);
  }
});
