import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { cumulativeBounds, type Exit } from './cumulativeBounds.ts';

const oracle = readOracle<{
  data: { attempts: number[]; exit: string[] };
  attempt: number[];
  at_risk: number[];
  events: number[];
  stopped: number[];
  under_treatment: number[];
  conservative: number[];
  conservative_se: number[];
  optimal: number[];
  optimal_se_greenwood: number[];
}>('cumulative_bounds');

test('300 histories as computed by R', () => {
  const exit = oracle.data.exit.map((kind) => kind.replace('_', ' ') as Exit);
  const rows = cumulativeBounds({ attempts: oracle.data.attempts, exit });
  expect(rows.map(({ attempt }) => attempt)).toEqual(oracle.attempt);
  const tolerance = { of: 'cumulative_bounds', relative: 1e-9, absolute: 1e-12 };
  rows.forEach((row, i) => {
    expect([row.atRisk, row.successes, row.stopped, row.underTreatment]).toEqual([
      oracle.at_risk[i],
      oracle.events[i],
      oracle.stopped[i],
      oracle.under_treatment[i],
    ]);
    expectWithin(tolerance, row.conservative, oracle.conservative[i]);
    expectWithin(tolerance, row.conservativeError, oracle.conservative_se[i]);
    expectWithin(tolerance, row.optimal, oracle.optimal[i]);
    expectWithin(tolerance, row.optimalError, oracle.optimal_se_greenwood[i]);
  });
});

test('by hand: 100 start, 35 pregnant, 25 stop; 40, 12, 10; 18, 5', () => {
  const exit: Exit[] = [];
  const attempts: number[] = [];
  const leave = (count: number, attempt: number, kind: Exit): void => {
    for (let i = 0; i < count; i += 1) {
      exit.push(kind);
      attempts.push(attempt);
    }
  };
  leave(35, 1, 'success');
  leave(25, 1, 'stopped');
  leave(12, 2, 'success');
  leave(10, 2, 'stopped');
  leave(5, 3, 'success');
  leave(13, 3, 'stopped');
  const rows = cumulativeBounds({ attempts, exit });
  [0.35, 0.47, 0.52].forEach((want, i) =>
    expectWithin({ of: 'by hand', relative: 1e-12 }, rows[i]!.conservative, want),
  );
  [0.35, 0.545].forEach((want, i) => expectWithin({ of: 'by hand', relative: 1e-12 }, rows[i]!.optimal, want));
  expect(rows[2]!.optimal).toBeCloseTo(0.6714, 4);
});

const people = fc.array(
  fc.record({
    attempts: fc.integer({ min: 1, max: 6 }),
    exit: fc.constantFrom('success', 'stopped', 'under treatment' as const),
  }),
  { minLength: 1, maxLength: 80 },
);

test('conservative is never above optimal; both rise; without anybody cut it is successes over entrants', () => {
  fc.assert(
    fc.property(people, (of) => {
      const rows = cumulativeBounds({
        attempts: of.map(({ attempts }) => attempts),
        exit: of.map(({ exit }) => exit),
      });
      let before = 0;
      for (const row of rows) {
        expect(row.conservative).toBeLessThanOrEqual(row.optimal + 1e-12);
        expect(row.conservative).toBeGreaterThanOrEqual(before - 1e-15);
        before = row.conservative;
      }
      if (of.every(({ exit }) => exit !== 'under treatment')) {
        const successes = of.filter(({ exit }) => exit === 'success').length;
        expect(Math.abs(rows.at(-1)!.conservative - successes / of.length)).toBeLessThanOrEqual(1e-12);
      }
    }),
  );
});

test('once everybody has succeeded the optimal error cannot be told', () => {
  expect(cumulativeBounds({ attempts: [1], exit: ['success'] })[0]).toMatchObject({
    optimal: 1,
    optimalError: undefined,
  });
});

test.each([
  ['nobody', { attempts: [], exit: [] }],
  ['no attempt', { attempts: [0], exit: ['success' as const] }],
  ['half an attempt', { attempts: [1.5], exit: ['success' as const] }],
  ['lists of different length', { attempts: [1, 2], exit: ['success' as const] }],
])('refuses %s', (_, histories) => {
  expect(() => cumulativeBounds(histories)).toThrow(RangeError);
});
