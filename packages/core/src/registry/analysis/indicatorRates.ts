/** Indicators of laboratory and clinic with their limits, interval and trend. */
import { proportion, type Proportion } from '../../engines/statistics/proportion.ts';
import type { Arm } from '../../engines/statistics/twoByTwo.ts';
import type { Indicator, IndicatorSet } from '../../knowledge/indicators/indicator.ts';
import { definition } from '../warnings/designWarnings.ts';
import type { Basis, IndicatorAnswer, IndicatorsAnswer } from './answers.ts';

/** Below this many only counts are shown. */
export const FEWEST_FOR_RATE = 30;

export interface IndicatorCounts extends Arm {
  readonly id: string;
  /** Whether all of them belong to the population the limits were set for; undefined when it is not known. */
  readonly inReferencePopulation: boolean | undefined;
  readonly trend?: readonly (Arm & { readonly period: string })[];
}

const COUNTS_ONLY = {
  kind: 'counts only',
  because: `fewer than ${String(FEWEST_FOR_RATE)}: counts only`,
} as const;

function standingOf(indicator: Indicator, rate: Proportion | typeof COUNTS_ONLY): IndicatorAnswer['standing'] {
  if (rate.kind !== 'estimated') return 'not judged';
  const percent = 100 * rate.value;
  const { good, competencyPercent: competency, benchmarkPercent: benchmark, rangePercent: range } = indicator;
  if (good === 'within') {
    if (range === undefined) return 'no limits';
    return percent >= range[0] && percent <= range[1] ? 'at benchmark' : 'below competency';
  }
  const reaches = (limit: number): boolean => (good === 'high' ? percent >= limit : percent <= limit);
  if (competency === undefined) return 'no limits';
  if (benchmark !== undefined && reaches(benchmark)) return 'at benchmark';
  return reaches(competency) ? 'between' : 'below competency';
}

function answerOf(indicator: Indicator, counts: IndicatorCounts): IndicatorAnswer {
  const { events, total } = counts;
  const rate = total < FEWEST_FOR_RATE ? COUNTS_ONLY : proportion(events, total);
  const { competencyPercent: competency, benchmarkPercent: benchmark, confidence } = indicator;
  return {
    id: indicator.id,
    label: indicator.label,
    events,
    total,
    rate,
    limits: {
      ...(competency === undefined ? {} : { competency: competency / 100 }),
      ...(benchmark === undefined ? {} : { benchmark: benchmark / 100 }),
    },
    standing: standingOf(indicator, rate),
    inReferencePopulation: counts.inReferencePopulation === true,
    trend: (counts.trend ?? []).map((one) => ({ period: one.period, rate: proportion(one.events, one.total) })),
    confidence: confidence === 'verified' ? 'verified' : 'unverified',
  };
}

/**
 * The counts of a clinic beside the limits of a consensus. Outside the population the limits were set for an indicator
 * says so; below 30 only counts are shown, and nothing is judged.
 *
 * @throws {RangeError} when an indicator is unknown or a count is impossible
 */
export function indicatorRates(
  basis: Pick<Basis, 'outcome' | 'denominator' | 'cohort' | 'attrition'>,
  set: IndicatorSet,
  counts: readonly IndicatorCounts[],
): IndicatorsAnswer {
  const indicators = counts.map((one) => {
    const indicator = set.indicators.find(({ id }) => id === one.id);
    if (indicator === undefined) throw new RangeError(`No indicator is called "${one.id}".`);
    return answerOf(indicator, one);
  });
  const outside = counts.filter(({ inReferencePopulation }) => inReferencePopulation !== true);
  const crossing =
    outside.length === 0
      ? undefined
      : definition([
          { label: 'limits', outcome: 'indicator', denominator: set.population },
          ...outside.map(({ id }) => ({
            label: id,
            outcome: 'indicator',
            denominator: 'women outside it, or not told',
          })),
        ]);
  return {
    ...basis,
    methods: ['rate with 95 % interval (Wilson)', `limits: ${set.citation}`],
    warnings: crossing === undefined ? [] : [crossing],
    indicators,
  };
}
