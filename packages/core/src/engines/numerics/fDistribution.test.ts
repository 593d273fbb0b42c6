import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { fCdf, fQuantile, fSf, fTails, fUpperQuantile } from './fDistribution.ts';
import { studentTSf } from './studentTDistribution.ts';

const random = readOracle<{ f: { f: number[]; d1: number[]; d2: number[]; cdf: number[]; sf: number[] } }>(
  'special_functions_random',
).f;

test('both tails at random points as computed in 60 digits', () => {
  random.f.forEach((f, i) => {
    const [d1, d2] = [random.d1[i]!, random.d2[i]!];
    expectWithin({ of: 'special_functions_random f cdf', relative: 1e-12 }, fCdf(f, d1, d2), random.cdf[i]);
    expectWithin({ of: 'special_functions_random f sf', relative: 1e-12 }, fSf(f, d1, d2), random.sf[i]);
  });
});

// Any printed table of the F law: the 95 % points, to four digits.
test.each([
  { d1: 1, d2: 1, f: 161.4476 },
  { d1: 2, d2: 10, f: 4.1028 },
  { d1: 10, d2: 30, f: 2.1646 },
])('95 % point with $d1 and $d2 degrees of freedom', ({ d1, d2, f }) => {
  expect(fQuantile(0.95, d1, d2)).toBeCloseTo(f, 4);
});

const df = fc.double({ min: 0.5, max: 500, noNaN: true });

test('the square of a t is an F with one degree above', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 30, noNaN: true }), df, (t, d2) => {
      expectWithin({ of: 'law F of t²', relative: 1e-11 }, fSf(t * t, 1, d2), 2 * studentTSf(t, d2));
    }),
  );
});

test('turning the ratio over swaps the tails, and the quantile takes back what the tail gave', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.999, noNaN: true }), df, df, (p, d1, d2) => {
      const f = fQuantile(p, d1, d2);
      if (f < 1e-290) return;
      expectWithin({ of: 'law F quantile', relative: 1e-10 }, fCdf(f, d1, d2), p);
      expectWithin({ of: 'law F mirror', relative: 1e-10 }, fUpperQuantile(p, d2, d1), 1 / f);
    }),
  );
});

test('the ends and the refusals', () => {
  expect(fTails(0, 2, 3)).toEqual({ lower: 0, upper: 1 });
  expect(fTails(Infinity, 2, 3)).toEqual({ lower: 1, upper: 0 });
  expect([fQuantile(0, 2, 3), fQuantile(1, 2, 3)]).toEqual([0, Infinity]);
  expect([fUpperQuantile(0, 2, 3), fUpperQuantile(1, 2, 3)]).toEqual([Infinity, 0]);
  expect(() => fTails(-1, 1, 1)).toThrow(RangeError);
  expect(() => fSf(1, 0, 1)).toThrow(RangeError);
  expect(() => fCdf(1, 1, NaN)).toThrow(RangeError);
  expect(() => fQuantile(0.5, 1, -1)).toThrow(RangeError);
  expect(() => fQuantile(1.2, 1, 1)).toThrow(RangeError);
  expect(() => fUpperQuantile(-0.2, 1, 1)).toThrow(RangeError);
});
