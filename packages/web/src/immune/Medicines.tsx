import type { Case, Medicine } from '@nidation/core/case';
import type { InteractionReading } from '@nidation/core/pathway';
import { useState } from 'react';
import { changeCase } from '../couple/openCase.ts';
import { put } from '../couple/recordFact.ts';
import { useAssessed } from '../couple/useAssessment.ts';
import { YesNoUnknown, type Answer } from '../parts/Choices.tsx';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SourceName } from '../parts/citations.tsx';

const record = (next: readonly Medicine[] | undefined) =>
  changeCase((one) => ({ ...one, woman: put(one.woman, 'medicines', next) }));

/** Her medicines, running and planned, and what each does to tacrolimus. */
export function Medicines({ of, readings }: { of: Case; readings: readonly InteractionReading[] }) {
  const { medicines } = of.woman;
  return (
    <section className="card" aria-labelledby="medicines-heading" id="medicines">
      <h2 id="medicines-heading">Medicines and interactions</h2>
      {medicines === undefined ? (
        <p className="row">
          <Level of="cannot say" word="Not asked: every stop item that depends on a medicine is not known" />
          <button type="button" onClick={() => record([])}>
            Asked: none
          </button>
        </p>
      ) : medicines.length === 0 ? (
        <p>Asked: none.</p>
      ) : null}
      {readings.length === 0 ? null : (
        <table className="cards">
          <thead>
            <tr>
              <th scope="col">Medicine</th>
              <th scope="col">Effect on tacrolimus</th>
              <th scope="col">Action</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <Row key={`${reading.medicine} ${reading.status}`} reading={reading} />
            ))}
          </tbody>
        </table>
      )}
      <AddMedicine medicines={medicines ?? []} />
      {medicines === undefined ? null : (
        <button type="button" className="quiet no-print" onClick={() => record(undefined)}>
          Mark the list as not asked
        </button>
      )}
    </section>
  );
}

function Row({ reading }: { reading: InteractionReading }) {
  const { medicine, status, interaction, words, onTreatment } = reading;
  const action = interaction?.action ?? 'say unknown';
  return (
    <tr>
      <th scope="row">
        {medicine} <span className="muted">{status}</span>
      </th>
      <td data-label="Effect">
        {words} <Mark of={interaction?.sizeConfidence} />
        {interaction === undefined ? <Reviewed medicine={medicine} /> : null}
        {onTreatment && interaction !== undefined && interaction.action !== 'say unknown' ? (
          <OnTreatment interaction={interaction} />
        ) : null}
      </td>
      <td data-label="Action">
        <Level
          of={action === 'refuse' ? 'refused' : action === 'warn' ? 'conflict' : 'cannot say'}
          word={action === 'refuse' ? 'refuse: no new plan' : action === 'warn' ? 'warn' : 'unknown'}
        />{' '}
        <Mark of={interaction === undefined ? undefined : 'default'} />
        {interaction?.saferAlternative === undefined ? null : <div>{interaction.saferAlternative}</div>}
        <button
          type="button"
          className="quiet no-print"
          onClick={() =>
            changeCase((one) => ({
              ...one,
              woman: put(
                one.woman,
                'medicines',
                (one.woman.medicines ?? []).filter(({ name }) => name !== medicine),
              ),
            }))
          }
        >
          Remove<span className="visually-hidden"> {medicine}</span>
        </button>
      </td>
    </tr>
  );
}

/** A medicine on no list blocks a plan until a pharmacist has looked at it. */
function Reviewed({ medicine }: { medicine: string }) {
  const { woman } = useAssessed().case;
  const listed = woman.medicines?.find(({ name }) => name === medicine);
  const change = (answer: Answer) =>
    record(
      (woman.medicines ?? []).map((one) =>
        one.name === medicine ? put(one, 'interactionReviewed', answer === 'not known' ? undefined : answer) : one,
      ),
    );
  return (
    <div>
      <span className="small">Interaction reviewed by a pharmacist?</span>{' '}
      <YesNoUnknown
        legend={`${medicine}: interaction reviewed by a pharmacist`}
        hidden
        of={listed?.interactionReviewed ?? 'not known'}
        onChoose={change}
      />
    </div>
  );
}

/** She already takes tacrolimus: the answer goes on past the refusal. */
function OnTreatment({ interaction }: { interaction: NonNullable<InteractionReading['interaction']> }) {
  return (
    <Notice kind="stop" title="She is on tacrolimus: ask for a specialist’s decision">
      <p>
        Expected: {interaction.size} <Mark of={interaction.sizeConfidence} />
      </p>
      {interaction.saferAlternative === undefined ? null : <p>Safer: {interaction.saferAlternative}</p>}
      {interaction.levelSchedule === undefined ? null : <p>Levels: {interaction.levelSchedule}</p>}
      <ul>
        {interaction.onTreatment.map(({ sourceId, words, confidence }) => (
          <li key={`${sourceId} ${words}`}>
            {words} <Mark of={confidence} />{' '}
            <span className="muted small">
              <SourceName id={sourceId} />
            </span>
          </li>
        ))}
      </ul>
      <p>No automatic dose change is made here.</p>
    </Notice>
  );
}

function AddMedicine({ medicines }: { medicines: readonly Medicine[] }) {
  const [name, setName] = useState('');
  const [status, setStatus] = useState<Medicine['status']>('running');
  const add = () => {
    record([...medicines, { name: name.trim().toLowerCase(), status }]);
    setName('');
  };
  return (
    <div className="row no-print">
      <div className="field">
        <label htmlFor="medicine-name">Add a medicine (generic or brand name)</label>
        <input
          id="medicine-name"
          type="text"
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="medicine-status">Status</label>
        <select
          id="medicine-status"
          value={status}
          onChange={(event) => setStatus(event.target.value as Medicine['status'])}
        >
          <option>running</option>
          <option>planned</option>
        </select>
      </div>
      <button type="button" disabled={name.trim() === ''} onClick={add}>
        Add
      </button>
    </div>
  );
}
