import { editDistance } from '../../engines/words/editDistance.ts';
import { findInteraction } from './findInteraction.ts';
import { interactions } from './interactions.ts';

/** A name shorter than this resembles too many others to say anything. */
const SHORTEST = 6;
/** So many letters may be wrong. */
const WRONG_LETTERS = 2;

const NAMES = interactions.flatMap(({ names }) => names).filter((name) => name.length >= SHORTEST);

/**
 * The listed name that an unlisted one resembles: "clarithromicin" may be clarithromycin. Undefined
 * when the name is listed itself or resembles none.
 */
export function resemblingName(name: string): string | undefined {
  const asked = name.trim().toLowerCase();
  if (asked.length < SHORTEST || findInteraction(asked) !== undefined) return undefined;
  return NAMES.find(
    (listed) => Math.abs(listed.length - asked.length) <= WRONG_LETTERS && editDistance(listed, asked) <= WRONG_LETTERS,
  );
}
