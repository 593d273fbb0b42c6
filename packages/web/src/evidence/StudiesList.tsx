import { knowledge, studies, type Study } from '@nidation/core/knowledge';
import { useMemo, useState } from 'react';
import { Choices } from '../parts/Choices.tsx';
import { entryOf } from './entries.ts';
import { EntryLink } from './EntryLink.tsx';
import { EvidenceFrame } from './EvidenceFrame.tsx';
import { EvidenceTable, type Column } from './EvidenceTable.tsx';
import { Forest } from './Forest.tsx';
import { treatedAgainstUntreated, treatmentForest } from './forests.ts';
import { StudyFacts } from './StudyCard.tsx';
import { sourceTitle } from './studyEntries.ts';
import { countLines, NOT_STATED, sortStudies, SORTS, womenOf, type Direction, type SortBy } from './studyRows.ts';
import { TestsTable } from './TestsTable.tsx';

const VIEWS = [
  { value: 'table', label: 'Table' },
  { value: 'cards', label: 'Cards' },
] as const;

/** What the counts say together, then every study. */
export function StudiesList() {
  const figure = useMemo(() => treatmentForest(`Nidation ${__NIDATION_VERSION__}`), []);
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('table');
  return (
    <EvidenceFrame title="Studies" lead="Effects, intervals and tests are computed here from the counts.">
      <section className="card" aria-labelledby="forest">
        <h2 id="forest">Treated against untreated</h2>
        <Forest of={figure} />
        <TestsTable
          of={treatedAgainstUntreated}
          named={({ sourceId, outcome }) => `${sourceTitle(sourceId)}: ${outcome}`}
        />
        <OtherComparisons />
      </section>
      <section className="card" aria-labelledby="all-studies">
        <h2 id="all-studies">All studies ({studies.length})</h2>
        <div className="no-print">
          <Choices legend="Show as" options={VIEWS} chosen={view} onChoose={setView} compact />
        </div>
        {view === 'table' ? <StudyTable /> : <StudyCards />}
      </section>
    </EvidenceFrame>
  );
}

/** Arms with other profiles, other medicines or other doses do not stand in the figure above; they have their own. */
function OtherComparisons() {
  const shown = new Set(treatedAgainstUntreated);
  const ids = new Set(knowledge.comparisons.filter((one) => !shown.has(one)).map(({ sourceId }) => sourceId));
  return (
    <p>
      Comparisons between other arms (profiles, doses, other medicines) stand on the page of their study:
      {studies
        .filter(({ id }) => ids.has(id))
        .map(({ id }) => entryOf('study', id))
        .map((entry) =>
          entry === undefined ? null : (
            <span key={entry.id}>
              {' '}
              <EntryLink to={entry} />.
            </span>
          ),
        )}
    </p>
  );
}

const NAMES: Record<SortBy, string> = { study: 'Study', design: 'Design', dates: 'Dates', women: 'Women' };

function StudyTable() {
  const [by, setBy] = useState<SortBy>('study');
  const [direction, setDirection] = useState<Direction>('ascending');
  const sortBy = (next: SortBy) => {
    setDirection(next === by && direction === 'ascending' ? 'descending' : 'ascending');
    setBy(next);
  };
  const sorted = useMemo(() => sortStudies(studies, by, direction), [by, direction]);
  return (
    <>
      <NarrowSort by={by} direction={direction} onSort={sortBy} />
      <EvidenceTable
        caption="Studies: how made, on whom, with what result"
        columns={[
          ...SORTS.map((one): Column => ({
            name: NAMES[one],
            sort: one === by ? direction : 'none',
            header: (
              <SortHeader name={NAMES[one]} sorted={one === by ? direction : undefined} onSort={() => sortBy(one)} />
            ),
          })),
          ...['Setting', 'Arms', 'Counts', 'Definitions and cautions', 'Funding'].map((name) => ({ name })),
        ]}
        rows={sorted.map((study) => ({ id: study.id, cells: cellsOf(study) }))}
      />
    </>
  );
}

interface NarrowSortProps {
  readonly by: SortBy;
  readonly direction: Direction;
  readonly onSort: (by: SortBy) => void;
}

/** Where the table is drawn as cards it has no header to press. */
function NarrowSort({ by, direction, onSort }: NarrowSortProps) {
  return (
    <div className="row no-print narrow-only">
      <label>
        Sort by{' '}
        <select value={by} onChange={({ target: { value } }) => onSort(SORTS.find((one) => one === value) ?? by)}>
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => onSort(by)}>
        {direction}
      </button>
    </div>
  );
}

function SortHeader({ name, sorted, onSort }: { name: string; sorted: Direction | undefined; onSort: () => void }) {
  return (
    <>
      <button type="button" className="quiet" onClick={onSort}>
        {name} <span aria-hidden="true">{sorted === undefined ? '↕' : sorted === 'ascending' ? '↑' : '↓'}</span>
      </button>
      <span className="print-only">{name}</span>
    </>
  );
}

function cellsOf(study: Study) {
  const entry = entryOf('study', study.id);
  const women = womenOf(study);
  const { groups, definitions, cautions, interests = NOT_STATED } = study;
  return [
    <>
      {entry === undefined ? study.title : <EntryLink to={entry} />}
      <div className="small muted">{sourceTitle(study.id)}</div>
    </>,
    study.design,
    study.dates ?? NOT_STATED,
    women === undefined ? NOT_STATED : String(women),
    study.setting ?? NOT_STATED,
    <Lines
      key="arms"
      of={groups.map(({ label, women: n }) => `${label}: ${n === undefined ? NOT_STATED : String(n)}`)}
      none={NOT_STATED}
    />,
    <Lines key="counts" of={countLines(study)} none="no counts" />,
    <Lines key="cautions" of={[...definitions, ...cautions]} none={NOT_STATED} />,
    interests,
  ];
}

function Lines({ of, none }: { of: readonly string[]; none: string }) {
  if (of.length === 0) return none;
  return (
    <ul className="lines">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function StudyCards() {
  return (
    <div className="stack">
      {studies.map((study) => {
        const entry = entryOf('study', study.id);
        return (
          <article key={study.id} className="study">
            <h3>{entry === undefined ? study.title : <EntryLink to={entry} />}</h3>
            <StudyFacts of={study} />
            <Lines of={countLines(study)} none="No counts were found." />
          </article>
        );
      })}
    </div>
  );
}
