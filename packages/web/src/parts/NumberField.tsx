import { useId } from 'react';
import { readNumber, type NumberRange, type ReadNumber } from './readNumber.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly text: string;
  readonly range: NumberRange;
  readonly onText: (text: string, read: ReadNumber) => void;
  readonly hint?: string;
  /** Takes the focus when the page opens: the quick check is typed into at once. */
  readonly focusFirst?: boolean;
  readonly small?: boolean;
  readonly name?: string;
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus();

/** A native input that says how it was read, and asks where two readings are plausible. */
export function NumberField({ label, unit, text, range, onText, hint, focusFirst, small, name }: NumberFieldProps) {
  const id = useId();
  const read = readNumber(text, range);
  const change = (next: string) => onText(next, readNumber(next, range));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="input">
        <input
          id={id}
          name={name}
          className={small === true ? 'number small-number' : 'number'}
          type="text"
          inputMode={range.whole === true ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={text}
          ref={focusFirst === true ? focusOnce : undefined}
          aria-invalid={read.kind === 'wrong' || read.kind === 'ambiguous'}
          aria-describedby={`${id}-says`}
          onChange={(event) => change(event.target.value)}
        />
        {unit === undefined ? null : <span className="muted">{unit}</span>}
      </span>
      <span id={`${id}-says`} className={read.kind === 'wrong' ? 'says wrong' : 'says'} aria-live="polite">
        <Says read={read} unit={unit} hint={hint} onPick={change} />
      </span>
    </div>
  );
}

interface SaysProps {
  readonly read: ReadNumber;
  readonly unit: string | undefined;
  readonly hint: string | undefined;
  readonly onPick: (text: string) => void;
}

function Says({ read, unit, hint, onPick }: SaysProps) {
  switch (read.kind) {
    case 'empty':
      return hint ?? null;
    case 'wrong':
      return read.because;
    case 'number':
      return read.echo ? `reads as ${String(read.value)}${unit === undefined ? '' : ` ${unit}`}` : (hint ?? null);
    case 'ambiguous':
      return (
        <>
          Which one?{' '}
          {read.readings.map((value) => (
            <button key={value} type="button" className="quiet" onClick={() => onPick(unambiguous(value))}>
              {String(value)}
            </button>
          ))}
        </>
      );
  }
}

/** The picked value written so that it reads one way only: 1.234 as 1.2340, 1234 as 1234. */
function unambiguous(value: number): string {
  return Number.isInteger(value) ? String(value) : `${String(value)}0`;
}
