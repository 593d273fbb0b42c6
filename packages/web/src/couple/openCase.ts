import type { Case } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import type { Plan } from '@nidation/core/pathway';
import { cell } from '../parts/state.ts';

/** Where the open case came from. No name of a person: a demo's title, a file's name, or nothing. */
export type Origin =
  | { readonly kind: 'demo'; readonly id: string; readonly title: string }
  | { readonly kind: 'file'; readonly name: string; readonly remarks: readonly string[] }
  | { readonly kind: 'empty' };

/** One couple in the memory of this page, and the plans issued since it was opened. */
export interface OpenCase {
  readonly origin: Origin;
  readonly case: Case;
  /** Issued versions, oldest first. A plan is immutable once issued. */
  readonly plans: readonly Plan[];
  /** Items outside the recommendation that were added by hand, each with its typed reason. */
  readonly added: readonly AddedItem[];
}

export interface AddedItem {
  readonly id: string;
  readonly reason: string;
}

export const openCase = cell<OpenCase | undefined>(undefined);

export function openTheCase(origin: Origin, of: Case): void {
  openCase.set({ origin, case: of, plans: [], added: [] });
}

export function closeCase(): void {
  openCase.set(undefined);
}

/** Changes what is recorded; every answer is computed anew from it. */
export function changeCase(change: (of: Case) => Case): void {
  const open = openCase.get();
  if (open !== undefined) openCase.set({ ...open, case: change(open.case) });
}

export function addItem(item: AddedItem): void {
  const open = openCase.get();
  if (open !== undefined) openCase.set({ ...open, added: [...open.added.filter(({ id }) => id !== item.id), item] });
}

export function issuePlan(plan: Plan, change: (of: Case) => Case): void {
  const open = openCase.get();
  if (open !== undefined) openCase.set({ ...open, case: change(open.case), plans: [...open.plans, plan] });
}

/** A case of which nothing is known yet. */
export function emptyCase(asOf: CalendarDay): Case {
  return {
    asOf,
    woman: { conditions: {}, labs: [], bloodPressures: [] },
    findings: [],
    th1Th2: [],
    nkCells: [],
    consent: {},
    decisions: [],
    clinic: { settings: {} },
  };
}
