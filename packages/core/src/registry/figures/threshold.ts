import type { FigureHead, ThresholdFigure } from '../figure.ts';
import { demandHead, demandLimits, demandShare, demandSome } from './checks.ts';
import { countWords, fixedWords, percentRange, percentWords, some } from './numberWords.ts';

export type ThresholdInput = FigureHead &
  Pick<ThresholdFigure, 'rows'> & {
    /** Cumulative chance that has to be passed, percent: 60. */
    readonly thresholdPercent: number;
  };

/**
 * How many transfers reach the RIF threshold, and how far that number moves within the interval of the rate.
 *
 * @throws {RangeError} when a rate is not between 0 and 1, or the numbers of transfers are not in order
 */
export function thresholdFigure({ thresholdPercent, ...input }: ThresholdInput): ThresholdFigure {
  demandHead(input);
  demandSome('rows', input.rows);
  for (const row of input.rows) {
    demandShare(`${row.label}, rate`, row.rate.value);
    demandLimits(row.label, row.rate);
    demandOrder(row);
  }
  const certain = input.rows.filter(({ fewest, most }) => fewest !== undefined && fewest === most).length;
  return {
    ...input,
    kind: 'threshold',
    axis: { label: `Transfers until the cumulative chance is above ${fixedWords(thresholdPercent, 0)} %`, unit: '' },
    description: `Number of transfers that reaches the threshold in ${some(input.rows.length, 'stratum', 'strata')}, with the range the interval of the rate leaves open. In ${countWords(certain)} the range is one number.`,
    table: {
      headers: ['Stratum', 'Rate per transfer', '95 % interval', 'Transfers', 'Range'],
      rows: input.rows.map((row) => [
        row.label,
        percentWords(row.rate.value),
        limitsWords(row.rate),
        row.transfers === undefined ? 'never reached' : countWords(row.transfers),
        rangeInWords(row),
      ]),
    },
  };
}

/** '2 to 4', '3', '4 or more, perhaps never' */
export function rangeInWords({ fewest, most }: Pick<ThresholdFigure['rows'][number], 'fewest' | 'most'>): string {
  if (fewest === undefined) return 'never reached';
  if (most === undefined) return `${countWords(fewest)} or more, perhaps never`;
  return fewest === most ? countWords(fewest) : `${countWords(fewest)} to ${countWords(most)}`;
}

function demandOrder({ label, fewest, transfers, most }: ThresholdFigure['rows'][number]): void {
  const numbers = [fewest, transfers, most].map((value) => value ?? Infinity);
  const whole = numbers.every((value) => value === Infinity || (Number.isInteger(value) && value >= 1));
  const [low = 1, middle = 1, high = 1] = numbers;
  if (!whole || low > middle || middle > high) {
    throw new RangeError(`${label}: numbers of transfers are whole and rise from fewest to most.`);
  }
}

function limitsWords({ lower, upper }: ThresholdFigure['rows'][number]['rate']): string {
  return lower === undefined || upper === undefined ? 'no interval' : percentRange({ lower, upper });
}
