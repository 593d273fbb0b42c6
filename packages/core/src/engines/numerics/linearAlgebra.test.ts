import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choleskyInPlace,
  invertPositiveDefinite,
  logDeterminant,
  multiplyLower,
  quadraticForm,
  solveCholesky,
} from './linearAlgebra.ts';

// Worked by hand: A = L Lᵀ with L = [[2,0,0],[6,1,0],[-8,5,3]]; |A| = 36.
const A = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);

test('the factor, the determinant and a solution of a matrix worked by hand', () => {
  const lower = A.slice();
  expect(choleskyInPlace(lower, 3)).toBe(true);
  expect([...lower]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  expect(logDeterminant(lower, 3)).toBeCloseTo(Math.log(36), 14);
  const b = Float64Array.of(0, 6, 39); // A (1, 1, 1)
  solveCholesky(lower, 3, b);
  b.forEach((x) => expect(x).toBeCloseTo(1, 12));
  const out = new Float64Array(3);
  multiplyLower(lower, 3, Float64Array.of(1, 1, 1), out);
  expect([...out]).toEqual([2, 7, 0]);
  expect(quadraticForm(A, 3, Float64Array.of(1, 1, 1))).toBe(45);
});

test('a matrix that is not positive definite is said to be so', () => {
  expect(choleskyInPlace(Float64Array.of(1, 2, 2, 1), 2)).toBe(false);
  expect(invertPositiveDefinite(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined();
  expect(choleskyInPlace(Float64Array.of(NaN), 1)).toBe(false);
});

test('law: a matrix times its inverse is the identity', () => {
  const entry = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 16, maxLength: 16 }), (numbers) => {
      const a = new Float64Array(16);
      for (let i = 0; i < 4; i++)
        for (let j = 0; j < 4; j++) {
          let sum = i === j ? 1 : 0;
          for (let m = 0; m < 4; m++) sum += numbers[i * 4 + m]! * numbers[j * 4 + m]!;
          a[i * 4 + j] = sum;
        }
      const inverse = invertPositiveDefinite(a, 4)!;
      for (let i = 0; i < 4; i++)
        for (let j = 0; j < 4; j++) {
          let sum = 0;
          for (let m = 0; m < 4; m++) sum += a[i * 4 + m]! * inverse[m * 4 + j]!;
          expect(Math.abs(sum - (i === j ? 1 : 0))).toBeLessThan(1e-11);
        }
    }),
  );
});
