import { LAB_UNITS, type Case, type LabTest } from '@nidation/core/case';
import { dayInWords } from '@nidation/core/engines';
import { useState } from 'react';
import { NumberField } from '../parts/NumberField.tsx';
import type { NumberRange, ReadNumber } from '../parts/readNumber.ts';
import { changeCase } from './openCase.ts';
import { recordBloodPressure, recordLab } from './recordFact.ts';

/** Unit as printed beside the field; the value is taken in this unit and in no other. */
const UNIT_WORDS: Partial<Record<LabTest, string>> = {
  creatinine: 'µmol/L',
  egfr: 'mL/min/1.73 m²',
  alt: '× upper limit',
  ast: '× upper limit',
  neutrophils: '10⁹/L',
};

/** What a laboratory can report; outside it is a slip of unit or digit. */
const RANGES: Partial<Record<LabTest, NumberRange>> = {
  creatinine: { min: 20, max: 1500 },
  egfr: { min: 1, max: 200 },
  potassium: { min: 1.5, max: 9 },
  magnesium: { min: 0.2, max: 4 },
  fastingGlucose: { min: 1, max: 40 },
  hba1c: { min: 3, max: 20 },
  alt: { min: 0, max: 100 },
  ast: { min: 0, max: 100 },
  neutrophils: { min: 0, max: 60 },
  qtc: { min: 250, max: 700 },
};
const ANY: NumberRange = { min: 0, max: 10000 };

export function LabEditor({ of, test, label }: { of: Case; test: LabTest; label: string }) {
  const latest = of.woman.labs.filter((lab) => lab.test === test).at(-1);
  const [text, setText] = useState(latest === undefined ? '' : String(latest.value));
  const unit = UNIT_WORDS[test] ?? LAB_UNITS[test];
  const onText = (next: string, read: ReadNumber) => {
    setText(next);
    if (read.kind === 'number') changeCase((one) => recordLab(one, test, read.value, LAB_UNITS[test]));
  };
  return (
    <NumberField
      label={label}
      unit={unit}
      text={text}
      range={RANGES[test] ?? ANY}
      onText={onText}
      hint={latest === undefined ? 'not known' : dayInWords(latest.day)}
      small
    />
  );
}

const SYSTOLIC: NumberRange = { min: 60, max: 260, whole: true };
const DIASTOLIC: NumberRange = { min: 30, max: 160, whole: true };

export function BloodPressureEditor({ of }: { of: Case }) {
  const latest = of.woman.bloodPressures.at(-1);
  const [upper, setUpper] = useState(latest === undefined ? '' : String(latest.systolicMmHg));
  const [lower, setLower] = useState(latest === undefined ? '' : String(latest.diastolicMmHg));
  const record = (systolic: number, diastolic: number) => {
    if (systolic > diastolic && diastolic > 0) changeCase((one) => recordBloodPressure(one, systolic, diastolic));
  };
  const hint = latest === undefined ? 'not known' : dayInWords(latest.day);
  return (
    <div className="row top">
      <NumberField
        label="Systolic"
        unit="mmHg"
        text={upper}
        range={SYSTOLIC}
        hint={hint}
        small
        onText={(next, read) => {
          setUpper(next);
          if (read.kind === 'number') record(read.value, Number(lower));
        }}
      />
      <NumberField
        label="Diastolic"
        unit="mmHg"
        text={lower}
        range={DIASTOLIC}
        small
        onText={(next, read) => {
          setLower(next);
          if (read.kind === 'number') record(Number(upper), read.value);
        }}
      />
    </div>
  );
}

const AGE: NumberRange = { min: 10, max: 70, whole: true };

export function AgeEditor({ of, label, onAge }: { of: Case; label: string; onAge: (age: number | undefined) => void }) {
  const [text, setText] = useState(of.woman.ageYears === undefined ? '' : String(of.woman.ageYears));
  return (
    <NumberField
      label={label}
      unit="years"
      text={text}
      range={AGE}
      small
      onText={(next, read) => {
        setText(next);
        if (read.kind === 'number') onAge(read.value);
        if (read.kind === 'empty') onAge(undefined);
      }}
    />
  );
}
