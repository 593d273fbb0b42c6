import { describe, expect, test, vi } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { seededUniform } from '../../engines/numerics/random.ts';
import type { Exit } from '../../engines/statistics/cumulativeBounds.ts';
import { indicatorSets } from '../../knowledge/indicators/indicators.ts';
import { mariborIndicatorSet } from '../../knowledge/indicators/maribor2021.ts';
import { viennaIndicatorSet } from '../../knowledge/indicators/vienna2017.ts';
import { chanceByEarlierCycles } from '../../knowledge/registers/chanceByEarlierCycles.ts';
import { cumulativeChance, heterogeneity } from './attempts.ts';
import { cutOffAnalysis } from './cutOff.ts';
import { indicatorRates } from './indicatorRates.ts';
import { monitoring } from './monitoring.ts';
import { ownRates, type OwnStratum } from './ownRates.ts';
import { prognosis } from './prognosis.ts';
import { trialPlan, type TrialQuestion } from './trialPlan.ts';

// A busy machine may take ten times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

const BASIS = { outcome: 'clinical pregnancy', denominator: 'transfers', cohort: 'all rows', attrition: [] };
const RULE = { thresholdPercent: 60, fewest: 2 };
const register = (ageBand: string) => {
  const row = chanceByEarlierCycles.rows.find((one) => one.ageBand === ageBand)!;
  return row.transfers.map((total, k) => ({ events: row.clinicalPregnancies[k]!, total }));
};

describe('own rates', () => {
  const stratum = (change: Partial<OwnStratum> = {}): OwnStratum => ({
    ageBand: '35 to 39',
    ploidy: 'untested',
    events: 41,
    total: 170,
    notRecorded: 3,
    ...change,
  });
  const reference = { rate: 0.259, outcome: 'clinical pregnancy', source: 'threshold table' };
  const one = (change: Partial<OwnStratum>) =>
    ownRates({ basis: BASIS, strata: [stratum(change)], rule: RULE }).rates[0]!;

  test('41/170: raw with both intervals, threshold 4 with its range 3 to 5; no reference, no shrinkage', () => {
    const found = one({});
    expect(found.raw).toMatchObject({ events: 41, total: 170, method: 'Wilson' });
    expect(found.exact).toMatchObject({ method: 'Clopper-Pearson' });
    expect(found.threshold).toMatchObject({ kind: 'range', attempts: 4, fewest: 3, most: 5 });
    expect(found.shrunk.kind).toBe('not shrunk');
    expect(found.notRecorded).toBe(3);
  });

  test('one clinic: (x + m r)/(n + m), r moved by observed over expected', () => {
    const found = one({ events: 3, total: 10, reference });
    if (found.shrunk.kind !== 'shrunk') throw new Error(found.shrunk.kind);
    const moved = 0.259 * (3 / 2.59);
    expect(found.shrunk.toward).toBeCloseTo(moved, 12);
    expect(found.shrunk.value).toBeCloseTo((3 + 20 * moved) / 30, 12);
    expect(found.shrunk.weight).toBe(20);
  });

  test('several clinics: the beta-binomial of the oracle, the own clinic’s rate; alike ones get the pooled rate', () => {
    const { overdispersed, boundary } =
      readOracle<
        Record<'overdispersed' | 'boundary', { x: number[]; n: number[]; mu: number; posterior_mean: number[] }>
      >('beta_binomial_shrinkage');
    const clinics = ({ x, n }: { x: number[]; n: number[] }) =>
      x.map((events, i) => ({ events, total: n[i]!, label: `clinic ${String(i)}`, own: i === 3 }));
    const differing = one({ clinics: clinics(overdispersed) }).shrunk;
    if (differing.kind !== 'shrunk') throw new Error(differing.kind);
    expectWithin({ of: 'own rates shrunk', relative: 1e-6 }, differing.value, overdispersed.posterior_mean[3]);
    const alike = one({ clinics: clinics(boundary) }).shrunk;
    if (alike.kind !== 'pooled') throw new Error(alike.kind);
    expectWithin({ of: 'own rates pooled', relative: 1e-9 }, alike.value, boundary.mu);
    expect(one({ clinics: clinics(overdispersed).slice(0, 2) }).shrunk.kind).toBe('not shrunk');
  });

  test('another outcome in the reference is said; nobody is "no data", never 0 %', () => {
    const strata = [stratum({ reference: { ...reference, outcome: 'live birth' } }), stratum({ events: 0, total: 0 })];
    const found = ownRates({ basis: BASIS, strata, rule: RULE });
    expect(found.warnings.map(({ code }) => code)).toEqual(['DEFINITION']);
    expect(found.rates[1]!.raw).toEqual({ kind: 'no data' });
    expect(found.rates[1]!.threshold).toEqual({ kind: 'no data' });
    expect(ownRates({ basis: BASIS, strata: [stratum({ reference })], rule: RULE }).warnings).toEqual([]);
    expect(found.release).toContain('released');
  });
});

