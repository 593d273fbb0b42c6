import { inPercent } from '@nidation/core/engines';
import { implantationRates } from '@nidation/core/knowledge';
import { today } from '../app/today.ts';
import { Level } from '../parts/Level.tsx';
import { verdictWords } from '../parts/readingWords.ts';
import { isCannotSay } from '../parts/why.ts';
import { caseOf, type Inputs } from './inputs.ts';
import { isThisRif } from './isThisRif.ts';

/** Without her age the answer goes as far as it can: what each age row says for this count. */
export function AcrossAges({ inputs, failed }: { inputs: Inputs; failed: number }) {
  const ploidy = inputs.embryos === 'euploid' ? 'euploid' : 'untested';
  const rows = implantationRates.rows.filter((row) => row.ploidy === ploidy);
  return (
    <section className="card answer" aria-label="Answer">
      <Level of="cannot say" word="Needs her age" big boxed />
      <table>
        <caption>What {failed} failed transfers mean at each age</caption>
        <thead>
          <tr>
            <th scope="col">Age at transfer, years</th>
            <th scope="col">Cumulative chance</th>
            <th scope="col">Reading</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { value } = isThisRif(caseOf(inputs, today(), row.fromAge ?? row.toAge));
            const reading = isCannotSay(value) ? undefined : value.readings[0];
            const last = reading?.cumulativePercent.at(-1);
            return (
              <tr key={row.id}>
                <th scope="row">{row.ageWords}</th>
                <td>{last === undefined ? '–' : inPercent(last)}</td>
                <td>
                  {reading === undefined ? 'cannot say' : <Level of={reading.verdict} word={verdictWords(reading)} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
