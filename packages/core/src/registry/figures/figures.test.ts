import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { comparisons } from '../../knowledge/studies/studies.ts';
import type { DrawnEstimate, FigureHead } from '../figure.ts';
import { attritionFigure } from './attrition.ts';
import { balanceFigure } from './balance.ts';
import { calibrationFigure } from './calibration.ts';
import { type CumulativeInput, cumulativeFigure } from './cumulative.ts';
import { effectRange, effectWords, type ForestInput, forestFigure } from './forest.ts';
import { forestOfComparisons } from './forestOfComparisons.ts';
import { funnelFigure, type FunnelInput, funnelPlace } from './funnel.ts';
import { monitoringFigure, type MonitoringInput } from './monitoring.ts';
import { countWords, fixedWords, percentWords, ratioWords, signedWords } from './numberWords.ts';
import { ratesFigure, type RatesInput } from './rates.ts';
import { rocFigure, type RocInput } from './roc.ts';
import { rangeInWords, thresholdFigure, type ThresholdInput } from './threshold.ts';

const head: FigureHead = {
  id: 'figure',
  title: 'Title',
  cohort: 'cohort',
  method: 'method',
  source: 'source',
  software: 'Nidation 0.1.0',
  knowledge: '2026.11',
  notes: [],
};
const estimate = (value: number, lower: number, upper: number): DrawnEstimate => ({
  kind: 'estimated',
  value,
  lower,
  upper,
});

describe('numbers in words', () => {
  test.each([
    [countWords(0), '0'],
    [countWords(999), '999'],
    [countWords(1_000), '1,000'],
    [countWords(1_234_567), '1,234,567'],
    [countWords(-1_200), '−1,200'],
    [percentWords(0.642), '64.2 %'],
    [percentWords(0), '0.0 %'],
    [fixedWords(-0.04, 1), '0.0'],
    [fixedWords(-0.05, 1), '−0.1'],
    [fixedWords(1.005, 2), '1.01'],
    [signedWords(30.59, 1), '+30.6'],
    [signedWords(-17.78, 1), '−17.8'],
    [signedWords(0.04, 1), '0.0'],
    [ratioWords(0.834), '0.83'],
    [ratioWords(9.994), '9.99'],
    [ratioWords(9.995), '10.0'],
    [ratioWords(99.94), '99.9'],
    [ratioWords(99.95), '100'],
  ])('%s', (got, want) => {
    expect(got).toBe(want);
  });
  test('a count never loses a digit', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(countWords(count).replaceAll(',', '')).toBe(String(count));
      }),
    );
  });
});

describe('head of every figure', () => {
  const balance = (more: Partial<FigureHead>) =>
    balanceFigure({ ...head, ...more, limit: 0.1, covariates: [{ label: 'age', before: 0.2 }] });
  test.each(['', 'A', '1a', 'a b', 'a"b', 'ä'])('refuses the id "%s"', (id) => {
    expect(() => balance({ id })).toThrow(RangeError);
  });
  test.each(['title', 'cohort', 'method', 'source', 'software', 'knowledge'] as const)('refuses without %s', (name) => {
    expect(() => balance({ [name]: ' ' })).toThrow(`Figure figure: ${name} is not said.`);
  });
});

