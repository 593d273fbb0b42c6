import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../knowledge/studies/study.ts';
import { evidenceOf } from './evidence.ts';

const comparison = (a: number, b: number, c: number, d: number): Comparison => ({
  id: 'x',
  sourceId: 'x',
  outcome: 'x',
  randomized: false,
  confidence: 'recomputed',
  speaks: 'neither',
  cautions: [],
  claims: [],
  first: { label: 'treated', events: a, total: b },
  second: { label: 'untreated', events: c, total: d },
});

describe('what the counts say (clinical facts, section I)', () => {
  // counts; risk difference with Newcombe limits, points; Fisher, chi-square, Yates p
  test.each([
    [75, 112, 4, 11, 30.6, 0.9, 53.3, 0.054, 0.043, 0.091],
    [95, 148, 15, 26, 6.5, -12.1, 26.6, 0.52, 0.53, 0.68],
    [20, 36, 11, 15, -17.8, -40.2, 11.6, 0.35, 0.24, 0.38],
    [9, 24, 23, 89, 11.7, -7.5, 33.0, 0.31, 0.26, 0.38],
    [10, 15, 5, 9, 11.1, -24.6, 45.2, 0.68, 0.59, 0.91],
  ])('%d/%d v %d/%d', (a, b, c, d, points, lower, upper, fisher, pearson, yates) => {
    const found = evidenceOf(comparison(a, b, c, d));
    expect(Math.abs(found.differencePoints - points)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(found.differenceLower - lower)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(found.differenceUpper - upper)).toBeLessThanOrEqual(0.0501);
    const digits = (p: number) => Number(p.toPrecision(2));
    expect(found.pValues.map(({ p }) => digits(p))).toEqual([fisher, pearson, yates]);
  });
  test('at 11.8 and above significance depends on the test; 0/17 reaches up to 19.5 %', () => {
    expect(evidenceOf(comparison(75, 112, 4, 11)).significanceDependsOnTest).toBe(true);
    expect(evidenceOf(comparison(95, 148, 15, 26)).significanceDependsOnTest).toBe(false);
    const { second } = evidenceOf(comparison(16, 25, 0, 17));
    expect(second.percent).toBe(0);
    expect(second.upperPercent).toBeCloseTo(19.5, 1);
  });
});
