import { cell } from '../parts/state.ts';
import { openWhy, pageWhy } from '../parts/why.ts';
import { remember, remembered } from './preferences.ts';

/** Single keys, off inside fields, and off altogether when the reader says so (WCAG 2.1.4). */

export const keysOn = cell<boolean>(remembered('keys', ['off'] as const) !== 'off');
export const helpOpen = cell<boolean>(false);

export function switchKeys(on: boolean): void {
  keysOn.set(on);
  remember('keys', on ? 'on' : 'off');
}

export const TABS = ['summary', 'rif', 'workup', 'immune', 'plan', 'levels'] as const;
export type Tab = (typeof TABS)[number];

export type Place = { readonly to: '/' | '/couple' | '/registry' | '/evidence' | '/about' } | { readonly tab: Tab };

const AFTER_G: Record<string, Place> = {
  h: { to: '/' },
  p: { to: '/couple' },
  r: { to: '/registry' },
  e: { to: '/evidence' },
  a: { to: '/about' },
};
const PATIENCE_MS = 1200;

/** Listens until stopped; `go` moves to a place. */
export function listenForKeys(go: (place: Place) => void): () => void {
  let afterG = 0;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (!helpOpen.get()) openWhy.set(undefined);
      return;
    }
    if (!keysOn.get() || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
    const waiting = event.timeStamp - afterG < PATIENCE_MS;
    afterG = 0;
    const place = placeFor(event.key, waiting);
    if (place !== undefined) {
      event.preventDefault();
      go(place);
    } else if (event.key === 'g') afterG = event.timeStamp;
    else if (event.key === 'w') toggleWhy();
    else if (event.key === 'p') print();
    else if (event.key === '?') helpOpen.set(true);
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

/** 'g' then a letter goes to a page; a digit to a step of the couple. */
function placeFor(key: string, afterG: boolean): Place | undefined {
  if (afterG && AFTER_G[key] !== undefined) return AFTER_G[key];
  const tab = /^\d$/.test(key) ? TABS[Number(key)] : undefined;
  return tab === undefined ? undefined : { tab };
}

function toggleWhy(): void {
  openWhy.set(openWhy.get() === undefined ? pageWhy.get() : undefined);
}

/** Radio buttons and check boxes take no letters; every other field does. */
function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return true;
  return target.matches('select, textarea, [contenteditable]') || target.closest('dialog') !== null;
}
