import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { eValue, eValueOf } from './eValue.ts';
import { riskRatio } from './riskRatio.ts';

const { cases } = readOracle<{ cases: { rr: number; ci: [number, number]; e_point: number; e_ci: number }[] }>(
  'evalue',
);
const { effects } = readOracle<{
  effects: Record<
    string,
    {
      treated: [number, number];
      control: [number, number];
      evalue_point: number | null;
      evalue_ci_limit: number | null;
    }
  >;
}>('seed_studies');

test.each(cases)('$rr ($ci)', ({ rr, ci, e_point, e_ci }) => {
  const found = eValue({ kind: 'estimated', value: rr, lower: ci[0], upper: ci[1] });
  if (found.kind !== 'given') throw new Error(found.because);
  expectWithin({ of: 'evalue', relative: 1e-12 }, found.point, e_point);
  expectWithin({ of: 'evalue', relative: 1e-12 }, found.limit, e_ci);
});

test.each(Object.entries(effects))('%s', (_, { treated, control, evalue_point, evalue_ci_limit }) => {
  const found = eValue(riskRatio(arms(...treated, ...control)));
  if (evalue_point === null) {
    expect(found).toEqual({ kind: 'not given', because: 'no event in the control arm' });
    return;
  }
  if (found.kind !== 'given') throw new Error(found.because);
  expectWithin({ of: 'seed_studies evalue', relative: 1e-9 }, found.point, evalue_point);
  expectWithin({ of: 'seed_studies evalue', relative: 1e-9 }, found.limit, evalue_ci_limit ?? undefined);
});

test('turning the ratio over changes nothing; it is 1 at no effect and rises from there', () => {
  const ratio = fc.double({ min: 1, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(ratio, ratio, (a, b) => {
      expectWithin({ of: 'law E-value', relative: 1e-7 }, eValueOf(1 / a), eValueOf(a));
      if (a < b) expect(eValueOf(a)).toBeLessThanOrEqual(eValueOf(b));
    }),
  );
  expect(eValueOf(1)).toBe(1);
});

test.each([0, -1, NaN, Infinity])('refuses the ratio %d', (ratio) => {
  expect(() => eValueOf(ratio)).toThrow(RangeError);
  expect(() => eValue({ kind: 'estimated', value: 2, lower: ratio, upper: 3 })).toThrow(RangeError);
});
