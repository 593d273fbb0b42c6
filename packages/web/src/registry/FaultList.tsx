import type { MappingTrouble } from './messages.ts';

const MOST = 40;

/** Every fault of a mapping with its place; the first forty are drawn. */
export function FaultList({ title, faults }: { title: string; faults: readonly MappingTrouble[] }) {
  const left = faults.length - MOST;
  return (
    <section className="notice stop" role="alert" aria-label={title}>
      <p>
        <strong>
          {title}: {faults.length} {faults.length === 1 ? 'fault' : 'faults'}
        </strong>
      </p>
      <ul>
        {faults.slice(0, MOST).map(({ path, line, says }, i) => (
          <li key={`${path}-${String(i)}`}>
            {path === '' ? null : <code>{path}</code>}
            {line === undefined ? '' : ` (line ${String(line)})`} {says}
          </li>
        ))}
      </ul>
      {left > 0 ? <p>{left} more.</p> : null}
    </section>
  );
}
