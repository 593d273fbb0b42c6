import { Choices, type Choice } from '../parts/Choices.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { AGE, CHANCE, failedCount, FAILED, OUTCOMES, type Inputs } from './inputs.ts';

const EMBRYOS: readonly Choice<Inputs['embryos']>[] = [
  { value: 'untested', label: 'not tested' },
  { value: 'euploid', label: 'euploid' },
  { value: 'mixed', label: 'some of each' },
];
const OUTCOME_CHOICES = OUTCOMES.map((value) => ({ value, label: value }));

interface InputBarProps {
  readonly inputs: Inputs;
  readonly onChange: (change: Partial<Inputs>) => void;
}

/** Two fields give the answer at every keystroke; the rest refines it. */
export function InputBar({ inputs, onChange }: InputBarProps) {
  return (
    <section className="card inputs" aria-label="Inputs">
      <div className="row top">
        <NumberField
          label="Her age"
          unit="years"
          name="age"
          text={inputs.age}
          range={AGE}
          onText={(age) => onChange({ age })}
          focusFirst
        />
        {inputs.embryos === 'mixed' ? (
          <MixedCounts inputs={inputs} onChange={onChange} />
        ) : (
          <NumberField
            label="Failed transfers"
            name="failed"
            text={inputs.failed}
            range={FAILED}
            onText={(failed) => onChange({ failed })}
            hint="no positive test"
          />
        )}
        <Choices
          legend="Embryos transferred"
          options={EMBRYOS}
          chosen={inputs.embryos}
          onChoose={(embryos) => onChange({ embryos })}
        />
      </div>
      <OwnChance inputs={inputs} onChange={onChange} />
    </section>
  );
}

function MixedCounts({ inputs, onChange }: InputBarProps) {
  const total = failedCount(inputs);
  const hint = total === undefined ? '' : `${String(total)} failed in all`;
  return (
    <>
      <NumberField
        label="Failed, not tested"
        name="untested"
        text={inputs.untested}
        range={FAILED}
        onText={(untested) => onChange({ untested })}
      />
      <NumberField
        label="Failed, euploid"
        name="euploid"
        text={inputs.euploid}
        range={FAILED}
        onText={(euploid) => onChange({ euploid })}
        hint={hint}
      />
    </>
  );
}

function OwnChance({ inputs, onChange }: InputBarProps) {
  return (
    <details open={inputs.own !== '' || undefined}>
      <summary>Own chance per transfer (model or clinic)</summary>
      <div className="row top">
        <NumberField
          label="Chance per transfer"
          unit="%"
          name="own"
          text={inputs.own}
          range={CHANCE}
          onText={(own) => onChange({ own })}
        />
        <Choices
          legend="of"
          options={OUTCOME_CHOICES}
          chosen={inputs.outcome}
          onChoose={(outcome) => onChange({ outcome })}
        />
        <div className="field">
          <label htmlFor="own-source">Where from</label>
          <input
            id="own-source"
            type="text"
            value={inputs.source}
            maxLength={80}
            onChange={(event) => onChange({ source: event.target.value })}
          />
          <span className="says">model and year, or clinic and period; no names</span>
        </div>
      </div>
    </details>
  );
}
