import { expect, test } from 'vitest';
import { readPkOracle } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import { normalPoints, seededUniform, SOBOL_DIMENSIONS, sobolPoints } from './random.ts';

const oracle = readPkOracle<{ points: number[][] }>('sobol_oracle');

test('the unscrambled points are those of an independent program', () => {
  const points = sobolPoints(64, 21);
  oracle.points.forEach((point, i) => {
    point.forEach((x, d) => expect(points[i * 21 + d]).toBe(x + 2 ** -33));
  });
});

test.each([0, 1, 2026])('seed %d: every dimension has one point in each of 256 equal cells', (seed) => {
  const points = sobolPoints(256, SOBOL_DIMENSIONS, seed);
  for (let d = 0; d < SOBOL_DIMENSIONS; d++) {
    const cells = new Set<number>();
    for (let i = 0; i < 256; i++) cells.add(Math.floor(points[i * SOBOL_DIMENSIONS + d]! * 256));
    expect(cells.size).toBe(256);
  }
});

test('scrambled pairs of dimensions stay evenly spread: 16 × 16 cells hold 16 of 4,096 points each', () => {
  const points = sobolPoints(4096, 2, 7);
  const held = new Map<number, number>();
  for (let i = 0; i < 4096; i++) {
    const cell = Math.floor(points[2 * i]! * 16) * 16 + Math.floor(points[2 * i + 1]! * 16);
    held.set(cell, (held.get(cell) ?? 0) + 1);
  }
  expect(new Set(held.values())).toEqual(new Set([16]));
});

test('equal seeds give equal numbers, other seeds others', () => {
  const [a, b, c] = [seededUniform(5), seededUniform(5), seededUniform(6)];
  const first = Array.from({ length: 20 }, a);
  expect(Array.from({ length: 20 }, b)).toEqual(first);
  expect(Array.from({ length: 20 }, c)).not.toEqual(first);
  first.forEach((u) => expect(u > 0 && u < 1).toBe(true));
});

test('seeded uniform and normal numbers have the moments of their laws', () => {
  const next = seededUniform(1);
  let [sum, square] = [0, 0];
  for (let i = 0; i < 100_000; i++) {
    const u = next();
    sum += u;
    square += u * u;
  }
  expect(sum / 1e5).toBeCloseTo(0.5, 2);
  expect(square / 1e5).toBeCloseTo(1 / 3, 2);
  const z = normalPoints(4096, 3, 11);
  expect(z.reduce((a, x) => a + x, 0) / z.length).toBeCloseTo(0, 3);
  expect(z.reduce((a, x) => a + x * x, 0) / z.length).toBeCloseTo(1, 2);
});

test.each([-1, 1.5, NaN])('refuses the seed %d', (seed) => {
  expect(() => seededUniform(seed)).toThrow(RangeError);
  expect(() => sobolPoints(4, 2, seed)).toThrow(RangeError);
});
