import type { Claim, ClaimDocument } from './claim.ts';

type Rest = Omit<Claim, 'id' | 'document' | 'place' | 'words'>;

const from =
  (document: ClaimDocument) =>
  (id: string, place: string, words: string, rest: Rest): Claim => ({ id, document, place, words, ...rest });

/** A claim of the lecture deck. */
export const lecture = from('lecture deck');
/** A claim of the answer page, which is not a guideline. */
export const answer = from('answer page');
