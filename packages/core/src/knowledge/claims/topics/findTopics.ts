import { editDistance } from '../../../engines/words/editDistance.ts';
import type { Topic } from './topic.ts';
import { topics } from './topics.ts';

export interface FoundTopic {
  readonly topic: Topic;
  /** How well it fits; only the order means something. */
  readonly score: number;
}

/** A word is forgiven one wrong letter from this length on. */
const LONG = 7;
/** A topic is shown beside the best one when it fits at least so well in comparison. */
const SHARE = 0.6;
const MOST = 5;
/** In so many questions that they tell little by themselves. */
const EVERYDAY: ReadonlySet<string> = new Set([
  'work',
  'works',
  'tacrolimus',
  'prograf',
  'rif',
  'pregnant',
  'recurrent',
  'ratio',
  'level',
  'dose',
  'how many',
  'how long',
  'how often',
]);
const EVERYDAY_SHARE = 0.2;

/** The words of a text: letters, digits and what stands inside them ("il-15", "11.8", "th1/th2"). */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-./][\p{L}\p{N}]+)*/gu) ?? [];
}

const keywordWords = new Map<string, readonly string[]>();

function wordsOfKeyword(keyword: string): readonly string[] {
  let words = keywordWords.get(keyword);
  if (words === undefined) keywordWords.set(keyword, (words = keyword.split(' ')));
  return words;
}

/** How well one word answers one word of a keyword: 1 as it stands, less with a plural or a wrong letter, 0 not. */
function fits(word: string, wanted: string): number {
  if (wanted.endsWith('*')) return word.startsWith(wanted.slice(0, -1)) ? 1 : 0;
  if (word === wanted) return 1;
  if (word === `${wanted}s` || `${word}s` === wanted) return 0.9;
  return wanted.length >= LONG && editDistance(word, wanted, 1) <= 1 ? 0.7 : 0;
}

/** A keyword found as a run of words; a phrase weighs more than its words by themselves. */
function weight(keyword: string, words: readonly string[]): number {
  const wanted = wordsOfKeyword(keyword);
  let best = 0;
  for (let start = 0; start + wanted.length <= words.length; start++) {
    let run = 0;
    for (const [i, word] of wanted.entries()) {
      const one = fits(words[start + i]!, word);
      if (one === 0) {
        run = 0;
        break;
      }
      run += one;
    }
    best = Math.max(best, run * wanted.length);
  }
  return EVERYDAY.has(keyword) ? best * EVERYDAY_SHARE : best;
}

/**
 * The topics a question is about, best first; none when no keyword is in it. Deterministic: the same
 * question gives the same list, equal fits in the order of the topics.
 */
export function findTopics(question: string, among: readonly Topic[] = topics): readonly FoundTopic[] {
  const words = wordsOf(question);
  const found = among
    .map((topic) => ({ topic, score: topic.keywords.reduce((sum, keyword) => sum + weight(keyword, words), 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= SHARE * best).slice(0, MOST);
}
