/** Do small studies show other effects than large ones? */
import { studentTSf } from '../numerics/studentTDistribution.ts';
import { demandEffects, type Effect } from './betweenStudyVariance.ts';

export type SmallStudyTest =
  | {
      readonly kind: 'tested';
      readonly slope: number;
      readonly t: number;
      readonly degreesOfFreedom: number;
      readonly p: number;
    }
  | { readonly kind: 'not estimable'; readonly because: string };

/**
 * Egger's test: weighted regression of the effect on its standard error.
 *
 *   y = β₀ + β₁ s, weights 1/s², s the standard error;  t = β₁ / se(β₁), k − 2 degrees of freedom
 *
 * A low p has many causes besides unpublished studies; below about ten studies the test has little power.
 *
 * @param effects at least two studies, on one scale
 * @returns slope, t and two-sided p; not estimable with fewer than three studies, or when all are equally precise
 * @throws {RangeError} when there are fewer than two studies, an effect is not finite, or a variance not above 0
 * @see Egger M et al. BMJ 1997;315:629-634, doi:10.1136/bmj.315.7109.629
 */
export function smallStudyTest(effects: readonly Effect[]): SmallStudyTest {
  demandEffects(effects);
  const k = effects.length;
  if (k < 3) return { kind: 'not estimable', because: 'fewer than three studies' };
  const rows = effects.map(({ estimate, variance }) => ({ y: estimate, s: Math.sqrt(variance), w: 1 / variance }));
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const weight = sum(({ w }) => w);
  const [meanS, meanY] = [sum(({ w, s }) => w * s) / weight, sum(({ w, y }) => w * y) / weight];
  const spread = sum(({ w, s }) => w * (s - meanS) ** 2);
  if (spread <= 1e-12 * weight * meanS ** 2)
    return { kind: 'not estimable', because: 'all studies are equally precise' };
  const slope = sum(({ w, s, y }) => w * (s - meanS) * (y - meanY)) / spread;
  const residual = sum(({ w, s, y }) => w * (y - meanY - slope * (s - meanS)) ** 2);
  if (residual === 0) return { kind: 'not estimable', because: 'the studies lie on a line' };
  const t = slope / Math.sqrt(residual / (k - 2) / spread);
  return { kind: 'tested', slope, t, degreesOfFreedom: k - 2, p: 2 * studentTSf(Math.abs(t), k - 2) };
}
