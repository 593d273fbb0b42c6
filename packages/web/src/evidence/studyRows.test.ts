import { claims, knowledge, studies, type Study } from '@nidation/core/knowledge';
import { describe, expect, test } from 'vitest';
import { pOf, effectsOf, ratioInWords, signedPoints } from './effectWords.ts';
import { filterClaims } from './filterClaims.ts';
import { againstFirst, studyForest, treatedAgainstUntreated, treatmentForest } from './forests.ts';
import { GROUPS, inGroup } from './stanceGroups.ts';
import { countLines, firstYearOf, SORTS, sortStudies, womenOf } from './studyRows.ts';

const study = (id: string): Study => studies.find((one) => one.id === id)!;
const comparison = (id: string) => knowledge.comparisons.find((one) => one.id === id)!;

describe('sorting studies', () => {
  test.each(SORTS)('by %s: the same studies in both directions, what is not stated last', (by) => {
    const up = sortStudies(studies, by, 'ascending');
    const down = sortStudies(studies, by, 'descending');
    expect(up).toHaveLength(studies.length);
    expect(new Set(up)).toEqual(new Set(studies));
    expect(new Set(down)).toEqual(new Set(studies));
    const key = { women: womenOf, dates: firstYearOf, study: () => 0, design: () => 0 }[by];
    for (const sorted of [up, down]) {
      const missing = sorted.map((one) => key(one) === undefined);
      expect(missing).toEqual([...missing].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test('women ascend and descend', () => {
    const women = (direction: 'ascending' | 'descending') =>
      sortStudies(studies, 'women', direction).flatMap((one) => womenOf(one) ?? []);
    expect(women('ascending')).toEqual([...women('ascending')].sort((a, b) => a - b));
    expect(women('descending')).toEqual([...women('ascending')].reverse());
  });

  test('a group without a number leaves the sum unknown, not smaller', () => {
    expect(womenOf(study('nakagawa2015'))).toBe(42);
    expect(
      womenOf({
        groups: [
          { label: 'a', given: 'b', women: 3 },
          { label: 'c', given: 'd' },
        ],
      }),
    ).toBeUndefined();
    expect(womenOf({ groups: [] })).toBeUndefined();
    expect(firstYearOf(study('nakagawa2015'))).toBe(2011);
    expect(firstYearOf({})).toBeUndefined();
  });

  test('counts of a derived stratum say that they are derived', () => {
    expect(countLines(study('nakagawa2024'))).toContain(
      'gestational sac, ratio 10.3 to below 11.8 (derived): treated 20/36 v untreated 11/15',
    );
  });
});

describe('tests beside each other', () => {
  // Values of R for 75/112 v 4/11: fisher.test, chisq.test(correct = FALSE / TRUE).
  test('11.8 or more: the answer depends on the test', () => {
    const effects = effectsOf(comparison('nakagawa2024/sacFrom11_8'));
    expect(pOf(effects, 'Fisher exact')).toBe('0.054');
    expect(pOf(effects, 'chi-square')).toBe('0.043');
    expect(pOf(effects, 'chi-square, Yates')).toBe('0.091');
    expect(effects.significanceDependsOnTest).toBe(true);
    // exp(ln(75·7 / (37·4)) ± 1.96 √(1/75 + 1/37 + 1/4 + 1/7))
    expect(ratioInWords(effects.oddsRatio)).toBe('3.55 (0.976 to 12.9)');
    expect(effectsOf(comparison('nakagawa2024/sacFrom11_8'))).toBe(effects);
  });

  test('an empty arm has no ratio as a number', () => {
    expect(ratioInWords(effectsOf(comparison('nakagawa2015/clinicalPregnancy')).oddsRatio)).toMatch(
      /^infinite \(5\.31 and above\)/,
    );
  });

  test.each([
    [30.6, '+30.6'],
    [-17.8, '−17.8'],
    [0.04, '0.0'],
    [-0.04, '0.0'],
  ])('%d points', (points, words) => {
    expect(signedPoints(points)).toBe(words);
  });

  test('a test without an answer says so', () => {
    const none = { ...comparison('nakagawa2015/liveBirth') };
    const empty = { ...none, first: { ...none.first, events: 0 }, second: { ...none.second, events: 0 } };
    expect(pOf(effectsOf(empty), 'chi-square')).toBe('not estimable');
    expect(ratioInWords(effectsOf(empty).oddsRatio)).toMatch(/^not estimable: /);
  });
});

describe('forests', () => {
  test('against stands above for, nothing is filled, nothing is pooled, and it is said why', () => {
    const { studies: rows, pooled, notes, table } = treatmentForest('Nidation');
    expect(rows.every(({ randomized }) => !randomized)).toBe(true);
    expect(pooled).toEqual({ kind: 'not shown', because: expect.stringContaining('none is randomized') });
    expect(notes.join(' ')).toContain('(237 + 11)/410 = 60.49 %');
    expect(table.rows).toHaveLength(rows.length + 1);
    const speaks = treatedAgainstUntreated.map((one) => one.speaks);
    expect(speaks.lastIndexOf('against')).toBeLessThan(speaks.indexOf('for'));
  });

  test.each(studies.map(({ id }) => id))('%s: every comparison has a row', (id) => {
    const own = againstFirst(knowledge.comparisons.filter(({ sourceId }) => sourceId === id));
    if (own.length === 0) expect(() => studyForest(study(id), own, 'Nidation')).toThrow(RangeError);
    else expect(studyForest(study(id), own, 'Nidation').studies).toHaveLength(own.length);
  });
});

describe('the ledger', () => {
  test('without a filter all 183; each filter and its rest add up', () => {
    expect(filterClaims(claims, {})).toHaveLength(183);
    const deck = filterClaims(claims, { document: 'lecture deck' });
    expect(deck).toHaveLength(129);
    expect(filterClaims(claims, { document: 'answer page' })).toHaveLength(54);
    const statuses = [...new Set(claims.map(({ status }) => status))];
    const counted = statuses.map((status) => filterClaims(claims, { status }).length);
    expect(counted.reduce((a, b) => a + b, 0)).toBe(183);
    expect(filterClaims(claims, { carriedAs: 'refuted' }).every(({ carriedAs }) => carriedAs === 'refuted')).toBe(true);
  });

  test('words narrow, in any case and order', () => {
    const found = filterClaims(claims, { text: 'PER untested ' });
    expect(found.length).toBeGreaterThan(0);
    for (const { words, note = '', place, recomputed = '' } of found) {
      expect(`${words} ${note} ${place} ${recomputed}`.toLowerCase()).toContain('untested');
    }
    expect(filterClaims(claims, { text: 'zzzz' })).toEqual([]);
    expect(filterClaims(claims, { text: 's1-96' })[0]?.id).toBe('S1-96');
  });
});

describe('positions', () => {
  test('every position is in one group, against first', () => {
    expect(GROUPS[0].id).toBe('against');
    const grouped = GROUPS.flatMap(({ id }) => inGroup(knowledge.positions, id));
    expect(new Set(grouped)).toEqual(new Set(knowledge.positions));
    expect(grouped).toHaveLength(knowledge.positions.length);
  });

  test('silence is neither a yes nor a no', () => {
    for (const id of ['against', 'for', 'conditional'] as const) {
      expect(inGroup(knowledge.positions, id).filter(({ stance }) => /^not (addressed|read)$/.test(stance))).toEqual(
        [],
      );
    }
  });
});
