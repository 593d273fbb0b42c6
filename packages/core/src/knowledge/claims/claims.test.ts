import { describe, expect, test } from 'vitest';
import * as facts from '../../case/facts.ts';
import { knowledge } from '../inForce.ts';
import { protocolTemplates } from '../protocols/templates.ts';
import { studies } from '../studies/studyCards.ts';
import type { Carrier, CarrierKind, Claim } from './claim.ts';
import { claims } from './claims.ts';
import { settingWords } from './settingWords.ts';
import { topics } from './topics/topics.ts';

/** All that the two documents say has a home, and every home exists. */

const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
const homes: Record<CarrierKind, ReadonlySet<string>> = {
  rates: new Set(['implantationRates']),
  rate: ids(knowledge.implantationRates.rows),
  model: new Set([knowledge.predictionModel.id]),
  investigation: ids(knowledge.investigations),
  intervention: ids(knowledge.interventions),
  protocol: ids(knowledge.protocols),
  contraindication: ids(knowledge.contraindications),
  caution: ids(knowledge.cautions),
  interaction: ids(knowledge.interactions),
  monitoring: ids(knowledge.monitoring),
  fact: new Set(Object.values(facts).map(({ name }) => name)),
  setting: new Set(Object.keys(settingWords)),
  study: ids(studies),
  comparison: ids(knowledge.comparisons),
  observation: ids(knowledge.observations),
  position: ids(knowledge.positions),
  notice: ids(knowledge.notices),
  conflict: ids(knowledge.conflicts),
  topic: ids(topics),
  claim: ids(claims),
  source: ids(knowledge.sources),
};
const resolves = (carrier: Carrier): boolean => {
  const at = carrier.indexOf(':');
  return homes[carrier.slice(0, at) as CarrierKind].has(carrier.slice(at + 1));
};
const claim = (id: string): Claim => claims.find((one) => one.id === id)!;
const numbered = (document: string, last: number) =>
  Array.from({ length: last }, (_, i) => `${document}-${String(i + 1).padStart(2, '0')}`);

describe('the ledger', () => {
  test('183 of 183: S1-01 to S1-129, S2-01 to S2-54, in order, none twice', () => {
    expect(claims.map(({ id }) => id)).toEqual([...numbered('S1', 129), ...numbered('S2', 54)]);
  });

  test('none without a home, and every home exists', () => {
    expect(claims.filter(({ carriers }) => carriers.length === 0)).toEqual([]);
    expect(
      claims.flatMap(({ id, carriers }) => carriers.filter((one) => !resolves(one)).map((one) => [id, one])),
    ).toEqual([]);
  });

  test('every argument of a topic and every source of it exists', () => {
    const broken = topics.flatMap(({ id, supports, against, sourceIds }) =>
      [...supports, ...against, ...sourceIds.map((one): Carrier => `source:${one}`)]
        .filter((one) => !resolves(one))
        .map((one) => [id, one]),
    );
    expect(broken).toEqual([]);
  });

  test('each is carried as what it is', () => {
    const count = (of: Claim['carriedAs']) => claims.filter(({ carriedAs }) => carriedAs === of).length;
    expect(
      Object.fromEntries(
        (['rule', 'setting', 'data', 'study', 'notice', 'background', 'refuted'] as const).map((of) => [of, count(of)]),
      ),
    ).toEqual({
      rule: 63,
      setting: 4,
      data: 15,
      study: 56,
      notice: 13,
      background: 19,
      refuted: 13,
    });
  });

  const KINDS: Partial<Record<Claim['carriedAs'], readonly CarrierKind[]>> = {
    rule: [
      'rates',
      'rate',
      'model',
      'investigation',
      'intervention',
      'contraindication',
      'caution',
      'interaction',
      'monitoring',
      'fact',
      'protocol',
      'topic',
    ],
    setting: ['setting'],
    study: ['study', 'comparison', 'observation', 'protocol'],
    background: ['topic', 'protocol', 'source', 'observation'],
    refuted: ['conflict', 'comparison', 'study', 'notice', 'protocol'],
  };
  test.each(claims)('$id is carried by something of its kind', ({ carriedAs, carriers }) => {
    const kinds = KINDS[carriedAs];
    if (kinds !== undefined)
      expect(carriers.some((one) => kinds.includes(one.slice(0, one.indexOf(':')) as CarrierKind))).toBe(true);
    expect(carriers.length).toBeGreaterThan(0);
  });

  test('each says something, in a sentence, from a place', () => {
    for (const { id, words, place } of claims)
      expect([id, /\S.*[.?!]$/.test(words), place !== '']).toEqual([id, true, true]);
  });

  test('a refuted claim is nowhere repeated as advice: what carries it speaks against it', () => {
    for (const { id, carriers, status, note } of claims.filter(({ carriedAs }) => carriedAs === 'refuted')) {
      expect([
        id,
        carriers.some((one) => /^(conflict|caution|notice|comparison|observation|study):/.test(one)),
      ]).toEqual([id, true]);
      expect([id, status === 'verified']).toEqual([id, false]);
      expect([id, (note ?? '') !== '']).toEqual([id, true]);
    }
  });

  test('every claim that a rule, study or protocol names is in the ledger', () => {
    const named = [
      ...[...knowledge.comparisons, ...knowledge.observations, ...knowledge.protocols].flatMap((one) => one.claims),
      ...[...knowledge.investigations, ...knowledge.interventions, ...knowledge.implantationRates.rows].map(
        (one) => one.claim,
      ),
    ];
    expect(named.filter((one) => !homes.claim.has(one))).toEqual([]);
  });
});

