import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Plan } from '../plan/answers.ts';

/** What each protocol says about going on after a positive test: they disagree, so all of them are printed. */
export function continuationWords({ protocols }: Knowledge): Plan['continuation'] {
  return protocols.map(({ sourceId, name, stopWords }) => ({ sourceId, words: `${name}: ${stopWords}` }));
}
