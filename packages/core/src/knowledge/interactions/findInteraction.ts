import type { Interaction, InteractionAction } from './interaction.ts';
import { interactions } from './interactions.ts';

/**
 * Looks a medicine up by the name somebody wrote. Case, blanks, hyphens and apostrophes do not matter.
 *
 * A text that is no listed name but holds one as whole words ("Clarithromycin 500 mg", "amlodipine/
 * valsartan") finds it; of several the one with the stricter action, then the longer name. Undefined
 * means: not on the lists read, which is not the same as harmless.
 */
export function findInteraction(name: string): Interaction | undefined {
  // A listed name as it stands in the list needs no taking apart.
  const asListed = BY_NAME.get(name.toLowerCase());
  if (asListed !== undefined) return asListed;
  const words = wordsOf(name);
  return BY_NAME.get(words.join(' ')) ?? strictestWithin(words);
}

const STRICTNESS: Record<InteractionAction, number> = { refuse: 2, warn: 1, 'say unknown': 0 };

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const BY_NAME: ReadonlyMap<string, Interaction> = new Map(
  interactions.flatMap((interaction) =>
    interaction.names.map((name) => [wordsOf(name).join(' '), interaction] as const),
  ),
);
const MOST_WORDS = Math.max(...[...BY_NAME.keys()].map((name) => name.split(' ').length));

function strictestWithin(words: readonly string[]): Interaction | undefined {
  let found: Interaction | undefined;
  // Longest runs first, so that of two equally strict ones the longer name stays.
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const candidate = BY_NAME.get(words.slice(start, start + length).join(' '));
      if (candidate === undefined) continue;
      if (found === undefined || STRICTNESS[candidate.action] > STRICTNESS[found.action]) found = candidate;
    }
  }
  return found;
}