describe('cumulative chance', () => {
  const people = (rows: readonly (readonly [number, Exit, number])[]) => {
    const all = rows.flatMap(([attempts, exit, count]) => Array.from({ length: count }, () => ({ attempts, exit })));
    return { attempts: all.map(({ attempts }) => attempts), exit: all.map(({ exit }) => exit) };
  };
  // 100 start: 35 pregnant, 25 stop; 40: 12, 10; 18: 5, the others are still in treatment.
  const histories = people([
    [1, 'success', 35],
    [1, 'stopped', 25],
    [2, 'success', 12],
    [2, 'stopped', 10],
    [3, 'success', 5],
    [3, 'under treatment', 13],
  ]);

  test('by hand: conservative 0.35, 0.47, 0.52; optimal 0.35, 0.545, 0.6714; all three readings', () => {
    const found = cumulativeChance({ basis: BASIS, histories, predictors: [] });
    expect(found.bounds.map(({ conservative }) => conservative.toFixed(2))).toEqual(['0.35', '0.47', '0.52']);
    expect(found.bounds.map(({ optimal }) => optimal.toFixed(4))).toEqual(['0.3500', '0.5450', '0.6714']);
    expect(found.weighted.kind).toBe('estimated');
    expect(found.women).toBe(100);
    expect(found.methods).toHaveLength(3);
  });

  test('where stopping cannot be modeled the other two stay', () => {
    const never = people([
      [1, 'success', 5],
      [2, 'under treatment', 5],
    ]);
    const found = cumulativeChance({ basis: BASIS, histories: never, predictors: [] });
    expect(found.weighted.kind).toBe('not estimable');
    expect(found.bounds).toHaveLength(2);
  });
});

