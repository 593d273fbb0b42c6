import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { kaplanMeier, type SurvivalLimits } from './kaplanMeier.ts';
import type { SurvivalTimes } from './survivalTimes.ts';

interface Curve {
  time: number[];
  n_risk: number[];
  n_event: number[];
  surv: number[];
  std_err_greenwood: number[];
  lower: number[];
  upper: number[];
}
const oracle = readOracle<{
  data: { time: number[]; status: number[] };
  km_plain: Curve;
  km_log: Curve;
  km_loglog: Curve;
  edge_all_censored: Curve;
  edge_single: Curve;
}>('survival');

const timesOf = (time: readonly number[], status: readonly number[]): SurvivalTimes => ({
  time,
  event: status.map((s) => s === 1),
});
const TOLERANCE = { of: 'survival km', relative: 1e-9, absolute: 1e-12 };

function compare(times: SurvivalTimes, limits: SurvivalLimits, want: Curve): void {
  const steps = kaplanMeier(times, limits);
  expect(steps.map(({ time }) => time)).toEqual(want.time);
  expect(steps.map(({ atRisk }) => atRisk)).toEqual(want.n_risk);
  expect(steps.map(({ events }) => events)).toEqual(want.n_event);
  steps.forEach(({ survival, spread }, i) => {
    expectWithin(TOLERANCE, survival, want.surv[i]);
    if (Number.isNaN(want.std_err_greenwood[i])) {
      expect(spread).toEqual({ kind: 'not estimable' });
      return;
    }
    if (spread.kind !== 'estimated') throw new Error('estimated');
    expectWithin(TOLERANCE, spread.standardError, want.std_err_greenwood[i]);
    expectWithin(TOLERANCE, spread.lower, want.lower[i]);
    expectWithin(TOLERANCE, spread.upper, want.upper[i]);
  });
}

describe('as computed by R (survfit)', () => {
  const { time, status } = oracle.data;
  test.each([
    ['plain', oracle.km_plain],
    ['log', oracle.km_log],
    ['log-log', oracle.km_loglog],
  ] as const)('%s limits', (limits, want) => compare(timesOf(time, status), limits, want));
  test('everybody censored: the curve stays at 1', () =>
    compare(timesOf([1, 2, 3], [0, 0, 0]), 'log', oracle.edge_all_censored));
  test('one person, one event: no error can be told', () => compare(timesOf([1], [1]), 'plain', oracle.edge_single));
});

const people = fc
  .array(fc.record({ time: fc.integer({ min: 1, max: 9 }), event: fc.boolean() }), { minLength: 1, maxLength: 60 })
  .map((of) => ({ time: of.map(({ time }) => time), event: of.map(({ event }) => event) }));

test('falls only, and its limits hold it', () => {
  fc.assert(
    fc.property(people, fc.constantFrom('plain', 'log', 'log-log' as const), (times, limits) => {
      let before = 1;
      for (const { survival, spread } of kaplanMeier(times, limits)) {
        expect(survival).toBeLessThanOrEqual(before);
        before = survival;
        if (spread.kind === 'not estimable') expect(survival).toBe(0);
        else {
          expect(spread.lower).toBeLessThanOrEqual(survival + 1e-15);
          expect(spread.upper).toBeGreaterThanOrEqual(survival - 1e-15);
        }
      }
    }),
  );
});

test('without censoring it is the share still waiting', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 50 }), (time) => {
      for (const step of kaplanMeier({ time, event: time.map(() => true) })) {
        const waiting = time.filter((t) => t > step.time).length / time.length;
        expect(Math.abs(step.survival - waiting)).toBeLessThanOrEqual(1e-13);
      }
    }),
  );
});

test('refuses nobody and a level that is none', () => {
  expect(() => kaplanMeier({ time: [], event: [] })).toThrow(RangeError);
  expect(() => kaplanMeier({ time: [1], event: [true] }, 'log', 1.96)).toThrow(RangeError);
});