describe('forest', () => {
  const input: ForestInput = {
    ...head,
    axis: { label: 'Odds ratio', unit: '' },
    scale: 'logarithmic',
    noEffect: 1,
    armLabels: ['treated', 'untreated'],
    sides: ['fewer', 'more'],
    studies: [
      { label: 'one', randomized: true, estimate: estimate(2, 1.2, 4), weightPercent: 60 },
      { label: 'two', randomized: false, estimate: { kind: 'not estimable', because: 'no event' }, weightPercent: 40 },
    ],
    pooled: { kind: 'shown', model: 'REML', estimate: estimate(1.8, 1, 3.2), prediction: { lower: 0.6, upper: 5 } },
  };
  test('says design, clear intervals and the pooled effect', () => {
    expect(forestFigure(input).description).toBe(
      'Odds ratio of 2 comparisons (treated v untreated), 1 of 2 randomized; 1 interval excludes no effect. Pooled (REML): 1.80 (1.00 to 3.20).',
    );
  });
  test('its table has every study, the pooled line and the prediction', () => {
    expect(forestFigure(input).table.rows).toEqual([
      ['one', 'randomized', 'not stated', 'not stated', '2.00 (1.20 to 4.00)', '60.0 %'],
      ['two', 'not randomized', 'not stated', 'not stated', 'not estimable: no event', '40.0 %'],
      ['Pooled: REML', '–', '–', '–', '1.80 (1.00 to 3.20)', '100.0 %'],
      ['Prediction interval', '–', '–', '–', '0.60 to 5.00', '–'],
    ]);
  });
  test('why nothing is pooled stands where the pooled line would', () => {
    const { description, table } = forestFigure({ ...input, pooled: { kind: 'not shown', because: 'two studies' } });
    expect(description).toContain('Pooled: not shown, two studies.');
    expect(table.rows.at(-1)?.[4]).toBe('not shown: two studies');
  });
  const [first, second] = input.studies;
  const withStudy = (more: object): ForestInput => ({ ...input, studies: [{ ...first!, ...more }, second!] });
  test.each([
    ['nothing', { ...input, studies: [] }, /nothing to draw/],
    ['NaN', withStudy({ estimate: estimate(NaN, 1, 2) }), /study 1 is a finite number/],
    ['an infinite limit', withStudy({ estimate: estimate(2, 1, Infinity) }), /study 1, upper limit is a finite/],
    ['limits in the wrong order', withStudy({ estimate: estimate(2, 3, 1) }), /above the upper/],
    ['a value outside its interval', withStudy({ estimate: estimate(2, 2.1, 3) }), /does not hold its value/],
    ['0 on a logarithmic scale', withStudy({ estimate: estimate(2, 0, 3) }), /above 0/],
    ['6 of 5', withStudy({ first: { events: 6, total: 5 } }), /6 of 5/],
    ['0 of 0', withStudy({ second: { events: 0, total: 0 } }), /0 of 0/],
    ['weights of 99.4', withStudy({ weightPercent: 59.4 }), /add up to 99.4/],
    ['a weight below 0', withStudy({ weightPercent: -1 }), /add up/],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => forestFigure(wrong)).toThrow(RangeError);
    expect(() => forestFigure(wrong)).toThrow(message);
  });
  test('rounded weights that miss 100 by half a percent are taken', () => {
    expect(forestFigure(withStudy({ weightPercent: 59.5 })).kind).toBe('forest');
  });
  test.each([
    [estimate(30.59, 0.93, 53.34), 'linear', '+30.6 (0.9 to 53.3)'],
    [{ kind: 'estimated', value: 5, lower: 1 }, 'logarithmic', '5.00 (1.00 and above)'],
    [{ kind: 'estimated', value: 5, upper: 7 }, 'linear', '+5.0 (up to 7.0)'],
    [{ kind: 'estimated', value: 5 }, 'linear', '+5.0 (no interval)'],
  ] as const)('%j on a %s scale is "%s"', (of, scale, words) => {
    expect(effectWords(of, scale)).toBe(words);
  });
  test('a range on both scales', () => {
    expect(effectRange({ lower: -1, upper: 2 }, 'linear')).toBe('−1.0 to 2.0');
  });
});

