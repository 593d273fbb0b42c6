import type { CannotSay, Why } from '@nidation/core/pathway';
import { useEffect } from 'react';
import { cell } from './state.ts';

/** Any answer, whatever its value and levels: the drawer draws them all alike. */
export type AnyWhy = Why<unknown, string>;

export interface ShownWhy {
  readonly title: string;
  readonly why: AnyWhy;
}

/** What the drawer shows now, and what the key w opens on this page. */
export const openWhy = cell<ShownWhy | undefined>(undefined);
export const pageWhy = cell<ShownWhy | undefined>(undefined);

export function usePageWhy(title: string, why: AnyWhy | undefined): void {
  useEffect(() => {
    pageWhy.set(why === undefined ? undefined : { title, why });
    // An open drawer follows the answer it explains: never an old reason beside a new number.
    const shown = openWhy.get();
    if (why !== undefined && shown?.why.id === why.id && shown.why !== why) openWhy.set({ title, why });
    return () => pageWhy.set(undefined);
  }, [title, why]);
}

export function isCannotSay(value: unknown): value is CannotSay {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'cannot say';
}
