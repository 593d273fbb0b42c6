import type { Plan } from '@nidation/core/pathway';
import { Choices } from '../parts/Choices.tsx';
import { DayField } from '../parts/DayField.tsx';
import { Dose } from '../parts/Dose.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { DOSE_RANGE, offGrid } from './drafts.ts';
import { MomentField } from './MomentField.tsx';
import { readStart, type StartDraft } from './plannedStart.ts';

const OFTEN = [
  { value: '24', label: 'once a day' },
  { value: '12', label: 'twice a day' },
] as const;

interface StartPanelProps {
  readonly draft: StartDraft;
  readonly plan: Plan | undefined;
  readonly onDraft: (next: StartDraft) => void;
}

/** The first two weeks of a dose that somebody decided, before any level. It names no dose of its own. */
export function StartPanel({ draft, plan, onDraft }: StartPanelProps) {
  const read = readStart(draft);
  const wrong = offGrid(draft.mg);
  return (
    <section className="card" aria-labelledby="levels-start">
      <h2 id="levels-start">Planned start: what the cohorts would expect</h2>
      {plan === undefined ? (
        <p>No adopted protocol gives her a dose here; type one that somebody decided. Nothing is recorded.</p>
      ) : (
        <p>
          Filled in from the plan: <Dose of={plan.dose} protocol={plan.protocolName} />. Immediate-release capsules.
        </p>
      )}
      <div className="row top">
        <MomentField label="First dose" of={draft.first} onChange={(first) => onDraft({ ...draft, first })} />
        <div>
          <NumberField
            label="Each dose"
            unit="mg"
            text={draft.mg}
            range={DOSE_RANGE}
            small
            onText={(mg) => onDraft({ ...draft, mg })}
          />
          {wrong === undefined ? null : (
            <p className="says wrong" role="alert">
              {wrong}
            </p>
          )}
        </div>
        <Choices
          legend="How often"
          options={OFTEN}
          chosen={draft.everyHours === undefined ? undefined : draft.everyHours === 24 ? '24' : '12'}
          onChoose={(often) => onDraft({ ...draft, everyHours: often === '24' ? 24 : 12 })}
        />
        <DayField
          label="Last dose day"
          day={draft.lastDay}
          hint="16 dosing days"
          onDay={(lastDay) => onDraft({ ...draft, lastDay })}
        />
      </div>
      <p className="says wrong" aria-live="polite">
        {'length' in read ? `Nothing is simulated yet: needs ${read.join(', ')}.` : ''}
      </p>
    </section>
  );
}