// R 4.2: risk differences and Newcombe intervals of the source documents' studies.
describe('published comparisons', () => {
  const { effects } = readOracle<{ effects: Record<string, { risk_difference: number; newcombe: [number, number] }> }>(
    'seed_studies',
  );
  test.each([
    ['nakagawa2015/clinicalPregnancy', 'nakagawa2015_cp'],
    ['nakagawa2015/liveBirth', 'nakagawa2015_lb'],
    ['nakagawa2024/sacFrom10_3', 'eshre2024_ge10_3'],
    ['nakagawa2024/sacFrom11_8', 'eshre2024_ge11_8'],
    ['nakagawa2024/sacBetween10_3And11_8', 'eshre2024_stratum_10_3_to_11_8_by_subtraction'],
    ['nakagawa2024/sacTreatedVBelow10_3', 'eshre2024_tac_vs_control'],
  ])('%s as computed by R', (id, name) => {
    const chosen = comparisons.filter((comparison) => comparison.id === id);
    const { studies } = forestOfComparisons(head, chosen, {}, { kind: 'not shown', because: 'one study' });
    const of = studies[0]?.estimate;
    if (of?.kind !== 'estimated') throw new Error(`${id} has no estimate.`);
    const want = effects[name];
    for (const [got, expected] of [
      [of.value, want?.risk_difference],
      [of.lower, want?.newcombe[0]],
      [of.upper, want?.newcombe[1]],
    ] as const) {
      expectWithin(
        { of: id, relative: 1e-9, absolute: 1e-10 },
        got,
        expected === undefined ? undefined : 100 * expected,
      );
    }
    expect(studies[0]?.randomized).toBe(false);
  });
  test('a study without a name keeps its id', () => {
    const one = comparisons.slice(0, 1);
    const named = forestOfComparisons(head, one, { [one[0]!.sourceId]: 'Study' }, { kind: 'not shown', because: 'x' });
    expect(named.studies[0]?.label).toBe('Study');
    expect(forestOfComparisons(head, one, {}, { kind: 'not shown', because: 'x' }).studies[0]?.label).toBe(
      one[0]!.sourceId,
    );
  });
});

describe('ROC', () => {
  const input: RocInput = {
    ...head,
    marker: 'ratio',
    outcome: 'pregnancy',
    curve: [
      { falsePositives: 0, sensitivity: 0 },
      { falsePositives: 0.2, sensitivity: 0.6 },
      { falsePositives: 1, sensitivity: 1 },
    ],
    operatingPoints: [{ label: 'above 10', sensitivity: 0.6, specificity: 0.8 }],
    area: estimate(0.7, 0.6, 0.8),
  };
  test('area, chance and Youden index', () => {
    const { description, table } = rocFigure(input);
    expect(description).toContain('area under the curve 0.70 (0.60 to 0.80); 0.50 is chance. 1 cut-off is marked.');
    expect(table.rows).toEqual([['above 10', '60.0 %', '80.0 %', '0.40']]);
    expect(rocFigure({ ...input, area: { kind: 'not estimable', because: 'no case' } }).description).toContain(
      'not estimable: no case',
    );
    expect(rocFigure({ ...input, area: { kind: 'estimated', value: 1 } }).description).toContain('1.00 (no interval)');
  });
  test.each([
    ['a falling curve', { ...input, curve: input.curve.toReversed() }, /never falls/],
    [
      'a share above 1',
      { ...input, operatingPoints: [{ label: 'x', sensitivity: 1.1, specificity: 0 }] },
      /x, sensitivity lies between/,
    ],
    ['an area of 2', { ...input, area: estimate(2, 1, 3) }, /area lies between/],
    ['no curve', { ...input, curve: [] }, /nothing to draw/],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => rocFigure(wrong)).toThrow(message);
  });
});

