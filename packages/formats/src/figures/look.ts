import { Markup } from './xml.ts';

/**
 * How a figure takes its colors.
 *
 * - `file`: stands alone; light or dark as its reader prefers, light on paper.
 * - `page`: no style of its own; the page's stylesheet colors the classes (docs/figures.md). Without one it is light.
 * - `dark`: dark colors as they are, for a picture.
 */
export type Look = 'file' | 'page' | 'dark';

/** Color roles with the app's tokens, light and dark. A color never carries a meaning alone: marks differ in shape. */
const ROLES = {
  surface: ['--surface', '#ffffff', '#1a2024'],
  ink: ['--ink', '#1b2226', '#e7eaec'],
  muted: ['--muted', '#535e66', '#a9b3ba'],
  line: ['--line', '#d9d6cf', '#343d44'],
  strong: ['--line-strong', '#7d868c', '#7f8b94'],
  wash: ['--sunken', '#f0eeea', '#161b1f'],
  one: ['--series-1', '#1d5b79', '#86c5e8'],
  two: ['--series-2', '#8a3d86', '#e3a6df'],
  three: ['--series-3', '#6b5a00', '#d9c45a'],
  four: ['--series-4', '#3d5a2a', '#a9cf8c'],
  alarm: ['--red', '#a3213a', '#ff8fa3'],
} as const satisfies Record<string, readonly [string, string, string]>;

export type Role = keyof typeof ROLES;

/** The literal color of a role, for viewers that know no stylesheet. */
export function colorOf(role: Role, look: Look): string {
  return ROLES[role][look === 'dark' ? 2 : 1];
}

const named = Object.entries(ROLES);

/** Rules for a page that holds figures: each class takes the page's token. */
export const FIGURE_CSS = [
  '.nf text{unicode-bidi:plaintext}',
  ...named.flatMap(([role, [token]]) => [`.nf-f-${role}{fill:var(${token})}`, `.nf-s-${role}{stroke:var(${token})}`]),
].join('\n');

/** Light and dark of a file of its own. `:root` is the figure only when nothing surrounds it. */
export function styleOf(look: Look): Markup {
  if (look !== 'file') return new Markup('');
  const rules = named
    .flatMap(([role, [token, light, dark]]) => {
      const value = `var(${token},light-dark(${light},${dark}))`;
      return [`.nf-f-${role}{fill:${value}}`, `.nf-s-${role}{stroke:${value}}`];
    })
    .join('');
  const scheme =
    '.nf text{unicode-bidi:plaintext}:root.nf{color-scheme:light dark}@media print{:root.nf{color-scheme:light}}';
  return new Markup(`<style>${scheme}@supports (color:light-dark(#000,#fff)){${rules}}</style>`);
}
