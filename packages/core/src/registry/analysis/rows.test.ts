import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { seededUniform } from '../../engines/numerics/random.ts';
import { addDays, day } from '../../engines/quantities/days.ts';
import type { RegistryOutcome, RegistryRow } from '../row.ts';
import { historiesOfRows } from './attempts.ts';
import { firstOfEachWoman, outcomeRecorded, selectCohort, transferMade } from './cohort.ts';
import { compareTreated, type CompareQuestion } from './compareTreated.ts';
import { strataOfRows } from './ownRates.ts';
import { groupsByProfile } from './profileGroups.ts';
import { chanceElsewhere } from './registerChance.ts';

// A busy machine may take ten times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

/** From rows to analyses: nobody is lost, nothing missing becomes a "no". */

let made = 0;
function row(change: Partial<RegistryRow> & { readonly met?: boolean | undefined }): RegistryRow {
  made += 1;
  const { met, ...rest } = change;
  const outcome: RegistryOutcome = met === undefined ? {} : { clinicalPregnancy: met };
  return { key: `k${String(made)}`, source: 'test', embryosTransferred: 1, outcome, notes: [], ...rest };
}

describe('cohort with attrition', () => {
  const rows = [
    row({ womanId: 'a', embryosTransferred: 1, met: true }),
    row({ womanId: 'b', embryosTransferred: 0, met: false }),
    row({ womanId: 'c', embryosTransferred: 1 }),
    { ...row({ womanId: 'd', met: false }), embryosTransferred: undefined } as unknown as RegistryRow,
    {
      ...row({ womanId: 'e', met: false, transferDay: day('2025-01-01') }),
      embryosTransferred: undefined,
    } as unknown as RegistryRow,
  ];
  test('not met and unknown are counted apart; the counts add up', () => {
    const found = selectCohort(rows, [transferMade, outcomeRecorded('clinicalPregnancy')]);
    expect(found.attrition).toEqual([
      { label: 'a transfer was made', count: 3, left: { notMet: 1, unknown: 1 } },
      { label: 'clinical pregnancy recorded', count: 2, left: { notMet: 0, unknown: 1 } },
    ]);
    expect(found.rows.map(({ womanId }) => womanId)).toEqual(['a', 'e']);
    expect(found.words).toBe('a transfer was made and clinical pregnancy recorded');
    expect(selectCohort(rows, [])).toMatchObject({ words: 'all rows', attrition: [] });
  });

  test('the first transfer of each woman: by day, else by the number before; without a key unknown', () => {
    const two = [
      row({ womanId: 'a', transferDay: day('2025-03-01') }),
      row({ womanId: 'a', transferDay: day('2025-01-01') }),
      row({ womanId: 'b', earlierTransfers: { count: 2, orMore: false } }),
      row({ womanId: 'b', earlierTransfers: { count: 1, orMore: false } }),
      row({}),
    ];
    const found = firstOfEachWoman(selectCohort(two, []));
    expect(found.rows).toEqual([two[1], two[3]]);
    expect(found.attrition.at(-1)).toEqual({
      label: 'first transfer of each woman',
      count: 2,
      left: { notMet: 2, unknown: 1 },
    });
  });
});

describe('attempt histories', () => {
  const start = day('2024-01-01');
  const woman = (womanId: string, outcomes: readonly (boolean | undefined)[], first = 0): RegistryRow[] =>
    outcomes.map((met, i) =>
      row({
        womanId,
        met,
        transferDay: addDays(start, 60 * i),
        earlierTransfers: { count: first + i, orMore: false },
        ageYears: 36,
      }),
    );
  const rows = [
    ...woman('success at the second', [false, true]),
    ...woman('stopped', [false, false]),
    ...woman('late', [false, true], 2),
    ...woman('outcome missing', [false, undefined, false]),
    ...woman('missing only after success', [true, undefined]),
    row({ met: true }),
  ];
  test('success, stopped, under treatment; late and unknown ones leave', () => {
    const { histories, ages, attrition } = historiesOfRows(rows, 'clinicalPregnancy', day('2026-01-01'));
    expect(histories).toEqual({ attempts: [2, 2, 1], exit: ['success', 'stopped', 'success'] });
    expect(ages).toEqual([36, 36, 36]);
    expect(attrition.map(({ count, left }) => [count, left.notMet, left.unknown])).toEqual([
      [5, 0, 1],
      [4, 1, 0],
      [3, 0, 1],
    ]);
    const early = historiesOfRows(rows, 'clinicalPregnancy', day('2024-06-01'));
    expect(early.histories.exit).toEqual(['success', 'under treatment', 'success']);
    // 365 days after the last transfer (2024-03-01) she is still counted in treatment, a day later not.
    const last = addDays(start, 60);
    const at = (days: number) => historiesOfRows(rows, 'clinicalPregnancy', addDays(last, days)).histories.exit[1];
    expect([at(365), at(366)]).toEqual(['under treatment', 'stopped']);
  });
});

