/**
 * The convolution of n equal absorption stages with one exponential: single doses and evenly spaced runs of doses.
 *
 * Innermost loops: numbers are passed one by one and functions are longer than elsewhere, so that nothing is allocated.
 */

/** From this |x| on the difference of exponentials is taken, below it the series; see `erlangAt`. */
const seriesBelow = (n: number): number => n + 2.5;

/** Beyond this many time constants a term is below the last digit. */
const NEGLIGIBLE = 60;

/** 1/j: a product is several times faster than a division. */
const INVERSE = Float64Array.from({ length: 100 }, (_, j) => 1 / j);

/**
 * Series Σ_{j≥0} xʲ (n+1)!/(n+1+j)! for |x| < n + 2.5: gₙ₊₁ without its leading tⁿ⁺¹ e^(−kt)/(n+1)!.
 *
 * @param n stages, whole number ≥ 1
 * @param x (k − λ) t, no unit
 */
function tailSeries(n: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let j = 1; j < 80; j++) {
    term *= x * INVERSE[n + 1 + j]!;
    sum += term;
    if (Math.abs(term) < 1e-17 * Math.abs(sum)) break;
  }
  return sum;
}

/**
 * Adds one dose to the sums: gₙ, gₙ₊₁ and t gₙ, by the series.
 *
 *   gₙ(t; λ) = ∫₀ᵗ sⁿ⁻¹/(n−1)! e^(−ks) e^(−λ(t−s)) ds = tⁿ e^(−kt) Σ_{j≥0} xʲ/(n+j)!,  x = (k − λ) t
 *   gₙ = tⁿ e^(−kt)/n! + (k − λ) gₙ₊₁
 */
function addBySeries(sums: Float64Array, at: number, mg: number, n: number, k: number, d: number, t: number): void {
  let lead = Math.exp(-k * t);
  for (let i = 1; i <= n; i++) lead *= t / i;
  const above = ((lead * t) / (n + 1)) * tailSeries(n, d * t);
  const here = lead + d * above;
  sums[at]! += mg * here;
  sums[at + 1]! += mg * above;
  sums[at + 2]! += mg * t * here;
}

/** Places in the scratch of one run of doses, which `addRun` reads. */
export const RUN_MG = 0;
export const RUN_ELAPSED = 1;
export const RUN_EVERY = 2;
export const RUN_COUNT = 3;
/** 1 − e^(−λτ) for each rate, and e^(−kτ): the same for all times of one person. */
export const RUN_LOSS = 4;
export const RUN_STEP = 6;
/** 1 when S₁ and S_t are wanted, for derivatives; 0 leaves them alone. */
export const RUN_DERIVATIVES = 7;
export const RUN_SIZE = 8;

/**
 * Adds a run of equal doses, evenly spaced, to three sums for each disposition rate:
 * S₀ = Σ gₙ(tⱼ), S₁ = Σ gₙ₊₁(tⱼ), S_t = Σ tⱼ gₙ(tⱼ).
 *
 *   tⱼ = t + jτ, j = 0 … count − 1;  gₙ(t; λ) = [e^(−λt) − e^(−kt) Σ_{j<n} xʲ/j!]/(k − λ)ⁿ,  x = (k − λ) t
 *
 * The e^(−λt) part is a geometric series through expm1; the e^(−kt) part is summed while it counts. While
 * |x| < n + 2.5 (soon after a dose, or k near λ) the series of `addBySeries` stands in, so no rate is degenerate.
 * Derivatives follow: ∂gₙ/∂k = −n gₙ₊₁, ∂gₙ/∂λ = n gₙ₊₁ − t gₙ. Relative error about 1e-15.
 *
 * @param sums S₀, S₁, S_t of rate l at 3l, 3l + 1, 3l + 2; added to
 * @param rates disposition rates λ, 1/h, from place 0
 * @param howMany how many rates: 1 or 2
 * @param n stages, whole number ≥ 1
 * @param k stage rate, 1/h
 * @param run mg of each dose (times F); hours since absorption of the last dose began; τ, h; doses in the run, whole
 *   or Infinity at steady state; 1 − e^(−λτ) and e^(−kτ), read only with more than one dose
 * @see Savic RM et al. J Pharmacokinet Pharmacodyn 2007;34:711-726, doi:10.1007/s10928-007-9066-0 (transit chain).
 */
