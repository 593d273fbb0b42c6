import { inPercent } from '@nidation/core/engines';
import type { MethodReading } from '@nidation/core/pathway';
import { methodWords } from './readingWords.ts';

const MOST = 12;

/** The numbers behind the chart or the bars. Scrolls on its own where the screen is narrow. */
export function CumulativeTable({ readings }: { readings: readonly MethodReading[] }) {
  const shown = readings.filter(({ projectedPercent }) => projectedPercent.length > 0);
  if (shown.length === 0) return null;
  const count = Math.min(MOST, Math.max(...shown.map(({ projectedPercent }) => projectedPercent.length)));
  const columns = Array.from({ length: count }, (_, i) => i);
  return (
    // A region that scrolls takes the focus, so that the keyboard can scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" tabIndex={0} role="region" aria-label="Cumulative chance as numbers">
      <table>
        <caption>Cumulative chance after n transfers, %</caption>
        <thead>
          <tr>
            <th scope="col">n</th>
            {columns.map((i) => (
              <th key={i} scope="col" className="num">
                {i + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((reading) => (
            <tr key={methodWords(reading)}>
              <th scope="row">{methodWords(reading)}</th>
              {columns.map((i) => {
                const percent = reading.projectedPercent[i];
                return (
                  <td key={i} className="num">
                    {percent === undefined ? '' : passing(reading, i, inPercent(percent).replace(' %', ''))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function passing({ thresholdTransfers }: MethodReading, i: number, text: string) {
  return i + 1 === thresholdTransfers ? <strong>{text}</strong> : text;
}
