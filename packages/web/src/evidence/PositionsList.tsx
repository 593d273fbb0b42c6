import { knowledge, type Position, type Question } from '@nidation/core/knowledge';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';
import { entryOf } from './entries.ts';
import { EntryLink } from './EntryLink.tsx';
import { EvidenceFrame } from './EvidenceFrame.tsx';
import { GROUPS, inGroup } from './stanceGroups.ts';
import { sourceTitle } from './studyEntries.ts';
import { LAST_CHECKED } from './usedBy.ts';

const QUESTIONS: readonly Question[] = [...new Set(knowledge.positions.map(({ question }) => question))];

/** Where every body stands on every question, side by side. Silence is "not addressed", never a color. */
export function PositionsList() {
  return (
    <EvidenceFrame title="Positions" lead={`By question and body. Last checked: ${LAST_CHECKED}.`}>
      {QUESTIONS.map((question) => (
        <section key={question} className="card" aria-label={question}>
          <h2>{question.charAt(0).toUpperCase() + question.slice(1)}</h2>
          <div className="stances">
            {GROUPS.map(({ id, title }) => (
              <Stances
                key={id}
                id={id}
                title={title}
                question={question}
                of={inGroup(
                  knowledge.positions.filter((position) => position.question === question),
                  id,
                )}
              />
            ))}
          </div>
        </section>
      ))}
    </EvidenceFrame>
  );
}

interface StancesProps {
  readonly id: string;
  readonly title: string;
  readonly question: Question;
  readonly of: readonly Position[];
}

function Stances({ id, title, question, of }: StancesProps) {
  return (
    <section className={`evidence-${id}`} aria-label={`${title}: ${question}`}>
      <h3>
        {title} ({of.length})
      </h3>
      {of.length === 0 ? <p className="argument">No body read.</p> : null}
      <ul className="arguments">
        {of.map((position) => (
          <li key={position.id} className="argument">
            <Held of={position} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Held({ of: { id, sourceId, stance, words, confidence, supersededBy } }: { of: Position }) {
  const entry = entryOf('position', id);
  const name = sourceTitle(sourceId);
  return (
    <>
      <p>
        <strong>{entry === undefined ? name : <EntryLink to={entry}>{name}</EntryLink>}</strong>{' '}
        <Mark of={confidence} />
      </p>
      <p>
        <Level of={stance} />
      </p>
      <p>{words}</p>
      {supersededBy === undefined ? null : <p className="small muted">Replaced by {supersededBy}.</p>}
    </>
  );
}
