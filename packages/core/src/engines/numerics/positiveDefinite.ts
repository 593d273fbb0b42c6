/** Small symmetric positive definite systems: what Newton's steps and covariances need, and no more. */

/** Rows of numbers, all of the same length. */
export type Matrix = readonly (readonly number[])[];

/** A pivot below this share of its own diagonal is rounding: the columns depend on each other. */
const DEPENDENT = 1e-12;

/**
 * The lower triangle L with L Lᵀ = A (Cholesky).
 *
 * @param a symmetric, its lower triangle is read
 * @returns L, or undefined when A is not positive definite to within rounding
 * @throws {RangeError} when A is not square
 * @see Golub GH, Van Loan CF. Matrix Computations, 4th ed., section 4.2.
 */
export function cholesky(a: Matrix): Matrix | undefined {
  const size = a.length;
  if (a.some((row) => row.length !== size)) throw new RangeError('Cholesky takes a square matrix.');
  const lower: number[][] = a.map(() => []);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i > j) lower[i]!.push(sum / lower[j]![j]!);
      else if (sum > DEPENDENT * a[i]![i]!) lower[i]!.push(Math.sqrt(sum));
      else return undefined;
    }
  }
  return lower;
}

/** x with L Lᵀ x = b, L from `cholesky`. */
export function choleskySolve(lower: Matrix, b: readonly number[]): number[] {
  const x = [...b];
  for (let i = 0; i < x.length; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < x.length; k += 1) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

/** (L Lᵀ)⁻¹, symmetric to the last bit. */
export function choleskyInverse(lower: Matrix): number[][] {
  const columns = lower.map((_, j) =>
    choleskySolve(
      lower,
      lower.map((__, i) => (i === j ? 1 : 0)),
    ),
  );
  return columns.map((column, i) => column.map((value, j) => (value + columns[j]![i]!) / 2));
}

/** log det(L Lᵀ) = 2 Σ log Lᵢᵢ. */
export function choleskyLogDeterminant(lower: Matrix): number {
  return 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
}

/** xᵀ A y. */
export function bilinear(x: readonly number[], a: Matrix, y: readonly number[]): number {
  return x.reduce((sum, xi, i) => sum + xi * dot(a[i]!, y), 0);
}

/** Σ xᵢ yᵢ. */
export function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, xi, i) => sum + xi * y[i]!, 0);
}
