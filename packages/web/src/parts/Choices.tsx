import { useId } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly options: readonly Choice<Value>[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
  readonly compact?: boolean;
}

/** Native radio buttons, none preselected unless the case says so. */
export function Choices<Value extends string>({
  legend,
  legendHidden,
  options,
  chosen,
  onChoose,
  compact,
}: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className={legendHidden === true ? 'visually-hidden' : undefined}>{legend}</legend>
      <div className={compact === true ? 'choices compact' : 'choices'}>
        {options.map(({ value, label }) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => onChoose(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export type Answer = 'yes' | 'no' | 'not known';
const ANSWERS: readonly Choice<Answer>[] = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
  { value: 'not known', label: 'not known' },
];

export function YesNoUnknown({
  legend,
  hidden,
  of,
  onChoose,
}: {
  legend: string;
  hidden?: boolean;
  of: Answer;
  onChoose: (answer: Answer) => void;
}) {
  return (
    <Choices legend={legend} legendHidden={hidden ?? false} options={ANSWERS} chosen={of} onChoose={onChoose} compact />
  );
}
