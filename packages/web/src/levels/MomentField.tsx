import { useId } from 'react';
import { DayField } from '../parts/DayField.tsx';
import { instantAt, offsetHere, OFFSETS, type Moment } from './moments.ts';

interface MomentFieldProps {
  readonly label: string;
  readonly of: Moment;
  readonly onChange: (next: Moment) => void;
  readonly hint?: string;
}

/** A day, a clock time and its offset from UTC: an instant has an hour, a calendar day has none. */
export function MomentField({ label, of, onChange, hint }: MomentFieldProps) {
  const id = useId();
  const { day, time } = of;
  const here = day === undefined ? undefined : offsetHere(day, time);
  const offset = of.offset ?? here;
  const says = offset === undefined ? 'not known' : of.offset === undefined ? 'as on this device' : 'as recorded';
  const known = instantAt(of) !== undefined;
  return (
    <div className="row top moment" role="group" aria-label={label}>
      <DayField
        label={`${label}, day`}
        day={day}
        onDay={(next) => onChange({ ...of, day: next })}
        {...(hint === undefined ? {} : { hint })}
      />
      <div className="field">
        <label htmlFor={`${id}-time`}>Clock time</label>
        <input
          id={`${id}-time`}
          type="time"
          value={time}
          aria-describedby={`${id}-says`}
          onChange={(event) => onChange({ ...of, time: event.target.value.slice(0, 5) })}
        />
        <span id={`${id}-says`} className="says">
          {known || (day === undefined && time === '') ? '' : time === '' ? 'needs the hour' : 'needs the day'}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}-offset`}>UTC offset</label>
        <select
          id={`${id}-offset`}
          value={of.offset ?? ''}
          aria-describedby={`${id}-offset-says`}
          onChange={(event) => onChange(withOffset(of, event.target.value))}
        >
          <option value="">{here === undefined ? 'device' : `${here} (device)`}</option>
          {offsetsWith(of.offset).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <span id={`${id}-offset-says`} className="says">
          {says}
        </span>
      </div>
    </div>
  );
}

/** What a file recorded stays on the list, in use or not. */
const offsetsWith = (recorded: string | undefined): readonly string[] =>
  recorded === undefined || OFFSETS.includes(recorded) ? OFFSETS : [recorded, ...OFFSETS];

function withOffset({ day, time }: Moment, offset: string): Moment {
  return offset === '' ? { day, time } : { day, time, offset };
}
