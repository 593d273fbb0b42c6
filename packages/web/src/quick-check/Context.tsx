import { rivalDefinitions } from '@nidation/core/knowledge';
import { Mark } from '../parts/Mark.tsx';
import type { RifAnswer } from '../parts/readingWords.ts';
import { Truth } from '../parts/Truth.tsx';
import { isCannotSay } from '../parts/why.ts';

export function CountingRules() {
  return (
    <section className="card" aria-labelledby="counting">
      <h2 id="counting">How transfers are counted</h2>
      <ul>
        <li>A transfer counts as failed when an embryo considered viable gave no positive test.</li>
        <li>A transfer of two embryos counts once.</li>
        <li>
          A positive test is not a failed implantation, and does not set the count back to zero <Mark of="default" />
        </li>
        <li>The threshold must be passed, not met: exactly 60 % is not yet. Never fewer than two transfers.</li>
        <li>
          Untested and euploid transfers together: the product of 1 − p of each. Our generalization of the formula.
        </li>
        <li>
          Age in completed years. The table is for own eggs; at 40 its rows can be read two ways, and both are shown.
        </li>
      </ul>
    </section>
  );
}

export function Rivals({ why }: { why: RifAnswer | undefined }) {
  const readings = why === undefined || isCannotSay(why.value) ? [] : why.value.rivals;
  return (
    <section className="card" aria-labelledby="rivals">
      <h2 id="rivals">Other definitions</h2>
      <ul className="why-tree">
        {rivalDefinitions.map(({ id, words, confidence }) => {
          const reading = readings.find((rival) => rival.id === id);
          return (
            <li key={id} className={reading === undefined ? '' : 'judged'}>
              {reading === undefined ? null : <Truth of={reading.truth} />}
              <span>
                {words} <Mark of={confidence} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
