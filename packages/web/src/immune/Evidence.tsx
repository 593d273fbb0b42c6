import { useState } from 'react';
import { SourceName } from '../parts/citations.tsx';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { allRows, byStudy, subjectOf, untreatedRows, type EvidenceRow } from './evidenceRows.ts';

/**
 * All counts, against beside for at one size, study by study. Against comes first in the text, so
 * that on a narrow screen it is never below what speaks for.
 */
export function Evidence() {
  const rows = allRows();
  const speaking = (speaks: 'for' | 'against' | 'neither') => rows.filter((row) => subjectOf(row).speaks === speaks);
  const untreated = untreatedRows();
  const against = speaking('against').filter(
    (row) => !untreated.some((one) => subjectOf(one).id === subjectOf(row).id),
  );
  return (
    <section className="card" aria-labelledby="evidence">
      <h2 id="evidence">Evidence in counts</h2>
      <p className="muted small">
        Intervals are 95 % Clopper–Pearson for a proportion and Newcombe for a difference, computed from the counts; p
        values are two-sided and name their test.
      </p>
      <div className="two evidence-columns">
        <Column title="Speaks against" className="evidence-against" rows={against} />
        <Column title="Speaks for" className="evidence-for" rows={speaking('for')} />
      </div>
      <h3>{noticeWords('decline')}: what happened to women who went on</h3>
      <Studies rows={untreated} className="two" />
      <Neither rows={speaking('neither')} />
      <Notice>{noticeWords('pregnancy')}</Notice>
    </section>
  );
}

function Column({ title, className, rows }: { title: string; className: string; rows: readonly EvidenceRow[] }) {
  return (
    <section className={className} aria-label={title}>
      <h3>{title}</h3>
      <Studies rows={rows} />
    </section>
  );
}

/** The rows of each study under its name, with the study's cautions once. */
function Studies({ rows, className }: { rows: readonly EvidenceRow[]; className?: string }) {
  return (
    <div className={className}>
      {byStudy(rows).map(({ sourceId, rows: own, cautions }) => (
        <article key={sourceId} className="study">
          <h4>
            <SourceName id={sourceId} />
          </h4>
          {own.map((row) => (
            <EvidenceCard key={subjectOf(row).id} row={row} />
          ))}
          {cautions.length === 0 ? null : (
            <ul className="small muted">
              {cautions.map((caution) => (
                <li key={caution}>{caution}</li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </div>
  );
}

/** Doses compared, harms, passage to the child: neither for nor against, folded for length. */
function Neither({ rows }: { rows: readonly EvidenceRow[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Neither for nor against: doses, harms, other arms ({rows.length})</summary>
      {open ? <Studies rows={rows} className="two" /> : null}
    </details>
  );
}
