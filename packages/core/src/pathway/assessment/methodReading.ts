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
  const lows: number[] = [];
  const highs: number[] = [];
  let known = true;
  for (const { counted, low, high } of chances) {
    if (counted) lows.push(low);
    highs.push(high);
    known &&= counted && low === high;
  }
  const { rifThresholdPercent: threshold, minimumTransfers: minimum } = settings;
  const passed = (percents: readonly number[]) => percents.length >= minimum && exceeds(percents, threshold);
  const verdict: RifVerdict = passed(lows) ? 'suspected' : passed(highs) ? 'cannot say' : 'not yet';
  const needed = attemptsToExceed(lows, next, threshold, minimum);
  return {
    method: input.method,
    reading: input.reading,
    chances: chances.map(asChance),
    cumulativePercent: cumulativePercents(lows),
    thresholdTransfers: needed,
    projectedPercent: projection(lows, next),
    verdict,
    moreNeeded: verdict === 'not yet' && needed !== undefined ? needed - lows.length : undefined,
    luckPercent: needed === undefined ? undefined : allFailPercent(ahead(lows, next, needed)),
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
  return cumulativePercents(next === undefined ? lows : ahead(lows, next, Math.max(PROJECTED, lows.length)));
}

/** The chances so far, then the next one's again and again. */
function ahead(lows: readonly number[], next: number | undefined, length: number): readonly number[] {
  const percents: number[] = [];
  for (let i = 0; i < length; i += 1) percents.push(lows[i] ?? next!);
  return percents;
}
