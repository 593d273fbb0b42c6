import { knowledge, topics } from '@nidation/core/knowledge';
import { entries } from './entries.ts';
import { addressOf, addressOfCarrier, type Entry } from './entry.ts';

/** What points to an entry, by what it makes of it. Against stands before for. */

export const USES = ['speaks against', 'speaks for', 'rests on it', 'is carried by it', 'cites it'] as const;
export type Use = (typeof USES)[number];

export interface UsedBy {
  readonly use: Use;
  readonly by: readonly Entry[];
}

type Links = Map<string, Map<Use, Entry[]>>;

function add(links: Links, address: string, use: Use, by: Entry): void {
  const uses = links.get(address) ?? new Map<Use, Entry[]>();
  links.set(address, uses);
  const list = uses.get(use) ?? [];
  uses.set(use, list);
  if (!list.includes(by)) list.push(by);
}

function allLinks(): Links {
  const links: Links = new Map();
  const against = new Map(topics.map((topic) => [topic.id, new Set<string>(topic.against)]));
  for (const entry of entries) {
    for (const id of entry.sourceIds) add(links, addressOf('source', id), 'cites it', entry);
    for (const carrier of entry.leadsTo) {
      const use: Use =
        entry.kind === 'topic'
          ? against.get(entry.id)?.has(carrier) === true
            ? 'speaks against'
            : 'speaks for'
          : entry.kind === 'claim'
            ? 'is carried by it'
            : 'rests on it';
      if (entry.kind !== 'source') add(links, addressOfCarrier(carrier), use, entry);
    }
  }
  return links;
}

let links: Links | undefined;

/** Topics, claims, protocols and studies that lead to this entry; empty: nothing does. */
export function usedBy({ kind, id }: Entry): readonly UsedBy[] {
  links ??= allLinks();
  const uses = links.get(addressOf(kind, id));
  return USES.flatMap((use) => {
    const by = uses?.get(use);
    return by === undefined ? [] : [{ use, by }];
  });
}

/** No source of this edition carries the day on which it was last read again; the edition has one for all. */
export const LAST_CHECKED = `no date of its own is recorded; the edition was read up to ${knowledge.evidenceDate}`;
