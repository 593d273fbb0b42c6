import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CitedSource } from '../why.ts';
import type { Considered } from './consider.ts';

/** What the answer leans on and what speaks against leaning on it. */

/** A range of kidney grafts, given as a target by the answer page: C17 and C23 of the conflicts. */
const AGAINST = ['C17'] as const;

/**
 * Models by their own id, as in `ModelLevels.modelId`, where their citation stands; others by the id of the source.
 */
export function levelSources(
  { runs, silent, medicines }: Considered,
  { conflicts }: Knowledge,
): readonly CitedSource[] {
  const models = [...runs.map(({ model }) => model), ...silent.map(({ model }) => model)];
  const against = conflicts.filter(({ id }) => AGAINST.some((one) => one === id));
  return [
    ...models.map(({ id }): CitedSource => ({ sourceId: id, stance: 'method', evidenceIds: [] })),
    ...against.flatMap(({ id, sourceIds }) =>
      sourceIds.map((sourceId): CitedSource => ({ sourceId, stance: 'against', evidenceIds: [id] })),
    ),
    { sourceId: 'zheng2012', stance: 'against', evidenceIds: [] },
    { sourceId: 'akturk2015', stance: 'against', evidenceIds: [] },
    ...medicines.sourceIds.map((sourceId): CitedSource => ({ sourceId, stance: 'method', evidenceIds: [] })),
  ];
}
