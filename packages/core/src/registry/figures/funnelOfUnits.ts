import { funnel, funnelLimits } from '../../engines/statistics/funnelPlot.ts';
import type { DrawnCounts, FigureHead, FunnelFigure } from '../figure.ts';
import { demandSome } from './checks.ts';
import { funnelFigure } from './funnel.ts';

export interface FunnelWords {
  readonly outcome: string;
  readonly unitName: string;
  readonly denominator: string;
}

/** Sizes between the units at which the limits are drawn. */
const SIZES = 80;

/**
 * A funnel from counts. Without over-dispersion the limits are exact binomial ones; with it (φ above 1) they are the
 * normal ones widened by √φ, kept within 0 to 1, and the figure says so.
 *
 * @param target rate all are held against, strictly between 0 and 1; without it the pooled rate
 * @throws {RangeError} when there is no unit, a count is none, or the target is not strictly between 0 and 1
 */
export function funnelOfUnits(
  head: FigureHead,
  words: FunnelWords,
  units: readonly ({ readonly label: string } & DrawnCounts)[],
  target?: number,
): FunnelFigure {
  demandSome('funnel', units);
  const found = funnel(units, target);
  const widened = found.overdispersion > 1;
  return funnelFigure({
    ...head,
    ...words,
    target: found.target,
    units,
    limits: funnelCurves(units, found.target, found.overdispersion),
    overdispersion: found.overdispersion,
    widened,
  });
}

/** The limits at every unit's own size and in steps between. @param overdispersion 1 for the exact limits */
export function funnelCurves(
  units: readonly DrawnCounts[],
  target: number,
  overdispersion: number,
): FunnelFigure['limits'] {
  return sizesOf(units).map((total) => limitsAt(total, target, overdispersion));
}

function limitsAt(total: number, target: number, overdispersion: number): FunnelFigure['limits'][number] {
  const at = (level: number) => {
    const { exact, normal } = funnelLimits(target, total, level, overdispersion);
    if (overdispersion <= 1) return exact;
    return { lower: Math.max(0, normal.lower), upper: Math.min(1, normal.upper) };
  };
  return { total, inner: at(0.95), outer: at(0.998) };
}

/** Every unit's own size, and steps in equal ratios between the smallest and the largest. */
function sizesOf(units: readonly DrawnCounts[]): readonly number[] {
  const totals = units.map(({ total }) => total);
  const least = totals.reduce((one, other) => Math.min(one, other), Infinity);
  const most = totals.reduce((one, other) => Math.max(one, other), 1);
  const steps = Array.from({ length: SIZES }, (_, i) => Math.round(least * (most / least) ** (i / (SIZES - 1))));
  return [...new Set([...totals, ...steps])].sort((one, other) => one - other);
}
