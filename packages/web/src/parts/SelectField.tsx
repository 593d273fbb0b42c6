import { useId } from 'react';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Value[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value | undefined) => void;
  readonly words?: (value: Value) => string;
}

/** A native list with "not known" first. */
export function SelectField<Value extends string>({
  label,
  options,
  chosen,
  onChoose,
  words,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => onChoose(options.find((one) => one === event.target.value))}
      >
        <option value="">not known</option>
        {options.map((value) => (
          <option key={value} value={value}>
            {words === undefined ? value : words(value)}
          </option>
        ))}
      </select>
    </div>
  );
}