describe('strata and groups', () => {
  test('age bands at their edges; without an age the source’s band; ploidy not stated is its own stratum', () => {
    const rows = [34, 35, 39, 40].map((ageYears) => row({ ageYears, ploidy: 'euploid', met: true }));
    const more = [row({ ageBand: '18-34', met: false }), row({ ageBand: '18-34' })];
    expect(strataOfRows([...rows, ...more], 'clinicalPregnancy')).toEqual([
      { ageBand: '35 to 39', ploidy: 'euploid', events: 2, total: 2, notRecorded: 0 },
      { ageBand: '40 and above', ploidy: 'euploid', events: 1, total: 1, notRecorded: 0 },
      { ageBand: 'below 35', ploidy: 'euploid', events: 1, total: 1, notRecorded: 0 },
      { ageBand: '18-34', ploidy: 'not stated', events: 0, total: 1, notRecorded: 1 },
    ]);
  });
  test('profiles with a recorded outcome', () => {
    const rows = [
      row({ endometrialProfile: 'high', met: true }),
      row({ endometrialProfile: 'high', met: false }),
      row({ endometrialProfile: 'low' }),
      row({ met: true }),
    ];
    expect(groupsByProfile(rows, 'clinicalPregnancy')).toEqual([{ label: 'high', events: 1, total: 2 }]);
  });
});

describe('the register’s chance', () => {
  const woman = (ageYears: number, failedTransfers: number) => row({ ageYears, failedTransfers, met: false });
  test('by age at the edges of the bands, and by failures up to five', () => {
    const at = (ageYears: number, failures: number) =>
      chanceElsewhere([woman(ageYears, failures)], 'clinicalPregnancy')?.chance;
    expect(at(34, 0)).toBeCloseTo(9112 / 20020, 12);
    expect(at(35, 0)).toBeCloseTo(3672 / 9270, 12);
    expect(at(44, 5)).toBeCloseTo(10 / 73, 12);
    expect(at(34, 9)).toBe(at(34, 5));
    expect([at(17, 0), at(45, 0)]).toEqual([undefined, undefined]);
    expect(chanceElsewhere([woman(34, 0)], 'liveBirth')?.chance).toBeCloseTo(8398 / 20020, 12);
    expect(chanceElsewhere([woman(34, 0)], 'gestationalSac')).toBeUndefined();
    const cycles = row({ ageYears: 34, earlierCycles: { count: 1, orMore: false } });
    expect(chanceElsewhere([cycles], 'clinicalPregnancy')?.chance).toBeCloseTo(5146 / 12294, 12);
  });
  test('half of the rows must be found, else nothing is said', () => {
    expect(chanceElsewhere([woman(34, 0), row({})], 'clinicalPregnancy')?.rows).toBe(1);
    expect(chanceElsewhere([woman(34, 0), row({}), row({})], 'clinicalPregnancy')).toBeUndefined();
    expect(chanceElsewhere([], 'clinicalPregnancy')).toBeUndefined();
  });
  test('17 untreated women of 33 after four failures, none pregnant: CONTROL_LOW comes unasked', () => {
    const women = [
      ...Array.from({ length: 17 }, () => ({ ...woman(33, 4), immunotherapy: 'none' as const })),
      ...Array.from({ length: 25 }, (_, i) => ({
        ...woman(33, 4),
        immunotherapy: 'tacrolimus' as const,
        outcome: { clinicalPregnancy: i < 16 },
      })),
    ];
    const found = compareTreated({
      cohort: selectCohort(women, []),
      outcome: 'clinicalPregnancy',
      denominator: 'transfers',
      covariates: [],
      randomized: false,
      unmeasured: ['why the women were treated'],
    });
    const low = found.warnings.find(({ code }) => code === 'CONTROL_LOW');
    expect(low?.says).toContain('untreated 0/17 (0.0 %); at 36.5 %');
  });
});

