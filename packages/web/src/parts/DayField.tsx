import { dayInWords, parseDay, type CalendarDay } from '@nidation/core/engines';
import { useId } from 'react';

interface DayFieldProps {
  readonly label: string;
  readonly day: CalendarDay | undefined;
  readonly onDay: (day: CalendarDay | undefined) => void;
  readonly hint?: string;
}

/** A calendar day, with its weekday and month always in words beside it. */
export function DayField({ label, day, onDay, hint }: DayFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={day ?? ''}
        aria-describedby={`${id}-says`}
        onChange={(event) => onDay(parseDay(event.target.value))}
      />
      <span id={`${id}-says`} className="says">
        {day === undefined ? (hint ?? 'not known') : dayInWords(day)}
      </span>
    </div>
  );
}
