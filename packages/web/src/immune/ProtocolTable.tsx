import { dayInWords } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import type { Assessment, ProtocolAnswer, ProtocolValue } from '@nidation/core/pathway';
import { Dose } from '../parts/Dose.tsx';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { isCannotSay } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';
import { countsOf, evidenceAnchor, rowsOf, subjectOf, type Speaks } from './evidenceRows.ts';
import { NoImmunotherapyRow } from './NoImmunotherapyRow.tsx';

/** Every protocol side by side, none merged, and "no immunotherapy" as a row like the others. */
export function ProtocolTable({ assessment }: { assessment: Assessment }) {
  return (
    <section className="card" aria-labelledby="protocols">
      <h2 id="protocols">What each protocol says for this woman</h2>
      <p className="muted">
        No rule is merged and no dose interpolated. {noticeWords('dose', { protocol: 'X', ratio: 'Y' })} No
        dose-response was shown: 2 mg 10/15, 4 mg 5/9.
      </p>
      <table className="protocols cards">
        <thead>
          <tr>
            <th scope="col">Protocol</th>
            <th scope="col">Answer</th>
            <th scope="col">Its dose here</th>
            <th scope="col">Evidence for</th>
            <th scope="col">Evidence against</th>
          </tr>
        </thead>
        <tbody>
          <NoImmunotherapyRow />
          {adoptedFirst(assessment.protocols).map((answer) => (
            <ProtocolRow key={answer.id} answer={answer} />
          ))}
        </tbody>
      </table>
      {assessment.cautions.length === 0 ? null : (
        <>
          <h3>To be said beside any answer</h3>
          <ul>
            {assessment.cautions.map(({ item, words, truth }) => (
              <li key={item.id}>
                {words} <Mark of={item.confidence} />
                {truth === 'unknown' ? <span className="muted small"> (not known)</span> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The adopted protocol at the top, the others in the edition's order. */
function adoptedFirst(answers: readonly ProtocolAnswer[]): readonly ProtocolAnswer[] {
  const isAdopted = ({ value }: ProtocolAnswer) => !isCannotSay(value) && value.adopted;
  return [...answers.filter(isAdopted), ...answers.filter((answer) => !isAdopted(answer))];
}

function ProtocolRow({ answer }: { answer: ProtocolAnswer }) {
  const { value, level } = answer;
  if (isCannotSay(value)) return null;
  const published = knowledge.protocols.find(({ id }) => id === value.protocolId);
  return (
    <tr className={value.adopted ? 'protocol-row adopted' : 'protocol-row'}>
      <th scope="row">
        {value.adopted ? <span aria-label="adopted by this clinic">★ </span> : null}
        {value.name}
        {value.kind === 'clinic protocol' ? <span className="chip">clinic protocol</span> : null}
        {published === undefined ? null : <div className="muted small">{published.entryWords}</div>}
        {value.studyArmOnly === undefined ? null : <div className="small">Study arm only: {value.studyArmOnly}</div>}
        <WhyButton title={value.name} why={answer} />
      </th>
      <td data-label="Answer">
        <Level of={level} />
        <Because value={value} />
      </td>
      <td data-label="Its dose here">
        <DoseCell value={value} />
      </td>
      <Counts answer={answer} speaks="for" />
      <Counts answer={answer} speaks="against" />
    </tr>
  );
}

const SHOWN = 2;

/** The lines that decide, the first few; the Why holds all. */
function Because({ value }: { value: ProtocolValue }) {
  const lines =
    value.refusedBy.length > 0
      ? value.refusedBy
      : [...value.outsideBecause, ...value.needs.map((need) => `needs ${need}`)];
  const more = lines.length - SHOWN;
  return (
    <>
      {lines.slice(0, SHOWN).map((line) => (
        <div key={line} className="muted small">
          {line}
        </div>
      ))}
      {more > 0 ? <div className="muted small">and {more} more</div> : null}
    </>
  );
}

function DoseCell({ value }: { value: ProtocolValue }) {
  const doses = value.dose === undefined ? (value.doseChoices ?? []) : [value.dose];
  if (doses.length === 0)
    return (
      <span className="muted">
        –<span className="visually-hidden"> no dose</span>
      </span>
    );
  return (
    <>
      {doses.map((dose, i) => (
        <div key={dose.asked}>
          {i === 0 ? null : 'or '}
          <Dose of={dose} protocol={value.name} short />
        </div>
      ))}{' '}
      <Mark of={value.doseConfidence} />
      <div className="muted small">
        {value.firstDoseDay === undefined ? value.scheduleWords : `First dose ${dayInWords(value.firstDoseDay)}`}
      </div>
      <div className="muted small">
        {value.lastDoseDay === undefined ? `Stop: ${value.stopWords}` : `Last dose ${dayInWords(value.lastDoseDay)}`}
      </div>
    </>
  );
}

function Counts({ answer, speaks }: { answer: ProtocolAnswer; speaks: Extract<Speaks, 'for' | 'against'> }) {
  const ids = answer.sources.flatMap(({ evidenceIds }) => evidenceIds);
  const own = answer.sources[0]?.sourceId;
  const rows = rowsOf(ids, speaks, own);
  return (
    <td data-label={speaks === 'for' ? 'For' : 'Against'} className={`${speaks} pair`}>
      {rows.length === 0 ? (
        <span className="muted">{speaks === 'for' ? 'none counted' : 'no control; guidelines'}</span>
      ) : null}
      {rows.slice(0, SHOWN).map((row) => (
        <div key={subjectOf(row).id}>
          <a href={`#${evidenceAnchor(subjectOf(row).id)}`}>
            {countsOf(row) === '' ? 'No counts:' : <strong className="nowrap">{countsOf(row)}</strong>}
          </a>{' '}
          <span className="muted small">{subjectOf(row).outcome}</span>
        </div>
      ))}
      {rows.length > SHOWN ? (
        <a href="#evidence" className="small">
          and {rows.length - SHOWN} more
        </a>
      ) : null}
    </td>
  );
}
