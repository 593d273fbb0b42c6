import type { Interaction, Topic } from '@nidation/core/knowledge';
import type { AskAnswer } from '@nidation/formats/explain';
import { SourceLine } from '../parts/citations.tsx';
import { Mark } from '../parts/Mark.tsx';
import { DosesByProtocol } from './DosesByProtocol.tsx';
import { entryOf } from './entries.ts';
import { EntryLink } from './EntryLink.tsx';
import { ForAgainst } from './ForAgainst.tsx';

/** What can be said on one topic, who speaks against and for, what nobody knows, and where it is written. */
export function TopicAnswer({ of: topic, doses }: { of: Topic; doses: AskAnswer['doses'] }) {
  return (
    <>
      <p className="topic-words">
        {topic.words} <Mark of={topic.confidence} />
      </p>
      <DosesByProtocol of={doses} />
      <ForAgainst against={topic.against} supports={topic.supports} />
      <h3>Not known</h3>
      {topic.unknown.length === 0 ? (
        <p>No open question is recorded for this topic.</p>
      ) : (
        <ul>
          {topic.unknown.map((open) => (
            <li key={open}>{open}</li>
          ))}
        </ul>
      )}
      <h3>Sources</h3>
      <SourceList ids={topic.sourceIds} />
    </>
  );
}

export function SourceList({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return <p className="muted">None: it is our own reading or a clinic’s choice.</p>;
  return (
    <ul className="small">
      {[...new Set(ids)].map((id) => {
        const entry = entryOf('source', id);
        return (
          <li key={id}>
            <SourceLine id={id} /> {entry === undefined ? null : <EntryLink to={entry}>what rests on it</EntryLink>}
          </li>
        );
      })}
    </ul>
  );
}

/** What one medicine does to tacrolimus; the whole of it has its own address. */
export function MedicineAnswer({ of }: { of: Interaction }) {
  const entry = entryOf('interaction', of.id);
  return (
    <div className={of.action === 'refuse' ? 'notice stop' : 'notice'}>
      <p>
        <strong>
          {of.names[0]} with tacrolimus: {of.action}
        </strong>
      </p>
      <p>
        {of.actionWords} Size: {of.size} <Mark of={of.sizeConfidence} />
        {of.saferAlternative === undefined ? null : ` Ask for instead: ${of.saferAlternative}`}{' '}
        {entry === undefined ? null : <EntryLink to={entry}>All on this medicine</EntryLink>}
      </p>
    </div>
  );
}
