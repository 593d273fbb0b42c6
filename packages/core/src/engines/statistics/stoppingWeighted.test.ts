import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { cumulativeBounds, type Exit } from './cumulativeBounds.ts';
import { stoppingWeighted } from './stoppingWeighted.ts';

const oracle = readOracle<{
  data: { age: number[]; attempts: number[]; exit: string[] };
  stop_model_coef: number[];
  ipcw: number[];
}>('cumulative_bounds');
const histories = {
  attempts: oracle.data.attempts,
  exit: oracle.data.exit.map((kind) => kind.replace('_', ' ') as Exit),
};

test('300 histories, stopping by age and attempt, as computed by R', () => {
  const found = stoppingWeighted(histories, [oracle.data.age]);
  if (found.kind !== 'estimated') throw new Error(found.because);
  oracle.stop_model_coef.forEach((want, i) =>
    expectWithin({ of: 'cumulative_bounds stopping', relative: 1e-6 }, found.stoppingCoefficients[i], want),
  );
  oracle.ipcw.forEach((want, i) =>
    expectWithin({ of: 'cumulative_bounds ipcw', relative: 1e-6 }, found.attempts[i]?.cumulative, want),
  );
});

test('when stopping depends on the attempt only, weighting changes nothing: the optimal curve', () => {
  const people = fc.array(
    fc.record({
      attempts: fc.integer({ min: 1, max: 4 }),
      exit: fc.constantFrom('success', 'stopped', 'under treatment'),
    }),
    { minLength: 30, maxLength: 80 },
  );
  fc.assert(
    fc.property(people, (of) => {
      const data = { attempts: of.map(({ attempts }) => attempts), exit: of.map(({ exit }) => exit) };
      const found = stoppingWeighted(data, []);
      if (found.kind !== 'estimated') return;
      for (const { attempt, optimal } of cumulativeBounds(data)) {
        const weighted = found.attempts[attempt - 1]!;
        expect(Math.abs(weighted.cumulative - optimal)).toBeLessThanOrEqual(1e-9);
        expect(weighted.effectiveSize).toBeGreaterThan(0);
      }
    }),
  );
});

test('nobody stops: there is no model of stopping', () => {
  const found = stoppingWeighted({ attempts: [1, 2], exit: ['success', 'success'] }, []);
  expect(found.kind).toBe('not estimable');
});

test('refuses a predictor too short and impossible histories', () => {
  expect(() => stoppingWeighted(histories, [[1]])).toThrow(RangeError);
  expect(() => stoppingWeighted({ attempts: [0], exit: ['success'] }, [])).toThrow(RangeError);
});
