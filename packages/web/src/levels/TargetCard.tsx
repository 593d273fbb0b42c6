import type { Case, TroughTarget } from '@nidation/core/case';
import { publishedRanges } from '@nidation/core/pharmacokinetics';
import { useId, useState } from 'react';
import { Mark } from '../parts/Mark.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { readNumber, type NumberRange } from '../parts/readNumber.ts';
import { recordTarget } from './treatment.ts';

const RANGE: NumberRange = { min: 0.5, max: 50 };
/** Hours from a dose to the draw the range is meant for. */
const HOURS: NumberRange = { min: 0.5, max: 24 };

/** The line that always stands under the range of the clinic. */
export function TargetLine({ target }: { target: TroughTarget | undefined }) {
  return (
    <p className="target-line">
      {target === undefined ? (
        <>
          <strong>No level range is set.</strong> The curve is drawn without one and no dose is scored.
        </>
      ) : (
        <>
          <strong>
            Clinic range {String(target.lowNgPerMl)} to {String(target.highNgPerMl)} ng/mL
          </strong>{' '}
          {target.hoursAfterDose === undefined
            ? 'just before the next dose'
            : `${String(target.hoursAfterDose)} h after a dose`}
          , source: {target.source}. {target.mayRaiseDose ? '' : 'It may warn, never raise a dose.'}
        </>
      )}{' '}
      {noticeWords('trough')} No source read links a level to the outcome of a transfer.
    </p>
  );
}

interface TargetDraft {
  readonly low: string;
  readonly high: string;
  readonly hours: string;
  readonly source: string;
}

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** The clinic's own range with its source. Out of the box there is none. */
export function TargetCard({ of }: { of: Case }) {
  const id = useId();
  const target = of.clinic.settings.troughTarget;
  const [draft, setDraft] = useState<TargetDraft>({
    low: text(target?.lowNgPerMl),
    high: text(target?.highNgPerMl),
    hours: text(target?.hoursAfterDose),
    source: target?.source ?? '',
  });
  const lacks = lacking(draft);
  const record = (next: TargetDraft) => {
    setDraft(next);
    recordTarget(rangeOf(next));
  };
  return (
    <section className="card" aria-labelledby="levels-target-heading" id="levels-target">
      <h2 id="levels-target-heading">Level range of the clinic</h2>
      <div className="row top">
        <NumberField
          label="From"
          unit="ng/mL"
          text={draft.low}
          range={RANGE}
          small
          onText={(low) => record({ ...draft, low })}
        />
        <NumberField
          label="To"
          unit="ng/mL"
          text={draft.high}
          range={RANGE}
          small
          onText={(high) => record({ ...draft, high })}
        />
        <NumberField
          label="Hours after a dose"
          unit="h"
          text={draft.hours}
          range={HOURS}
          hint="before the next dose"
          small
          onText={(hours) => record({ ...draft, hours })}
        />
        <div className="field grow">
          <label htmlFor={id}>Source, and for whom it was found</label>
          <input
            id={id}
            type="text"
            maxLength={200}
            value={draft.source}
            onChange={(event) => record({ ...draft, source: event.target.value })}
          />
        </div>
      </div>
      <p className="says wrong" aria-live="polite">
        {lacks.length === 0 ? '' : `No range is in force: needs ${lacks.join(', ')}.`}
      </p>
      <InPrint />
    </section>
  );
}

/** What others use, each with its population. */
function InPrint() {
  return (
    <details>
      <summary>Ranges in print ({publishedRanges.length}), none from outcomes in RIF</summary>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Range</th>
            <th scope="col">For whom</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {publishedRanges.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="nowrap">
                {one.lowNgPerMl} to {one.highNgPerMl} ng/mL
              </th>
              <td data-label="For whom">
                {one.population}; {one.samplingWords}
              </td>
              <td data-label="Where">
                {one.citation} <Mark of={one.mark} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function numbers({ low, high }: TargetDraft): readonly [number, number] | undefined {
  const [from, to] = [readNumber(low, RANGE), readNumber(high, RANGE)];
  return from.kind === 'number' && to.kind === 'number' ? [from.value, to.value] : undefined;
}

function rangeOf(draft: TargetDraft): Omit<TroughTarget, 'mayRaiseDose'> | undefined {
  const read = numbers(draft);
  const hours = readNumber(draft.hours, HOURS);
  if (read === undefined || lacking(draft).length > 0) return undefined;
  return {
    lowNgPerMl: read[0],
    highNgPerMl: read[1],
    source: draft.source.trim(),
    ...(hours.kind === 'number' ? { hoursAfterDose: hours.value } : {}),
  };
}

/** Nothing typed at all is no fault: most clinics have no range. */
function lacking(draft: TargetDraft): readonly string[] {
  if (Object.values(draft).every((typed: string) => typed.trim() === '')) return [];
  const read = numbers(draft);
  const hours = readNumber(draft.hours, HOURS);
  return [
    ...(read === undefined ? ['both ends'] : read[0] >= read[1] ? ['a lower end below the upper one'] : []),
    ...(hours.kind === 'number' || hours.kind === 'empty' ? [] : ['hours that can be read, or none']),
    ...(draft.source.trim() === '' ? ['its source'] : []),
  ];
}
