import type { FigureHead, MonitoringFigure } from '../figure.ts';
import { demandFinite, demandHead, demandSome } from './checks.ts';
import { countWords, fixedWords, some } from './numberWords.ts';

export type MonitoringInput = FigureHead &
  Pick<MonitoringFigure, 'chart' | 'values' | 'limit' | 'signals'> & {
    readonly outcome: string;
    /** 'transfers' */
    readonly denominator: string;
  };

/**
 * A CUSUM (evidence of a fall, with its limit and signals) or a VLAD (successes above expectation) over time.
 *
 * @throws {RangeError} when a value is not finite, a signal is no transfer of the series, or a CUSUM has no limit
 */
export function monitoringFigure({ outcome, denominator, ...input }: MonitoringInput): MonitoringFigure {
  demandHead(input);
  demandSome('series', input.values);
  input.values.forEach((value, i) => demandFinite(`value ${String(i + 1)}`, value));
  if (input.chart === 'CUSUM' && !(input.limit !== undefined && input.limit > 0)) {
    throw new RangeError('A CUSUM has a limit above 0.');
  }
  for (const at of input.signals) {
    if (input.values[at - 1] === undefined) throw new RangeError(`Signal ${String(at)} is no place of the series.`);
  }
  const seen = `${outcome}, ${countWords(input.values.length)} ${denominator} in order`;
  const end = input.values.at(-1) ?? 0;
  const words =
    input.chart === 'CUSUM'
      ? cusumWords(input)
      : `${fixedWords(Math.abs(end), 1)} ${end < 0 ? 'fewer' : 'more'} than expected at the end`;
  return {
    ...input,
    kind: 'monitoring',
    xAxis: { label: `Number of ${denominator}, in order`, unit: '' },
    yAxis:
      input.chart === 'CUSUM'
        ? { label: 'CUSUM of the log-likelihood ratio', unit: '' }
        : { label: 'Successes above expectation', unit: '' },
    description: `${input.chart} of ${seen}: ${words}.`,
    table: {
      headers: ['Number', input.chart === 'CUSUM' ? 'CUSUM' : 'Above expectation', 'Signal'],
      rows: input.values.map((value, i) => [
        countWords(i + 1),
        fixedWords(value, 2),
        input.signals.includes(i + 1) ? 'signal' : 'no',
      ]),
    },
  };
}

function cusumWords({ signals, limit }: Pick<MonitoringFigure, 'signals' | 'limit'>): string {
  const above = `limit ${fixedWords(limit ?? 0, 1)}`;
  if (signals.length === 0) return `no signal above the ${above}`;
  return `${some(signals.length, 'signal', 'signals')} above the ${above}, the first at number ${countWords(signals[0] ?? 0)}`;
}
