import { claims, knowledge, studies, type ConflictTopic } from '@nidation/core/knowledge';
import { partsOf, type Entry, type EntryKind } from './entry.ts';

/** Which pages of the app show an entry. The evidence pages show every one. */

export const APP_PAGES = {
  quickCheck: { to: '/', name: 'Quick check' },
  summary: { to: '/couple/summary', name: 'Summary' },
  rif: { to: '/couple/rif', name: 'RIF' },
  workup: { to: '/couple/workup', name: 'Work-up' },
  immune: { to: '/couple/immune', name: 'Immune profile' },
  plan: { to: '/couple/plan', name: 'Plan' },
  levels: { to: '/couple/levels', name: 'Levels' },
  sheet: { to: '/couple/sheet', name: 'Couple’s sheet' },
  about: { to: '/about', name: 'About' },
} as const;

export type AppPage = keyof typeof APP_PAGES;

/** As ConflictList is placed. Conflicts of pregnancy have no page of their own yet. */
const OF_TOPIC: Record<ConflictTopic, readonly AppPage[]> = {
  rif: ['rif'],
  workup: ['workup'],
  immune: ['immune'],
  protocols: ['immune'],
  dose: ['levels'],
  levels: ['levels'],
  pregnancy: [],
  interactions: ['immune', 'levels'],
};

const OF_NOTICE: Readonly<Record<string, readonly AppPage[]>> = {
  immune: ['summary', 'immune'],
  tacrolimus: ['immune', 'plan', 'levels'],
  dose: ['immune', 'plan'],
  conflictBand: ['immune', 'plan'],
  threshold: ['quickCheck', 'rif'],
  pregnancy: ['immune', 'plan'],
  trough: ['plan', 'levels'],
  decline: ['immune', 'sheet'],
  marks: [],
  footer: [],
};

/** Pages that show every entry of a kind. */
const OF_KIND: Partial<Record<EntryKind, readonly AppPage[]>> = {
  rates: ['quickCheck', 'rif', 'about'],
  rate: ['quickCheck', 'rif'],
  model: ['rif', 'about'],
  investigation: ['workup'],
  intervention: ['workup'],
  protocol: ['immune', 'plan'],
  contraindication: ['immune', 'plan'],
  caution: ['immune'],
  limit: ['immune', 'plan'],
  interaction: ['immune'],
  monitoring: ['plan'],
  comparison: ['immune'],
  observation: ['immune'],
  source: ['about'],
};

export function pagesOfConflict(topics: readonly ConflictTopic[]): readonly AppPage[] {
  return distinct(topics.flatMap((topic) => OF_TOPIC[topic]));
}

export function pagesOf({ kind, id }: Pick<Entry, 'kind' | 'id'>): readonly AppPage[] {
  switch (kind) {
    case 'notice':
      return OF_NOTICE[id] ?? [];
    case 'conflict':
      return pagesOfConflict(knowledge.conflicts.find((one) => one.id === id)?.topics ?? []);
    case 'position': {
      const question = knowledge.positions.find((one) => one.id === id)?.question;
      return question === 'tacrolimus for RIF' || question === 'Th1/Th2 ratio test' ? ['immune'] : [];
    }
    case 'study':
      return hasRows(id) ? ['immune'] : [];
    case 'claim': {
      const carriers = claims.find((one) => one.id === id)?.carriers ?? [];
      return distinct(carriers.map(partsOf).flatMap((one) => (one.kind === 'claim' ? [] : pagesOf(one))));
    }
    default:
      return OF_KIND[kind] ?? [];
  }
}

function hasRows(id: string): boolean {
  const own = ({ sourceId }: { readonly sourceId: string }) => sourceId === id;
  return studies.some((one) => one.id === id) && (knowledge.comparisons.some(own) || knowledge.observations.some(own));
}

const distinct = (pages: readonly AppPage[]): readonly AppPage[] => [...new Set(pages)];