describe('is 1 − (1−p)ⁿ right?', () => {
  test.each([
    ['18-34', '0.974', '0.950', 2, 132],
    ['35-37', '0.952', '0.932', 2, 28],
    ['38-39', '0.903', '0.885', 3, 8.9],
    ['40-42', '0.806', '0.797', 4, 0],
  ] as const)('%s: formula %s, data %s, threshold %d, LR %d', (...printed) => {
    const [ageBand, formula, data, threshold, ratio] = printed;
    const found = heterogeneity({ basis: BASIS, byFailures: register(ageBand), rule: RULE });
    const last = found.cumulative.at(-1)!;
    expect([last.constant.toFixed(3), last.seen.toFixed(3)]).toEqual([formula, data]);
    expect(found.threshold).toMatchObject({ constant: threshold, seen: threshold });
    if (found.fit.kind === 'not estimable') throw new Error(found.fit.because);
    expect(Math.abs(found.fit.likelihoodRatio - ratio)).toBeLessThan(0.6);
  });

  test('the register’s counts are those of the oracle, all fields', () => {
    const { results } = readOracle<{
      results: (Record<'n' | 'x' | 'p_by_prev' | 'naive_1mp1n' | 'pooled_1mpn' | 'empirical', number[]> &
        Record<'set' | 'outcome' | 'age', string>)[];
    }>('hfea_independence');
    for (const want of results.filter(({ set }) => set === 'no_prev_preg')) {
      const row = chanceByEarlierCycles.rows.find(({ ageBand }) => ageBand === want.age)!;
      expect(row.transfers).toEqual(want.n);
      expect(want.outcome === 'cp' ? row.clinicalPregnancies : row.liveBirths).toEqual(want.x);
    }
    for (const want of results) {
      const byFailures = want.x.map((events, k) => ({ events, total: want.n[k]! }));
      const found = heterogeneity({ basis: BASIS, byFailures, rule: RULE });
      const tolerance = { of: 'hfea_independence', relative: 1e-9 };
      if (found.fit.kind === 'not estimable') throw new Error(found.fit.because);
      const pooled = found.fit.constantChance;
      found.cumulative.forEach(({ constant, seen }, i) => {
        expectWithin(tolerance, constant, want.naive_1mp1n[i]);
        expectWithin(tolerance, seen, want.empirical[i]);
        expectWithin(tolerance, 1 - (1 - pooled) ** (i + 1), want.pooled_1mpn[i]);
        const rate = found.byFailures[i]!.seen;
        expectWithin(tolerance, rate.kind === 'estimated' ? rate.value : undefined, want.p_by_prev[i]);
      });
    }
  });

  test('fitted on 2015-2016 the fall is foretold for 2017-2018 below 38 years, and not above', () => {
    const early = readOracle<Record<string, { age: string; n: number[]; cp: number[] }>>(
      'hfea_2015_16_fresh_nopreg_counts',
    );
    const printed: Record<string, [string, string]> = {
      '18-34': ['0.974', '0.960'],
      '35-37': ['0.950', '0.923'],
      '40-42': ['0.784', '0.725'],
    };
    for (const { age, n, cp } of Object.values(early)) {
      const byFailures = cp.map((events, k) => ({ events, total: n[k]! }));
      const found = heterogeneity({ basis: BASIS, byFailures, rule: RULE });
      const last = found.cumulative.at(-1)!;
      const want = printed[age];
      if (want !== undefined) expect([last.constant.toFixed(3), last.seen.toFixed(3)]).toEqual(want);
      // In the later years the falling chance is off by less than one constant chance below 38; from 38 on it is not.
      const { fit } = found;
      if (fit.kind === 'not estimable') throw new Error(fit.because);
      const later = register(age);
      const women = later.reduce((sum, { total }) => sum + total, 0);
      const brier = (chance: (k: number) => number): number =>
        later.reduce((sum, { events, total }, k) => {
          const p = chance(k);
          return sum + (events * (1 - p) ** 2 + (total - events) * p ** 2) / women;
        }, 0);
      const better = brier((k) => fit.first / (1 + k * fit.t)) < brier(() => fit.constantChance);
      expect([age, better]).toEqual([age, age === '18-34' || age === '35-37']);
    }
  });
});

