import { knowledge, type Study } from '@nidation/core/knowledge';

/** What the table of studies sorts by. */

export const NOT_STATED = 'not stated in what was read';

export const SORTS = ['study', 'design', 'dates', 'women'] as const;
export type SortBy = (typeof SORTS)[number];
export type Direction = 'ascending' | 'descending';

/** Women of all groups; undefined when any group's number is not stated: never a smaller number than there were. */
export function womenOf({ groups }: Pick<Study, 'groups'>): number | undefined {
  if (groups.length === 0) return undefined;
  let sum = 0;
  for (const { women } of groups) {
    if (women === undefined) return undefined;
    sum += women;
  }
  return sum;
}

/** The first year in the dates; undefined when none is stated. */
export function firstYearOf({ dates }: Pick<Study, 'dates'>): number | undefined {
  const year = /\b(?:19|20)\d{2}\b/.exec(dates ?? '');
  return year === null ? undefined : Number(year[0]);
}

function keyOf(study: Study, by: SortBy): string | number | undefined {
  switch (by) {
    case 'study':
      return study.title.toLowerCase();
    case 'design':
      return study.design;
    case 'dates':
      return firstYearOf(study);
    case 'women':
      return womenOf(study);
  }
}

/** In order; what is not stated stands last in either direction, and equals keep their order. */
export function sortStudies(studies: readonly Study[], by: SortBy, direction: Direction): readonly Study[] {
  const turn = direction === 'ascending' ? 1 : -1;
  return [...studies].sort((one, other) => {
    const [a, b] = [keyOf(one, by), keyOf(other, by)];
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    return a === b ? 0 : a < b ? -turn : turn;
  });
}

/** 'gestational sac, ratio 11.8 or more: treated 75/112 v untreated 4/11', one line a comparison or count. */
export function countLines({ id }: Study): readonly string[] {
  const own = ({ sourceId }: { readonly sourceId: string }) => sourceId === id;
  return [
    ...knowledge.comparisons.filter(own).map(({ outcome, first, second, derived }) => {
      const arms = [first, second].map(({ label, events, total }) => `${label} ${String(events)}/${String(total)}`);
      return `${outcome}${derived === undefined ? '' : ' (derived)'}: ${arms.join(' v ')}`;
    }),
    ...knowledge.observations
      .filter(own)
      .flatMap(({ outcome, proportion }) =>
        proportion === undefined ? [] : [`${outcome}: ${String(proportion.events)}/${String(proportion.total)}`],
      ),
  ];
}
