import { knowledge } from '@nidation/core/knowledge';
import { conflictsFound, type FoundConflict } from '@nidation/core/pathway';
import { useMemo } from 'react';
import { entryOf } from './entries.ts';
import { EntryLink, PageLinks } from './EntryLink.tsx';
import { EvidenceFrame } from './EvidenceFrame.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { pagesOfConflict } from './shownOn.ts';
import { sourceTitle } from './studyEntries.ts';

export const BASIS: Record<FoundConflict['basis'], string> = {
  found: 'found in the data of this edition',
  stated: 'stated by the sources',
  'not found': 'NOT FOUND in the data: this edition is not consistent',
};

/** Every contradiction between sources, what shows it, and what the pages make of it. Listed, not resolved. */
export function ConflictsList() {
  const conflicts = useMemo(() => conflictsFound(knowledge), []);
  const numbered = conflicts.filter(({ conflict }) => /^C\d/.test(conflict.id)).length;
  const others = conflicts.length - numbered;
  return (
    <EvidenceFrame
      title="Conflicts"
      lead={`${String(numbered)} numbered conflicts and ${String(others)} without a number. They are listed, not resolved.`}
    >
      <section className="card" aria-label="Conflicts">
        <EvidenceTable
          caption="Where sources contradict each other"
          columns={['Conflict', 'Between', 'What is shown', 'Basis', 'Sources', 'Appears on'].map((name) => ({ name }))}
          rows={conflicts.map((one) => ({ id: one.conflict.id, cells: cellsOf(one) }))}
        />
      </section>
    </EvidenceFrame>
  );
}

function cellsOf({ conflict, basis, because }: FoundConflict) {
  const entry = entryOf('conflict', conflict.id);
  return [
    entry === undefined ? conflict.topic : <EntryLink key="link" to={entry} />,
    conflict.between,
    conflict.shown,
    <div key="basis">
      {BASIS[basis]}
      <Because of={because} />
    </div>,
    <ul key="sources" className="lines">
      {conflict.sourceIds.map((id) => {
        const source = entryOf('source', id);
        return <li key={id}>{source === undefined ? sourceTitle(id) : <EntryLink to={source} />}</li>;
      })}
    </ul>,
    <div key="pages">
      <PageLinks pages={pagesOfConflict(conflict.topics)} />
      <div className="small muted">topic: {conflict.topics.join(', ')}</div>
    </div>,
  ];
}

/** The lines of data that show a conflict. */
export function Because({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="lines small">
      {of.map((line) => (
        <li key={line}>{withName(line)}</li>
      ))}
    </ul>
  );
}

/** 'hfea: not addressed. …' with the name of its source in place of the id. */
function withName(line: string): string {
  return line.replace(/^(\w+): /, (written, id: string) => {
    const source = entryOf('source', id) ?? entryOf('protocol', id);
    return source === undefined ? written : `${source.title}: `;
  });
}
