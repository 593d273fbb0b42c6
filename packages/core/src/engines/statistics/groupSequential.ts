/** Looking at a trial more than once without spending more than the level: boundaries and what they cost. */
import { demandLevel } from '../numerics/argumentChecks.ts';
import { normalDensity, normalSf, normalUpperQuantile } from '../numerics/normalDistribution.ts';
import { findRoot } from '../numerics/rootFinding.ts';

export type AlphaSpending = "O'Brien-Fleming" | 'Pocock';

export interface Look {
  /** Share of the planned persons seen, 0 to 1. */
  readonly information: number;
  /** Stop when |Z| is at or above it. */
  readonly boundary: number;
  /** Two-sided p that belongs to the boundary: not an overall p. */
  readonly nominalP: number;
  /** Two-sided level spent up to and including this look. */
  readonly spent: number;
}

export interface GroupSequential {
  readonly spending: AlphaSpending;
  readonly looks: readonly Look[];
}

/**
 * Two-sided level that may have been spent at a share of the information (Lan and DeMets).
 *
 *   O'Brien–Fleming: 4 (1 − Φ(z_{α/4} / √t));  Pocock: α ln(1 + (e − 1) t)
 */
function spentAt(spending: AlphaSpending, alpha: number, t: number): number {
  if (t >= 1) return alpha;
  return spending === 'Pocock'
    ? alpha * Math.log1p((Math.E - 1) * t)
    : 4 * normalSf(normalUpperQuantile(alpha / 4) / Math.sqrt(t));
}

/** Density of the score S (Brownian, S(t) has variance t) where the trial goes on, on a grid. */
interface Density {
  readonly at: Float64Array;
  /** Density times the width the point stands for (Simpson). */
  readonly mass: Float64Array;
}

/** Beyond this many standard deviations nothing is left. */
const FAR = 9;
/** Grid points per standard deviation of the shorter step. */
const FINE = 12;

/** Points from −b to b, an odd number, none further apart than the step of the density to come allows. */
function grid(from: number, to: number, step: number): { at: Float64Array; width: Float64Array } {
  const count = 2 * Math.max(8, Math.ceil((((to - from) / step) * FINE) / 2)) + 1;
  const h = (to - from) / (count - 1);
  const at = Float64Array.from({ length: count }, (_, i) => from + i * h);
  const width = Float64Array.from({ length: count }, (_, i) => {
    const simpson = i === 0 || i === count - 1 ? 1 : i % 2 === 1 ? 4 : 2;
    return (h / 3) * simpson;
  });
  return { at, width };
}

/** Chance that S is at or above `b` (both sides) after a step of length `dt`, starting from the density. */
function chanceOutside(density: Density, b: number, dt: number, drift: number): { above: number; below: number } {
  let [above, below] = [0, 0];
  const root = Math.sqrt(dt);
  density.at.forEach((u, i) => {
    const mean = u + drift * dt;
    above += density.mass[i]! * normalSf((b - mean) / root);
    below += density.mass[i]! * normalSf((b + mean) / root);
  });
  return { above, below };
}

/** The density after the step, where |S| is below b. */
function nextDensity(
  density: Density,
  b: number,
  { t, dt, drift }: { t: number; dt: number; drift: number },
  step: number,
): Density {
  const reach = FAR * Math.sqrt(t);
  const [from, to] = [Math.max(-b, drift * t - reach), Math.min(b, drift * t + reach)];
  const { at, width } = grid(from, to, Math.sqrt(step));
  const root = Math.sqrt(dt);
  const mass = at.map((s, i) => {
    let sum = 0;
    for (let j = 0; j < density.at.length; j += 1) {
      const z = (s - density.at[j]! - drift * dt) / root;
      if (Math.abs(z) < 38) sum += density.mass[j]! * normalDensity(z);
    }
    return (sum / root) * width[i]!;
  });
  return { at, mass };
}

const START: Density = { at: Float64Array.of(0), mass: Float64Array.of(1) };

/** @throws {RangeError} unless the shares rise from above 0 to 1. */
function demandShares(shares: readonly number[]): void {
  const rising = shares.every((t, i) => t > (shares[i - 1] ?? 0));
  if (shares.length === 0 || shares.length > 20 || !rising || Math.abs(shares.at(-1)! - 1) > 1e-12) {
    throw new RangeError('Looks are 1 to 20 shares of the information, rising, the last one 1.');
  }
}

