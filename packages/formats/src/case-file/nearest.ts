import { editDistance } from '@nidation/core/engines';

/** The allowed word that a mistyped one most resembles: a suggestion in a fault, never a silent correction. */

const bare = (word: string) => word.toLowerCase().replace(/[^a-z0-9γ]/g, '');

export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const asked = bare(word).slice(0, 60);
  if (asked === '') return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of allowed) {
    const distance = editDistance(asked, bare(candidate));
    if (distance < least) [best, least] = [candidate, distance];
  }
  return least <= Math.max(1, Math.floor(asked.length / 3)) ? best : undefined;
}
