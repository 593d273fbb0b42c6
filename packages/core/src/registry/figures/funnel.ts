import type { DrawnCounts, FigureHead, FunnelFigure } from '../figure.ts';
import { demandCounts, demandFinite, demandHead, demandLimits, demandShare, demandSome } from './checks.ts';
import { countWords, countsWords, fixedWords, percentRange, percentWords, some } from './numberWords.ts';

export type FunnelInput = FigureHead &
  Pick<FunnelFigure, 'target' | 'units' | 'limits' | 'overdispersion' | 'widened'> & {
    readonly outcome: string;
    /** 'clinic', 'calendar year' */
    readonly unitName: string;
    /** 'transfers' */
    readonly denominator: string;
  };

export type FunnelPlace = 'inside' | 'outside 95 %' | 'outside 99.8 %' | 'beyond the drawn limits';

/**
 * Rate against size, with the limits within which chance alone would keep a unit. Over-dispersion is said.
 *
 * @throws {RangeError} when counts, target or limits cannot be drawn, or totals of the limits do not rise
 */
export function funnelFigure({ outcome, unitName, denominator, ...input }: FunnelInput): FunnelFigure {
  demandHead(input);
  demandSome('funnel', input.units);
  demandSome('limits', input.limits);
  demandShare('target', input.target);
  demandFinite('over-dispersion', input.overdispersion);
  input.units.forEach((unit) => demandCounts(unit.label, unit));
  input.limits.forEach(({ total, inner, outer }, i) => {
    demandLimits(`95 % limits at ${String(total)}`, inner);
    demandLimits(`99.8 % limits at ${String(total)}`, outer);
    if (total <= (input.limits[i - 1]?.total ?? 0)) throw new RangeError('Totals of the limits rise.');
  });
  const places = input.units.map((unit) => funnelPlace(unit, input.limits));
  const far = places.filter((place) => place === 'outside 99.8 %').length;
  const near = places.filter((place) => place === 'outside 95 %').length;
  const spread = fixedWords(input.overdispersion, 2);
  const said =
    input.overdispersion > 1
      ? `The units differ by more than chance (over-dispersion ${spread}); the limits are ${input.widened ? 'widened by its root' : 'not widened'}.`
      : `No variation beyond chance (over-dispersion ${spread}).`;
  return {
    ...input,
    kind: 'funnel',
    xAxis: { label: `Number of ${denominator}`, unit: '' },
    yAxis: { label: outcome, unit: '%' },
    description: `${outcome} of ${some(input.units.length, unitName, `${unitName}s`)} around ${percentWords(input.target)}: ${countWords(far)} outside the 99.8 % limits, ${countWords(near)} more outside 95 %. ${said}`,
    table: {
      headers: [unitName, 'Counts', 'Rate', 'Place'],
      rows: input.units.map((unit, i) => [
        unit.label,
        countsWords(unit),
        percentWords(unit.events / unit.total),
        places[i] ?? 'inside',
      ]),
    },
  };
}

/** Where a unit lies, by the limits of the nearest drawn denominators (straight lines between them). */
export function funnelPlace({ events, total }: DrawnCounts, limits: FunnelFigure['limits']): FunnelPlace {
  const at = limitsAt(total, limits);
  if (at === undefined) return 'beyond the drawn limits';
  const rate = events / total;
  if (rate < at.outer.lower || rate > at.outer.upper) return 'outside 99.8 %';
  return rate < at.inner.lower || rate > at.inner.upper ? 'outside 95 %' : 'inside';
}

/** '20.1 % to 55.0 %' for a mark's label. */
export function funnelLimitWords(total: number, limits: FunnelFigure['limits']): string {
  const at = limitsAt(total, limits);
  return at === undefined ? 'no limits drawn there' : `95 % limits ${percentRange(at.inner)}`;
}

type Limits = Omit<FunnelFigure['limits'][number], 'total'>;

function limitsAt(total: number, limits: FunnelFigure['limits']): Limits | undefined {
  const right = limits.findIndex((limit) => limit.total >= total);
  const above = limits[right];
  if (above === undefined) return undefined;
  if (above.total === total) return above;
  const below = limits[right - 1];
  if (below === undefined) return undefined;
  const part = (total - below.total) / (above.total - below.total);
  const between = (one: number, other: number): number => one + part * (other - one);
  const pair = (name: 'inner' | 'outer'): Limits['inner'] => ({
    lower: between(below[name].lower, above[name].lower),
    upper: between(below[name].upper, above[name].upper),
  });
  return { inner: pair('inner'), outer: pair('outer') };
}
