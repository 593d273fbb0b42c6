import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES, twoByTwoCases } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { zOf } from './interval.ts';
import { mee, miettinenNurminen, newcombe } from './riskDifference.ts';
import { armsExchanged } from './twoByTwo.ts';

const METHODS = [
  ['newcombe', newcombe],
  ['miettinen_nurminen', miettinenNurminen],
  ['mee', mee],
] as const;

// Newcombe RG. Stat Med 1998;17:873-890, Table II: method 10, and method 5 (Mee).
describe('as printed by Newcombe 1998', () => {
  test.each([
    { table: arms(56, 70, 48, 80), hybrid: [0.0524, 0.3339], score: [0.0533, 0.3377] },
    { table: arms(5, 56, 0, 29), hybrid: [-0.0381, 0.1926], score: [-0.0313, 0.1926] },
  ])('$table', ({ table, hybrid, score }) => {
    expect(newcombe(table).lower).toBeCloseTo(hybrid[0]!, 4);
    expect(newcombe(table).upper).toBeCloseTo(hybrid[1]!, 4);
    expect(mee(table).lower).toBeCloseTo(score[0]!, 4);
    expect(mee(table).upper).toBeCloseTo(score[1]!, 4);
  });
});

test('10/10 v 0/10: the score limit (1−c)/(1+c) in closed form, c = z²/20 (Mee), z²/19 (Miettinen–Nurminen)', () => {
  const table = arms(10, 10, 0, 10);
  const closed = (over: number): number => (1 - zOf(0.95) ** 2 / over) / (1 + zOf(0.95) ** 2 / over);
  expectWithin({ of: 'closed form score limit', relative: 1e-13 }, mee(table).lower, closed(20));
  expectWithin({ of: 'closed form score limit', relative: 1e-13 }, miettinenNurminen(table).lower, closed(19));
  expect([mee(table).upper, miettinenNurminen(table).upper]).toEqual([1, 1]);
});

describe('as computed by R', () => {
  test.each(twoByTwoCases)('$name', ({ arms: table, risk_difference }) => {
    for (const [name, method] of METHODS) {
      const { value, lower, upper } = method(table);
      expectWithin({ of: `two_by_two ${name} value`, relative: 1e-12, absolute: 1e-15 }, value, risk_difference.est);
      // The declared tolerance of the score limits is 1e-9; R solves them by bisection to about 1e-15.
      expectWithin({ of: `two_by_two ${name}`, relative: 1e-9 }, lower, risk_difference[name][0]);
      expectWithin({ of: `two_by_two ${name}`, relative: 1e-9 }, upper, risk_difference[name][1]);
    }
  });
});

const aTable = fc
  .record({ a: fc.nat(200), b: fc.nat(200), c: fc.nat(200), d: fc.nat(200) })
  .filter(({ a, b, c, d }) => a + b > 0 && c + d > 0)
  .map(({ a, b, c, d }) => arms(a, a + b, c, c + d));

test.each(METHODS)('%s: exchanging the arms changes the sign; the limits stay inside −1 to 1', (_, method) => {
  fc.assert(
    fc.property(aTable, (table) => {
      const here = method(table);
      const there = method(armsExchanged(table));
      expect(Math.abs(here.lower + there.upper)).toBeLessThanOrEqual(1e-11);
      expect(Math.abs(here.upper + there.lower)).toBeLessThanOrEqual(1e-11);
      expect(here.lower).toBeGreaterThanOrEqual(-1 - 1e-15);
      expect(here.upper).toBeLessThanOrEqual(1 + 1e-15);
      expect(here.lower).toBeLessThanOrEqual(here.value);
      expect(here.upper).toBeGreaterThanOrEqual(here.value);
    }),
  );
});

test('the study at a ratio of 11.8: 0.306 (0.009 to 0.533), the difference excludes 0 by 0.009', () => {
  expect(newcombe(arms(75, 112, 4, 11))).toMatchObject({ method: 'Newcombe', level: 0.95 });
  expect(newcombe(arms(75, 112, 4, 11)).lower).toBeCloseTo(0.009, 3);
});

describe.each(METHODS)('%s', (_, method) => {
  test.each(NO_TABLES)('refuses %s', (__, table) => {
    expect(() => method(table)).toThrow(RangeError);
  });
  test.each([0, 1, 1.96, NaN])('refuses the level %d', (level) => {
    expect(() => method(arms(1, 5, 2, 5), level)).toThrow(RangeError);
  });
});
