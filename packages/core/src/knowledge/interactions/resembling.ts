import { editDistance } from '../../engines/words/editDistance.ts';
import { findInteraction } from './findInteraction.ts';
import { interactions } from './interactions.ts';

/** A name shorter than this resembles too many others to say anything. */
const SHORTEST = 6;
/** So many letters may be wrong. */
const WRONG_LETTERS = 2;

/** Which letters a word holds, one bit each; letters beyond a to z share a bit. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) {
    const place = word.charCodeAt(i) - 97;
    letters |= 1 << (place >= 0 && place < 26 ? place : 26);
  }
  return letters;
}

const NAMES = interactions
  .flatMap(({ names }) => names)
  .filter((name) => name.length >= SHORTEST)
  .map((name) => ({ name, letters: lettersOf(name) }));

/** A wrong letter takes one letter out of a word's set and brings one in: more differences are more faults. */
const DIFFERENT_LETTERS = 2 * WRONG_LETTERS;

function bitsIn(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/**
 * The listed name that an unlisted one resembles: "clarithromicin" may be clarithromycin. Undefined
 * when the name is listed itself or resembles none.
 */
export function resemblingName(name: string): string | undefined {
  const asked = name.trim().toLowerCase();
  if (asked.length < SHORTEST || findInteraction(asked) !== undefined) return undefined;
  const letters = lettersOf(asked);
  for (const listed of NAMES) {
    if (bitsIn(letters ^ listed.letters) > DIFFERENT_LETTERS) continue;
    if (editDistance(listed.name, asked, WRONG_LETTERS) <= WRONG_LETTERS) return listed.name;
  }
  return undefined;
}
