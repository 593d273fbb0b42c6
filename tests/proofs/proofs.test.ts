import { all, atLeast, below, day } from '@nidation/core/engines';
import { knowledge, protocolTemplates, type Contraindication, type Protocol } from '@nidation/core/knowledge';
import { ABSOLUTE_LIMIT_MG, checkClinicProtocol, CONFLICT_FROM, CONFLICT_TO, decide } from '@nidation/core/pathway';
import type { ClinicProtocol } from '@nidation/core/case';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { egfr, potassium } from '../../packages/core/src/case/facts.ts';
import { bandObligations, holeObligations, type Band } from './doseBands.ts';
import { decisionObligations } from './decisionTable.ts';
import { conditionObligations, limitObligations, nestingObligations } from './limitTables.ts';
import { failures, type Failure, type Obligation } from './obligation.ts';
import { rateObligations } from './rateTable.ts';
import { startSolver, type Solver } from './solver.ts';

/** Every shipped table proved over all values, not over samples; what fails is told with the values that show it. */

let solver: Solver;
beforeAll(async () => {
  solver = await startSolver();
});
afterAll(() => {
  solver.stop();
});

const shown = async (obligations: readonly Obligation[]): Promise<readonly Failure[]> => {
  expect(obligations.length).toBeGreaterThan(0);
  return failures(solver, obligations);
};
const protocol = (id: string): Protocol => knowledge.protocols.find((one) => one.id === id)!;
const bandsOf = ({ dose }: Protocol): readonly Band[] =>
  dose.kind === 'bands' ? dose.bands.map(({ dailyDose, ...band }) => ({ ...band, dailyDoseMg: dailyDose })) : [];

describe('dose by the ratio', () => {
  const banded = knowledge.protocols.filter((one) => bandsOf(one).length > 0);

  test('2015, 2017 and 2024 have bands', () => {
    expect(banded.map(({ id }) => id)).toEqual(['nakagawa2015', 'nakagawa2017', 'nakagawa2024']);
  });

  test.each(banded)('$id: total from its first band, disjoint, rising, within 4 mg', async (one) => {
    const bands = bandsOf(one);
    expect(await shown(bandObligations(one.id, bands, bands[0]!.fromRatio, ABSOLUTE_LIMIT_MG))).toEqual([]);
  });

  test('2015 and 2017 have a dose from their cut-off on', () => {
    for (const id of ['nakagawa2015', 'nakagawa2017'])
      expect(bandsOf(protocol(id))[0]!.fromRatio).toBe(protocol(id).cutOffRatio);
  });

  test('2024 has none from 10.3 to below 11.8, and only there', async () => {
    expect(
      await shown(holeObligations('nakagawa2024', bandsOf(protocol('nakagawa2024')), CONFLICT_FROM, CONFLICT_TO)),
    ).toEqual([]);
  });

  test('every fixed dose lies within 4 mg', async () => {
    const fixed = knowledge.protocols.flatMap(({ id, dose }) =>
      dose.kind === 'fixed' ? dose.dailyDoses.map((mg) => [id, mg] as const) : [],
    );
    expect(fixed).toHaveLength(3);
    for (const [id, mg] of fixed) {
      expect(
        await shown(
          bandObligations(
            `${id}, ${String(mg)} mg`,
            [{ fromRatio: CONFLICT_FROM, dailyDoseMg: mg }],
            CONFLICT_FROM,
            ABSOLUTE_LIMIT_MG,
          ),
        ),
      ).toEqual([]);
    }
  });
});

