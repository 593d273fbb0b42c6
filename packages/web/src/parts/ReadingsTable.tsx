import { inPercent } from '@nidation/core/engines';
import type { MethodReading } from '@nidation/core/pathway';
import { Level } from './Level.tsx';
import { Mark } from './Mark.tsx';
import { afterWords, chanceSources, methodWords, verdictWords } from './readingWords.ts';

/** Each method with its chance, where it stands, when it passes the threshold and what it means by a chance. */
export function ReadingsTable({ readings }: { readings: readonly MethodReading[] }) {
  return (
    <table className="cards">
      <caption className="visually-hidden">Each method and what it says</caption>
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Chance per transfer</th>
          <th scope="col">So far</th>
          <th scope="col">Threshold at</th>
          <th scope="col">Reading</th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <tr key={methodWords(reading)}>
            <th scope="row">
              {methodWords(reading)} {reading.method === 'entered chance' ? null : <Mark of={reading.confidence} />}
            </th>
            <td data-label="Chance per transfer">
              {perTransfer(reading)}{' '}
              <span className="muted small">{chanceSources(reading) || reading.outcomeWords}</span>
            </td>
            <td data-label="So far">{afterWords(reading)}</td>
            <td data-label="Threshold at" className="nowrap">
              {reading.thresholdTransfers === undefined
                ? 'cannot say'
                : `${String(reading.thresholdTransfers)} transfers`}
            </td>
            <td data-label="Reading">
              <Level of={reading.verdict} word={verdictWords(reading)} />
              <Remarks of={reading.remarks} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The chance of each transfer, or the one of the next when none was made. */
function perTransfer({ chances, projectedPercent }: MethodReading): string {
  const percents = chances.map(({ percent }) => percent);
  const distinct = [...new Set(percents.length === 0 ? projectedPercent.slice(0, 1) : percents)];
  return distinct.map((percent) => (percent === undefined ? 'not known' : inPercent(percent))).join(', ');
}

const SHOWN = 2;

/** What must be known of a reading: the first lines in view, the rest one click away. */
function Remarks({ of }: { of: readonly string[] }) {
  const line = (remark: string) => (
    <div key={remark} className="muted small">
      {remark}
    </div>
  );
  return (
    <>
      {of.slice(0, SHOWN).map(line)}
      {of.length <= SHOWN ? null : (
        <details>
          <summary className="small">{of.length - SHOWN} more remarks</summary>
          {of.slice(SHOWN).map(line)}
        </details>
      )}
    </>
  );
}
