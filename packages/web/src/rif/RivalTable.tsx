import type { RivalReading } from '@nidation/core/pathway';
import { SourceName } from '../parts/citations.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Truth } from '../parts/Truth.tsx';

/** Other definitions as rows of their own, each with its answer for this couple. */
export function RivalTable({ rivals }: { rivals: readonly RivalReading[] }) {
  return (
    <section className="card" aria-labelledby="rival-definitions">
      <h2 id="rival-definitions">Other definitions, for this couple</h2>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Definition</th>
            <th scope="col">This couple</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rivals.map(({ id, words, truth, sourceId, confidence }) => (
            <tr key={id}>
              <th scope="row">
                {words} <Mark of={confidence} />
              </th>
              <td data-label="This couple">
                <Truth of={truth} />
              </td>
              <td data-label="Source" className="small muted">
                <SourceName id={sourceId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
