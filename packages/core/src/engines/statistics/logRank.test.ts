import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { logRank } from './logRank.ts';

const oracle = readOracle<{
  data: { time: number[]; status: number[]; group: number[] };
  logrank: { chisq: number; p: number; obs: number[]; exp: number[]; var: number[][] };
  peto_rho1: { chisq: number };
  aml: { time: number[]; status: number[]; x: string[]; logrank: number };
}>('survival');
const { data, logrank, peto_rho1, aml } = oracle;
const times = { time: data.time, event: data.status.map((s) => s === 1) };
const groups = data.group.map(String);
const TOLERANCE = { of: 'survival log-rank', relative: 1e-9, absolute: 1e-12 };

describe('as computed by R (survdiff)', () => {
  test('log-rank', () => {
    const found = logRank(times, groups);
    if (found.kind !== 'tested') throw new Error(found.because);
    expectWithin(TOLERANCE, found.chiSquare, logrank.chisq);
    expectWithin(TOLERANCE, found.p, logrank.p);
    found.groups.forEach(({ observed, expected }, i) => {
      expect(observed).toBe(logrank.obs[i]);
      expectWithin(TOLERANCE, expected, logrank.exp[i]);
      logrank.var[i]!.forEach((want, j) => expectWithin(TOLERANCE, found.variance[i]![j], want));
    });
    expect(found.degreesOfFreedom).toBe(1);
  });
  test('Peto and Peto, rho = 1', () => {
    const found = logRank(times, groups, 1);
    if (found.kind !== 'tested') throw new Error(found.because);
    expectWithin({ ...TOLERANCE, of: 'survival peto' }, found.chiSquare, peto_rho1.chisq);
  });
  test('leukemia maintenance, chi-square 3.4 as printed in the manual', () => {
    const found = logRank({ time: aml.time, event: aml.status.map((s) => s === 1) }, aml.x);
    if (found.kind !== 'tested') throw new Error(found.because);
    expectWithin({ ...TOLERANCE, of: 'survival aml' }, found.chiSquare, aml.logrank);
    expect(found.chiSquare).toBeCloseTo(3.4, 1);
    expect(found.groups.map(({ group, persons }) => [group, persons])).toEqual([
      ['Maintained', 11],
      ['Nonmaintained', 12],
    ]);
  });
});

const people = fc.array(
  fc.record({ time: fc.integer({ min: 1, max: 6 }), event: fc.boolean(), group: fc.constantFrom('a', 'b', 'c') }),
  { minLength: 2, maxLength: 60 },
);

test('observed and expected events are equally many, and names do not matter', () => {
  fc.assert(
    fc.property(people, fc.constantFrom(0, 1), (of, rho) => {
      const data = { time: of.map(({ time }) => time), event: of.map(({ event }) => event) };
      const found = logRank(
        data,
        of.map(({ group }) => group),
        rho,
      );
      const renamed = logRank(
        data,
        of.map(({ group }) => ({ a: 'z', b: 'y', c: 'x' })[group]),
        rho,
      );
      expect(renamed.kind).toBe(found.kind);
      if (found.kind !== 'tested' || renamed.kind !== 'tested') return;
      const difference = found.groups.reduce((sum, { observed, expected }) => sum + observed - expected, 0);
      expect(Math.abs(difference)).toBeLessThanOrEqual(1e-10);
      expectWithin({ of: 'law log-rank', relative: 1e-6, absolute: 1e-9 }, renamed.chiSquare, found.chiSquare);
    }),
  );
});

test('one group, or no event, tests nothing', () => {
  expect(logRank({ time: [1, 2], event: [true, true] }, ['a', 'a']).kind).toBe('not estimable');
  expect(logRank({ time: [1, 2], event: [false, false] }, ['a', 'b']).kind).toBe('not estimable');
});

test('refuses persons without a group and a negative rho', () => {
  expect(() => logRank(times, ['a'])).toThrow(RangeError);
  expect(() => logRank(times, groups, -1)).toThrow(RangeError);
  expect(() => logRank({ time: [0], event: [true] }, ['a'])).toThrow(RangeError);
});
