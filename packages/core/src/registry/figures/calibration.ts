import type { CalibrationFigure, FigureHead } from '../figure.ts';
import { demandCounts, demandHead, demandLimits, demandShare, demandSome } from './checks.ts';
import { countsWords, countWords, percentRange, percentWords, some } from './numberWords.ts';

export type CalibrationInput = FigureHead &
  Pick<CalibrationFigure, 'bins' | 'measures'> & {
    readonly outcome: string;
  };

/**
 * Predicted against observed chance by group of prediction, with counts; on the diagonal the model is right.
 *
 * @throws {RangeError} when a share or a count cannot be drawn
 */
export function calibrationFigure({ outcome, ...input }: CalibrationInput): CalibrationFigure {
  demandHead(input);
  demandSome('bins', input.bins);
  input.bins.forEach((bin, i) => {
    const place = `bin ${String(i + 1)}`;
    demandShare(`${place}, predicted`, bin.predicted);
    demandCounts(place, bin);
    demandShare(`${place}, lower limit`, bin.lower);
    demandShare(`${place}, upper limit`, bin.upper);
    demandLimits(place, bin);
  });
  const off = input.bins.filter(({ predicted, lower, upper }) => predicted < lower || predicted > upper).length;
  const total = input.bins.reduce((sum, bin) => sum + bin.total, 0);
  return {
    ...input,
    kind: 'calibration',
    xAxis: { label: `Predicted ${outcome}`, unit: '%' },
    yAxis: { label: `Observed ${outcome}`, unit: '%' },
    description:
      `Predicted against observed ${outcome} in ${some(input.bins.length, 'group', 'groups')} of ${countWords(total)}; in ${countWords(off)} the interval of the observed rate excludes the prediction. ${input.measures.join('; ')}${input.measures.length > 0 ? '.' : ''}`.trim(),
    table: {
      headers: ['Predicted', 'Counts', 'Observed', '95 % interval'],
      rows: input.bins.map((bin) => [
        percentWords(bin.predicted),
        countsWords(bin),
        percentWords(bin.events / bin.total),
        percentRange(bin),
      ]),
    },
  };
}
