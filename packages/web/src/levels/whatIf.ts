import type { Case } from '@nidation/core/case';
import { addDays, type CalendarDay, type Instant } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { pkMultiplierFor, pkMultipliers, type WhatIf } from '@nidation/core/pharmacokinetics';
import { readNumber, type NumberRange } from '../parts/readNumber.ts';
import { readDose } from './drafts.ts';
import { readHematocrit } from './hematocrit.ts';
import { instantAt, momentOf } from './moments.ts';

/** What is tried in thought, as typed. Nothing of it goes into the case. */
export interface WhatIfDraft {
  readonly interactionId: string | undefined;
  /** Of that medicine, mg a day, as typed. */
  readonly otherMg: string;
  readonly from: CalendarDay | undefined;
  readonly to: CalendarDay | undefined;
  readonly hematocrit: string;
  readonly mg: string;
  readonly everyHours: 12 | 24 | undefined;
}

/** mg a day of another medicine. */
export const OTHER_DOSE: NumberRange = { min: 0.1, max: 5000 };

export const NOTHING_TRIED: WhatIfDraft = {
  interactionId: undefined,
  otherMg: '',
  from: undefined,
  to: undefined,
  hematocrit: '',
  mg: '',
  everyHours: undefined,
};

/** Listed medicines with something to say about levels, by their shown name. */
export const TRIED_MEDICINES: readonly { readonly id: string; readonly name: string }[] = [
  ...new Set(pkMultipliers.map(({ interactionId }) => interactionId)),
]
  .map((id) => ({ id, name: knowledge.interactions.find((one) => one.id === id)?.names[0] ?? id }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Whether a size was found: without one nothing is simulated, and the curve stays as it is. */
export const hasSize = (interactionId: string): boolean => pkMultiplierFor(interactionId)?.size.clearance !== undefined;

/** Midnight at the start of a day, on the clock of her first regimen or of this device. */
function midnight(day: CalendarDay, of: Case): Instant | undefined {
  const from = of.tacrolimus?.regimens[0]?.from;
  const offset = from === undefined ? undefined : momentOf(from).offset;
  return instantAt({ day, time: '00:00', ...(offset === undefined ? {} : { offset }) });
}

/** What is tried, or undefined while nothing is. A last day is included. */
export function whatIfOf(draft: WhatIfDraft, of: Case): WhatIf | undefined {
  const hematocrit = readHematocrit(draft.hematocrit);
  const otherMg = readNumber(draft.otherMg, OTHER_DOSE);
  const mgPerDose = readDose(draft.mg);
  const from = draft.from === undefined ? undefined : midnight(draft.from, of);
  const to = draft.to === undefined ? undefined : midnight(addDays(draft.to, 1), of);
  const medicine =
    draft.interactionId === undefined
      ? {}
      : {
          interactionId: draft.interactionId,
          ...(otherMg.kind === 'number' ? { doseMgPerDay: otherMg.value } : {}),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        };
  const tried: WhatIf = {
    ...medicine,
    ...(hematocrit.kind === 'percent' ? { hematocritPercent: hematocrit.percent } : {}),
    ...(mgPerDose === undefined ? {} : { mgPerDose }),
    ...(draft.everyHours === undefined ? {} : { everyHours: draft.everyHours }),
  };
  return Object.keys(tried).length === 0 ? undefined : tried;
}
