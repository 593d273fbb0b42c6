import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bilinear, cholesky, choleskyInverse, choleskyLogDeterminant, choleskySolve, dot } from './positiveDefinite.ts';

const entry = fc.double({ min: -3, max: 3, noNaN: true });
/** B Bᵀ + 1 is positive definite for every B. */
const positive = fc
  .array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })
  .map((b) => b.map((row, i) => b.map((other, j) => dot(row, other) + (i === j ? 1 : 0))));

test('worked by hand: [[4,2],[2,5]] has factor [[2],[1,2]] and determinant 16', () => {
  const lower = cholesky([
    [4, 2],
    [2, 5],
  ])!;
  expect(lower).toEqual([[2], [1, 2]]);
  expect(choleskyLogDeterminant(lower)).toBeCloseTo(Math.log(16), 14);
  expect(choleskyInverse(lower)).toEqual([
    [5 / 16, -2 / 16],
    [-2 / 16, 4 / 16],
  ]);
  expect(
    bilinear(
      [1, 2],
      [
        [4, 2],
        [2, 5],
      ],
      [3, 1],
    ),
  ).toBe(12 + 2 + 12 + 10);
});

test('solving and inverting take the matrix back', () => {
  fc.assert(
    fc.property(positive, fc.array(entry, { minLength: 4, maxLength: 4 }), (a, x) => {
      const lower = cholesky(a)!;
      const solved = choleskySolve(
        lower,
        a.map((row) => dot(row, x)),
      );
      solved.forEach((value, i) => expect(Math.abs(value - x[i]!)).toBeLessThanOrEqual(1e-10));
      const inverse = choleskyInverse(lower);
      inverse.forEach((row, i) =>
        a.forEach((_, j) => {
          expect(
            Math.abs(
              dot(
                row,
                a.map((other) => other[j]!),
              ) - (i === j ? 1 : 0),
            ),
          ).toBeLessThanOrEqual(1e-10);
          expect(row[j]).toBe(inverse[j]![i]);
        }),
      );
    }),
  );
});

test('columns that depend on each other give no factor; neither does an indefinite or missing entry', () => {
  expect(
    cholesky([
      [1, 2],
      [2, 4],
    ]),
  ).toBeUndefined();
  expect(
    cholesky([
      [1, 2],
      [2, 1],
    ]),
  ).toBeUndefined();
  expect(cholesky([[0]])).toBeUndefined();
  expect(cholesky([[NaN]])).toBeUndefined();
  expect(cholesky([])).toEqual([]);
});

test('refuses a matrix that is not square', () => {
  expect(() => cholesky([[1, 2]])).toThrow(RangeError);
});