const stepsOf = (shares: readonly number[]): number[] => shares.map((t, i) => t - (shares[i - 1] ?? 0));

/** Finest step after each look: the grid must carry the density of the next one. */
const carried = (steps: readonly number[], i: number): number => Math.min(steps[i]!, steps[i + 1] ?? steps[i]!);

/**
 * Two-sided symmetric boundaries of a group-sequential trial by alpha spending.
 *
 *   boundary of look k: P(|Z_j| < c_j for j < k, |Z_k| ≥ c_k) = spent(t_k) − spent(t_{k−1}) without an effect
 *
 * By recursive numerical integration of the score, a Brownian motion in the information.
 *
 * @param shares   information at each look as a share of the plan, rising, the last one 1; at most 20
 * @param spending which spending function
 * @param alpha    two-sided level, strictly between 0 and 1
 * @returns boundary, nominal p and spent level of each look
 * @throws {RangeError} when the looks are not shares in order or the level is none
 * @see Lan KKG, DeMets DL. Biometrika 1983;70:659-663, doi:10.1093/biomet/70.3.659; Armitage P et al. J R Stat Soc A
 *      1969;132:235-244 (the integration)
 */
export function groupSequential(shares: readonly number[], spending: AlphaSpending, alpha = 0.05): GroupSequential {
  demandShares(shares);
  demandLevel('alpha', alpha);
  const steps = stepsOf(shares);
  let density = START;
  let before = 0;
  const looks = shares.map((t, i): Look => {
    const spent = spentAt(spending, alpha, t);
    const dt = steps[i]!;
    const excess = (z: number): number => {
      const { above, below } = chanceOutside(density, z * Math.sqrt(t), dt, 0);
      return Math.log((above + below) / (spent - before));
    };
    const boundary = findRoot(excess, 0, 30, 1e-12);
    density = nextDensity(density, boundary * Math.sqrt(t), { t, dt, drift: 0 }, carried(steps, i));
    before = spent;
    return { information: t, boundary, nominalP: 2 * normalSf(boundary), spent };
  });
  return { spending, looks };
}

/**
 * Chance to cross the boundaries by each look.
 *
 * @param design from `groupSequential`
 * @param drift  expected Z at full information; 0 without an effect
 * @returns cumulative chance of crossing the upper and the lower boundary, by look
 * @throws {RangeError} when the drift is not finite
 */
export function crossingChances(
  { looks }: GroupSequential,
  drift: number,
): readonly { readonly upper: number; readonly lower: number }[] {
  if (!Number.isFinite(drift)) throw new RangeError('A drift is finite.');
  const steps = stepsOf(looks.map(({ information }) => information));
  let density = START;
  let [upper, lower] = [0, 0];
  return looks.map(({ information: t, boundary }, i) => {
    const dt = steps[i]!;
    const b = boundary * Math.sqrt(t);
    const { above, below } = chanceOutside(density, b, dt, drift);
    density = nextDensity(density, b, { t, dt, drift }, carried(steps, i));
    upper += above;
    lower += below;
    return { upper, lower };
  });
}

/**
 * By how much the largest size exceeds that of a trial with one look.
 *
 *   factor = δ² / (z_{α/2} + z_β)²,  δ the drift at which the upper boundary is crossed with the wanted power
 *
 * @param design from `groupSequential`, at its own level
 * @param alpha  the two-sided level it was made with
 * @param power  strictly between alpha/2 and 1
 * @returns the factor, above 1 with more than one look
 * @throws {RangeError} when a level is none
 * @see Jennison C, Turnbull BW. Group Sequential Methods with Applications to Clinical Trials, 2000, chapter 2.
 */
export function inflationFactor(design: GroupSequential, alpha: number, power: number): number {
  demandLevel('alpha', alpha);
  demandLevel('power', power);
  const fixed = normalUpperQuantile(alpha / 2) + normalUpperQuantile(1 - power);
  const gap = (drift: number): number => crossingChances(design, drift).at(-1)!.upper - power;
  return (findRoot(gap, 0.5 * fixed, 3 * fixed, 1e-9) / fixed) ** 2;
}
