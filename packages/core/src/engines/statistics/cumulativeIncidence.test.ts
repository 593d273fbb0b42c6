import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { cumulativeIncidence } from './cumulativeIncidence.ts';
import { kaplanMeier } from './kaplanMeier.ts';

const oracle = readOracle<{
  data: { time: number[]; cause: number[] };
  est: { times: number[]; cause1: number[]; cause2: number[] };
  survfit_time: number[];
  survfit_pstate: number[][];
  survfit_se: number[][];
}>('cumulative_incidence');
const TOLERANCE = { of: 'cumulative_incidence', relative: 1e-9, absolute: 1e-12 };

describe('as computed by R', () => {
  const steps = cumulativeIncidence(oracle.data, 2);
  test('cmprsk: both incidences', () => {
    expect(steps.map(({ time }) => time)).toEqual(oracle.est.times);
    steps.forEach(({ incidence }, i) => {
      expectWithin(TOLERANCE, incidence[0], oracle.est.cause1[i]);
      expectWithin(TOLERANCE, incidence[1], oracle.est.cause2[i]);
    });
  });
  test('survfit: event-free share, incidences and their errors', () => {
    steps.forEach(({ eventFree, eventFreeError, incidence, standardErrors }, i) => {
      [eventFree, ...incidence].forEach((got, j) => expectWithin(TOLERANCE, got, oracle.survfit_pstate[i]![j]));
      [eventFreeError, ...standardErrors].forEach((got, j) =>
        expectWithin({ ...TOLERANCE, of: 'cumulative_incidence error' }, got, oracle.survfit_se[i]![j]),
      );
    });
  });
});

const people = fc
  .array(fc.record({ time: fc.integer({ min: 1, max: 7 }), cause: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((of) => ({ time: of.map(({ time }) => time), cause: of.map(({ cause }) => cause) }));

test('all causes and the event-free share add to 1; errors are never missing', () => {
  fc.assert(
    fc.property(people, (times) => {
      for (const { eventFree, incidence, standardErrors, eventFreeError } of cumulativeIncidence(times, 3)) {
        expect(Math.abs(incidence.reduce((a, b) => a + b, eventFree) - 1)).toBeLessThanOrEqual(1e-12);
        for (const error of [eventFreeError, ...standardErrors]) expect(error).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('with one cause it is 1 − Kaplan–Meier, with Greenwood’s error', () => {
  fc.assert(
    fc.property(people, ({ time, cause }) => {
      const one = cause.map((kind) => Math.min(kind, 1));
      const curve = kaplanMeier({ time, event: one.map((kind) => kind > 0) });
      cumulativeIncidence({ time, cause: one }, 1).forEach(({ incidence, standardErrors }, i) => {
        const { survival, spread } = curve[i]!;
        expect(Math.abs(incidence[0]! - (1 - survival))).toBeLessThanOrEqual(1e-12);
        if (spread.kind === 'estimated')
          expect(Math.abs(standardErrors[0]! - spread.standardError)).toBeLessThanOrEqual(1e-9);
      });
    }),
  );
});

test.each([
  ['nobody', { time: [], cause: [] }],
  ['a cause beyond the last', { time: [1], cause: [3] }],
  ['half a cause', { time: [1], cause: [0.5] }],
  ['time 0', { time: [0], cause: [1] }],
  ['lists of different length', { time: [1, 2], cause: [1] }],
])('refuses %s', (_, times) => {
  expect(() => cumulativeIncidence(times, 2)).toThrow(RangeError);
});
