import { describe, expect, test } from 'vitest';
import * as facts from '../case/facts.ts';
import { knowledge } from './inForce.ts';
import { protocolTemplates } from './protocols/templates.ts';

/** Every id that is spoken of exists, none twice; every claim is one of the two documents'. */

const {
  sources,
  positions,
  notices,
  conflicts,
  implantationRates,
  rivalDefinitions,
  predictionModel,
  investigations,
  interventions,
  comparisons,
  observations,
  protocols,
  contraindications,
  cautions,
  doseLimits,
  howToLearn,
  interactions,
  monitoring,
} = knowledge;

const lists: Record<string, readonly { readonly id: string }[]> = {
  sources,
  positions,
  notices,
  conflicts,
  rateRows: implantationRates.rows,
  rivalDefinitions,
  investigations,
  interventions,
  evidence: [...comparisons, ...observations],
  protocols,
  contraindications,
  cautions,
  doseLimits,
  interactions,
  monitoring,
  howToLearn: howToLearn.map(({ fact }) => ({ id: fact })),
  templates: protocolTemplates.map(({ protocolId }) => ({ id: protocolId })),
};

test.each(Object.entries(lists))('%s: no id twice', (_name, list) => {
  const ids = list.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});

const sourceIds = new Set(sources.map(({ id }) => id));
const cited: readonly (readonly [string, string])[] = [
  ...positions.map(({ id, sourceId }) => [id, sourceId] as const),
  ...[...notices, ...conflicts, ...contraindications, ...cautions, ...doseLimits, ...interactions].flatMap(
    ({ id, sourceIds: of }) => of.map((sourceId) => [id, sourceId] as const),
  ),
  ...interactions.flatMap(({ id, onTreatment }) => onTreatment.map(({ sourceId }) => [id, sourceId] as const)),
  ['implantationRates', implantationRates.sourceId],
  [predictionModel.id, predictionModel.sourceId],
  ...[...rivalDefinitions, ...comparisons, ...observations, ...protocols].map(
    ({ id, sourceId }) => [id, sourceId] as const,
  ),
  ...[...investigations, ...interventions].flatMap(({ id, sourceId, otherPositions }) => [
    [id, sourceId] as const,
    ...otherPositions.map((other) => [id, other.sourceId] as const),
  ]),
];

test('every source that is cited exists', () => {
  expect(cited.filter(([, sourceId]) => !sourceIds.has(sourceId))).toEqual([]);
});

test('everything with a list of sources has at least one', () => {
  const without = [...notices, ...conflicts, ...contraindications, ...cautions, ...doseLimits, ...interactions].filter(
    (one) => one.sourceIds.length === 0,
  );
  expect(without).toEqual([]);
});

test('every evidence id of a protocol exists, and none is listed twice', () => {
  const evidence = new Set(lists['evidence']!.map(({ id }) => id));
  for (const { id, evidenceIds } of protocols) {
    expect([id, evidenceIds.filter((one) => !evidence.has(one))]).toEqual([id, []]);
    expect([id, new Set(evidenceIds).size]).toEqual([id, evidenceIds.length]);
  }
});

test('investigations and interventions point at each other', () => {
  for (const { id, opens } of investigations) {
    for (const opened of opens) {
      expect(interventions.find((one) => one.id === opened)?.linkedInvestigation).toBe(id);
    }
  }
  for (const { id, linkedInvestigation } of interventions) {
    if (linkedInvestigation === undefined) continue;
    expect(investigations.find((one) => one.id === linkedInvestigation)?.opens).toContain(id);
  }
});

describe('claims', () => {
  const claims = [
    ...[...comparisons, ...observations, ...protocols].flatMap((one) => one.claims),
    ...[...investigations, ...interventions, ...implantationRates.rows].map(({ claim }) => claim),
  ];
  test('are S1-01 to S1-129 of the lecture deck or S2-01 to S2-54 of the answer page', () => {
    const last: Record<string, number> = { S1: 129, S2: 54 };
    const wrong = claims.filter((claim) => {
      const match = /^(S[12])-(\d{2,3})$/.exec(claim);
      return match === null || Number(match[2]) < 1 || Number(match[2]) > last[match[1]!]!;
    });
    expect(wrong).toEqual([]);
    expect(claims.length).toBeGreaterThan(100);
  });
});

test('every fact says how it is learned', () => {
  const names = Object.values(facts).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(50);
  expect(howToLearn.map(({ fact }) => fact).sort()).toEqual([...names].sort());
  for (const { words } of howToLearn) expect(words).toMatch(/^\S.*\.$/);
});

/** Every sentence anywhere in the edition. */
function sentences(of: unknown): readonly string[] {
  if (typeof of === 'string') return [of];
  if (typeof of !== 'object' || of === null) return [];
  return Object.values(of).flatMap((part) => sentences(part));
}

describe('words', () => {
  const all = sentences(knowledge);
  test('nothing calls "good embryos under 40" the ESHRE definition', () => {
    expect(all.filter((text) => /good embryos/.test(text) && /ESHRE/.test(text))).toEqual([]);
  });
  test('the answer page is nowhere called a guideline', () => {
    expect(
      all.filter((text) => /answer (page|site)/i.test(text) && /(?<!not a |never as a )guideline/i.test(text)),
    ).toEqual([]);
  });
  test('"miscarriage lower than untreated" stands only where it is refuted', () => {
    const repeated = all.filter((text) => /lower than in untreated/i.test(text));
    expect(repeated).toEqual(['"Lower than in untreated women": the untreated women had no pregnancies.']);
  });
  test('there is no empty source, citation or sentence of a caution', () => {
    for (const { id, citation } of sources) expect([id, citation.length > 3]).toEqual([id, true]);
    for (const { id, words } of cautions) expect([id, words.endsWith('.')]).toEqual([id, true]);
  });
});
