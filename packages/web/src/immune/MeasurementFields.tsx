import type { CyclePhase, Th1Th2Measurement, Th1Th2Method } from '@nidation/core/case';
import { useState } from 'react';
import { put } from '../couple/recordFact.ts';
import { DayField } from '../parts/DayField.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import type { NumberRange, ReadNumber } from '../parts/readNumber.ts';
import { SelectField } from '../parts/SelectField.tsx';

const PERCENT: NumberRange = { min: 0.1, max: 100 };
const RATIO: NumberRange = { min: 0.1, max: 200 };
const METHODS: readonly Th1Th2Method[] = [
  'flow cytometry, stimulated CD4+, IFN-γ/IL-4',
  'flow cytometry, CD3+CD8- gate',
  'serum cytokines',
  'ELISA',
  'other',
];
const PHASES: readonly CyclePhase[] = ['menstrual', 'follicular', 'ovulatory', 'secretory'];

interface MeasurementFieldsProps {
  readonly index: number;
  readonly of: Th1Th2Measurement;
  readonly onChange: (next: Th1Th2Measurement) => void;
  readonly onRemove: () => void;
}

/** One laboratory report, each field as the laboratory printed it; components beside the ratio. */
export function MeasurementFields({ index, of, onChange, onRemove }: MeasurementFieldsProps) {
  return (
    <fieldset className="stack tight">
      <legend className="field-label">Measurement {index + 1}</legend>
      <div className="row top">
        <Value label="Th1" unit="%" range={PERCENT} of={of} name="th1Percent" onChange={onChange} />
        <Value label="Th2" unit="%" range={PERCENT} of={of} name="th2Percent" onChange={onChange} />
        <Value label="Ratio, laboratory" range={RATIO} of={of} name="reportedRatio" onChange={onChange} />
        <SelectField
          label="Method"
          options={METHODS}
          chosen={of.method}
          onChoose={(method) => onChange(put(of, 'method', method))}
        />
        <DayField label="Drawn on" day={of.day} onDay={(day) => onChange(put(of, 'day', day))} />
        <SelectField
          label="Cycle phase"
          options={PHASES}
          chosen={of.cyclePhase}
          onChoose={(phase) => onChange(put(of, 'cyclePhase', phase))}
        />
        <button type="button" className="quiet no-print" onClick={onRemove}>
          Remove<span className="visually-hidden"> measurement {index + 1}</span>
        </button>
      </div>
    </fieldset>
  );
}

interface ValueProps {
  readonly label: string;
  readonly unit?: string;
  readonly range: NumberRange;
  readonly of: Th1Th2Measurement;
  readonly name: 'th1Percent' | 'th2Percent' | 'reportedRatio';
  readonly onChange: (next: Th1Th2Measurement) => void;
}

function Value({ label, unit, range, of, name, onChange }: ValueProps) {
  const [text, setText] = useState(of[name] === undefined ? '' : String(of[name]));
  const onText = (next: string, read: ReadNumber) => {
    setText(next);
    // Anything but a readable number is not known: an old value never stays behind a new text.
    onChange(put(of, name, read.kind === 'number' ? read.value : undefined));
  };
  return (
    <NumberField
      label={label}
      {...(unit === undefined ? {} : { unit })}
      text={text}
      range={range}
      onText={onText}
      small
    />
  );
}