describe('treated against untreated', () => {
  /** Treatment driven by the ratio; every fourth woman comes twice; some decline. */
  function clinic(count: number, seed: number): RegistryRow[] {
    const uniform = seededUniform(seed);
    return Array.from({ length: count }, (_, i) => {
      const ratio = 6 + 10 * uniform();
      const ageYears = 28 + Math.floor(15 * uniform());
      const decides = uniform();
      const immunotherapy = decides < (ratio - 4) / 18 ? 'tacrolimus' : decides < 0.85 ? 'none' : 'declined';
      const met = uniform() < 1 / (1 + Math.exp(-(3 - 0.1 * ageYears)));
      return row({
        womanId: `w${String(i % 4 === 3 ? i - 1 : i)}`,
        th1Th2Ratio: ratio,
        ageYears,
        immunotherapy,
        met,
        ...(immunotherapy === 'tacrolimus' ? { protocolId: i % 2 === 0 ? 'nakagawa2024' : 'own', startDay: -2 } : {}),
      });
    });
  }
  const rows = clinic(600, 2);
  const ask = (change: Partial<CompareQuestion> = {}) =>
    compareTreated({
      cohort: selectCohort(rows, [transferMade]),
      outcome: 'clinicalPregnancy',
      denominator: 'transfers',
      covariates: ['ageYears', 'th1Th2Ratio'],
      randomized: false,
      unmeasured: ['why the women were treated'],
      ...change,
    });
  const codes = (change: Partial<CompareQuestion> = {}) => ask(change).warnings.map(({ code }) => code);

  test('three arms that add up to the cohort, every contrast, all adjusted readings', () => {
    const found = ask();
    expect(found.arms.map(({ label }) => label)).toEqual(['treated with tacrolimus', 'untreated', 'declined']);
    const totals = found.arms.map(({ rate }) => (rate.kind === 'estimated' ? rate.total : 0));
    expect(totals.reduce((a, b) => a + b, 0)).toBe(600);
    expect(found.contrasts).toHaveLength(3);
    if (found.adjusted.kind !== 'adjusted') throw new Error(found.adjusted.because);
    const { weighted, standardized, doublyRobust, clustered } = found.adjusted;
    for (const effect of [weighted, standardized, doublyRobust]) {
      if (effect.kind !== 'estimated') throw new Error(effect.because);
      expect(Math.abs(effect.riskDifference)).toBeLessThan(0.15); // no effect was built in
    }
    if (clustered.kind !== 'estimated') throw new Error(clustered.because);
    expect(clustered.women).toBe(new Set(rows.map(({ womanId }) => womanId)).size);
    expect(found.multiple.map(({ p, holm }) => holm >= p)).toEqual([true, true, true]);
    expect(found.attrition.at(-1)).toEqual({ label: 'outcome recorded', count: 600, left: { notMet: 0, unknown: 0 } });
  });

  test('not randomized, clustered and several contrasts are said unasked', () => {
    expect(codes()).toEqual(expect.arrayContaining(['CONFOUNDED', 'CLUSTERED', 'MULTIPLE']));
    expect(codes()).not.toContain('IMMORTAL_TIME');
    expect(codes({ randomized: true })).not.toContain('CONFOUNDED');
    const first = firstOfEachWoman(selectCohort(rows, [transferMade]));
    expect(codes({ cohort: first })).not.toContain('CLUSTERED');
  });

  test('by protocol: women of another protocol are in no arm and are counted', () => {
    const found = ask({ protocolId: 'nakagawa2024' });
    const other = rows.filter(({ protocolId }) => protocolId === 'own').length;
    expect(found.arms[0]!.label).toBe('treated by nakagawa2024');
    expect(found.attrition.find(({ label }) => label === 'in one of the arms')).toEqual({
      label: 'in one of the arms',
      count: 600 - other,
      left: { notMet: other, unknown: 0 },
    });
  });

  test('a start after the transfer, or a cohort in which all have the event: immortal time', () => {
    const late = rows.map((one) => (one.startDay === undefined ? one : { ...one, startDay: 1 }));
    expect(codes({ cohort: selectCohort(late, []) })).toContain('IMMORTAL_TIME');
    const born = rows.filter((one) => one.outcome.clinicalPregnancy === true);
    expect(codes({ cohort: selectCohort(born, []) })).toContain('IMMORTAL_TIME');
  });

  test('an arm without women leaves its contrasts out; a covariate nobody has is not adjusted for', () => {
    const none = ask({
      cohort: selectCohort(
        rows.filter(({ immunotherapy }) => immunotherapy !== 'declined'),
        [],
      ),
    });
    expect(none.contrasts).toHaveLength(1);
    expect(none.arms[2]!.rate).toEqual({ kind: 'no data' });
    expect(ask({ covariates: ['failedTransfers'] }).adjusted.kind).toBe('not estimable');
    expect(ask({ covariates: [] }).adjusted).toEqual({ kind: 'not estimable', because: 'no covariate was named' });
    const nobody = ask({ cohort: selectCohort([], []) });
    expect(nobody.contrasts).toEqual([]);
  });

  test('an outcome that is not recorded is no "no": it leaves the denominators and is counted', () => {
    const missing = rows.map((one, i) => (i % 10 === 0 ? { ...one, outcome: {} } : one));
    const found = ask({ cohort: selectCohort(missing, []) });
    expect(found.arms.reduce((sum, { notRecorded }) => sum + notRecorded, 0)).toBe(60);
    expect(found.attrition.at(-1)).toEqual({ label: 'outcome recorded', count: 540, left: { notMet: 0, unknown: 60 } });
  });
});

