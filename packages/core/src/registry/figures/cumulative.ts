import type { CumulativeFigure, CumulativeLine, CumulativeReading, FigureHead, FigureTable } from '../figure.ts';
import { demandHead, demandLimits, demandShare, demandSome } from './checks.ts';
import { countWords, percentRange, percentWords } from './numberWords.ts';

export type CumulativeInput = FigureHead &
  Pick<CumulativeFigure, 'lines' | 'weightedMissing' | 'atRisk'> & {
    /** 'clinical pregnancy' */
    readonly outcome: string;
    /** 'transfer', 'retrieval' */
    readonly attemptName: string;
  };

/**
 * Cumulative outcome by attempt, read in more than one way. One line alone is refused: the conservative line counts
 * a woman who stopped as never pregnant, the optimal one gives her the chance of those who went on.
 *
 * @throws {RangeError} without the conservative and the optimal line, without the weighted one or the reason why it
 *   is missing, when a line falls, or when attempts are not 1, 2, 3 …
 */
export function cumulativeFigure({ outcome, attemptName, ...input }: CumulativeInput): CumulativeFigure {
  demandHead(input);
  demandSome('numbers at risk', input.atRisk);
  const readings = input.lines.map(({ reading }) => reading);
  for (const needed of ['conservative', 'optimal'] as const) {
    if (!readings.includes(needed)) throw new RangeError(`The ${needed} line is missing: no line stands alone.`);
  }
  if (new Set(readings).size < readings.length) throw new RangeError('Each reading has one line.');
  if (!readings.includes('weighted') && input.weightedMissing === undefined) {
    throw new RangeError('The weighted line is missing, and why is not said.');
  }
  input.lines.forEach(demandLine);
  const last = (reading: CumulativeReading): string => percentWords(valueAtEnd(lineOf(input.lines, reading)));
  const most = Math.max(...input.atRisk.map(({ attempt }) => attempt));
  const starting = input.atRisk.reduce((first, next) => (next.attempt < first.attempt ? next : first));
  return {
    ...input,
    kind: 'cumulative',
    xAxis: { label: `Number of the ${attemptName}`, unit: '' },
    yAxis: { label: `Cumulative ${outcome}`, unit: '%' },
    description: `Cumulative ${outcome} after ${countWords(most)} ${attemptName}s, from ${countWords(starting.count)} at the start: ${last('conservative')} if nobody who stopped would have succeeded, ${last('optimal')} if they had the chance of those who went on. Neither is known to hold.`,
    table: tableOf(input, attemptName),
  };
}

const NAMES: Readonly<Record<CumulativeReading, string>> = {
  conservative: 'Conservative',
  optimal: 'Optimal',
  weighted: 'Weighted for stopping (IPCW)',
};

/** 'Optimal' */
export function readingName(reading: CumulativeReading): string {
  return NAMES[reading];
}

function demandLine({ reading, points }: CumulativeLine): void {
  demandSome(`${reading} line`, points);
  points.forEach((point, i) => {
    const place = `${reading} line, attempt ${String(i + 1)}`;
    if (point.attempt !== i + 1) throw new RangeError(`${place}: attempts are 1, 2, 3 …`);
    demandShare(place, point.value);
    demandLimits(place, point);
    if (point.value < (points[i - 1]?.value ?? 0)) throw new RangeError(`${place}: a cumulative line never falls.`);
  });
}

function lineOf(lines: readonly CumulativeLine[], wanted: CumulativeReading): CumulativeLine | undefined {
  return lines.find(({ reading }) => reading === wanted);
}

function valueAtEnd(line: CumulativeLine | undefined): number {
  return line?.points.at(-1)?.value ?? 0;
}

function tableOf({ lines, atRisk }: Pick<CumulativeFigure, 'lines' | 'atRisk'>, attemptName: string): FigureTable {
  return {
    headers: [`Number of the ${attemptName}`, 'At risk', ...lines.map(({ reading }) => NAMES[reading])],
    rows: atRisk.map(({ attempt, count }) => [
      countWords(attempt),
      countWords(count),
      ...lines.map(({ points }) => {
        const point = points[attempt - 1];
        if (point === undefined) return 'not estimable';
        const { value, lower, upper } = point;
        if (lower === undefined || upper === undefined) return percentWords(value);
        return `${percentWords(value)} (${percentRange({ lower, upper })})`;
      }),
    ]),
  };
}