describe('everything with a rule has a source', () => {
  const sourced: readonly (readonly [string, readonly string[]])[] = [
    ...[...knowledge.contraindications, ...knowledge.cautions, ...knowledge.doseLimits, ...knowledge.interactions].map(
      ({ id, sourceIds }) => [id, sourceIds] as const,
    ),
    ...[
      ...knowledge.protocols,
      ...knowledge.investigations,
      ...knowledge.interventions,
      ...knowledge.comparisons,
      ...knowledge.observations,
      ...knowledge.positions,
      ...knowledge.rivalDefinitions,
    ].map(({ id, sourceId }) => [id, [sourceId]] as const),
    ...studies.map(({ id }) => [id, [id]] as const),
    ...[...knowledge.notices, ...knowledge.conflicts, ...topics].map(({ id, sourceIds }) => [id, sourceIds] as const),
    ...protocolTemplates.map(
      ({ protocolId }) =>
        [protocolId, [knowledge.protocols.find(({ id }) => id === protocolId)?.sourceId ?? 'none']] as const,
    ),
  ];
  test('and the source is in the list', () => {
    expect(sourced.length).toBeGreaterThan(250);
    expect(sourced.filter(([, of]) => of.length === 0 || of.some((one) => !homes.source.has(one)))).toEqual([]);
  });

  test('what has no source has a mark: monitoring limits are defaults', () => {
    expect(knowledge.monitoring.filter(({ confidence }) => confidence !== 'default')).toEqual([]);
  });
});

