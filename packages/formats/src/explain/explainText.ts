import type { Knowledge } from '@nidation/core/knowledge';
import type { CitedSource, Reason } from '@nidation/core/pathway';
import { evidenceInWords } from './evidenceWords.ts';
import { drawn, edges, leaf, type Branch } from './lines.ts';
import { answerOf, titleOf, type AnyWhy } from './titles.ts';
import { changeInWords, citation, reasonInWords } from './words.ts';

/**
 * One answer with everything it rests on, as a tree of plain text.
 *
 * Nothing is left out and nothing is computed: reasons down to the recorded facts, what speaks against
 * and for with counts and intervals, what is not known, what would change it, knowledge version.
 */
export function explainText(why: AnyWhy, knowledge: Knowledge): string {
  const title = `${titleOf(why, knowledge)}: ${answerOf(why)}`;
  const branches = [
    ...why.because.map(reasonBranch),
    ...sourceBranches(why.sources, knowledge),
    ...alsoCited(why, knowledge),
    unknownBranch(why),
    changeBranch(why),
  ];
  return `${[edges(title, `knowledge ${why.knowledgeVersion}`), ...drawn(branches)].join('\n')}\n`;
}

function reasonBranch(reason: Reason): Branch {
  return { text: reasonInWords(reason), parts: (reason.parts ?? []).map(reasonBranch) };
}

/** Against comes first: it is never further down than what speaks for. */
const STANCES = ['against', 'for', 'not addressed', 'method'] as const;

function sourceBranches(sources: readonly CitedSource[], knowledge: Knowledge): readonly Branch[] {
  return STANCES.flatMap((stance) => {
    const cited = sources.filter((one) => one.stance === stance);
    if (cited.length === 0) return [];
    return [{ text: stance, parts: cited.map((one) => sourceBranch(one, knowledge)) }];
  });
}

function sourceBranch({ sourceId, evidenceIds }: CitedSource, knowledge: Knowledge): Branch {
  return { text: citation(knowledge, sourceId), parts: evidenceIds.map((id) => evidenceInWords(knowledge, id)) };
}

/** Sources that only the reasons name: a reader can find these too. */
function alsoCited({ because, sources }: AnyWhy, knowledge: Knowledge): readonly Branch[] {
  const listed = new Set(sources.map(({ sourceId }) => sourceId));
  const named = new Set<string>();
  const collect = ({ sourceId, parts }: Reason): void => {
    if (sourceId !== undefined && !listed.has(sourceId)) named.add(sourceId);
    parts?.forEach(collect);
  };
  because.forEach(collect);
  return named.size === 0
    ? []
    : [{ text: 'named above', parts: [...named].map((id) => leaf(citation(knowledge, id))) }];
}

function unknownBranch({ unknown }: AnyWhy): Branch {
  if (unknown.length === 0) return leaf('unknown: nothing that is asked for here');
  return {
    text: 'unknown',
    parts: unknown.map(({ label, blocks, howToLearn }) => leaf(`${label}: blocks ${blocks}. ${howToLearn}`)),
  };
}

function changeBranch({ wouldChange }: AnyWhy): Branch {
  if (wouldChange.length === 0) return leaf('would change it: no single fact of this case');
  return { text: 'would change it', parts: wouldChange.map((change) => leaf(changeInWords(change))) };
}
