import type { RifMethod, RifVerdict, ChancePerTransfer, MethodReading } from './answers.ts';
import type { Confidence } from '../../knowledge/sources/source.ts';
import {
  allFailPercent,
  attemptsToExceed,
  cumulativePercents,
  exceeds,
} from '../../engines/prediction/cumulativeChance.ts';
import type { Settings } from './settings.ts';

/** One method's chances, turned into a count, a verdict and the part that luck plays. */

/** The chance of one transfer: known, or somewhere between two bounds. Percent. */
export interface ChanceRange {
  readonly transferIndex: number;
  readonly low: number;
  readonly high: number;
  readonly from: string;
  /** Whether the transfer itself certainly counts. */
  readonly counted: boolean;
}

export interface ReadingInput {
  readonly method: RifMethod;
  readonly reading: string;
  readonly chances: readonly ChanceRange[];
  /** Chance of the next transfer, percent; undefined: not known. */
  readonly next: number | undefined;
  readonly sourceId: string;
  readonly confidence: Confidence;
  readonly outcomeWords: string;
  readonly remarks: readonly string[];
  readonly needs: readonly string[];
}

/** P_1 … P_12 is as far as the chart looks ahead. */
const PROJECTED = 12;

/**
 * The verdict holds whatever the missing facts turn out to be: reached when even the lowest chances
 * of the transfers that certainly count pass the threshold, not yet when even the highest of all
 * that may count do not; in between it cannot be said.
 */
export function methodReading(input: ReadingInput, settings: Settings): MethodReading {
  const { chances, next } = input;
  const lows = chances.filter(({ counted }) => counted).map(({ low }) => low);
  const highs = chances.map(({ high }) => high);
  const { rifThresholdPercent: threshold, minimumTransfers: minimum } = settings;
  const known = chances.every(({ counted, low, high }) => counted && low === high);
  const passed = (percents: readonly number[]) => percents.length >= minimum && exceeds(percents, threshold);
  const verdict: RifVerdict = passed(lows) ? 'suspected' : passed(highs) ? 'cannot say' : 'not yet';
  const needed = attemptsToExceed(lows, next, threshold, minimum);
  const sequence = needed === undefined ? undefined : Array.from({ length: needed }, (_, i) => lows[i] ?? next!);
  return {
    method: input.method,
    reading: input.reading,
    chances: chances.map(asChance),
    cumulativePercent: cumulativePercents(lows),
    thresholdTransfers: needed,
    projectedPercent: projection(lows, next),
    verdict,
    ...(verdict === 'not yet' && needed !== undefined ? { moreNeeded: needed - lows.length } : {}),
    ...(sequence === undefined ? {} : { luckPercent: allFailPercent(sequence) }),
    sourceId: input.sourceId,
    confidence: input.confidence,
    outcomeWords: input.outcomeWords,
    remarks: known
      ? input.remarks
      : [...input.remarks, 'Cumulative chance is a lower bound: not every transfer has a known chance.'],
    needs: input.needs,
  };
}

function asChance({ transferIndex, low, high, from }: ChanceRange): ChancePerTransfer {
  return { transferIndex, percent: low === high ? low : undefined, from };
}

function projection(lows: readonly number[], next: number | undefined): readonly number[] {
  if (next === undefined) return cumulativePercents(lows);
  const length = Math.max(PROJECTED, lows.length);
  return cumulativePercents(Array.from({ length }, (_, i) => lows[i] ?? next));
}
