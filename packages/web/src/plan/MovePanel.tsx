import type { Case } from '@nidation/core/case';
import { dayInWords, type CalendarDay } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { movePlan, type MovedEntry, type Plan, type PlanMove } from '@nidation/core/pathway';
import { useState } from 'react';
import { issuePlan } from '../couple/openCase.ts';
import { Choices } from '../parts/Choices.tsx';
import { DayField } from '../parts/DayField.tsx';
import { Level } from '../parts/Level.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import type { NumberRange } from '../parts/readNumber.ts';
import { isCannotSay } from '../parts/why.ts';

const TAKEN: NumberRange = { min: 0, max: 60, whole: true };
const CHOICES = [
  { value: 'keep', label: 'keep taking until the new last day' },
  { value: 'restart', label: 'stop, start again before the new transfer' },
] as const;

/** A moved transfer day: what shifts, what was already taken and needs a decision, and the next version. */
export function MovePanel({ of, previous }: { of: Case; previous: Plan }) {
  const [to, setTo] = useState<CalendarDay>();
  const [text, setText] = useState('0');
  const [taken, setTaken] = useState<number | undefined>(0);
  const [choice, setChoice] = useState<'keep' | 'restart'>();
  const moved = to !== undefined && to !== previous.transferDay && taken !== undefined;
  const move = moved
    ? movePlan(of, knowledge, {
        previous,
        transferDay: to,
        dosesTaken: taken,
        ...(choice === undefined ? {} : { choice }),
      })
    : undefined;
  const reissue = (next: Plan) => {
    issuePlan(next, (one) => ({
      ...one,
      plannedTransfer: { ...(one.plannedTransfer ?? { embryos: [] }), day: next.transferDay },
      issuedPlan: {
        version: next.version,
        transferDay: next.transferDay,
        dosesTaken: choice === 'keep' ? (taken ?? 0) : 0,
      },
    }));
    setTo(undefined);
  };
  return (
    <section className="card" aria-labelledby="move">
      <h2 id="move">Transfer moved</h2>
      <div className="row top no-print">
        <DayField label="New transfer day" day={to} onDay={setTo} hint={`now ${dayInWords(previous.transferDay)}`} />
        <NumberField
          label="Dose days already taken"
          text={text}
          range={TAKEN}
          small
          onText={(next, read) => {
            setText(next);
            setTaken(read.kind === 'number' ? read.value : undefined);
          }}
        />
      </div>
      {move === undefined ? null : <Moved move={move} choice={choice} onChoice={setChoice} onReissue={reissue} />}
    </section>
  );
}

interface MovedProps {
  readonly move: PlanMove;
  readonly choice: 'keep' | 'restart' | undefined;
  readonly onChoice: (choice: 'keep' | 'restart') => void;
  readonly onReissue: (next: Plan) => void;
}

function Moved({ move, choice, onChoice, onReissue }: MovedProps) {
  const next = isCannotSay(move.next.value) ? undefined : move.next.value;
  return (
    <div className="stack tight">
      {move.dosesTaken === 0 ? null : (
        <>
          <p>
            <Level
              of="needs a decision"
              word={
                move.needsDecision?.question ?? `${String(move.dosesTaken)} dose days already taken stay as they are.`
              }
            />
          </p>
          <Choices legend="Decision" options={CHOICES} chosen={choice} onChoose={onChoice} />
        </>
      )}
      <Changes changes={move.changes} />
      {next === undefined ? (
        <ul>
          {move.next.because.slice(0, 4).map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <div className="row no-print">
          <button type="button" className="primary" onClick={() => onReissue(next)}>
            Issue version {next.version}, supersede version {move.previous.version}
          </button>
        </div>
      )}
    </div>
  );
}

function Changes({ changes }: { changes: readonly MovedEntry[] }) {
  return (
    <table className="cards">
      <caption>{changes.filter(({ change }) => change === 'moved').length} entries move</caption>
      <thead>
        <tr>
          <th scope="col">Task</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, title, from, to, change }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td data-label="From">{from === undefined ? '–' : dayInWords(from)}</td>
            <td data-label="To">{to === undefined ? '–' : dayInWords(to)}</td>
            <td data-label="Change">{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
