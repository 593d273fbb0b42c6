import type { PublishedAdoption } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { knowledge, type Protocol } from '@nidation/core/knowledge';
import { useId, useState } from 'react';
import { Choices } from '../parts/Choices.tsx';
import { Mark } from '../parts/Mark.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { readNumber, type NumberRange } from '../parts/readNumber.ts';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';

const LAST_DAY: NumberRange = { min: 0, max: 70, whole: true };
const PER_DAY = [
  { value: '1', label: 'once daily' },
  { value: '2', label: 'twice daily' },
] as const;

/** Name, day, what the paper leaves open, and the evidence against re-read. */
export function PublishedAdoptionForm({
  asOf,
  onAdopt,
}: {
  asOf: CalendarDay;
  onAdopt: (adoption: PublishedAdoption) => void;
}) {
  const id = useId();
  const [protocolId, setProtocolId] = useState('');
  const [by, setBy] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [perDay, setPerDay] = useState<'1' | '2'>();
  const [dose, setDose] = useState<string>();
  const [read, setRead] = useState(false);
  const protocol = knowledge.protocols.find((one) => one.id === protocolId);
  const asks = protocol?.adoptability.kind === 'adoptable' ? protocol.adoptability.asks : [];
  const last = readNumber(lastDay, LAST_DAY);
  const open = [
    ...(protocol === undefined ? ['a protocol'] : []),
    ...(by.trim() === '' ? ['who adopts it'] : []),
    ...(asks.includes('last dose day') && last.kind !== 'number' ? ['the last dose day'] : []),
    ...(asks.includes('doses per day') && perDay === undefined ? ['once or twice daily'] : []),
    ...(asks.includes('daily dose') && dose === undefined ? ['the daily dose'] : []),
    ...(read ? [] : ['that the evidence against was read']),
  ];
  const submit = () => {
    if (open.length > 0 || protocol === undefined) return;
    onAdopt({
      kind: 'published',
      protocolId: protocol.id,
      adoptedBy: by.trim(),
      adoptedOn: asOf,
      ...(asks.includes('last dose day') && last.kind === 'number' ? { lastDoseDay: last.value } : {}),
      ...(asks.includes('doses per day') && perDay !== undefined ? { dosesPerDay: perDay === '1' ? 1 : 2 } : {}),
      ...(asks.includes('daily dose') && dose !== undefined ? { dailyDoseMg: Number(dose) } : {}),
    });
  };
  return (
    <div className="stack tight">
      <ProtocolChoice chosen={protocolId} onChoose={setProtocolId} />
      {protocol === undefined ? null : <Open of={protocol} />}
      <div className="row top">
        {asks.includes('last dose day') ? (
          <NumberField
            label="Last dose, day after transfer"
            unit="days"
            text={lastDay}
            range={LAST_DAY}
            onText={setLastDay}
            hint="13: sixteen days; not stated in the paper"
            small
          />
        ) : null}
        {asks.includes('doses per day') ? (
          <Choices legend="Schedule (not stated in the paper)" options={PER_DAY} chosen={perDay} onChoose={setPerDay} />
        ) : null}
        {asks.includes('daily dose') && protocol?.dose.kind === 'fixed' ? (
          <Choices
            legend="Daily dose (both were tested)"
            options={protocol.dose.dailyDoses.map((mg) => ({ value: String(mg), label: `${String(mg)} mg a day` }))}
            chosen={dose}
            onChoose={setDose}
          />
        ) : null}
        <div className="field">
          <label htmlFor={`${id}-by`}>Adopted by (initials or role)</label>
          <input
            id={`${id}-by`}
            type="text"
            maxLength={40}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </div>
      </div>
      <Notice>{noticeWords('tacrolimus')}</Notice>
      <label className="choice">
        <input type="checkbox" checked={read} onChange={(event) => setRead(event.target.checked)} />I have read the
        evidence against, above
      </label>
      <div className="row">
        <button type="button" aria-disabled={open.length > 0} onClick={submit}>
          Adopt and sign
        </button>
        <span className="says">{open.length === 0 ? '' : `Still open: ${open.join(', ')}.`}</span>
      </div>
    </div>
  );
}

function ProtocolChoice({ chosen, onChoose }: { chosen: string; onChoose: (id: string) => void }) {
  const id = useId();
  const { protocols } = knowledge;
  const blocked = protocols.filter(({ adoptability }) => adoptability.kind === 'not adoptable');
  return (
    <>
      <div className="field">
        <label htmlFor={id}>Protocol</label>
        <select id={id} value={chosen} onChange={(event) => onChoose(event.target.value)}>
          <option value="">choose</option>
          {protocols
            .filter(({ adoptability }) => adoptability.kind === 'adoptable')
            .map(({ id: protocolId, name }) => (
              <option key={protocolId} value={protocolId}>
                {name}
              </option>
            ))}
        </select>
      </div>
      <details>
        <summary className="small">Can be read but not adopted ({blocked.length})</summary>
        <ul className="small">
          {blocked.map(({ id: protocolId, name, adoptability }) => (
            <li key={protocolId}>
              <strong>{name}</strong>: {adoptability.kind === 'not adoptable' ? adoptability.because : ''}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Open({ of }: { of: Protocol }) {
  return (
    <ul className="small">
      {of.openQuestions.map((question) => (
        <li key={question}>{question}</li>
      ))}
      <li>
        Source of the dose rule: <Mark of={of.dose.kind === 'none' ? 'unverified' : of.dose.confidence} />
      </li>
    </ul>
  );
}
