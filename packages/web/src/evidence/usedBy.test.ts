import { claims, knowledge, topics } from '@nidation/core/knowledge';
import { describe, expect, test } from 'vitest';
import { entries, entryOf, entryOfCarrier } from './entries.ts';
import { APP_PAGES, pagesOf, pagesOfConflict } from './shownOn.ts';
import { usedBy, USES } from './usedBy.ts';

const used = (kind: Parameters<typeof entryOf>[0], id: string) => usedBy(entryOf(kind, id)!);

describe('what uses an entry', () => {
  test('every argument of a topic names that topic, on its side', () => {
    for (const topic of topics) {
      for (const [side, carriers] of [
        ['speaks against', topic.against],
        ['speaks for', topic.supports],
      ] as const) {
        for (const carrier of carriers) {
          const by = usedBy(entryOfCarrier(carrier)!).find(({ use }) => use === side)?.by ?? [];
          expect([carrier, by.some(({ kind, id }) => kind === 'topic' && id === topic.id)]).toEqual([carrier, true]);
        }
      }
    }
  });

  test('every claim is named by each of its carriers', () => {
    for (const { id, carriers } of claims) {
      for (const carrier of carriers) {
        const by = usedBy(entryOfCarrier(carrier)!).find(({ use }) => use === 'is carried by it')?.by ?? [];
        expect([carrier, by.some((one) => one.id === id)]).toEqual([carrier, true]);
      }
    }
  });

  test('a comparison is referred to by its study and the protocols that rest on it', () => {
    const by = used('comparison', 'nakagawa2024/sacFrom11_8').find(({ use }) => use === 'rests on it')?.by ?? [];
    expect(by.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
      expect.arrayContaining(['study nakagawa2024', 'protocol nakagawa2024']),
    );
  });

  test('against is named before for', () => {
    for (const entry of entries) {
      const uses = usedBy(entry).map(({ use }) => USES.indexOf(use));
      expect(uses).toEqual([...uses].sort((a, b) => a - b));
    }
  });
});

describe('pages that show it', () => {
  test.each([
    ['conflict', 'C3', ['immune', 'levels']],
    ['notice', 'trough', ['plan', 'levels']],
    ['position', 'eular2016/breastfeeding', []],
    ['position', 'hfea/ratio', ['immune']],
    ['study', 'nakagawa2015', ['immune']],
    ['study', 'sariTrial', []],
    ['investigation', 'bloodCytokines', ['workup']],
  ] as const)('%s %s', (kind, id, pages) => {
    expect(pagesOf({ kind, id })).toEqual(pages);
  });

  test('every page named is a page, and every notice is placed', () => {
    for (const entry of entries) for (const page of pagesOf(entry)) expect(APP_PAGES[page].to).toMatch(/^\//);
    const placed = knowledge.notices.filter(({ id }) => pagesOf({ kind: 'notice', id }).length > 0);
    expect(placed.map(({ id }) => id)).toEqual(
      knowledge.notices.map(({ id }) => id).filter((id) => id !== 'marks' && id !== 'footer'),
    );
  });

  test('a page stands once, however many topics lead to it', () => {
    expect(pagesOfConflict(['immune', 'protocols', 'interactions'])).toEqual(['immune', 'levels']);
    expect(pagesOfConflict(['pregnancy'])).toEqual([]);
  });
});