describe('a clinic protocol passes its check exactly when its bands are proved', () => {
  const rest: Omit<ClinicProtocol, 'bands' | 'cutOffRatio'> = {
    name: 'tried',
    version: 1,
    minimumFailedTransfers: 3,
    dosesPerDay: 1,
    startDaysBeforeTransfer: 2,
    lastDoseDay: 13,
    continuation: 'stop at the pregnancy test',
    troughTarget: { lowNgPerMl: 4, highNgPerMl: 8, source: 'tried' },
    monitoring: 'project defaults',
    signedBy: 'N.',
    signedOn: day('2026-11-22'),
  };
  const passes = (bands: readonly Band[], cutOffRatio: number) =>
    checkClinicProtocol({ ...rest, cutOffRatio, bands }).length === 0;

  test('for tables near the edge of being right', async () => {
    const tenths = fc.integer({ min: 103, max: 109 });
    const table = fc
      .tuple(
        fc.integer({ min: 0, max: 2 }),
        fc.array(tenths, { minLength: 1, maxLength: 2 }),
        fc.array(fc.constantFrom(1, 2, 2.5, 3, 4, 4.5, 1.25), { minLength: 3, maxLength: 3 }),
        fc.constantFrom(0, 0, 0, 1, -1),
      )
      .map(([below103, inner, doses, shift]) => {
        const starts = [103 - (below103 === 1 ? 1 : 0), ...inner].sort((a, b) => a - b);
        return starts.map((from, i): Band => ({
          fromRatio: from / 10,
          ...(i + 1 < starts.length ? { toRatio: (starts[i + 1]! + shift) / 10 } : {}),
          dailyDoseMg: doses[i]!,
        }));
      });
    const tried = fc.sample(table, { numRuns: 60, seed: 20261122 });
    let sound = 0;
    for (const bands of tried) {
      const passed = passes(bands, 10.3);
      if (passed) sound += 1;
      const failed = await failures(solver, bandObligations('tried', bands, 10.3, ABSOLUTE_LIMIT_MG));
      expect([bands, passed]).toEqual([bands, failed.length === 0]);
    }
    expect(sound).toBeGreaterThan(2);
    expect(sound).toBeLessThan(tried.length - 10);
  });

  test.each(protocolTemplates.filter(({ draft }) => draft.bands !== undefined))(
    'template $protocolId: what is filled in is proved',
    async ({ protocolId, draft }) => {
      const bands = draft.bands!;
      expect(await shown(bandObligations(protocolId, bands, bands[0]!.fromRatio, ABSOLUTE_LIMIT_MG))).toEqual([]);
      // Not yet signed, so never without a fault.
      expect(checkClinicProtocol(draft).length).toBeGreaterThan(0);
    },
  );
});

test('the RIF threshold table: one row for every age, falling chances, and the least number above 60 %', async () => {
  expect(await shown(rateObligations(knowledge.implantationRates))).toEqual([]);
});

describe('limits', () => {
  test('every refusal and every warning is reached by somebody', async () => {
    expect(await shown(limitObligations(knowledge.contraindications, knowledge.cautions))).toEqual([]);
  });
  test('a stop limit never comes before its warning', async () => {
    const pairs = [
      ['hyperkalemia', 'potassiumAbove5'],
      ['magnesiumBelow0_50', 'magnesiumBelow0_70'],
      ['altOrAstAbove3', 'altOrAstAbove2'],
      ['neutrophilsBelow1_0', 'neutrophilsBelow1_5'],
      ['qtcFrom500', 'qtcFrom470'],
    ] as const;
    expect(await shown(nestingObligations([...knowledge.contraindications, ...knowledge.cautions], pairs))).toEqual([]);
  });
  test('every entry and every condition of the lists can be met and can fail', async () => {
    expect(await shown(conditionObligations(knowledge))).toEqual([]);
  });
});

describe('the decision', () => {
  test.each(knowledge.protocols)(
    '$id: one answer for everybody, no dose beside a refusal, an unknown or outside',
    async (one) => {
      expect(await shown(decisionObligations(one, knowledge.contraindications, decide))).toEqual([]);
    },
  );
});

