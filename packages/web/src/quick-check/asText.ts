import { knowledge } from '@nidation/core/knowledge';
import { explainText } from '@nidation/formats/explain';
import type { RifAnswer } from '../parts/readingWords.ts';
import type { Inputs } from './inputs.ts';

/** The answer in plain words, for a record: inputs first, then the same Why that the drawer draws. */
export function explain(why: RifAnswer, { age, failed, embryos, untested, euploid, own }: Inputs): string {
  const counts =
    embryos === 'mixed'
      ? `failed: ${untested} not tested, ${euploid} euploid`
      : `failed transfers: ${failed} (${embryos})`;
  const chance = own === '' ? '' : `; own chance ${own} %`;
  return [`Is this RIF?  her age: ${age} years; ${counts}${chance}`, explainText(why, knowledge)].join('\n');
}