describe('prognosis after failures', () => {
  const ask = (failures: number, ageBand = '18-34') =>
    prognosis({ basis: BASIS, byFailures: register(ageBand), failures, ahead: 2 });

  test('three readings with ranges: constant 0.427, couples differ, own stratum 36.5 % after four', () => {
    const { readings, untreated } = ask(4);
    expect(readings.map(({ name }) => name)).toEqual(['constant chance', 'couples differ', 'own stratum']);
    const values = readings.map(({ next }) => (next.kind === 'estimated' ? next.value.toFixed(3) : next.because));
    expect(values).toEqual(['0.429', '0.354', '0.365']);
    for (const { next, within } of readings) {
      if (next.kind === 'not estimable') throw new Error(next.because);
      expect(next.lower).toBeLessThan(next.value);
      expect(next.upper).toBeGreaterThan(next.value);
      expect(within[0]!.chance).toBeCloseTo(next.value, 12);
      expect(within[1]!.chance).toBeGreaterThan(within[0]!.chance);
    }
    expect(untreated).toMatchObject({ events: 340, total: 932 });
  });

  test('beyond the data the own stratum says so; a constant fit takes the pooled rate', () => {
    expect(ask(9).readings[2]!.next).toMatchObject({ kind: 'not estimable' });
    const [constant, differing] = ask(1, '43-44').readings;
    expect(differing!.next).toEqual(constant!.next);
  });

  test('a small treated group is said beside the untreated chance', () => {
    const found = prognosis({
      basis: BASIS,
      byFailures: register('18-34'),
      failures: 4,
      ahead: 1,
      treated: { events: 4, total: 11 },
    });
    expect(found.treated).toMatchObject({ events: 4, total: 11 });
    expect(found.warnings.map(({ code }) => code)).toEqual(['FEW_UNTREATED']);
  });

  test('halves of failures, no attempt ahead: refused', () => {
    expect(() => ask(1.5)).toThrow(RangeError);
    expect(() => prognosis({ basis: BASIS, byFailures: register('18-34'), failures: 1, ahead: 0 })).toThrow(RangeError);
  });
});

describe('marker and cut-off', () => {
  const oracle = readOracle<{
    data: { marker: number[]; outcome: number[] };
    auc: number;
    youden: { threshold: number };
  }>('roc_delong_youden');
  const women = oracle.data.marker.map((marker, i) => ({ marker, event: oracle.data.outcome[i] === 1 }));
  const ask = (of: Parameters<typeof cutOffAnalysis>[0]['women']) =>
    cutOffAnalysis({ basis: BASIS, marker: 'Th1/Th2 ratio', women: of, uniform: seededUniform(1), resamples: 2000 });

  test('cut-off 9.25, interval that covers 10.3 and 11.8; without treatment no verdict', () => {
    const found = ask(women);
    expect(found.youden[0]!.cutOff).toBe(oracle.youden.threshold);
    expect(found.area).toMatchObject({ kind: 'estimated' });
    expect(found.warnings.map(({ code }) => code)).toEqual(['CUT_UNSTABLE']);
    expect(found.verdict).toBe('cannot say');
    if (found.correctedArea.kind !== 'estimated') throw new Error(found.correctedArea.because);
    expect(Math.abs(found.correctedArea.value - oracle.auc)).toBeLessThan(0.01);
  });

  /** Chance 0.5 without treatment; with it rising with the marker from 10 on when there is an interaction. */
  function cohort(slope: number, seed: number) {
    const uniform = seededUniform(seed);
    return Array.from({ length: 3000 }, () => {
      const marker = 5 + 10 * uniform();
      const treated = uniform() < 0.5;
      const logit = treated ? slope * (marker - 10) : 0;
      return { marker, treated, event: uniform() < 1 / (1 + Math.exp(-logit)), method: 'one laboratory' };
    });
  }

  test('an interaction makes the marker predictive, with the value from which it helps', () => {
    const found = ask(cohort(0.4, 3));
    expect(found.verdict).toBe('predictive');
    if (found.interaction.kind !== 'estimated') throw new Error(found.interaction.because);
    const { ratioOfOddsRatios, benefitFrom, harmUpTo } = found.interaction;
    expect(ratioOfOddsRatios.lower).toBeLessThan(Math.exp(0.4));
    expect(ratioOfOddsRatios.upper).toBeGreaterThan(Math.exp(0.4));
    expect(benefitFrom).toBeGreaterThan(10);
    expect(benefitFrom).toBeLessThan(11.5);
    expect(harmUpTo).toBeLessThan(10);
    expect(harmUpTo).toBeGreaterThan(8.5);
  });

  test('no interaction: prognostic only, no region of benefit', () => {
    const found = ask(cohort(0, 5));
    expect(found.verdict).toBe('prognostic only');
    expect(found.interaction).toMatchObject({ benefitFrom: undefined, harmUpTo: undefined });
  });

  test('trap 2: the band between the two cut-offs comes out unasked; untreated women are not few in it by chance', () => {
    const of = (marker: number, treated: boolean, events: number, total: number) =>
      Array.from({ length: total }, (_, i) => ({ marker, treated, event: i < events, method: 'one laboratory' }));
    const found = ask([
      ...of(11, true, 20, 36),
      ...of(11, false, 11, 15),
      ...of(13, true, 75, 112),
      ...of(13, false, 4, 11),
    ]);
    const nested = found.warnings.find(({ code }) => code === 'NESTED_STRATA');
    expect(nested?.says).toContain('treated 20/36 (55.6 %), untreated 11/15 (73.3 %)');
    expect(nested?.says).toContain('Ratio of odds ratios 7.80 (1.23 to 49.4), p 0.0291');
    expect(found.warnings.map(({ code }) => code)).toContain('MULTIPLE');
  });

  test('two laboratories are two markers', () => {
    const two = women.map((woman, i) => ({ ...woman, method: i % 2 === 0 ? 'A' : 'B' }));
    expect(ask(two).warnings.map(({ code }) => code)).toContain('DEFINITION');
  });
});