describe('planted faults are found, with the values that show them', () => {
  const bands2015 = bandsOf(protocol('nakagawa2015'));
  const changed = (i: number, change: Partial<Band>) =>
    bands2015.map((band, at) => (at === i ? { ...band, ...change } : band));
  const faultsOf = (bands: readonly Band[]) => shown(bandObligations('planted', bands, 10.3, ABSOLUTE_LIMIT_MG));

  test('a gap: 13 to below 13.1', async () => {
    const [found, ...others] = await faultsOf(changed(1, { fromRatio: 13.1 }));
    expect(others).toEqual([]);
    expect(found?.name).toBe('planted: no ratio without a dose');
    expect(found?.says).toMatch(/v_th1Th2Ratio = (13\.0|\(\/ 13\d\.0 10\.0\))/);
  });

  test('an overlap: 12.9 to below 13', async () => {
    const found = await faultsOf(changed(1, { fromRatio: 12.9 }));
    expect(found.map(({ name }) => name)).toContain('planted: no ratio with two doses');
    expect(found[0]?.says).toMatch(/v_th1Th2Ratio = \(\/ 129\.0 10\.0\)/);
  });

  test('a reversed band: 1 mg above 2 mg', async () => {
    const found = await faultsOf(changed(1, { dailyDoseMg: 0.5 }));
    expect(found.map(({ name }) => name)).toEqual(['planted: no lower dose for a higher ratio']);
    expect(found[0]?.says).toContain('other_v_th1Th2Ratio');
  });

  test('a dead limit: one nobody can meet, and one that another always covers', async () => {
    const [first] = knowledge.contraindications;
    const planted = (id: string, when: Contraindication['when']): Contraindication => ({ ...first!, id, when });
    const dead = await shown(
      limitObligations(
        [
          ...knowledge.contraindications,
          planted('both ways', all(below(egfr, 60), atLeast(egfr, 90))),
          planted('covered', atLeast(potassium, 6)),
        ],
        knowledge.cautions,
      ),
    );
    expect(dead).toEqual([
      { name: 'refusal both ways alone refuses somebody', says: 'holds for nobody' },
      { name: 'refusal covered alone refuses somebody', says: 'holds for nobody' },
    ]);
  });

  test('a dose under a refusal', async () => {
    const faulty: typeof decide = (input) =>
      input.ratio !== undefined && input.ratio >= 15.8 ? 'fits protocol' : decide(input);
    const found = await shown(decisionObligations(protocol('nakagawa2024'), knowledge.contraindications, faulty));
    const refused = found.find(({ name }) => name === 'nakagawa2024: no dose together with a refusal');
    expect(refused?.says).toMatch(/v_th1Th2Ratio = /);
    expect(found.map(({ name }) => name)).toContain('nakagawa2024: no dose while a stop item is unknown');
  });

  test('a dose where the sources contradict each other, and one below the cut-off', async () => {
    const eager: typeof decide = (input) =>
      decide(input) === 'conflict' || decide(input) === 'outside protocol' ? 'fits protocol' : decide(input);
    const names = (await shown(decisionObligations(protocol('japanTwoDose'), knowledge.contraindications, eager))).map(
      ({ name }) => name,
    );
    expect(names).toContain('japanTwoDose: never "fits" where the sources contradict each other');
    expect(names).toContain('japanTwoDose: no dose below the cut-off');
  });

  test('an age without a row, an age in two rows, a threshold one too low', async () => {
    const rates = knowledge.implantationRates;
    const withRow = (id: string, change: object) => ({
      ...rates,
      rows: rates.rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
    });
    const names = async (of: typeof rates) => (await shown(rateObligations(of))).map(({ name }) => name);
    expect(await names(withRow('untested35To39', { toAge: 38 }))).toEqual(['rates, untested: no age without a row']);
    expect(await names(withRow('euploid35To40', { toAge: 41 }))).toEqual(['rates, euploid: no age in two rows']);
    expect(await names(withRow('untested35To39', { printedThreshold: 3 }))).toEqual([
      'rates, untested: untested35To39: 3 transfers pass 60 %',
    ]);
    expect(await names(withRow('untested35To39', { printedThreshold: 5 }))).toEqual([
      'rates, untested: untested35To39: one fewer does not, unless the floor holds',
    ]);
  });
});

test('the solver refuses what it cannot read: no answer is not a proof', async () => {
  await expect(solver.ask('', '(> nobody 1)')).rejects.toThrow('The solver cannot read');
});