describe('numbers of the documents', () => {
  // Read in the lecture deck and the answer page, copied here by hand; the carrier must hold the same number.
  const rate = (id: string) => knowledge.implantationRates.rows.find((one) => one.id === id)!;
  test.each([
    ['untestedBelow35', 315, [31.5, 53.1, 67.9, 78.0, 84.9, 89.7], 3],
    ['untested35To39', 259, [25.9, 45.1, 59.3, 69.9, 77.7, 83.4], 4],
    ['untestedFrom40', 150, [15.0, 27.8, 38.6, 47.8, 55.6, 62.3], 6],
    ['euploidBelow35', 684, [68.4, 90.0, 96.8, 99.0, 99.7, 99.9], 2],
    ['euploid35To40', 641, [64.1, 87.1, 95.4, 98.3, 99.4, 99.8], 2],
    ['euploidAbove40', 580, [58.0, 82.4, 92.6, 96.9, 98.7, 99.5], 2],
  ])('%s', (id, tenths, printed, threshold) => {
    expect(rate(id)).toMatchObject({
      tenthsOfPercent: tenths,
      printedCumulativePercent: printed,
      printedThreshold: threshold,
    });
  });

  test.each<[string, readonly RegExp[]]>([
    ['S1-12', [/23\.8 %/]],
    ['S1-13', [/1\.16/, /27\.6 %/]],
    ['S1-72', [/267/, /August 2020 to September 2023/]],
    ['S1-73', [/89/]],
    ['S1-74', [/63/]],
    ['S1-75', [/53/]],
    ['S1-76', [/38/]],
    ['S1-77', [/24/]],
    ['S1-79', [/25\.8 %/, /23\.5 %/]],
    ['S1-80', [/28\.5 %/, /25\.3 %/]],
    ['S1-81', [/56\.6 %/, /54\.7 %/]],
    ['S1-82', [/47\.3 %/, /44\.7 %/]],
    ['S1-83', [/37\.5 %/, /29\.1 %/]],
    ['S1-90', [/569/, /September 2020 to November 2021/]],
    ['S1-93', [/174/, /30\.6 %/, /148/, /26/, /395/]],
    ['S1-94', [/73\.0 %/, /64\.2 %/]],
    ['S1-95', [/69\.2 %/, /57\.7 %/, /70\.6 %/, /60\.0 %/]],
    ['S1-96', [/123/, /21\.6 %/, /112/, /11/, /410/]],
    ['S1-97', [/67\.0 %/, /36\.3 %/, /60\.5 %/]],
    ['S1-99', [/2 mg from 11\.8 to below 15\.8/, /3 mg from 15\.8/]],
    ['S1-103', [/42/, /November 2011 to October 2013/]],
    ['S1-104', [/25/, /17/, /16 days/]],
    ['S1-106', [/64\.0 %/, /0 %/]],
    ['S1-107', [/6\.3 %/]],
    ['S1-108', [/60\.0 %/]],
    ['S1-119', [/20 weeks/, /33 weeks/]],
    ['S1-121', [/109/, /10\.3/, /1 to 4 mg/]],
    ['S1-122', [/113/]],
    ['S1-123', [/8\.3 %/]],
    ['S1-125', [/0\.9 %/]],
    ['S2-11', [/4-8 ng\/mL/]],
    ['S2-16', [/50-64 %/, /35-60 %/]],
    ['S2-17', [/40 %/]],
    ['S2-20', [/6\.3 %/]],
    ['S2-29', [/2\/109/, /1\.8 %/]],
    ['S2-30', [/8\.3 %/, /9\/109/]],
    ['S2-32', [/0\.9 %/, /1\/113/]],
    ['S2-35', [/30-60 %/]],
    ['S2-36', [/37 %/]],
    ['S2-51', [/50-75 %/]],
    ['S2-53', [/2-3 days/]],
  ])('%s says the numbers of its document', (id, numbers) => {
    for (const one of numbers) expect(claim(id).words).toMatch(one);
  });

  test.each([
    ['S1-98', 'comparison:nakagawa2024/sacBetween10_3And11_8'],
    ['S1-77', 'position:project/lymphocytes'],
    ['S2-21', 'conflict:C2'],
    ['S2-54', 'conflict:C26'],
  ] as const)('%s is carried by %s', (id, carrier) => {
    expect(claim(id).carriers).toContain(carrier);
  });
});

describe('words of the ledger and the topics', () => {
  const all = [
    ...claims.flatMap(({ words, note }) => [words, note ?? '']),
    ...topics.flatMap(({ words, title }) => [words, title]),
  ];
  test('nothing calls "good embryos under 40" the ESHRE definition', () => {
    expect(all.filter((text) => /good embryos/.test(text) && /ESHRE/.test(text))).toEqual([]);
  });
  test('the answer page is nowhere called a guideline', () => {
    expect(
      all.filter(
        (text) =>
          /answer (page|site)/i.test(text) && /(?<!not a )guideline/i.test(text.replace(/no guideline[^.;]*/gi, '')),
      ),
    ).toEqual([]);
  });
});
