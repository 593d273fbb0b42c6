import { dayInWords } from '@nidation/core/engines';
import type { CalendarEntry } from '@nidation/core/pathway';

const KEY_DAYS: readonly CalendarEntry['kind'][] = ['first dose', 'transfer', 'last dose', 'pregnancy test'];

/** Each dated task with its weekday and its distance from the transfer. */
export function CalendarTable({ entries }: { entries: readonly CalendarEntry[] }) {
  return (
    <table className="calendar cards">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">From transfer</th>
          <th scope="col">Task</th>
          <th scope="col">For</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ key, kind, day, dayFromTransfer, title, details, audience }) => (
          <tr key={key} className={KEY_DAYS.includes(kind) ? 'key-day' : ''}>
            <td className="nowrap">{dayInWords(day)}</td>
            <td className="nowrap">
              <bdi>{fromTransfer(dayFromTransfer)}</bdi>
            </td>
            <th scope="row">
              {title}
              <Details of={details} />
            </th>
            <td data-label="For">{audience === 'both' ? 'couple, clinic' : audience}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SHOWN = 2;

/** What belongs to a task: two lines in view, the rest one click away; print shows all. */
function Details({ of }: { of: readonly string[] }) {
  const lines = (some: readonly string[]) => (
    <ul className="small muted details">
      {some.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (of.length === 0) return null;
  if (of.length <= SHOWN + 1) return lines(of);
  return (
    <>
      {lines(of.slice(0, SHOWN))}
      <details>
        <summary className="small">{of.length - SHOWN} more: what to check, and when to call</summary>
        {lines(of.slice(SHOWN))}
      </details>
    </>
  );
}

/** 'ET−2', 'ET', 'ET+14', with a true minus sign. */
export function fromTransfer(days: number): string {
  return days === 0 ? 'ET' : days < 0 ? `ET−${String(-days)}` : `ET+${String(days)}`;
}