describe('indicators', () => {
  const ask = (id: string, events: number, total: number, inside: 'yes' | 'no' | 'not told' = 'yes') =>
    indicatorRates(BASIS, viennaIndicatorSet, [
      { id, events, total, inReferencePopulation: inside === 'not told' ? undefined : inside === 'yes' },
    ]);
  test.each([
    ['icsiFertilization', 64, 100, 'below competency'],
    ['icsiFertilization', 65, 100, 'between'],
    ['icsiFertilization', 79, 100, 'between'],
    ['icsiFertilization', 80, 100, 'at benchmark'],
    ['icsiDamage', 11, 100, 'below competency'],
    ['icsiDamage', 10, 100, 'between'],
    ['icsiDamage', 5, 100, 'at benchmark'],
    ['failedFertilization', 5, 100, 'between'],
    ['mature', 75, 100, 'at benchmark'],
    ['mature', 91, 100, 'below competency'],
  ])('%s %d/%d: %s', (id, events, total, standing) => {
    const [found] = ask(id, events, total).indicators;
    expect(found).toMatchObject({ standing, confidence: 'unverified' });
  });
  test('29 are counts only, 30 are judged; outside the population it is said', () => {
    expect(ask('icsiDamage', 1, 29).indicators[0]).toMatchObject({
      rate: { kind: 'counts only' },
      standing: 'not judged',
      events: 1,
    });
    expect(ask('icsiDamage', 1, 30).indicators[0]).toMatchObject({ rate: { kind: 'estimated' } });
    expect(ask('icsiDamage', 1, 30).warnings).toEqual([]);
    for (const inside of ['no', 'not told'] as const) {
      const found = ask('icsiDamage', 1, 30, inside);
      expect(found.indicators[0]!.inReferencePopulation).toBe(false);
      expect(found.warnings.map(({ code }) => code)).toEqual(['DEFINITION']);
    }
  });
  test('every value is cited and marked unverified; the Vienna set has 12 key, 5 other and 2 reference indicators', () => {
    const kinds = (kind: string) => viennaIndicatorSet.indicators.filter((one) => one.kind === kind).length;
    expect(['key performance', 'performance', 'reference'].map(kinds)).toEqual([12, 5, 2]);
    for (const { indicators, doi } of indicatorSets) {
      expect(doi).toMatch(/^10\./);
      for (const { confidence } of indicators) expect(confidence).toBe('unverified');
    }
    expect(mariborIndicatorSet.indicators.find(({ id }) => id === 'clinicalPregnancy')).not.toHaveProperty(
      'competencyPercent',
    );
    expect(() => ask('nothing', 1, 40)).toThrow(RangeError);
  });
});