describe('small and strange cohorts', () => {
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const anyRow = fc
    .record({
      womanId: maybe(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
      immunotherapy: maybe(fc.constantFrom('none', 'tacrolimus', 'declined', 'other')),
      ageYears: maybe(fc.integer({ min: 20, max: 48 })),
      failedTransfers: maybe(fc.integer({ min: 0, max: 7 })),
      th1Th2Ratio: maybe(fc.double({ min: 2, max: 30, noNaN: true })),
      startDay: maybe(fc.integer({ min: -3, max: 2 })),
      met: maybe(fc.boolean()),
    })
    .map((change) => row(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))));
  /** No NaN anywhere, and no warning with an infinite number. */
  function sound(value: unknown, path = ''): void {
    if (typeof value === 'number') expect([path, Number.isNaN(value)]).toEqual([path, false]);
    else if (Array.isArray(value)) value.forEach((one, i) => sound(one, `${path}[${String(i)}]`));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) sound(one, `${path}.${key}`);
    }
  }

  test('400 random ones: arms and leavers add up to the cohort, no NaN, the same answer twice', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 24 }), (rows) => {
        const question: CompareQuestion = {
          cohort: selectCohort(rows, []),
          outcome: 'clinicalPregnancy',
          denominator: 'transfers',
          covariates: ['ageYears', 'failedTransfers'],
          randomized: false,
          unmeasured: ['why the women were treated'],
        };
        const found = compareTreated(question);
        sound(found);
        expect(compareTreated(question)).toEqual(found);
        const [inArms, recorded] = found.attrition;
        expect(inArms!.count + inArms!.left.notMet + inArms!.left.unknown).toBe(rows.length);
        expect(recorded!.count + recorded!.left.unknown).toBe(inArms!.count);
        const totals = found.arms.map(
          ({ rate, notRecorded }) => (rate.kind === 'estimated' ? rate.total : 0) + notRecorded,
        );
        expect(totals.reduce((a, b) => a + b, 0)).toBe(inArms!.count);
        for (const { numbers } of found.warnings) {
          for (const { value } of numbers) expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 400, seed: 17 },
    );
  });
});
