import type { Case } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { dayInWords } from '@nidation/core/engines';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { AgeEditor, LabEditor } from '../couple/LabEditor.tsx';
import { changeCase } from '../couple/openCase.ts';
import { put, recordCondition } from '../couple/recordFact.ts';
import { Choices, YesNoUnknown } from '../parts/Choices.tsx';
import { DayField } from '../parts/DayField.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import type { NumberRange } from '../parts/readNumber.ts';
import { HEMATOCRIT_RANGE, readHematocrit, recordHematocrit } from './hematocrit.ts';
import { recordGenotype } from './treatment.ts';

const GENOTYPES = [
  { value: 'not known', label: 'not known: both computed' },
  { value: 'non-expresser', label: 'non-expresser (*3/*3)' },
  { value: 'expresser', label: 'expresser (*1 carrier)' },
] as const;
const WEIGHT: NumberRange = { min: 25, max: 250 };
const HEIGHT: NumberRange = { min: 120, max: 220 };

/** What moves her levels beside the dose. Not known is an answer; nothing is taken as normal. */
export function PersonFields({ of }: { of: Case }) {
  const { woman } = of;
  return (
    <section className="card" aria-labelledby="levels-person-heading">
      <h2 id="levels-person-heading">What moves her levels</h2>
      <div className="row top">
        <Place id="levels-hematocrit">
          <HematocritField of={of} />
        </Place>
        <Place id="levels-cyp3a5">
          <Choices
            legend="CYP3A5"
            options={GENOTYPES}
            chosen={of.tacrolimus?.cyp3a5 ?? 'not known'}
            onChoose={(answer) => recordGenotype(answer === 'not known' ? undefined : answer)}
            compact
          />
        </Place>
        <Place id="levels-pregnant">
          <YesNoUnknown
            legend="Pregnant now"
            of={woman.conditions.pregnant ?? 'not known'}
            onChoose={(answer) =>
              changeCase((one) => recordCondition(one, 'pregnant', answer === 'not known' ? undefined : answer))
            }
          />
        </Place>
      </div>
      <div className="row top">
        <Place id="levels-weight">
          <BodyField of={of} name="weightKg" label="Weight" unit="kg" range={WEIGHT} />
        </Place>
        <Place id="levels-height">
          <BodyField of={of} name="heightCm" label="Height" unit="cm" range={HEIGHT} />
        </Place>
        <Place id="levels-age">
          <AgeEditor
            of={of}
            label="Her age"
            onAge={(age) => changeCase((one) => ({ ...one, woman: put(one.woman, 'ageYears', age) }))}
          />
        </Place>
        <Place id="levels-albumin">
          <LabEditor of={of} test="albumin" label="Albumin" />
        </Place>
        <Place id="levels-creatinine">
          <LabEditor of={of} test="creatinine" label="Creatinine" />
        </Place>
        <Place id="levels-medicines">
          <MedicinesLine of={of} />
        </Place>
      </div>
    </section>
  );
}

function Place({ id, children }: { id: string; children: ReactNode }) {
  return <div id={id}>{children}</div>;
}

function HematocritField({ of }: { of: Case }) {
  const latest = of.woman.labs
    .filter(({ test }) => test === 'hematocrit')
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  const [text, setText] = useState(latest === undefined ? '' : String(latest.value));
  const [day, setDay] = useState<CalendarDay>(latest?.day ?? of.asOf);
  const read = readHematocrit(text);
  const record = (next: string, on: CalendarDay) => {
    const value = readHematocrit(next);
    changeCase((one) => recordHematocrit(one, value.kind === 'percent' ? value.percent : undefined, on));
  };
  return (
    <div className="row top">
      <div>
        <NumberField
          label="Hematocrit"
          unit="%"
          text={text}
          range={HEMATOCRIT_RANGE}
          small
          hint={latest === undefined ? 'not known' : read.kind === 'percent' ? read.says : ''}
          onText={(next) => {
            setText(next);
            record(next, day);
          }}
        />
        {read.kind === 'wrong' && read.says !== '' ? (
          <p className="says wrong" role="alert">
            {read.says}
          </p>
        ) : null}
      </div>
      <DayField
        label="Hematocrit, day"
        day={day}
        onDay={(next) => {
          if (next === undefined) return;
          setDay(next);
          // A changed day begins a further value: the earlier one stays in force until then.
          record(text, next);
        }}
      />
    </div>
  );
}

interface BodyFieldProps {
  readonly of: Case;
  readonly name: 'weightKg' | 'heightCm';
  readonly label: string;
  readonly unit: string;
  readonly range: NumberRange;
}

function BodyField({ of, name, label, unit, range }: BodyFieldProps) {
  const known = of.woman[name];
  const [text, setText] = useState(known === undefined ? '' : String(known));
  return (
    <NumberField
      label={label}
      unit={unit}
      text={text}
      range={range}
      small
      hint={known === undefined ? 'not known' : ''}
      onText={(next, read) => {
        setText(next);
        const value = read.kind === 'number' ? read.value : undefined;
        changeCase((one) => ({ ...one, woman: put(one.woman, name, value) }));
      }}
    />
  );
}

function MedicinesLine({ of }: { of: Case }) {
  const { medicines } = of.woman;
  return (
    <div className="field">
      <span className="field-label">Other medicines</span>
      {medicines === undefined ? (
        <span className="row">
          not asked
          <button
            type="button"
            className="no-print"
            onClick={() => changeCase((one) => ({ ...one, woman: put(one.woman, 'medicines', []) }))}
          >
            Asked: none
          </button>
        </span>
      ) : (
        <span>
          {medicines.length === 0
            ? 'asked: none'
            : medicines
                .map(
                  ({ name, status, from }) =>
                    `${name} ${status}${from === undefined ? '' : ` from ${dayInWords(from)}`}`,
                )
                .join('; ')}
        </span>
      )}
      <Link to="/couple/immune" search={true} hash="medicines" className="small">
        Medicine list
      </Link>
    </div>
  );
}
