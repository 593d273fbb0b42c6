import { claims, knowledge, studies, topics } from '@nidation/core/knowledge';
import { describe, expect, test } from 'vitest';
import { entries, entriesLike, entryAt, entryOf, entryOfCarrier } from './entries.ts';
import { addressOf } from './entry.ts';

describe('addresses', () => {
  test('no two entries share one, and each leads back to its entry', () => {
    const addresses = entries.map(({ kind, id }) => addressOf(kind, id));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const entry of entries) expect(entryAt(addressOf(entry.kind, entry.id))).toBe(entry);
  });

  test('none needs escaping in a path', () => {
    for (const { kind, id } of entries) {
      const address = addressOf(kind, id);
      expect(encodeURIComponent(address)).toBe(address);
    }
  });

  test.each([
    ['study', studies],
    ['protocol', knowledge.protocols],
    ['position', knowledge.positions],
    ['conflict', knowledge.conflicts],
    ['claim', claims],
    ['notice', knowledge.notices],
    ['contraindication', knowledge.contraindications],
    ['caution', knowledge.cautions],
    ['limit', knowledge.doseLimits],
    ['interaction', knowledge.interactions],
    ['comparison', knowledge.comparisons],
    ['observation', knowledge.observations],
    ['source', knowledge.sources],
    ['topic', topics],
  ] as const)('every %s has one', (kind, all) => {
    expect(all.filter(({ id }) => entryOf(kind, id) === undefined)).toEqual([]);
    expect(entries.filter((entry) => entry.kind === kind)).toHaveLength(all.length);
  });

  test('every carrier of every claim and topic leads to an entry', () => {
    const carriers = [
      ...claims.flatMap((claim) => claim.carriers),
      ...topics.flatMap(({ supports, against }) => [...supports, ...against]),
    ];
    expect(carriers.filter((carrier) => entryOfCarrier(carrier) === undefined)).toEqual([]);
  });

  test('what an entry leads to and its sources are entries too', () => {
    for (const { id, leadsTo, sourceIds } of entries) {
      for (const carrier of leadsTo) expect([id, entryOfCarrier(carrier) !== undefined]).toEqual([id, true]);
      for (const source of sourceIds) expect([id, entryOf('source', source) !== undefined]).toEqual([id, true]);
    }
  });

  test('every entry has a title, and says something or has facts or leads somewhere', () => {
    for (const { kind, title, says, facts, leadsTo } of entries) {
      expect(title.trim()).not.toBe('');
      if (kind === 'setting' || kind === 'fact' || kind === 'caution' || kind === 'observation') continue;
      expect([title, says.length + facts.length + leadsTo.length > 0]).toEqual([title, true]);
    }
  });
});

describe('looking for an address', () => {
  test.each([
    ['C3', 'conflict', 'C3'],
    ['s1-96', 'claim', 'S1-96'],
    ['position-hfea~ratio', 'position', 'hfea/ratio'],
    ['position-hfea/ratio', 'position', 'hfea/ratio'],
    ['limit-absoluteCeiling', 'limit', 'absoluteCeiling'],
  ])('%s is one entry', (address, kind, id) => {
    expect(entryAt(address)).toMatchObject({ kind, id });
  });

  test.each(['', 'nothing', 'conflict-C99', 'nakagawa2024'])('"%s" is none or several: undefined', (address) => {
    expect(entryAt(address)).toBeUndefined();
  });

  test('what is like it is offered; an id of several kinds offers all of them', () => {
    const kinds = entriesLike('nakagawa2024').map(({ kind }) => kind);
    expect(kinds).toContain('study');
    expect(entriesLike('conflict 99').every(({ kind }) => kind === 'conflict')).toBe(true);
    expect(entriesLike('conflict 99').length).toBe(12);
    expect(entriesLike('zzzz')).toEqual([]);
    expect(entriesLike('-')).toEqual([]);
  });
});
