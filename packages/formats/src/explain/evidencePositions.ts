import type { Knowledge } from '@nidation/core/knowledge';
import { conflictsFound, opposedPositions, type FoundConflict } from '@nidation/core/pathway';
import { drawn, leaf, wrapped } from './lines.ts';
import { mark } from './words.ts';

/** What each body holds, and where sources contradict each other. Nothing is resolved. */

export function positionsText(knowledge: Knowledge): string {
  const { positions } = knowledge;
  const opposed = new Map(opposedPositions(positions).map((one) => [one.question, one]));
  const parts = [...new Set(positions.map(({ question }) => question))].flatMap((question) => {
    const contrary = opposed.get(question);
    const said =
      contrary === undefined
        ? ''
        : `: ${String(contrary.supporting.length)} for, ${String(contrary.opposing.length)} against`;
    const held = positions.filter((one) => one.question === question);
    return [
      '',
      `${question}${said}`,
      ...drawn(
        held.map(({ sourceId, stance, words, confidence }) =>
          leaf(`${sourceId}: ${stance}. ${words}${mark(confidence)}`),
        ),
      ),
    ];
  });
  return [
    `${String(positions.length)} positions; silence is "not addressed", never a color`,
    ...parts,
    '',
    `knowledge ${knowledge.version}`,
    '',
  ].join('\n');
}

const BASIS: Record<FoundConflict['basis'], string> = {
  found: 'found in the data',
  stated: 'stated by the sources',
  'not found': 'NOT FOUND in the data: the edition is not consistent',
};

/** All conflicts in words, or those of one topic. */
export function conflictsText(knowledge: Knowledge, of: readonly FoundConflict[] = conflictsFound(knowledge)): string {
  const parts = of.flatMap(({ conflict, basis, because }) => {
    const { id, topic, between, shown, sourceIds, topics } = conflict;
    const lines = [
      ...because.map(leaf),
      leaf(`shown: ${shown}`),
      leaf(`sources: ${sourceIds.join(', ')}`),
      leaf(`pages: ${topics.join(', ')}`),
    ];
    return [
      '',
      ...wrapped(`${topic}${topic.endsWith('?') ? '' : '.'} ${between} [${BASIS[basis]}]`, `${id}  `, '     '),
      ...drawn(lines, '     '),
    ];
  });
  return [
    `${String(of.length)} conflicts; listed, not resolved`,
    ...parts,
    '',
    `knowledge ${knowledge.version}`,
    '',
  ].join('\n');
}
