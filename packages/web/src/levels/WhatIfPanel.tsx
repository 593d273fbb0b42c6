import type { Instant } from '@nidation/core/engines';
import type { LevelsValue } from '@nidation/core/pharmacokinetics';
import { Choices } from '../parts/Choices.tsx';
import { DayField } from '../parts/DayField.tsx';
import { Notice } from '../parts/Notice.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { DOSE_RANGE, offGrid } from './drafts.ts';
import { HEMATOCRIT_RANGE, readHematocrit } from './hematocrit.ts';
import type { LevelsState } from './levelsWorker.ts';
import { hasSize, NOTHING_TRIED, OTHER_DOSE, TRIED_MEDICINES, type WhatIfDraft } from './whatIf.ts';
import { differenceSentence, valueOf } from './words.ts';

const OFTEN = [
  { value: 'as now', label: 'as now' },
  { value: '24', label: 'once a day' },
  { value: '12', label: 'twice a day' },
] as const;

interface WhatIfPanelProps {
  readonly draft: WhatIfDraft;
  readonly onDraft: (next: WhatIfDraft) => void;
  readonly state: LevelsState;
  /** Her own answer, to be compared with. */
  readonly hers: LevelsValue | undefined;
  /** Where the two curves are compared. */
  readonly times: readonly Instant[];
}

/** A change tried in thought: drawn as a second curve, recorded nowhere. */
export function WhatIfPanel({ draft, onDraft, state, hers, times }: WhatIfPanelProps) {
  const hematocrit = readHematocrit(draft.hematocrit);
  const wrongDose = offGrid(draft.mg);
  return (
    <section className="card" aria-labelledby="levels-what-if">
      <div className="card-head">
        <h2 id="levels-what-if">What if</h2>
        <span className="muted small">Tried in thought, drawn dashed; nothing is recorded and no dose follows.</span>
        <button type="button" className="quiet no-print" onClick={() => onDraft(NOTHING_TRIED)}>
          Try nothing
        </button>
      </div>
      <div className="row top">
        <div className="field">
          <label htmlFor="levels-tried-medicine">Another medicine</label>
          <select
            id="levels-tried-medicine"
            value={draft.interactionId ?? ''}
            onChange={(event) =>
              onDraft({ ...draft, interactionId: event.target.value === '' ? undefined : event.target.value })
            }
          >
            <option value="">none</option>
            {TRIED_MEDICINES.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <span className="says">
            {draft.interactionId !== undefined && !hasSize(draft.interactionId)
              ? 'no size was found: nothing can be simulated'
              : ''}
          </span>
        </div>
        <NumberField
          label="Its dose"
          unit="mg/day"
          text={draft.otherMg}
          range={OTHER_DOSE}
          small
          hint="not known"
          onText={(otherMg) => onDraft({ ...draft, otherMg })}
        />
        <DayField label="From" day={draft.from} hint="the case day" onDay={(from) => onDraft({ ...draft, from })} />
        <DayField label="To" day={draft.to} hint="goes on" onDay={(to) => onDraft({ ...draft, to })} />
        <div>
          <NumberField
            label="Hematocrit tried"
            unit="%"
            text={draft.hematocrit}
            range={HEMATOCRIT_RANGE}
            small
            hint={hematocrit.kind === 'percent' ? hematocrit.says : 'as recorded'}
            onText={(text) => onDraft({ ...draft, hematocrit: text })}
          />
          <Wrong of={hematocrit.kind === 'wrong' ? hematocrit.says : ''} />
        </div>
        <div>
          <NumberField
            label="Each dose, tried"
            unit="mg"
            text={draft.mg}
            range={DOSE_RANGE}
            small
            hint="as now"
            onText={(mg) => onDraft({ ...draft, mg })}
          />
          <Wrong of={wrongDose ?? ''} />
        </div>
        <Choices
          legend="How often, tried"
          options={OFTEN}
          chosen={draft.everyHours === undefined ? 'as now' : draft.everyHours === 24 ? '24' : '12'}
          onChoose={(often) =>
            onDraft({ ...draft, everyHours: often === 'as now' ? undefined : often === '24' ? 24 : 12 })
          }
          compact
        />
      </div>
      <div aria-live="polite">
        <Difference state={state} hers={hers} times={times} />
      </div>
    </section>
  );
}

function Wrong({ of }: { of: string }) {
  return of === '' ? null : (
    <p className="says wrong" role="alert">
      {of}
    </p>
  );
}

function Difference({ state, hers, times }: Pick<WhatIfPanelProps, 'state' | 'hers' | 'times'>) {
  switch (state.kind) {
    case 'nothing asked':
      return null;
    case 'computing':
    case 'prior':
      return <p className="muted">Computing what was tried …</p>;
    case 'failed':
      return <p className="says wrong">What was tried could not be computed. Her own answer above stands.</p>;
    case 'answered': {
      const tried = valueOf(state.answer);
      if (tried === undefined)
        return <p className="says wrong">{state.answer.because[0]?.text ?? 'Cannot say what this would do.'}</p>;
      if (hers === undefined) return <p className="muted">There is no curve of hers to compare with.</p>;
      const withheld = tried.withheldBecause.filter((words) => !hers.withheldBecause.includes(words));
      return (
        <Notice kind="calm" title="Tried in thought">
          <p>{differenceSentence(hers, tried, times)}</p>
          {withheld.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      );
    }
  }
}
