import type { LevelsValue } from '@nidation/core/pharmacokinetics';

/** When a further level would teach most; none is worth its needle where nothing would be learned. */
export function NextSamples({ of }: { of: LevelsValue['nextSamples'] }) {
  return (
    <section className="card" aria-labelledby="levels-next">
      <h2 id="levels-next">When a further level would teach most</h2>
      {of.length === 0 ? (
        <p>None in the next seven days: no dose is planned there, or a level would teach less than 1 %.</p>
      ) : (
        <ol>
          {of.map(({ at, words }) => (
            <li key={at}>{words}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
