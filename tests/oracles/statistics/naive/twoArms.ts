/** One and two proportions by their definitions: exact whole numbers, halving, plain sums. */
import { choose, halve, quotient, simpson, Z95 } from './agreement.ts';

const coefficients = new Map<number, readonly number[]>();

/** C(n, 0 … n), each from its whole number. */
function binomials(n: number): readonly number[] {
  const known = coefficients.get(n);
  if (known !== undefined) return known;
  const made = Array.from({ length: n + 1 }, (_, k) => Number(choose(n, k)));
  coefficients.set(n, made);
  return made;
}

/** P(X ≤ x) and P(X ≥ x), term by term, nothing taken from 1. */
export function binomialTails(x: number, n: number, p: number): { atMost: number; atLeast: number } {
  const row = binomials(n);
  let [atMost, atLeast] = [0, 0];
  for (let k = 0; k <= x; k += 1) atMost += row[k]! * p ** k * (1 - p) ** (n - k);
  for (let k = n; k >= x; k -= 1) atLeast += row[k]! * p ** k * (1 - p) ** (n - k);
  return { atMost, atLeast };
}

type Limits = readonly [number, number];

export function clopperPearson(x: number, n: number): Limits {
  const lower = x === 0 ? 0 : halve((p) => binomialTails(x, n, p).atLeast - 0.025, 0, 1);
  const upper = x === n ? 1 : halve((p) => 0.025 - binomialTails(x, n, p).atMost, 0, 1);
  return [lower, upper];
}

export function midP(x: number, n: number): Limits {
  const half = (p: number): number => 0.5 * binomials(n)[x]! * p ** x * (1 - p) ** (n - x);
  const lower = x === 0 ? 0 : halve((p) => binomialTails(x, n, p).atLeast - half(p) - 0.025, 0, 1);
  const upper = x === n ? 1 : halve((p) => 0.025 - (binomialTails(x, n, p).atMost - half(p)), 0, 1);
  return [lower, upper];
}

/** (p̂ − p)² = z² p(1 − p)/n, solved by halving on either side of p̂. */
export function wilson(x: number, n: number): Limits {
  const excess = (p: number): number => (x / n - p) ** 2 - (Z95 * Z95 * p * (1 - p)) / n;
  const lower = x === 0 ? 0 : halve((p) => -excess(p), 0, x / n);
  const upper = x === n ? 1 : halve(excess, x / n, 1);
  return [lower, upper];
}

/**
 * Chance below and above a proportion under beta(x + ½, n − x + ½): with p = sin²θ the density is sin²ˣθ cos²⁽ⁿ⁻ˣ⁾θ,
 * which is smooth.
 */
export function jeffreysTails(x: number, n: number, p: number): { below: number; above: number } {
  const density = (t: number): number => Math.sin(t) ** (2 * x) * Math.cos(t) ** (2 * (n - x));
  const at = Math.asin(Math.sqrt(p));
  const [below, above] = [simpson(density, 0, at, 2000), simpson(density, at, Math.PI / 2, 2000)];
  return { below: below / (below + above), above: above / (below + above) };
}

export interface Table {
  readonly a: number;
  readonly n1: number;
  readonly c: number;
  readonly n2: number;
}

/** All tables with the same margins, as whole-number weights. */
export function weights({ a, n1, c, n2 }: Table): { k: number; weight: bigint }[] {
  const m = a + c;
  return Array.from({ length: Math.min(n1, m) - Math.max(0, m - n2) + 1 }, (_, i) => {
    const k = Math.max(0, m - n2) + i;
    return { k, weight: choose(n1, k) * choose(n2, m - k) };
  });
}

export function fisher(table: Table) {
  const all = weights(table);
  const sum = (keep: (row: { k: number; weight: bigint }) => boolean): bigint =>
    all.filter(keep).reduce((total, { weight }) => total + weight, 0n);
  const whole = sum(() => true);
  const observed = all.find(({ k }) => k === table.a)!.weight;
  const two = sum(({ weight }) => weight <= observed);
  const [greater, less] = [sum(({ k }) => k >= table.a), sum(({ k }) => k <= table.a)];
  const smaller = greater < less ? greater : less;
  return {
    two: quotient(two, whole),
    greater: quotient(greater, whole),
    less: quotient(less, whole),
    midMinimum: quotient(2n * two - observed, 2n * whole),
    midDoubled: Math.min(1, quotient(2n * smaller - observed, whole)),
  };
}

/** Conditional odds ratio: E(K | ψ) = a and both exact limits, by halving log ψ on weights scaled in logarithms. */
export function conditional(table: Table): { value: number; lower: number; upper: number } {
  const all = weights(table).map(({ k, weight }) => ({ k, log: Math.log(Number(weight)) }));
  const at = (t: number) => {
    const top = Math.max(...all.map(({ k, log }) => log + k * t));
    const terms = all.map(({ k, log }) => ({ k, w: Math.exp(log + k * t - top) }));
    const total = terms.reduce((sum, { w }) => sum + w, 0);
    const share = (keep: (k: number) => boolean) => terms.filter(({ k }) => keep(k)).reduce((s, { w }) => s + w, 0) / total;
    return {
      mean: terms.reduce((sum, { k, w }) => sum + k * w, 0) / total,
      atLeast: share((k) => k >= table.a),
      atMost: share((k) => k <= table.a),
    };
  };
  return {
    value: Math.exp(halve((t) => at(t).mean - table.a, -40, 40)),
    lower: Math.exp(halve((t) => at(t).atLeast - 0.025, -40, 40)),
    upper: Math.exp(halve((t) => 0.025 - at(t).atMost, -40, 40)),
  };
}

/** Miettinen and Nurminen's restricted estimates from the closed form of the cubic, the limits by halving. */
export function score({ a, n1, c, n2 }: Table, inflation: number): Limits {
  const difference = a / n1 - c / n2;
  const chi = (d: number): number => {
    const theta = n2 / n1;
    const [p1, p2] = [a / n1, c / n2];
    const A = 1 + theta;
    const B = -(1 + theta + p1 + theta * p2 + d * (theta + 2));
    const C = d * d + d * (2 * p1 + theta + 1) + p1 + theta * p2;
    const D = -p1 * d * (1 + d);
    const v = B ** 3 / (27 * A ** 3) - (B * C) / (6 * A * A) + D / (2 * A);
    const u = (v > 0 ? 1 : -1) * Math.sqrt(Math.max(0, (B * B) / (9 * A * A) - C / (3 * A)));
    const w = u === 0 ? 0 : (Math.PI + Math.acos(Math.max(-1, Math.min(1, v / u ** 3)))) / 3;
    const q1 = Math.max(0, Math.min(1, 2 * u * Math.cos(w) - B / (3 * A)));
    const q2 = Math.max(0, Math.min(1, q1 - d));
    const variance = ((q1 * (1 - q1)) / n1 + (q2 * (1 - q2)) / n2) * inflation;
    return variance <= 0 ? (Math.abs(difference - d) < 1e-9 ? 0 : 1e9) : (difference - d) ** 2 / variance;
  };
  const excess = (d: number): number => chi(d) - Z95 * Z95;
  return [halve((d) => -excess(d), -1, difference), halve(excess, difference, 1)];
}
