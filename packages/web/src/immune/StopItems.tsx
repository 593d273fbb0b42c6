import type { Case, FactName } from '@nidation/core/case';
import { factsOf } from './factsOf.ts';
import type { StopItem } from '@nidation/core/pathway';
import { FactEditor } from '../couple/FactEditor.tsx';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';

const LOOK = { met: 'refused', 'not met': 'reached', unknown: 'cannot say' } as const;
const WORDS = { met: 'yes: stops', 'not met': 'no', unknown: 'not known' } as const;
const ORDER = { met: 0, unknown: 1, 'not met': 2 } as const;

/** What would stop any plan, each yes, no or not known; not known stops too, and says so. */
export function StopItems({ of, items }: { of: Case; items: readonly StopItem[] }) {
  const count = (truth: StopItem['truth']) => items.filter((one) => one.truth === truth).length;
  const sorted = [...items].sort((a, b) => ORDER[a.truth] - ORDER[b.truth]);
  const waiting = sorted.filter(({ truth }) => truth !== 'not met');
  const clear = sorted.filter(({ truth }) => truth === 'not met');
  return (
    <section className="card" aria-labelledby="stops">
      <div className="card-head">
        <h2 id="stops">Stop items ({items.length})</h2>
        <span>
          {count('not met')} no · {count('met')} yes · {count('unknown')} not known
        </span>
      </div>
      <p className="muted small">Not known stops as well: it never counts as no.</p>
      <StopTable of={of} items={waiting} caption="In the way or not known" />
      {clear.length === 0 ? null : (
        <details>
          <summary>{clear.length} answered no</summary>
          <StopTable of={of} items={clear} caption="Answered no" />
        </details>
      )}
    </section>
  );
}

function StopTable({ of, items, caption }: { of: Case; items: readonly StopItem[]; caption: string }) {
  if (items.length === 0) return <p>None is in the way and none is unknown.</p>;
  return (
    <table className="cards">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Stop item</th>
          <th scope="col">Now</th>
          <th scope="col" className="wide">
            Answer
          </th>
          <th scope="col">Basis</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ item, truth }) => (
          <tr key={item.id}>
            <th scope="row">
              {item.name}
              {item.stage === 'plan' ? <span className="muted small"> before a plan</span> : null}
            </th>
            <td data-label="Now" className="nowrap">
              <Level of={LOOK[truth]} word={WORDS[truth]} />
            </td>
            <td data-label="Answer">
              <Editors of={of} facts={factsOf(item.when)} />
            </td>
            <td data-label="Basis" className="small muted">
              {item.basis} <Mark of={item.confidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One editor for each place in the case that the item depends on. */
function Editors({ of, facts }: { of: Case; facts: readonly { readonly name: FactName; readonly label: string }[] }) {
  const shown = facts.filter(
    ({ name }) => name !== 'diastolicMmHg' || !facts.some((one) => one.name === 'systolicMmHg'),
  );
  return (
    <div className="stack tight">
      {shown.map(({ name, label }) => (
        <FactEditor key={name} of={of} fact={name} label={label} />
      ))}
    </div>
  );
}
