import { knowledge, studies, topics } from '@nidation/core/knowledge';
import { conflictsFound } from '@nidation/core/pathway';
import { ask } from '@nidation/formats/explain';
import { getRouteApi } from '@tanstack/react-router';
import { EvidenceCard } from '../immune/EvidenceCard.tsx';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';
import { ClaimsList } from './ClaimsList.tsx';
import { BASIS, Because, ConflictsList } from './ConflictsList.tsx';
import { entryAt } from './entries.ts';
import { CarrierLink, EntryLink, PageLinks } from './EntryLink.tsx';
import { KIND_WORDS, type Entry } from './entry.ts';
import { EvidenceFrame, listNamed, type ListName } from './EvidenceFrame.tsx';
import { rowOf } from './ForAgainst.tsx';
import { NoSuchEntry } from './NoSuchEntry.tsx';
import { PositionsList } from './PositionsList.tsx';
import { pagesOf } from './shownOn.ts';
import { StudiesList } from './StudiesList.tsx';
import { StudyCard } from './StudyCard.tsx';
import { TestsTable } from './TestsTable.tsx';
import { SourceList, TopicAnswer } from './TopicAnswer.tsx';
import { LAST_CHECKED, usedBy } from './usedBy.ts';

const route = getRouteApi('/evidence/$id');

const LISTS: Record<ListName, () => React.ReactNode> = {
  studies: StudiesList,
  positions: PositionsList,
  conflicts: ConflictsList,
  claims: ClaimsList,
};

/** A list, one entry of the edition, or that there is no such entry. */
export function EntryPage() {
  const { id } = route.useParams();
  const list = listNamed(id);
  if (list !== undefined) {
    const List = LISTS[list];
    return <List />;
  }
  const entry = entryAt(id);
  return entry === undefined ? <NoSuchEntry address={id} /> : <OneEntry of={entry} />;
}

/** What it says, what it leads to, its sources, what uses it and which pages show it. */
function OneEntry({ of: entry }: { of: Entry }) {
  return (
    <EvidenceFrame title={entry.title} kind={KIND_WORDS[entry.kind]}>
      <section className="card" aria-labelledby="says">
        <h2 id="says" className="visually-hidden">
          What it says
        </h2>
        <Content of={entry} />
      </section>
      <div className="columns">
        <section className="card" aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          <SourceList ids={entry.sourceIds} />
          <p className="muted small">Last checked: {LAST_CHECKED}.</p>
        </section>
        <section className="card" aria-labelledby="shown-on">
          <h2 id="shown-on">Shown on</h2>
          <p>
            <PageLinks pages={pagesOf(entry)} />
          </p>
        </section>
      </div>
      <Uses of={entry} />
    </EvidenceFrame>
  );
}

function Content({ of: entry }: { of: Entry }) {
  switch (entry.kind) {
    case 'topic': {
      const topic = topics.find(({ id }) => id === entry.id);
      if (topic === undefined) return null;
      const { doses } = ask(topic.questions[0] ?? topic.title, knowledge);
      return <TopicAnswer of={topic} doses={topic.evaluates === undefined ? [] : doses} />;
    }
    case 'study': {
      const study = studies.find(({ id }) => id === entry.id);
      return study === undefined ? null : <StudyCard of={study} />;
    }
    case 'comparison':
    case 'observation':
      return <Counted of={entry} />;
    default:
      return <Plain of={entry} />;
  }
}

function Counted({ of: entry }: { of: Entry }) {
  const row = rowOf(`${entry.kind === 'comparison' ? 'comparison' : 'observation'}:${entry.id}`);
  return (
    <>
      {row === undefined ? null : <EvidenceCard row={row} />}
      {row?.kind === 'comparison' ? <TestsTable of={[row.evidence.comparison]} /> : null}
      <Plain of={entry} />
    </>
  );
}

function Plain({ of: { kind, id, says, facts, confidence, leadsTo } }: { of: Entry }) {
  const position = kind === 'position' ? knowledge.positions.find((one) => one.id === id) : undefined;
  return (
    <>
      {position === undefined ? null : <Level of={position.stance} big />}
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {confidence === undefined ? null : (
        <p>
          <Mark of={confidence} />
        </p>
      )}
      {facts.length === 0 ? null : (
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={`${name}: ${value}`} className="help-row">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {kind === 'conflict' ? <ConflictBasis id={id} /> : null}
      {leadsTo.length === 0 ? null : (
        <>
          <h3>{kind === 'claim' ? 'Carried or refuted by' : 'Leads to'}</h3>
          <ul>
            {leadsTo.map((carrier) => (
              <li key={carrier}>
                <CarrierLink to={carrier} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ConflictBasis({ id }: { id: string }) {
  const found = conflictsFound(knowledge).find(({ conflict }) => conflict.id === id);
  if (found === undefined) return null;
  return (
    <>
      <h3>Basis: {BASIS[found.basis]}</h3>
      <Because of={found.because} />
    </>
  );
}

function Uses({ of }: { of: Entry }) {
  const uses = usedBy(of);
  if (uses.length === 0) return null;
  return (
    <section className="card" aria-labelledby="used-by">
      <h2 id="used-by">Used by</h2>
      {uses.map(({ use, by }) => (
        <div key={use}>
          <h3>
            {USE_WORDS[use]} ({by.length})
          </h3>
          <ul className="many">
            {by.map((one) => (
              <li key={`${one.kind} ${one.id}`}>
                <span className="muted">{KIND_WORDS[one.kind]}:</span> <EntryLink to={one} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const USE_WORDS: Record<ReturnType<typeof usedBy>[number]['use'], string> = {
  'speaks against': 'Speaks against, in the answer to',
  'speaks for': 'Speaks for, in the answer to',
  'rests on it': 'Referred to by',
  'is carried by it': 'Carries or refutes',
  'cites it': 'Cited by',
};
