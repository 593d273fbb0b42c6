import type { Assessment, Unknown } from '@nidation/core/pathway';
import { placeWords, withPlaces } from '../parts/placeWords.ts';

interface Blocked {
  readonly blocks: readonly string[];
  readonly facts: readonly Unknown[];
}

/** Missing facts, listed by what they block. */
export function Missing({ of }: { of: Assessment }) {
  const groups = byWhatIsBlocked(
    [of.implantationFailure, of.ratio, ...of.protocols, ...of.investigations].flatMap((why) => why.unknown),
  );
  if (groups.length === 0) return null;
  return (
    <section className="card" aria-labelledby="missing">
      <h2 id="missing">Not known, and what it blocks</h2>
      {groups.map(({ blocks, facts }) => (
        <div key={blocks.join('; ')} className="stack tight">
          <h3>Without these one cannot say {blocksWords(blocks)}</h3>
          <ul>
            {facts.map(({ fact, label, howToLearn }) => (
              <li key={fact}>
                <strong>{placeWords(label)}</strong> <span className="muted">{withPlaces(howToLearn)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Each fact once, together with the others that block the same answers. */
function byWhatIsBlocked(unknown: readonly Unknown[]): readonly Blocked[] {
  const blocksOf = new Map<string, { readonly first: Unknown; readonly blocks: Set<string> }>();
  for (const one of unknown) {
    const known = blocksOf.get(one.fact);
    if (known === undefined) blocksOf.set(one.fact, { first: one, blocks: new Set([one.blocks]) });
    else known.blocks.add(one.blocks);
  }
  const groups = new Map<string, { readonly blocks: readonly string[]; readonly facts: Unknown[] }>();
  for (const { first, blocks } of blocksOf.values()) {
    const key = [...blocks].join('; ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { blocks: [...blocks], facts: [first] });
    else group.facts.push(first);
  }
  return [...groups.values()];
}

const SHOWN = 3;

function blocksWords(blocks: readonly string[]): string {
  const more = blocks.length - SHOWN;
  return blocks.slice(0, SHOWN).join('; ') + (more > 0 ? `; and ${String(more)} more` : '');
}
