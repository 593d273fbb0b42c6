import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { grayTest } from './grayTest.ts';

const { data, gray } = readOracle<{
  data: { time: number[]; cause: number[]; group: number[] };
  gray: { stat: number[]; p: number[] };
}>('cumulative_incidence');

test.each([1, 2])('cause %d as computed by R (cmprsk)', (cause) => {
  const found = grayTest(data, data.group.map(String), cause);
  if (found.kind !== 'tested') throw new Error(found.because);
  expectWithin({ of: 'cumulative_incidence gray', relative: 1e-8 }, found.chiSquare, gray.stat[cause - 1]);
  expectWithin({ of: 'cumulative_incidence gray', relative: 1e-8 }, found.p, gray.p[cause - 1]);
});

const people = fc.array(
  fc.record({
    time: fc.integer({ min: 1, max: 6 }),
    cause: fc.integer({ min: 0, max: 2 }),
    group: fc.constantFrom('a', 'b', 'c'),
  }),
  { minLength: 6, maxLength: 60 },
);

test('names and order of the groups do not matter', () => {
  fc.assert(
    fc.property(people, (of) => {
      const times = { time: of.map(({ time }) => time), cause: of.map(({ cause }) => cause) };
      const here = grayTest(
        times,
        of.map(({ group }) => group),
        1,
      );
      const renamed = grayTest(
        times,
        of.map(({ group }) => ({ a: 'z', b: 'y', c: 'x' })[group]),
        1,
      );
      if (here.kind !== 'tested' || renamed.kind !== 'tested') return;
      expectWithin({ of: 'law Gray', relative: 1e-6, absolute: 1e-8 }, renamed.chiSquare, here.chiSquare);
    }),
  );
});

test('two groups alike in everything do not differ', () => {
  const time = [1, 2, 3, 4, 1, 2, 3, 4];
  const cause = [1, 2, 1, 0, 1, 2, 1, 0];
  const found = grayTest({ time, cause }, ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'], 1);
  if (found.kind !== 'tested') throw new Error(found.because);
  expect(found.chiSquare).toBeLessThanOrEqual(1e-20);
  expect(found.p).toBeGreaterThan(0.9999);
});

test('one group, or a cause that never occurs, tests nothing', () => {
  expect(grayTest({ time: [1, 2], cause: [1, 1] }, ['a', 'a'], 1).kind).toBe('not estimable');
  expect(grayTest({ time: [1, 2], cause: [2, 0] }, ['a', 'b'], 1).kind).toBe('not estimable');
});

test('refuses persons without a group, cause 0, and impossible times', () => {
  expect(() => grayTest(data, ['a'], 1)).toThrow(RangeError);
  expect(() => grayTest(data, data.group.map(String), 0)).toThrow(RangeError);
  expect(() => grayTest({ time: [0], cause: [1] }, ['a'], 1)).toThrow(RangeError);
});
