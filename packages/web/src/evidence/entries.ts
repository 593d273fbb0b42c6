import { claims, knowledge, topics, type Carrier } from '@nidation/core/knowledge';
import { addressOf, KIND_WORDS, partsOf, type Entry, type EntryKind } from './entry.ts';
import { ruleEntries } from './ruleEntries.ts';
import { sourceTitle, studyEntries } from './studyEntries.ts';

/** Everything with an address, and how to find it. */

const held: readonly Entry[] = [
  ...knowledge.positions.map(({ id, question, stance, words, sourceId, confidence, supersededBy }): Entry => ({
    kind: 'position',
    id,
    title: `${sourceTitle(sourceId)} on ${question}: ${stance}`,
    says: [words],
    facts: [
      ['Question', question],
      ['Stance', stance],
      ...(supersededBy === undefined ? [] : [['Replaced by', supersededBy] as const]),
    ],
    confidence,
    sourceIds: [sourceId],
    leadsTo: [],
  })),
  ...knowledge.conflicts.map(({ id, topic, between, shown, sourceIds }): Entry => ({
    kind: 'conflict',
    id,
    title: /^C\d/.test(id) ? `${id} ${topic}` : topic,
    says: [between],
    facts: [['What is shown', shown]],
    sourceIds,
    leadsTo: [],
  })),
  ...knowledge.notices.map(({ id, words, sourceIds }): Entry => ({
    kind: 'notice',
    id,
    title: `Standing notice: ${id}`,
    says: [words.replaceAll('>=', '≥')],
    facts: [],
    sourceIds,
    leadsTo: [],
  })),
];

const asked: readonly Entry[] = [
  ...topics.map(({ id, title, words, confidence, sourceIds, supports, against }): Entry => ({
    kind: 'topic',
    id,
    title,
    says: [words],
    facts: [],
    confidence,
    sourceIds,
    leadsTo: [...against, ...supports],
  })),
  ...claims.map(({ id, document, place, words, status, carriedAs, carriers, recomputed, note }): Entry => ({
    kind: 'claim',
    id,
    title: `${id}, ${document}`,
    says: [words, ...(note === undefined ? [] : [note])],
    facts: [
      ['Place', place],
      ['Status', status],
      ['Carried as', carriedAs],
      ...(recomputed === undefined ? [] : [['Recomputed', recomputed] as const]),
    ],
    sourceIds: [document === 'lecture deck' ? 'lectureDeck' : 'answerPage'],
    leadsTo: carriers,
  })),
];

/** Facts of a couple that carry a claim, in words. */
const FACT_WORDS: Readonly<Record<string, string>> = { th1Th2Ratio: 'Th1/Th2 ratio' };

const recorded: readonly Entry[] = [...new Set(claims.flatMap(({ carriers }) => carriers))]
  .map(partsOf)
  .filter(({ kind }) => kind === 'fact')
  .map(({ id }): Entry => {
    const title = `Recorded of the couple: ${FACT_WORDS[id] ?? id}`;
    return { kind: 'fact', id, title, says: [], facts: [], sourceIds: [], leadsTo: [] };
  });

export const entries: readonly Entry[] = [...studyEntries, ...ruleEntries, ...held, ...asked, ...recorded];

const byAddress: ReadonlyMap<string, Entry> = new Map(entries.map((one) => [addressOf(one.kind, one.id), one]));

export function entryOf(kind: EntryKind, id: string): Entry | undefined {
  return byAddress.get(addressOf(kind, id));
}

export function entryOfCarrier(carrier: Carrier): Entry | undefined {
  const { kind, id } = partsOf(carrier);
  return entryOf(kind, id);
}

/**
 * What an address names: one entry by its full address, or by an id alone ('C3', 'S1-96') when only one entry has it.
 * Undefined: nothing, or several.
 */
export function entryAt(address: string): Entry | undefined {
  const named = byAddress.get(address.replaceAll('/', '~'));
  if (named !== undefined) return named;
  const [only, another] = entries.filter(({ id }) => id.toLowerCase() === address.toLowerCase());
  return another === undefined ? only : undefined;
}

const MOST = 12;

/** Entries whose id, title or kind holds every word, else any long one; at most a dozen. */
export function entriesLike(text: string): readonly Entry[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}.]{2,}/gu) ?? [];
  if (words.length === 0) return [];
  const long = words.filter((word) => word.length >= LONG);
  const all = entries.filter((entry) => words.every((word) => namedBy(entry).includes(word)));
  const some = all.length > 0 ? all : entries.filter((entry) => long.some((word) => namedBy(entry).includes(word)));
  return some.slice(0, MOST);
}

/** Shorter words are in too many names. */
const LONG = 4;

const namedBy = ({ kind, id, title }: Entry): string => `${KIND_WORDS[kind]} ${kind} ${id} ${title}`.toLowerCase();
