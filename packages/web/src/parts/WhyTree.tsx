import type { Change, CitedSource, Reason, Unknown } from '@nidation/core/pathway';
import { SourceLine, SourceName } from './citations.tsx';
import { Mark } from './Mark.tsx';
import { placeWords, withPlaces } from './placeWords.ts';
import { Truth } from './Truth.tsx';
import type { AnyWhy } from './why.ts';

/** Because, not known, what would change it, sources for and against, knowledge version: nothing is left out. */
export function WhyTree({ why }: { why: AnyWhy }) {
  const { because, unknown, wouldChange, sources, knowledgeVersion } = why;
  return (
    <>
      <section>
        <h3>Because</h3>
        <Reasons of={because} />
      </section>
      <section>
        <h3>Not known</h3>
        <Unknowns of={unknown} />
      </section>
      <section>
        <h3>What would change it</h3>
        <Changes of={wouldChange} />
      </section>
      <section>
        <h3>Sources</h3>
        <Sources of={sources} />
      </section>
      <p className="muted small">Knowledge {knowledgeVersion}</p>
    </>
  );
}

function Reasons({ of }: { of: readonly Reason[] }) {
  return (
    <ul className="why-tree">
      {of.map((reason, i) => (
        <li key={i}>
          {reason.truth === 'stated' ? null : <Truth of={reason.truth} />} {reason.text} <Mark of={reason.confidence} />
          {reason.sourceId === undefined ? null : (
            <div className="muted small">
              <SourceName id={reason.sourceId} />
            </div>
          )}
          {reason.parts === undefined || reason.parts.length === 0 ? null : <Reasons of={reason.parts} />}
        </li>
      ))}
    </ul>
  );
}

function Unknowns({ of }: { of: readonly Unknown[] }) {
  if (of.length === 0) return <p className="muted">Nothing that could change this answer.</p>;
  return (
    <ul>
      {of.map(({ fact, label, blocks, howToLearn }, i) => (
        <li key={`${fact}-${String(i)}`}>
          <strong>{placeWords(label)}</strong>: without it one cannot say {blocks}. {withPlaces(howToLearn)}
        </li>
      ))}
    </ul>
  );
}

function Changes({ of }: { of: readonly Change[] }) {
  if (of.length === 0) return <p className="muted">No single fact of this case would.</p>;
  return (
    <ul>
      {of.map(({ fact, label, from, to, becomes }, i) => (
        <li key={`${fact}-${String(i)}`}>
          {label}: {inWords(from)} → <strong>{inWords(to)}</strong>: {becomes}
        </li>
      ))}
    </ul>
  );
}

function inWords(value: number | string | boolean | undefined): string {
  if (value === undefined) return 'not known';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

const STANCES: readonly { readonly stance: CitedSource['stance']; readonly title: string }[] = [
  { stance: 'against', title: 'Against' },
  { stance: 'for', title: 'For' },
  { stance: 'not addressed', title: 'Not addressed' },
  { stance: 'method', title: 'Method' },
];

function Sources({ of }: { of: readonly CitedSource[] }) {
  if (of.length === 0) return <p className="muted">None cited.</p>;
  return STANCES.map(({ stance, title }) => {
    const cited = of.filter((source) => source.stance === stance);
    if (cited.length === 0) return null;
    return (
      <div key={stance}>
        <h4>{title}</h4>
        <ul>
          {cited.map(({ sourceId }, i) => (
            <li key={`${sourceId}-${String(i)}`}>
              <SourceLine id={sourceId} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