export function addRun(
  sums: Float64Array,
  rates: Float64Array,
  howMany: number,
  n: number,
  k: number,
  run: Float64Array,
): void {
  const t = run[RUN_ELAPSED]!;
  const every = run[RUN_EVERY]!;
  const count = run[RUN_COUNT]!;
  const near = seriesBelow(n);
  for (let l = 0; l < howMany; l++) {
    const lambda = rates[l]!;
    const d = k - lambda;
    const slowest = k < lambda ? k : lambda;
    let j = 0;
    let elapsed = t;
    while (j < count && Math.abs(d * elapsed) < near) {
      if (slowest * (elapsed - t) > NEGLIGIBLE) {
        j = Infinity;
        break;
      }
      addBySeries(sums, 3 * l, run[RUN_MG]!, n, k, d, elapsed);
      j++;
      elapsed = t + j * every;
    }
    if (j < count) addByExponentials(sums, l, lambda, n, k, run, j);
  }
}

/** The doses of a run from its j-th last back, far enough from the series: differences of exponentials. */
function addByExponentials(
  sums: Float64Array,
  l: number,
  lambda: number,
  n: number,
  k: number,
  run: Float64Array,
  from: number,
): void {
  const every = run[RUN_EVERY]!;
  const t = run[RUN_ELAPSED]! + from * every;
  const count = run[RUN_COUNT]! - from;
  const d = k - lambda;
  const loss = count > 1 ? run[RUN_LOSS + l]! : 1;
  const steps = lambda * every * count;
  const all = count === 1 || steps > 50 ? 1 : steps > 0.7 ? 1 - Math.exp(-steps) : -Math.expm1(-steps);
  const slow = (Math.exp(-lambda * t) * all) / loss;
  const derivatives = run[RUN_DERIVATIVES]! === 1;
  let fast = 0;
  let fastTop = 0;
  let fastTimes = 0;
  if (d * t < 40 + 3 * n) {
    let decay = Math.exp(-k * t);
    let elapsed = t;
    for (let j = 0; j < count && k * (elapsed - t) <= NEGLIGIBLE;) {
      const x = d * elapsed;
      let term = 1;
      let sum = 1;
      for (let i = 1; i < n; i++) {
        term *= x / i;
        sum += term;
      }
      fast += decay * sum;
      if (derivatives) {
        fastTop += (decay * term * x) / n;
        fastTimes += decay * sum * elapsed;
      }
      decay *= run[RUN_STEP]!;
      j++;
      elapsed = t + j * every;
    }
  }
  const inverse = 1 / d;
  let power = run[RUN_MG]!;
  for (let i = 0; i < n; i++) power *= inverse;
  const at = 3 * l;
  sums[at]! += power * (slow - fast);
  if (!derivatives) return;
  const back = count === 1 || steps > 50 ? 0 : (count * (1 - all)) / all;
  const slowTimes = count === 1 ? t * slow : slow * (t - every * (back - (1 - loss) / loss));
  sums[at + 1]! += power * inverse * (slow - fast - fastTop);
  sums[at + 2]! += power * (slowTimes - fastTimes);
}

/** M(1, m+1, x) = Σ_{j≥0} xʲ m!/(m+j)!, for x < 0 by Kummer's eˣ Σ |x|ʲ m/((m+j) j!), whose terms are all positive. */
function kummer(m: number, x: number): number {
  if (x >= 0) return tailSeries(m - 1, x);
  let power = 1;
  let sum = 1;
  for (let j = 1; j < 80; j++) {
    power *= -x * INVERSE[j]!;
    const term = power * m * INVERSE[m + j]!;
    sum += term;
    if (term < 1e-17 * sum) break;
  }
  return Math.exp(x) * sum;
}

/**
 * g₀ … gₙ₊₁ of one elapsed time: what one step of the propagation needs.
 *
 *   g₀ = e^(−λt);  gₘ₊₁ = (gₘ − tᵐ e^(−kt)/m!)/(k − λ), downward or by Kummer's series where that would cancel
 *
 * @param out receives g₀ … gₙ₊₁ at `at` …; h to the power m
 * @param n stages
 * @param k stage rate, 1/h
 * @param lambda disposition rate, 1/h
 * @param t step, h, > 0
 * @param decay e^(−kt)
 */
export function erlangLadder(
  out: Float64Array,
  at: number,
  n: number,
  k: number,
  lambda: number,
  t: number,
  decay: number,
): void {
  const d = k - lambda;
  const x = d * t;
  out[at] = Math.exp(-lambda * t);
  let lead = decay;
  if (Math.abs(x) >= seriesBelow(n) + 1) {
    for (let m = 0; m <= n; m++) {
      out[at + m + 1] = (out[at + m]! - lead) / d;
      lead *= t / (m + 1);
    }
    return;
  }
  // Down from the highest by gₘ = tᵐ e^(−kt)/m! + (k − λ) gₘ₊₁; below −1 the two would cancel.
  const down = x >= -1;
  for (let m = 1; m <= n + 1; m++) {
    lead *= t * INVERSE[m]!;
    out[at + m] = !down || m === n + 1 ? lead * kummer(m, x) : lead;
  }
  if (down) for (let m = n; m >= 1; m--) out[at + m]! += d * out[at + m + 1]!;
}
