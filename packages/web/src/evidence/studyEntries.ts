import {
  knowledge,
  studies,
  type Carrier,
  type Claim,
  type Comparison,
  type Observation,
} from '@nidation/core/knowledge';
import { shortName } from '../parts/citations.tsx';
import type { Entry } from './entry.ts';

/** Studies, their counts and the sources, as entries. */

export const claimCarriers = (ids: readonly Claim['id'][]): readonly Carrier[] =>
  ids.map((id): Carrier => `claim:${id}`);

export function sourceTitle(id: string): string {
  const source = knowledge.sources.find((one) => one.id === id);
  return source === undefined ? id : shortName(source);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const counted = (kind: 'comparison' | 'observation', of: Comparison | Observation): Entry => ({
  kind,
  id: of.id,
  title: `${capital(of.outcome)} (${sourceTitle(of.sourceId)})`,
  says: of.cautions,
  facts: [],
  confidence: of.confidence,
  sourceIds: [of.sourceId],
  leadsTo: [
    ...(studies.some(({ id }) => id === of.sourceId) ? [`study:${of.sourceId}` as const] : []),
    ...claimCarriers(of.claims),
  ],
});

const rows = ({ comparisons, observations }: typeof knowledge, id: string): readonly Carrier[] => [
  ...comparisons.filter(({ sourceId }) => sourceId === id).map((one): Carrier => `comparison:${one.id}`),
  ...observations.filter(({ sourceId }) => sourceId === id).map((one): Carrier => `observation:${one.id}`),
];

export const studyEntries: readonly Entry[] = [
  ...studies.map(({ id, title, design, entry }): Entry => ({
    kind: 'study',
    id,
    title,
    says: [`${capital(design)}. Taken in: ${entry}.`],
    facts: [],
    sourceIds: knowledge.sources.some((source) => source.id === id) ? [id] : [],
    leadsTo: rows(knowledge, id),
  })),
  ...knowledge.comparisons.map((one) => counted('comparison', one)),
  ...knowledge.observations.map((one) => counted('observation', one)),
  ...knowledge.sources.map((source): Entry => ({
    kind: 'source',
    id: source.id,
    title: shortName(source),
    says: [source.citation, ...(source.caution === undefined ? [] : [source.caution])],
    facts: [
      ['Kind', source.kind],
      ...(source.doi === undefined ? [] : [['DOI', source.doi] as const]),
      ...(source.pmid === undefined ? [] : [['PMID', source.pmid] as const]),
    ],
    confidence: source.confidence,
    sourceIds: [],
    leadsTo: studies.some(({ id }) => id === source.id) ? [`study:${source.id}`] : [],
  })),
];