describe('monitoring', () => {
  const oracle = readOracle<{
    y: number[];
    p0: number;
    p1: number;
    weights: number[];
    cusum: number[];
    vlad: number[];
    first_signal_h3: number;
    funnel: { x: number[]; n: number[]; target: number; z: number[]; phi: number; p_exact: number[] };
  }>('cusum_funnel');
  const successes = oracle.y.map((y) => y === 1);
  const units = oracle.funnel.x.map((events, i) => ({
    label: `clinic ${String(i)}`,
    events,
    total: oracle.funnel.n[i]!,
  }));
  const found = monitoring({ basis: BASIS, successes, expected: oracle.p0, shifted: oracle.p1, limit: 3, units });
  const tolerance = { of: 'cusum_funnel', relative: 1e-9, absolute: 1e-12 };

  test('sums up to the first signal, weights, balance and funnel as computed by R', () => {
    const first = oracle.first_signal_h3;
    expect(found.cusum.signals[0]).toBe(first);
    found.cusum.values.slice(0, first).forEach((value, i) => expectWithin(tolerance, value, oracle.cusum[i]));
    oracle.weights.forEach((want, i) => {
      const { p0, p1 } = oracle;
      expectWithin(tolerance, successes[i]! ? Math.log(p1 / p0) : Math.log((1 - p1) / (1 - p0)), want);
    });
    found.vlad.forEach((value, i) => expectWithin(tolerance, value, oracle.vlad[i]));
    if (found.funnel.kind !== 'drawn') throw new Error(found.funnel.because);
    expectWithin(tolerance, found.funnel.overdispersion, oracle.funnel.phi);
    expect(found.funnel.widened).toBe(true);
    found.funnel.units.forEach(({ z, p }, i) => {
      expectWithin(tolerance, z, oracle.funnel.z[i]);
      expectWithin(tolerance, p, oracle.funnel.p_exact[i]);
    });
  });

  test('after a signal the sum starts from 0 and positions go on', () => {
    const fall = Array.from({ length: 200 }, () => false);
    const { cusum } = monitoring({ basis: BASIS, successes: fall, expected: 0.38, shifted: 0.25, limit: 3 });
    const step = Math.log(0.75 / 0.62);
    const run = Math.floor(3 / step) + 1;
    expect(cusum.signals.slice(0, 3)).toEqual([run, 2 * run, 3 * run]);
    expect(cusum.values).toHaveLength(200);
    expect(cusum.values[run]).toBeCloseTo(step, 12);
  });

  test('without a limit the one with a mean run of 1,000 in control is taken', () => {
    const { cusum } = monitoring({ basis: BASIS, successes, expected: 0.38, shifted: 0.25 });
    expect(cusum.limit).toBeGreaterThan(3);
    expect(cusum.limit).toBeLessThan(4.5);
    expect(cusum.meanRun!.inControl).toBeGreaterThanOrEqual(1000);
    expect(cusum.meanRun!.shifted).toBeLessThan(100);
    const none = { basis: BASIS, successes: [], shifted: 0.25, limit: 3 };
    expect(monitoring({ ...none, expected: 0.38 }).cusum.values).toEqual([]);
    expect(() => monitoring({ ...none, expected: [] })).toThrow(RangeError);
  });

  test('without events no funnel; one chance too few is refused', () => {
    const none = monitoring({
      basis: BASIS,
      successes,
      expected: 0.4,
      shifted: 0.3,
      limit: 3,
      units: [{ label: 'a', events: 0, total: 9 }],
    });
    expect(none.funnel.kind).toBe('not estimable');
    expect(() => monitoring({ basis: BASIS, successes, expected: [0.4], shifted: 0.3, limit: 3 })).toThrow(RangeError);
  });
});

