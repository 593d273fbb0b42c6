import { dayInWords } from '@nidation/core/engines';
import type { TimelineEvent } from './timelineEvents.ts';
import { Icon } from './icons.tsx';

/** Events along a line, and the same rows as a table. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <>
      <ol className="timeline" aria-label="Timeline">
        {events
          .filter(({ day }) => day !== undefined)
          .map(({ day, what, detail, shape, when }, i) => (
            <li key={`${what}-${String(i)}`} className={when}>
              <Icon shape={shape} />
              <span className="when">{day === undefined ? '' : dayInWords(day)}</span>
              <strong>{what}</strong>
              <span className="muted"> {detail}</span>
            </li>
          ))}
      </ol>
      <details>
        <summary>The same as a table</summary>
        <table className="cards">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">What</th>
              <th scope="col">Detail</th>
            </tr>
          </thead>
          <tbody>
            {events.map(({ day, what, detail }, i) => (
              <tr key={`${what}-${String(i)}`}>
                <td className="nowrap">{day === undefined ? 'day not recorded' : dayInWords(day)}</td>
                <th scope="row">{what}</th>
                <td>{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