describe('cumulative outcome', () => {
  const line = (reading: 'conservative' | 'optimal' | 'weighted', ...values: number[]) => ({
    reading,
    assumption: 'assumed',
    points: values.map((value, i) => ({ attempt: i + 1, value })),
  });
  // By hand: 100 start, 35 pregnant, 25 stop; 40, 12, 10; 18, 5.
  const input: CumulativeInput = {
    ...head,
    outcome: 'pregnancy',
    attemptName: 'transfer',
    lines: [line('conservative', 0.35, 0.47, 0.52), line('optimal', 0.35, 0.545, 0.6714)],
    weightedMissing: 'no ages',
    atRisk: [
      { attempt: 1, count: 100 },
      { attempt: 2, count: 40 },
      { attempt: 3, count: 18 },
    ],
  };
  test('both ends with what they assume', () => {
    const { description, table } = cumulativeFigure(input);
    expect(description).toContain('after 3 transfers, from 100 at the start: 52.0 % if nobody');
    expect(description).toContain('67.1 % if they had the chance');
    expect(table.rows.at(-1)).toEqual(['3', '18', '52.0 %', '67.1 %']);
  });
  test.each([
    ['one line alone', { ...input, lines: input.lines.slice(0, 1) }, /optimal line is missing/],
    ['two conservative lines', { ...input, lines: [...input.lines, input.lines[0]!] }, /one line/],
    ['a falling line', { ...input, lines: [line('conservative', 0.4, 0.3), line('optimal', 0.4, 0.5)] }, /never falls/],
    ['nobody at risk', { ...input, atRisk: [] }, /nothing to draw/],
    [
      'attempts that skip',
      { ...input, lines: [input.lines[0]!, { ...input.lines[1]!, points: [{ attempt: 2, value: 0.1 }] }] },
      /1, 2, 3/,
    ],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => cumulativeFigure(wrong)).toThrow(message);
  });
  test('refuses a weighted line that is missing without a reason', () => {
    const { weightedMissing, ...without } = input;
    expect(weightedMissing).toBe('no ages');
    expect(() => cumulativeFigure(without)).toThrow(/weighted line is missing/);
    expect(
      cumulativeFigure({ ...without, lines: [...input.lines, line('weighted', 0.35, 0.5, 0.6)] }).lines,
    ).toHaveLength(3);
  });
});

describe('funnel', () => {
  const at = (total: number, width: number) => ({
    total,
    inner: { lower: 0.4 - width, upper: 0.4 + width },
    outer: { lower: 0.4 - 2 * width, upper: 0.4 + 2 * width },
  });
  const input: FunnelInput = {
    ...head,
    outcome: 'Pregnancy',
    unitName: 'clinic',
    denominator: 'transfers',
    target: 0.4,
    units: [
      { label: 'A', events: 50, total: 100 },
      { label: 'B', events: 61, total: 100 },
      { label: 'C', events: 52, total: 100 },
    ],
    limits: [at(50, 0.2), at(100, 0.1), at(200, 0.05)],
    overdispersion: 1.5,
    widened: true,
  };
  // Limits at 100: 95 % 0.3-0.5, 99.8 % 0.2-0.6.
  test.each([
    [30, 'inside'],
    [29, 'outside 95 %'],
    [50, 'inside'],
    [51, 'outside 95 %'],
    [60, 'outside 95 %'],
    [61, 'outside 99.8 %'],
    [20, 'outside 95 %'],
    [19, 'outside 99.8 %'],
  ] as const)('%d of 100 is %s', (events, place) => {
    // prettier-ignore
    const limits = [{ total: 100, inner: { lower: 0.3, upper: 0.5 }, outer: { lower: 0.2, upper: 0.6 } }];
    expect(funnelPlace({ events, total: 100 }, limits)).toBe(place);
  });
  test('between two denominators the limits run straight; beyond them none is made up', () => {
    expect(funnelPlace({ events: 41, total: 75 }, input.limits)).toBe('inside');
    expect(funnelPlace({ events: 42, total: 75 }, input.limits)).toBe('outside 95 %');
    expect(funnelPlace({ events: 1, total: 49 }, input.limits)).toBe('beyond the drawn limits');
    expect(funnelPlace({ events: 1, total: 201 }, input.limits)).toBe('beyond the drawn limits');
  });
  test('over-dispersion is said, and whether the limits follow it', () => {
    expect(funnelFigure(input).description).toContain('1 outside the 99.8 % limits, 1 more outside 95 %');
    expect(funnelFigure(input).description).toContain('(over-dispersion 1.50); the limits are widened by its root.');
    expect(funnelFigure({ ...input, widened: false }).description).toContain('not widened');
    expect(funnelFigure({ ...input, overdispersion: 1 }).description).toContain('No variation beyond chance');
  });
  test('refuses limits whose totals do not rise', () => {
    expect(() => funnelFigure({ ...input, limits: input.limits.toReversed() })).toThrow(/rise/);
  });
});

