import type { Case } from '@nidation/core/case';
import { dayInWords, type CalendarDay } from '@nidation/core/engines';
import { DayField } from '../parts/DayField.tsx';
import { changeCase } from './openCase.ts';
import { put } from './recordFact.ts';

/** The list of vaccinations: not asked, none, or live ones with their day. */
export function VaccineEditor({ of }: { of: Case }) {
  const { vaccinations } = of.woman;
  const live = vaccinations?.filter((one) => one.live).at(-1);
  const record = (next: Case['woman']['vaccinations'] | undefined) =>
    changeCase((one) => ({ ...one, woman: put(one.woman, 'vaccinations', next) }));
  const onDay = (day: CalendarDay | undefined) => {
    if (day !== undefined)
      record([...(vaccinations ?? []).filter((one) => one !== live), { name: 'live vaccine', live: true, day }]);
  };
  return (
    <div className="row top">
      <DayField
        label="Last live vaccine"
        day={live?.day}
        onDay={onDay}
        hint={vaccinations === undefined ? 'not known' : 'none'}
      />
      <button type="button" onClick={() => record([])} aria-pressed={vaccinations?.length === 0}>
        none
      </button>
      <button type="button" onClick={() => record(undefined)} aria-pressed={vaccinations === undefined}>
        not known
      </button>
      {live === undefined ? null : <span className="visually-hidden">{dayInWords(live.day)}</span>}
    </div>
  );
}