describe('trial plan', () => {
  const plan = (change: Partial<TrialQuestion>): TrialQuestion => ({
    treatedChance: 0.642,
    controlChance: 0.577,
    alpha: 0.05,
    power: 0.8,
    dropout: 0,
    ...change,
  });
  const { cases } = readOracle<{
    cases: {
      p1: number;
      p2: number;
      power: number;
      alpha: number;
      n_per_arm: number;
      fleiss_cc_ceiling: number;
      n_arcsine: number;
      total_with_10pct_dropout: number;
    }[];
  }>('power_two_proportions');

  test.each(cases)('$p1 v $p2, power $power: as computed by R', (want) => {
    const { perArm } = trialPlan(
      plan({ treatedChance: want.p2, controlChance: want.p1, power: want.power, alpha: want.alpha, dropout: 0.1 }),
    );
    expect(perArm.normal).toBe(want.n_per_arm);
    expect(perArm.continuityCorrected).toBe(want.fleiss_cc_ceiling);
    expect(perArm.arcsine).toBe(Math.ceil(want.n_arcsine));
    // R's total takes the uncorrected size; ours the corrected one.
    expect(Math.ceil((2 * want.n_per_arm) / 0.9)).toBe(want.total_with_10pct_dropout);
    expect(perArm.withDropout).toBe(Math.ceil(want.fleiss_cc_ceiling / 0.9));
  });

  test('57.7 → 64.2 %: 884 (914) per arm for 80 %, 1,182 (1,213) for 90 %; 36.3 → 67 %: 41 (47)', () => {
    expect(trialPlan(plan({})).perArm).toMatchObject({ normal: 884, continuityCorrected: 914 });
    expect(trialPlan(plan({ power: 0.9 })).perArm).toMatchObject({ normal: 1182, continuityCorrected: 1213 });
    expect(trialPlan(plan({ controlChance: 0.363, treatedChance: 0.67 })).perArm).toMatchObject({
      normal: 41,
      continuityCorrected: 47,
    });
  });

  test('small enough, Fisher’s power is counted table by table and keeps what was planned', () => {
    expect(trialPlan(plan({})).exactPower).toBeUndefined();
    const { exactPower } = trialPlan(plan({ controlChance: 0.3, treatedChance: 0.6 }));
    expect(exactPower).toBeGreaterThan(0.78);
  });

  test('five looks cost a few women, and the last is the largest', () => {
    const shares = [0.2, 0.4, 0.6, 0.8, 1];
    const fixed = trialPlan(plan({}));
    const { groupSequential: interim, perArm } = trialPlan(plan({ looks: { shares, spending: "O'Brien-Fleming" } }));
    if (interim.kind !== 'planned') throw new Error(interim.kind);
    expect(interim.inflation).toBeGreaterThan(1.02);
    expect(interim.inflation).toBeLessThan(1.03);
    expect(interim.looks.map(({ boundary }) => boundary.toFixed(2))).toEqual(['4.88', '3.36', '2.68', '2.29', '2.03']);
    expect(perArm.withDropout).toBe(interim.looks.at(-1)!.perArm);
    expect(perArm.withDropout).toBeGreaterThan(fixed.perArm.withDropout);
  });

  test('non-inferiority takes a margin; a treatment worse by it, equal chances, full dropout: refused', () => {
    const found = trialPlan(plan({ treatedChance: 0.6, controlChance: 0.6, margin: 0.1, power: 0.9, dropout: 0.1 }));
    expect(found.design).toBe('non-inferiority');
    expect(found.perArm).toMatchObject({ normal: 505, continuityCorrected: undefined, withDropout: 562 });
    expect(() => trialPlan(plan({ treatedChance: 0.5, controlChance: 0.6, margin: 0.1 }))).toThrow(RangeError);
    expect(() => trialPlan(plan({ treatedChance: 0.577 }))).toThrow(RangeError);
    expect(() => trialPlan(plan({ dropout: 1 }))).toThrow(RangeError);
  });
});
