/** Small dense symmetric systems, row after row in a Float64Array; nothing here allocates unless it says so. */

/**
 * Cholesky factor of a symmetric positive definite matrix, in place.
 *
 *   A = L Lᵀ, L lower triangular
 *
 * @param a n × n, row-major; only its lower half is read; on return the lower half is L, the upper half 0
 * @param n size, whole number ≥ 1
 * @returns false, with `a` spoiled, when A is not positive definite to working precision
 * @see Golub GH, Van Loan CF. Matrix Computations, 4th ed., 4.2.5.
 */
export function choleskyInPlace(a: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let m = 0; m < j; m++) sum -= a[i * n + m]! * a[j * n + m]!;
      if (i === j) {
        if (!(sum > 0 && sum < Infinity)) return false;
        a[i * n + i] = Math.sqrt(sum);
      } else {
        a[i * n + j] = sum / a[j * n + j]!;
        a[j * n + i] = 0;
      }
    }
  }
  return true;
}

/** Solves L x = b in place of b, for L of `choleskyInPlace`. */
export function solveLower(lower: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let j = 0; j < i; j++) sum -= lower[i * n + j]! * b[j]!;
    b[i] = sum / lower[i * n + i]!;
  }
}

/** Solves Lᵀ x = b in place of b, for L of `choleskyInPlace`. */
export function solveLowerTransposed(lower: Float64Array, n: number, b: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let j = i + 1; j < n; j++) sum -= lower[j * n + i]! * b[j]!;
    b[i] = sum / lower[i * n + i]!;
  }
}

/** Solves L Lᵀ x = b in place of b. */
export function solveCholesky(lower: Float64Array, n: number, b: Float64Array): void {
  solveLower(lower, n, b);
  solveLowerTransposed(lower, n, b);
}

/** ln |L Lᵀ| = 2 Σ ln Lᵢᵢ. */
export function logDeterminant(lower: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(lower[i * n + i]!);
  return 2 * sum;
}

/** out = L z, for lower triangular L; `out` and `z` are different arrays. */
export function multiplyLower(lower: Float64Array, n: number, z: Float64Array, out: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j <= i; j++) sum += lower[i * n + j]! * z[j]!;
    out[i] = sum;
  }
}

/** xᵀ A x for a full symmetric A, n × n. */
export function quadraticForm(a: Float64Array, n: number, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    let row = 0;
    for (let j = 0; j < n; j++) row += a[i * n + j]! * x[j]!;
    sum += row * x[i]!;
  }
  return sum;
}

/**
 * Inverse of a symmetric positive definite matrix, by its Cholesky factor, in a new array.
 *
 * @param a n × n, row-major, left as it is
 * @param n size, whole number ≥ 1
 * @returns A⁻¹, n × n; undefined when A is not positive definite
 */
export function invertPositiveDefinite(a: Float64Array, n: number): Float64Array | undefined {
  const lower = a.slice();
  if (!choleskyInPlace(lower, n)) return undefined;
  const inverse = new Float64Array(n * n);
  const column = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    column.fill(0);
    column[j] = 1;
    solveCholesky(lower, n, column);
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i]!;
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const mean = (inverse[i * n + j]! + inverse[j * n + i]!) / 2;
      inverse[i * n + j] = mean;
      inverse[j * n + i] = mean;
    }
  }
  return inverse;
}
