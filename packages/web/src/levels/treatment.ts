import type { Case, TacrolimusTreatment, TroughTarget } from '@nidation/core/case';
import { changeCase, type Origin } from '../couple/openCase.ts';
import { put } from '../couple/recordFact.ts';
import { cell } from '../parts/state.ts';
import { draftOf, treatmentOf, type TreatmentDraft } from './drafts.ts';

/** What is being typed outlives a visit to another page, and ends with the couple it belongs to. */
const typed = cell<{ readonly origin: Origin; readonly draft: TreatmentDraft } | undefined>(undefined);

/** The lines as typed, and how to change them: what they record goes into the case at once. */
export function useTreatmentDraft(
  origin: Origin,
  of: Case,
): readonly [TreatmentDraft, (change: (draft: TreatmentDraft) => TreatmentDraft) => void] {
  const kept = typed.use();
  // Drawn from the case until the first key; then kept, with its keys.
  const draft = kept?.origin === origin ? kept.draft : begun(origin, of);
  const change = (next: (draft: TreatmentDraft) => TreatmentDraft) => {
    const changed = next(draft);
    typed.set({ origin, draft: changed });
    changeCase((one) => put(one, 'tacrolimus', treatmentOf(changed, one.tacrolimus?.cyp3a5)));
  };
  return [draft, change];
}

let first: { readonly origin: Origin; readonly draft: TreatmentDraft } | undefined;

function begun(origin: Origin, of: Case): TreatmentDraft {
  if (first?.origin !== origin) first = { origin, draft: draftOf(of) };
  return first.draft;
}

/** CYP3A5 as tested; "not known" removes it, and both genotypes are computed. */
export function recordGenotype(cyp3a5: TacrolimusTreatment['cyp3a5']): void {
  changeCase((one) => {
    const { regimens, departures, levels } = one.tacrolimus ?? { regimens: [], departures: [], levels: [] };
    const some = regimens.length + departures.length + levels.length > 0 || cyp3a5 !== undefined;
    const treatment = { regimens, departures, levels, ...(cyp3a5 === undefined ? {} : { cyp3a5 }) };
    return put(one, 'tacrolimus', some ? treatment : undefined);
  });
}

/** The clinic's range. What is typed here may only warn: no outcome by trough is known for RIF. */
export function recordTarget(target: Omit<TroughTarget, 'mayRaiseDose'> | undefined): void {
  const signed = target === undefined ? undefined : { ...target, mayRaiseDose: false };
  changeCase((one) => ({
    ...one,
    clinic: { ...one.clinic, settings: put(one.clinic.settings, 'troughTarget', signed) },
  }));
}