describe('monitoring', () => {
  const input: MonitoringInput = {
    ...head, chart: 'CUSUM', outcome: 'pregnancy', denominator: 'transfers', values: [0.2, 0, 3.1], limit: 3, signals: [3],
  }; // prettier-ignore
  test('the first signal is named', () => {
    expect(monitoringFigure(input).description).toBe(
      'CUSUM of pregnancy, 3 transfers in order: 1 signal above the limit 3.0, the first at number 3.',
    );
    expect(monitoringFigure({ ...input, signals: [] }).description).toContain('no signal above the limit 3.0');
    expect(monitoringFigure(input).table.rows.at(-1)).toEqual(['3', '3.10', 'signal']);
  });
  test('a VLAD needs no limit', () => {
    const { limit, ...without } = input;
    expect(limit).toBe(3);
    expect(monitoringFigure({ ...without, chart: 'VLAD', values: [-1.26], signals: [] }).description).toContain(
      '1.3 fewer than expected at the end',
    );
    expect(() => monitoringFigure(without)).toThrow(/limit above 0/);
  });
  test.each([
    ['a signal after the end', { ...input, signals: [4] }, /Signal 4/],
    ['a signal at 0', { ...input, signals: [0] }, /Signal 0/],
    ['a limit of 0', { ...input, limit: 0 }, /above 0/],
    ['no value', { ...input, values: [] }, /nothing to draw/],
    ['NaN', { ...input, values: [NaN], signals: [] }, /value 1/],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => monitoringFigure(wrong)).toThrow(message);
  });
});

describe('calibration', () => {
  const bin = { predicted: 0.3, events: 30, total: 100, lower: 0.22, upper: 0.4 };
  const input = { ...head, outcome: 'pregnancy', bins: [bin, { ...bin, predicted: 0.41 }], measures: ['slope 1.00'] };
  test('groups whose interval excludes the prediction are counted', () => {
    expect(calibrationFigure(input).description).toBe(
      'Predicted against observed pregnancy in 2 groups of 200; in 1 the interval of the observed rate excludes the prediction. slope 1.00.',
    );
    expect(calibrationFigure({ ...input, bins: [{ ...bin, predicted: 0.4 }], measures: [] }).description).toMatch(
      /in 0 .*prediction\.$/,
    );
  });
  test('refuses a prediction above 1', () => {
    expect(() => calibrationFigure({ ...input, bins: [{ ...bin, predicted: 1.01 }] })).toThrow(/bin 1, predicted/);
  });
});

describe('balance', () => {
  test.each([
    [0.1, '0 above 0.1 before'],
    [0.1001, '1 above 0.1 before'],
    [-0.2, '1 above 0.1 before'],
  ])('%d before', (before, words) => {
    const figure = balanceFigure({ ...head, limit: 0.1, covariates: [{ label: 'age', before }] });
    expect(figure.description).toContain(`${words}, no weighting was done`);
    expect(figure.table.rows[0]?.[2]).toBe('not weighted');
  });
  test('refuses what cannot be drawn', () => {
    expect(() => balanceFigure({ ...head, limit: 0, covariates: [{ label: 'age', before: 1 }] })).toThrow(/above 0/);
    expect(() => balanceFigure({ ...head, limit: 0.1, covariates: [{ label: 'age', before: 1, after: NaN }] })).toThrow(
      /age, after/,
    );
  });
});

