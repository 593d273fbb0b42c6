import { describe, expect, test } from 'vitest';
import { findTopics } from './findTopics.ts';
import { topics } from './topics.ts';

const asked = topics.flatMap(({ id, questions }) => questions.map((question) => [question, id] as const));

describe('questions', () => {
  test('at least 60 topics and 100 questions, none twice', () => {
    expect(topics.length).toBeGreaterThanOrEqual(60);
    expect(asked.length).toBeGreaterThanOrEqual(100);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    expect(new Set(asked.map(([question]) => question)).size).toBe(asked.length);
  });

  test.each(asked)('"%s" finds %s first', (question, id) => {
    expect(findTopics(question)[0]?.topic.id).toBe(id);
  });

  // Asked otherwise than the topics were written with.
  test.each([
    ['may she breastfeed?', 'breastfeeding'],
    ['CAN SHE BREASTFEED HER BABY', 'breastfeeding'],
    ['breast-feeding on prograf', 'breastfeeding'],
    ['lymphocyte therapy for low profile', 'lowProfile'],
    ['dose at 11.0', 'dose'],
    ['what dose for ratio 12,4?', 'dose'],
    ['is azithromicin ok', 'macrolides'],
    ['natural killer cells', 'investigation/peripheralNk'],
    ['intralipids', 'intervention/intralipid'],
    ['her husband takes it', 'fathers'],
    ['yellow fever vaccination', 'vaccines'],
    ['ERA', 'investigation/endometrialFunction'],
    ['statins', 'notRead'],
    ['birth defects', 'malformation'],
  ])('%s: %s', (question, id) => {
    expect(findTopics(question).map(({ topic }) => topic.id)).toContain(id);
    expect(findTopics(question)[0]!.topic.id).toBe(id);
  });

  test('a question about nothing we know finds nothing', () => {
    for (const question of ['', '???', 'the weather tomorrow', 'zzz']) expect(findTopics(question)).toEqual([]);
  });

  test('the same question gives the same list, best first', () => {
    for (const [question] of asked) {
      const found = findTopics(question);
      expect(findTopics(question)).toEqual(found);
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
      expect(found.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('what a topic says', () => {
  test('has words that end as sentences, a source, and something for, against or unknown', () => {
    for (const { id, words, sourceIds, supports, against, unknown } of topics) {
      expect([id, /[.?!]$/.test(words)]).toEqual([id, true]);
      expect([id, sourceIds.length > 0]).toEqual([id, true]);
      expect([id, supports.length + against.length + unknown.length > 0]).toEqual([id, true]);
    }
  });

  test('no dose is typed where the protocols answer', () => {
    for (const { words } of topics.filter(({ evaluates }) => evaluates !== undefined)) {
      expect(words).not.toMatch(/\d/);
    }
  });

  test('whatever a guideline does not recommend is told so first', () => {
    const red = topics.filter(
      ({ against, id }) =>
        /^(investigation|intervention)\//.test(id) && against.some((one) => one.startsWith('claim:')),
    );
    expect(red).toHaveLength(20);
    for (const { words } of red) expect(words).toMatch(/^Not recommended/);
  });
});
