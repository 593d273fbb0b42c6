import { knowledge, type Carrier } from '@nidation/core/knowledge';
import { evidenceOf, observationOf } from '@nidation/core/pathway';
import { EvidenceCard } from '../immune/EvidenceCard.tsx';
import type { EvidenceRow } from '../immune/evidenceRows.ts';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';
import { entryOfCarrier } from './entries.ts';
import { EntryLink } from './EntryLink.tsx';
import { KIND_WORDS, partsOf, type Entry } from './entry.ts';
import { sourceTitle } from './studyEntries.ts';

/**
 * What speaks against beside what speaks for: two columns of one width and one type size. Against
 * comes first in the text, so that on a narrow screen it stands above.
 */
export function ForAgainst({ against, supports }: { against: readonly Carrier[]; supports: readonly Carrier[] }) {
  return (
    <div className="two evidence-columns">
      <Column side="against" title="Speaks against" of={against} />
      <Column side="for" title="Speaks for" of={supports} />
    </div>
  );
}

function Column({ side, title, of }: { side: 'against' | 'for'; title: string; of: readonly Carrier[] }) {
  return (
    <section className={`evidence-${side}`} aria-label={title}>
      <h3>{title}</h3>
      {of.length === 0 ? (
        <p className="argument">Nothing that was read speaks {side === 'for' ? 'for it' : 'against it'}.</p>
      ) : (
        <ul className="arguments">
          {of.map((carrier) => (
            <li key={carrier} className="argument">
              <Argument of={carrier} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Argument({ of }: { of: Carrier }) {
  const entry = entryOfCarrier(of);
  if (entry === undefined) return <p>{of}</p>;
  const row = rowOf(of);
  if (row !== undefined) return <Counted entry={entry} row={row} />;
  const position = entry.kind === 'position' ? knowledge.positions.find(({ id }) => id === entry.id) : undefined;
  return (
    <>
      <p className="small muted">
        {KIND_WORDS[entry.kind]}
        {entry.kind === 'claim'
          ? `, ${entry.facts
              .map(([, value]) => value)
              .slice(1, 3)
              .join(', ')}`
          : null}
      </p>
      <p>
        <strong>
          <EntryLink to={entry}>{position === undefined ? undefined : sourceTitle(position.sourceId)}</EntryLink>
        </strong>{' '}
        <Mark of={entry.confidence} />
      </p>
      {position === undefined ? null : (
        <p>
          <Level of={position.stance} />
        </p>
      )}
      {entry.says.slice(0, 2).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** Counts, computed, with every caution of their row. */
function Counted({ entry, row }: { entry: Entry; row: EvidenceRow }) {
  return (
    <>
      <p className="small muted">
        {KIND_WORDS[entry.kind]}, <EntryLink to={entry}>{sourceTitle(entry.sourceIds[0] ?? '')}</EntryLink>
      </p>
      <EvidenceCard row={row} />
      <ul className="small muted">
        {entry.says.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </>
  );
}

/** The counts that a comparison or an observation stands for. */
export function rowOf(carrier: Carrier): EvidenceRow | undefined {
  const { kind, id } = partsOf(carrier);
  const comparison = kind === 'comparison' ? knowledge.comparisons.find((one) => one.id === id) : undefined;
  if (comparison !== undefined) return { kind: 'comparison', evidence: evidenceOf(comparison) };
  const observation = kind === 'observation' ? knowledge.observations.find((one) => one.id === id) : undefined;
  return observation === undefined ? undefined : { kind: 'observation', evidence: observationOf(observation) };
}
