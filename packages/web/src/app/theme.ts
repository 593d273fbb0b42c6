import { cell } from '../parts/state.ts';
import { remember, remembered } from './preferences.ts';

export type Theme = 'auto' | 'light' | 'dark';

const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };

export const theme = cell<Theme>(remembered('theme', ['light', 'dark'] as const) ?? 'auto');

/** Tells the style sheet; 'auto' leaves it to the device. */
export function applyTheme(): void {
  const chosen = theme.get();
  if (chosen === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}

export function nextTheme(): void {
  theme.set(NEXT[theme.get()]);
  remember('theme', theme.get());
  applyTheme();
}
