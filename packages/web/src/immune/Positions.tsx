import { knowledge } from '@nidation/core/knowledge';
import { SourceName } from '../parts/citations.tsx';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';

const QUESTIONS = ['tacrolimus for RIF', 'Th1/Th2 ratio test'] as const;

/** Where every body stands; silence is printed as "not addressed", and no color is invented. */
export function Positions() {
  return (
    <section className="card" aria-labelledby="positions">
      <h2 id="positions">Guideline positions</h2>
      {QUESTIONS.map((question) => (
        <table key={question} className="cards">
          <caption>{question.charAt(0).toUpperCase() + question.slice(1)}</caption>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Position</th>
              <th scope="col">In its words, paraphrased</th>
            </tr>
          </thead>
          <tbody>
            {knowledge.positions
              .filter((position) => position.question === question && position.supersededBy === undefined)
              .map(({ id, stance, words, sourceId, confidence }) => (
                <tr key={id}>
                  <th scope="row" className="small">
                    <SourceName id={sourceId} />
                  </th>
                  <td data-label="Position" className="nowrap">
                    <Level of={stance} />
                  </td>
                  <td data-label="Words">
                    {words} <Mark of={confidence} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
