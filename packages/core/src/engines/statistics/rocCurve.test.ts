import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { areaUnderCurve, pairedAreas, rocCurve, youdenCutOffs, type MarkerData } from './rocCurve.ts';

interface Best {
  threshold: number;
  sensitivity: number;
  specificity: number;
  youden_j: number;
}
const oracle = readOracle<{
  data: { marker: number[]; outcome: number[]; marker2: number[] };
  auc: number;
  delong_var: number;
  delong_ci: [number, number, number];
  youden: Best;
  thresholds: number[];
  sens: number[];
  spec: number[];
  paired_delong: { auc2: number; z: number; p: number };
  ties: { x: number[]; y: number[]; auc: number; ci: [number, number, number]; youden: Best };
}>('roc_delong_youden');

const dataOf = (marker: readonly number[], outcome: readonly number[]): MarkerData => ({
  marker,
  outcome: outcome.map((y) => y === 1),
});
const TOLERANCE = { of: 'roc_delong_youden', relative: 1e-9, absolute: 1e-12 };
const data = dataOf(oracle.data.marker, oracle.data.outcome);

describe('as computed by R (pROC)', () => {
  test.each([
    { name: '140 persons', of: data, auc: oracle.auc, ci: oracle.delong_ci, youden: oracle.youden },
    { name: 'ties', of: dataOf(oracle.ties.x, oracle.ties.y), ...oracle.ties },
  ])('$name: area, limits, Youden', ({ of, auc, ci, youden }) => {
    const found = areaUnderCurve(of);
    if (found.kind !== 'estimated') throw new Error(found.kind);
    expectWithin(TOLERANCE, found.area, auc);
    expectWithin(TOLERANCE, found.lower, ci[0]);
    expectWithin(TOLERANCE, found.upper, ci[2]);
    const best = youdenCutOffs(of)[0]!;
    expect(best.cutOff).toBe(youden.threshold);
    expectWithin(TOLERANCE, best.sensitivity, youden.sensitivity);
    expectWithin(TOLERANCE, best.specificity, youden.specificity);
    expectWithin(TOLERANCE, best.index, youden.youden_j);
  });
  test('DeLong’s variance', () => {
    const found = areaUnderCurve(data);
    if (found.kind !== 'estimated') throw new Error(found.kind);
    expectWithin(TOLERANCE, found.variance, oracle.delong_var);
  });
  test('every cut-off of the curve', () => {
    const points = rocCurve(data);
    expect(points.length).toBe(oracle.thresholds.length);
    points.forEach(({ cutOff, sensitivity, specificity }, i) => {
      expectWithin(TOLERANCE, cutOff, oracle.thresholds[i]);
      expectWithin(TOLERANCE, sensitivity, oracle.sens[i]);
      expectWithin(TOLERANCE, specificity, oracle.spec[i]);
    });
  });
  test('two markers in the same persons', () => {
    // R added tenths in binary, so sums that print alike were not all tied; the 15 printed digits would tie them
    // and move the second area by 0.0004. The sums are made again, with the very bits R had.
    const second = data.marker.map((x, i) => x + Math.round((oracle.data.marker2[i]! - x) * 10) / 10);
    const found = pairedAreas(data, second);
    if (found.kind !== 'tested') throw new Error(found.because);
    expectWithin(TOLERANCE, found.difference, oracle.auc - oracle.paired_delong.auc2);
    expectWithin(TOLERANCE, found.z, oracle.paired_delong.z);
    expectWithin(TOLERANCE, found.p, oracle.paired_delong.p);
  });
});

test('a perfect marker: area 1, variance 0, the interval withheld', () => {
  expect(areaUnderCurve(dataOf([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]))).toEqual({
    kind: 'no interval',
    area: 1,
    variance: 0,
    because: 'no pair of persons contradicts another',
  });
});

test('all cut-offs with the greatest index are listed, the smallest first', () => {
  const found = youdenCutOffs(dataOf([1, 2, 3, 4], [0, 1, 0, 1]));
  expect(found.map(({ cutOff }) => cutOff)).toEqual([1.5, 3.5]);
});

const people = fc
  .array(fc.record({ marker: fc.integer({ min: 0, max: 12 }), outcome: fc.boolean() }), { minLength: 4, maxLength: 50 })
  .map((of) => ({ marker: of.map(({ marker }) => marker), outcome: of.map(({ outcome }) => outcome) }));

test('the area is the chance of the right order, pair by pair, and turns over with the marker', () => {
  fc.assert(
    fc.property(people, (of) => {
      const found = areaUnderCurve(of);
      if (found.kind === 'not estimable') return;
      let [right, pairs] = [0, 0];
      of.marker.forEach((x, i) =>
        of.marker.forEach((y, j) => {
          if (!of.outcome[i]! || of.outcome[j]!) return;
          pairs += 1;
          right += x > y ? 1 : x === y ? 0.5 : 0;
        }),
      );
      expect(Math.abs(found.area - right / pairs)).toBeLessThanOrEqual(1e-12);
      const turned = areaUnderCurve({ ...of, marker: of.marker.map((x) => -x) });
      if (turned.kind !== 'not estimable') expect(Math.abs(turned.area + found.area - 1)).toBeLessThanOrEqual(1e-12);
    }),
  );
});

test('the area under the drawn curve is the same area', () => {
  fc.assert(
    fc.property(people, (of) => {
      const found = areaUnderCurve(of);
      const points = rocCurve(of);
      if (found.kind === 'not estimable') return;
      let drawn = 0;
      points.slice(1).forEach((point, i) => {
        const before = points[i]!;
        drawn += ((point.sensitivity + before.sensitivity) / 2) * (point.specificity - before.specificity);
      });
      expect(Math.abs(drawn - found.area)).toBeLessThanOrEqual(1e-12);
    }),
  );
});

test('one outcome only: no curve, no area', () => {
  const all = dataOf([1, 2, 3], [1, 1, 1]);
  expect(rocCurve(all)).toEqual([]);
  expect(youdenCutOffs(all)).toEqual([]);
  expect(areaUnderCurve(all).kind).toBe('not estimable');
  expect(pairedAreas(all, [1, 2, 3]).kind).toBe('not estimable');
  expect(pairedAreas(data, data.marker).kind).toBe('not estimable');
});

test('refuses lists of different length, a missing marker, a level that is none', () => {
  expect(() => areaUnderCurve({ marker: [1], outcome: [true, false] })).toThrow(RangeError);
  expect(() => rocCurve({ marker: [NaN, 1], outcome: [true, false] })).toThrow(RangeError);
  expect(() => pairedAreas(data, [1])).toThrow(RangeError);
  expect(() => areaUnderCurve(data, 95)).toThrow(RangeError);
});