describe('rates', () => {
  const input: RatesInput = {
    ...head,
    outcome: 'Pregnancy',
    denominator: 'transfer',
    referenceLabel: 'register',
    strata: [
      { label: 'young', rate: { kind: 'estimated', events: 0, total: 17, lower: 0, upper: 0.184 }, reference: 0.3 },
      { label: 'old', rate: { kind: 'no data' } },
      { label: 'few', rate: { kind: 'hidden' } },
    ],
  };
  test('nobody is no rate, and never 0 %', () => {
    const { table, description } = ratesFigure(input);
    expect(table.rows[0]).toEqual(['young', '0/17', '0.0 %', '0.0 % to 18.4 %', '30.0 %']);
    expect(table.rows[1]).toEqual(['old', 'no data', 'no data', 'no data', 'none']);
    expect(table.rows[2]?.[1]).toBe('hidden: small count');
    expect(description).toContain('; 2 without a rate. The cross-bar is the reference: register.');
    expect(ratesFigure({ ...input, strata: input.strata.slice(1) }).description).toContain('no rate can be shown');
  });
  test('refuses a reference without a name', () => {
    const { referenceLabel, ...without } = input;
    expect(referenceLabel).toBe('register');
    expect(() => ratesFigure(without)).toThrow(/young: the reference has no name/);
  });
});

describe('threshold', () => {
  const row = { label: '9 of 30', rate: estimate(0.3, 0.167, 0.479), transfers: 3, fewest: 2, most: 6 };
  const input: ThresholdInput = { ...head, thresholdPercent: 60, rows: [row] };
  test.each([
    [{ fewest: 2, most: 6 }, '2 to 6'],
    [{ fewest: 3, most: 3 }, '3'],
    [{ fewest: 5 }, '5 or more, perhaps never'],
    [{}, 'never reached'],
  ])('%j is "%s"', (range, words) => {
    expect(rangeInWords(range)).toBe(words);
  });
  test('rate, number and range', () => {
    expect(thresholdFigure(input).table.rows).toEqual([['9 of 30', '30.0 %', '16.7 % to 47.9 %', '3', '2 to 6']]);
  });
  test.each([
    { ...row, fewest: 4 },
    { ...row, most: 2 },
    { ...row, transfers: 2.5 },
    { ...row, fewest: 0 },
  ])('refuses %j', (wrong) => {
    expect(() => thresholdFigure({ ...input, rows: [wrong] })).toThrow(/rise from fewest to most/);
  });
});

describe('attrition', () => {
  const steps = [
    { label: 'read', count: 10, left: [{ reason: 'no age', count: 3 }] },
    { label: 'analyzed', count: 7, left: [] },
  ];
  test('every row is accounted for', () => {
    const figure = attritionFigure({ ...head, unit: 'transfers', steps });
    expect(figure.description).toContain('10 → 7 transfers in 2 steps');
    expect(figure.table.rows).toEqual([
      ['read', '10', '3 no age'],
      ['analyzed', '7', 'nobody'],
    ]);
  });
  test.each([
    ['one row unaccounted for', [{ ...steps[0]!, count: 11 }, steps[1]!], /4 leave by the counts, 3 by the reasons/],
    ['half a row', [{ ...steps[0]!, count: 10.5 }, steps[1]!], /whole numbers/],
    [
      'somebody leaving after the end',
      [steps[0]!, { ...steps[1]!, left: [{ reason: 'x', count: 1 }] }],
      /0 leave by the counts, 1/,
    ],
    ['a step that grows', [{ ...steps[0]!, count: 5, left: [] }, steps[1]!], /leave by the counts/],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => attritionFigure({ ...head, unit: 'transfers', steps: wrong })).toThrow(message);
  });
});
