import type { Warning } from '@nidation/core/registry';
import { type ReactNode, useId } from 'react';
import { DataTable } from './DataTable.tsx';
import { FigureView } from './FigureView.tsx';
import type { ShownPart } from './messages.ts';

/** One answer: its sentences, what stands against it, then tables, figures and the names of the methods. */
export function PartCard({ part, children }: { part: ShownPart; children?: ReactNode }) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{part.title}</h2>
      {part.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <WarningList warnings={part.warnings} />
      {children}
      {part.tables.map((table) => (
        <DataTable key={table.caption} table={table} />
      ))}
      {part.figures.map((figure) => (
        <FigureView key={figure.id} figure={figure} />
      ))}
      {part.methods.length === 0 ? null : <p className="small muted">Methods: {part.methods.join('; ')}.</p>}
    </section>
  );
}

function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings" aria-label="Warnings">
      {warnings.map(({ code, says, settledBy, rule }) => (
        <li key={code + says} className="notice">
          <p>
            <strong>{code}</strong> {says}
          </p>
          <p className="small">What would settle it: {settledBy}</p>
          <p className="small muted">Rule: {rule}</p>
        </li>
      ))}
    </ul>
  );
}
