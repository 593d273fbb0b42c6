import { describe, expect, test } from 'vitest';
import { readPkOracle } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import type { Case } from '../../case/case.ts';
import type { TacrolimusTreatment } from '../../case/levels.ts';
import { day } from '../../engines/quantities/days.ts';
import { instantOf } from '../../engines/quantities/instants.ts';
import { knowledge } from '../../knowledge/inForce.ts';
import { tacrolimusModels } from '../../knowledge/pk-models/tacrolimusModels.ts';
import { tacrolimusBergmann2014 as bergmann } from '../../knowledge/pk-models/tacrolimusBergmann2014.ts';
import { tacrolimusWoillard2011 as woillard } from '../../knowledge/pk-models/tacrolimusWoillard2011.ts';
import { without } from '../assessment/testCases.ts';
import type { LevelsAnswer, LevelsValue, ModelLevels } from './answers.ts';
import { consider } from './consider.ts';
import { mixedLevels } from './mixedLevels.ts';
import { readLevels } from './readLevels.ts';
import { simulateStart, type StartRequest } from './simulateStart.ts';
import {
  levelCase,
  measured,
  onceDaily,
  read,
  SETTINGS,
  THREE_MODELS,
  valueOf,
  withTarget,
  withTreatment,
} from './testLevels.ts';

const of = (answer: LevelsAnswer, id: string): ModelLevels =>
  valueOf(answer).models.find(({ modelId }) => modelId === `tacrolimus/${id}`)!;
const texts = (answer: LevelsAnswer): string => answer.because.map(({ text }) => text).join('\n');
const at = (model: ModelLevels, when: string): ModelLevels['curve'][number] =>
  model.curve.findLast((point) => point.at <= when)!;
const medicine = (change: object): Case => ({
  ...levelCase,
  woman: {
    ...levelCase.woman,
    medicines: [{ name: 'voriconazole', status: 'running', from: day('2026-12-05'), ...change }],
  },
});
const untested = { ...levelCase, tacrolimus: without(onceDaily, 'cyp3a5') } as Case;
const unmeasured: Case = {
  ...levelCase,
  woman: { ...levelCase.woman, labs: levelCase.woman.labs.filter(({ test: name }) => name !== 'hematocrit') },
};
const start: StartRequest = {
  ...SETTINGS,
  firstDoseAt: instantOf('2026-12-01T21:00+01:00'),
  mgPerDose: 2,
  everyHours: 24,
  product: 'immediate release',
};

describe('before any level', () => {
  interface Row {
    model: string;
    cyp3a5_expresser: number;
    regimen: string;
    sample_h_after_dose: number;
    daily_mg: number;
    median: number;
  }
  const rows = readPkOracle<Row[]>('target_attainment_mc');

  test.each([
    { model: woillard, oracle: 'woillard2011_prograf', expresser: 0, mg: 2 },
    { model: woillard, oracle: 'woillard2011_prograf', expresser: 0, mg: 4 },
    { model: woillard, oracle: 'woillard2011_prograf', expresser: 1, mg: 2 },
    { model: bergmann, oracle: 'bergmann2014', expresser: 0, mg: 3 },
  ])('$oracle, $mg mg once daily, expresser $expresser: the median of C24', ({ model, oracle, expresser, mg }) => {
    const { median } = rows.find(
      (one) =>
        one.model === oracle &&
        one.cyp3a5_expresser === expresser &&
        one.regimen === 'QD' &&
        one.sample_h_after_dose === 24 &&
        one.daily_mg === mg,
    )!;
    const regimen = { ...onceDaily.regimens[0]!, until: instantOf('2027-02-28T21:00+01:00'), mgPerDose: mg };
    const cyp3a5 = expresser === 1 ? 'expresser' : 'non-expresser';
    const none = withTreatment(levelCase, { levels: [], cyp3a5, regimens: [regimen] });
    // The oracle draws no occasions and counts three stages for Woillard; it is printed to two decimals.
    const stages = oracle === 'bergmann2014' ? 1 : 3;
    const table = { ...model, betweenOccasions: [], structure: { ...model.structure, stages } };
    const { runs, course } = consider(none, knowledge, [table], { seed: 3, draws: 8192 })!;
    const mixed = mixedLevels(runs[0]!, {
      timesH: [course.record.doses.at(-1)!.atH + 24],
      belief: 'with her levels',
      draws: 8192,
      future: { kind: 'middle' },
    });
    expect(Math.abs(mixed.quantiles(0, [0.5])[0]! / median - 1)).toBeLessThan(0.02);
  });

  test('a start is simulated for 16 days from the first dose to 48 h beyond the last', () => {
    const answer = simulateStart({ ...levelCase, asOf: day('2026-11-22') }, knowledge, THREE_MODELS, start);
    const { curve, prior, levels } = of(answer, 'woillard-2011');
    expect(curve[0]!.at).toBe('2026-12-01T21:00+01:00');
    expect(curve.at(-1)!.at).toBe('2026-12-18T21:00+01:00');
    expect(curve).toEqual(prior);
    expect(levels).toEqual([]);
    expect(curve[0]!.median).toBe(0);
    expect(valueOf(answer).steadyState).toMatch(/after dose 2: 8\d % by Woillard 2011.*after dose 16/);
  });

  test('the models differ by more than two before a level: nothing is scored', () => {
    const answer = simulateStart(withTarget(levelCase), knowledge, tacrolimusModels, start);
    expect(answer.level).toBe('models disagree');
    expect(valueOf(answer).doses).toEqual([]);
    expect(valueOf(answer).withheldBecause.join()).toMatch(/differ by a factor of [2-9]/);
  });

  test('a dose above the limit is not simulated', () => {
    const answer = simulateStart(levelCase, knowledge, tacrolimusModels, { ...start, mgPerDose: 4.5 });
    expect(answer.level).toBe('cannot say');
    expect(texts(answer)).toContain('4.5 mg a day is above the limit of 4 mg a day');
  });
});

describe('what is missing', () => {
  test('no dose: cannot say, and needs the doses', () => {
    const answer = read(without(levelCase, 'tacrolimus'));
    expect(answer.value).toEqual({ kind: 'cannot say', needs: ['tacrolimus.regimens'] });
  });

  test('nothing known of the woman: no model with covariates estimates, each says what it needs', () => {
    const bare: Case = { ...levelCase, woman: { conditions: {}, labs: [], bloodPressures: [] } };
    const answer = readLevels(bare, knowledge, tacrolimusModels.slice(0, 5), SETTINGS);
    expect(answer.level).toBe('cannot say');
    expect(answer.value).toMatchObject({ kind: 'cannot say' });
    const { needs } = answer.value as { needs: readonly string[] };
    expect(needs).toEqual(
      expect.arrayContaining(['hematocrit', 'woman.weightKg', 'woman.heightCm', 'woman.medicines', 'ageYears']),
    );
    expect(answer.unknown.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['hematocrit', 'woman.weightKg', 'woman.medicines', 'pregnant']),
    );
  });

  test('no hematocrit: only the model without it speaks before a level; measuring would change it', () => {
    const answer = read(unmeasured, SETTINGS, tacrolimusModels);
    expect(of(answer, 'woillard-2011')).toMatchObject({ kind: 'needs', because: ['hematocritPercent'] });
    const change = answer.wouldChange.find(({ fact }) => fact === 'hematocrit')!;
    expect(change.becomes).toMatch(/^models (agree|disagree): Woillard 2011 \d/);
  });

  test('a hematocrit tried in thought is enough for a curve', () => {
    const answer = read(unmeasured, { ...SETTINGS, whatIf: { hematocritPercent: 38 } });
    expect(of(answer, 'woillard-2011').kind).toBe('estimate');
  });

  test('medicines never asked for: prednisolone is not zero, and nothing is scored', () => {
    const answer = read(withTarget({ ...levelCase, woman: without(levelCase.woman, 'medicines') }));
    expect(of(answer, 'storset-2014')).toMatchObject({ kind: 'needs', because: ['prednisoloneMgPerDay'] });
    expect(valueOf(answer).withheldBecause.join()).toContain('not asked for');
  });

  test('an untested genotype lies between both, never at *3/*3', () => {
    const levelAt = (cyp3a5: 'expresser' | 'non-expresser' | undefined): number => {
      const base = cyp3a5 === undefined ? untested : withTreatment(levelCase, { cyp3a5 });
      return at(of(read(withTreatment(base, { levels: [] })), 'woillard-2011'), '2026-12-16T21:00+01:00').median;
    };
    const [expresser, both, other] = [levelAt('expresser'), levelAt(undefined), levelAt('non-expresser')];
    expect(both).toBeGreaterThan(1.1 * expresser);
    expect(both).toBeLessThan(0.9 * other);
  });

  test('the levels move the shares of an untested genotype, and it is said', () => {
    const low = texts(read(withTreatment(untested, { levels: [measured('2026-12-10T20:30+01:00', 0.8)] })));
    const high = texts(read(withTreatment(untested, { levels: [measured('2026-12-10T20:30+01:00', 4.5)] })));
    const share = (text: string): number =>
      Number(/Woillard 2011: CYP3A5 not tested.*?(\d+) % expresser/.exec(text)![1]);
    expect(share(low)).toBeGreaterThan(50);
    expect(share(high)).toBeLessThan(30);
  });
});

describe('a range and the doses', () => {
  test('no range: nothing is scored and the answer says so', () => {
    const { doses, withheldBecause, target } = valueOf(read(levelCase));
    expect([doses, target]).toEqual([[], undefined]);
    expect(withheldBecause).toEqual(['The clinic has set no level range with its source: doses are not scored.']);
    expect(read(levelCase).wouldChange.find(({ fact }) => fact === 'clinic.settings.troughTarget')).toBeDefined();
  });

  test('only the adopted protocol’s dose may be accepted; nothing passes 4 mg', () => {
    const { doses, withheldBecause } = valueOf(read(withTarget(levelCase)));
    expect(withheldBecause).toEqual([]);
    expect(doses.filter(({ allowed }) => allowed).map(({ words }) => words)).toEqual(['2 mg once a day']);
    expect(doses.find(({ current }) => current)).toMatchObject({
      words: '2 mg once a day',
      capsules: 'two 1 mg capsules once a day',
    });
    expect(Math.max(...doses.map(({ mgPerDay }) => mgPerDay))).toBe(4);
    for (const { byModel } of doses)
      for (const { below, within, above } of byModel) expect(below + within + above).toBeCloseTo(1, 9);
  });

  test('a range that may only warn never ranks more than she takes now', () => {
    const { doses } = valueOf(read(withTarget(levelCase)));
    const ranked = doses.filter(({ reasons }) => !reasons.some((reason) => reason.startsWith('Not ranked')));
    expect(Math.max(...ranked.map(({ mgPerDay }) => mgPerDay))).toBe(2);
    expect(doses.slice(0, ranked.length)).toEqual(ranked);
  });

  test.each([
    { pregnant: 'yes' as const, most: 2 },
    { pregnant: 'no' as const, most: 4 },
  ])('a range that may raise a dose does so only when she is not pregnant ($pregnant)', ({ pregnant, most }) => {
    const woman = { ...levelCase.woman, conditions: { ...levelCase.woman.conditions, pregnant } };
    const { doses } = valueOf(read(withTarget({ ...levelCase, woman }, true)));
    const ranked = doses.filter(({ reasons }) => !reasons.some((reason) => reason.startsWith('Not ranked')));
    expect(Math.max(...ranked.map(({ mgPerDay }) => mgPerDay))).toBe(most);
  });

  test('the clinic’s own ceiling ends the table', () => {
    const target = withTarget(levelCase, false, 2);
    const settings = { ...target.clinic.settings, maximumDailyDoseMg: 2.5 };
    const { doses } = valueOf(read({ ...target, clinic: { ...target.clinic, settings } }));
    expect(Math.max(...doses.map(({ mgPerDay }) => mgPerDay))).toBe(2.5);
  });

  test('not reachable within the limit is named, with the side that fails', () => {
    const { notReachable, doses } = valueOf(read(withTarget(levelCase, false, 15, 20)));
    expect(notReachable).toMatch(/^Not reachable within the limit of 4 mg a day: .* fails below/);
    expect(doses.length).toBeGreaterThan(0);
  });

  test('models that differ by more than two withhold every dose', () => {
    const early = withTreatment(levelCase, { levels: [] });
    const { doses, withheldBecause } = valueOf(read(withTarget(early), SETTINGS, tacrolimusModels));
    expect(doses).toEqual([]);
    expect(withheldBecause.join()).toMatch(/differ by a factor/);
  });

  test('prolonged release: one model left that knows it, so no score', () => {
    const regimens = [{ ...onceDaily.regimens[0]!, product: 'prolonged release' as const }];
    const answer = read(withTarget(withTreatment(levelCase, { regimens })));
    expect(of(answer, 'storset-2014').kind).toBe('refused');
    expect(valueOf(answer).withheldBecause.join()).toContain('Fewer than two models');
    expect(answer.level).toBe('cannot say');
  });
});

describe('levels', () => {
  test('a level before the first dose is refused with a sentence', () => {
    const answer = read(withTreatment(levelCase, { levels: [measured('2026-12-01T21:00+01:00', 3)] }));
    expect(texts(answer)).toContain('was drawn before the first recorded dose');
    expect(of(answer, 'woillard-2011').levels).toEqual([]);
    expect(of(answer, 'woillard-2011').curve).toEqual(of(answer, 'woillard-2011').prior);
  });

  test.each([
    { value: 50, refused: false },
    { value: 50.1, refused: true },
  ])('$value ng/mL: above 50 is kept out and said', ({ value, refused }) => {
    const answer = read(withTreatment(levelCase, { levels: [measured('2026-12-10T20:30+01:00', value)] }));
    expect(texts(answer).includes('implausible at these doses')).toBe(refused);
  });

  test.each([
    { value: 14.9, words: 'hold or repeat' },
    { value: 15, words: 'Stop and call' },
  ])('$value ng/mL: $words', ({ value, words }) => {
    const answer = read(withTarget(withTreatment(levelCase, { levels: [measured('2026-12-10T20:30+01:00', value)] })));
    expect(valueOf(answer).advice.join('\n')).toContain(words);
  });

  test('a low level asks for checks, never for more', () => {
    const { advice } = valueOf(read(withTarget(levelCase)));
    expect(advice[0]).toContain('check intake, hour of the draw, hematocrit and interactions');
    expect(advice.join()).not.toMatch(/increase/i);
  });

  test('fewer than three doses before it is said', () => {
    const drawn = (when: string): string => texts(read(withTreatment(levelCase, { levels: [measured(when, 1.9)] })));
    expect(drawn('2026-12-03T20:30+01:00')).toContain('after 2 doses: far from steady state');
    expect(drawn('2026-12-04T20:30+01:00')).not.toContain('far from steady state');
  });

  test('below the limit pulls the curve down less than a measured zero would, and never counts as zero', () => {
    const levels = [
      {
        kind: 'below the limit',
        drawnAt: instantOf('2026-12-10T20:30+01:00'),
        assay: 'LC-MS/MS',
        limitNgPerMl: 1,
        asEntered: '<1.0',
      } as const,
    ];
    const answer = read(withTreatment(levelCase, { levels }));
    const { curve, prior } = of(answer, 'bergmann-2014');
    const last = curve.length - 4;
    expect(curve[last]!.median).toBeLessThan(prior[last]!.median);
    expect(curve[last]!.median).toBeGreaterThan(0.2);
  });

  test('an immunoassay level is converted where the model has no error for it, and it is said', () => {
    const levels = [measured('2026-12-10T20:30+01:00', 3, 'immunoassay')];
    const answer = read(withTreatment(levelCase, { levels }), SETTINGS, tacrolimusModels.slice(0, 3));
    expect(of(answer, 'woillard-2011').saidWith.join()).toContain('used as 2.59 ng/mL');
    expect(of(answer, 'andrews-2019-final').saidWith.join()).not.toContain('used as');
  });

  test('the order of entry does not matter', () => {
    const levels = [measured('2026-12-06T20:30+01:00', 2.6), measured('2026-12-10T20:30+01:00', 3.1)];
    expect(read(withTreatment(levelCase, { levels: [...levels].reverse() }))).toEqual(
      read(withTreatment(levelCase, { levels })),
    );
  });

  test('a dose recorded as missed lowers what is expected of the level after it', () => {
    const expected = (departures: TacrolimusTreatment['departures']): number =>
      of(read(withTreatment(levelCase, { departures })), 'woillard-2011').levels[0]!.predicted;
    const missed = [{ kind: 'missed', at: instantOf('2026-12-09T21:00+01:00') }] as const;
    const doubled = [{ kind: 'extra', at: instantOf('2026-12-09T22:00+01:00'), mg: 2 }] as const;
    expect(expected(missed)).toBeLessThan(0.6 * expected([]));
    expect(expected(doubled)).toBeGreaterThan(1.4 * expected([]));
  });

  test('a level far too high does not fit, and an explanation is offered or a repeat', () => {
    const answer = read(withTreatment(levelCase, { levels: [measured('2026-12-10T20:30+01:00', 20)] }));
    const { verdict } = of(answer, 'woillard-2011').levels[0]!;
    expect(verdict).not.toBe('fits');
    expect(valueOf(answer).advice.join()).toMatch(/It would fit if|repeat it/);
  });
});

describe('medicines', () => {
  test('a strong azole: simulated, not scored', () => {
    const answer = read(withTarget(medicine({})));
    const value = valueOf(answer);
    expect(value.doses).toEqual([]);
    expect(value.withheldBecause.join()).toContain('strong CYP3A interaction');
    expect(texts(answer)).toContain('CL/F × 0.31');
    const alone = of(read(levelCase), 'woillard-2011').prior.at(-8)!.median;
    expect(of(answer, 'woillard-2011').prior.at(-8)!.median).toBeGreaterThan(1.8 * alone);
  });

  test('tried in thought from a day on: nothing changes before', () => {
    const whatIf = {
      interactionId: 'fluconazole',
      from: instantOf('2026-12-13T08:00+01:00'),
      to: instantOf('2026-12-14T08:00+01:00'),
    };
    const none = withTreatment(levelCase, { levels: [] });
    const tried = of(read(none, { ...SETTINGS, whatIf }), 'storset-2014');
    const plain = of(read(none), 'storset-2014');
    expect(at(tried, '2026-12-13T07:00+01:00').median / at(plain, '2026-12-13T07:00+01:00').median).toBeCloseTo(1, 1);
    expect(at(tried, '2026-12-14T21:00+01:00').median).toBeGreaterThan(
      1.2 * at(plain, '2026-12-14T21:00+01:00').median,
    );
    expect(valueOf(read(withTarget(levelCase), { ...SETTINGS, whatIf })).doses).toEqual([]);
  });

  test.each(['clarithromycin', 'phenytoin'])('%s has no size: nothing is simulated and nothing scored', (name) => {
    const answer = read(withTarget(medicine({ name })));
    expect(texts(answer)).toContain('nothing is simulated');
    expect(valueOf(answer).withheldBecause.join()).toContain('unknown amount');
    expect(of(answer, 'woillard-2011').prior).toEqual(of(read(levelCase), 'woillard-2011').prior);
  });

  test('an azole that is gone shapes the past and lets doses be scored', () => {
    const gone = (to: string): LevelsValue =>
      valueOf(read(withTarget(medicine({ from: day('2026-11-01'), to: day(to) }))));
    expect(gone('2026-12-07').withheldBecause.join()).not.toContain('strong CYP3A');
    expect(gone('2026-12-08').withheldBecause.join()).toContain('strong CYP3A');
  });

  test('stopped on an unknown day is not "not taken"', () => {
    const answer = read(withTarget(medicine({ status: 'stopped', from: undefined })));
    expect(valueOf(answer).withheldBecause.join()).toContain('no known start');
  });

  test('a medicine on no list waits for a pharmacist', () => {
    const unlisted = (reviewed: object): string =>
      valueOf(read(withTarget(medicine({ name: 'zzyzxamab', ...reviewed })))).withheldBecause.join();
    expect(unlisted({})).toContain('a pharmacist says');
    expect(unlisted({ interactionReviewed: 'yes' })).toBe('');
  });

  test('prednisolone lowers the level by the model that knows it: 15 % at 10 mg', () => {
    const last = (change: object): number =>
      of(read(medicine({ name: 'prednisolone', from: day('2026-11-01'), ...change })), 'storset-2014').prior.at(-12)!
        .median;
    expect(last({ doseMgPerDay: 10 }) / last({ doseMgPerDay: 0 })).toBeCloseTo(0.85, 1);
    expect(of(read(medicine({ name: 'prednisolone' })), 'storset-2014').kind).toBe('needs');
  });

  test('a strong one without a start says so', () => {
    const answer = read(
      withTarget({
        ...levelCase,
        woman: { ...levelCase.woman, medicines: [{ name: 'voriconazole', status: 'running' }] },
      }),
    );
    expect(valueOf(answer).withheldBecause.join()).toContain('no known start');
  });

  test('a regimen without an end is said to be taken on, and is scored after seven days', () => {
    const open = withTreatment(levelCase, { regimens: [without(onceDaily.regimens[0]!, 'until')] });
    const answer = read(withTarget(open));
    expect(texts(answer)).toContain('No last dose is recorded');
    expect(valueOf(answer).doses.length).toBeGreaterThan(0);
    expect(of(answer, 'woillard-2011').curve.at(-1)!.at).toBe('2026-12-14T00:00+01:00');
  });

  test('a dose tried after the last one is said not to have been used', () => {
    const ended: Case = { ...levelCase, asOf: day('2026-12-20') };
    const tried = readLevels(ended, knowledge, THREE_MODELS, { ...SETTINGS, whatIf: { mgPerDose: 3 } });
    const words = 'the dose or interval tried was not used';
    expect(JSON.stringify(tried.because)).toContain(words);
    expect(valueOf(tried).models[0]!.curve).toEqual(
      valueOf(readLevels(ended, knowledge, THREE_MODELS, SETTINGS)).models[0]!.curve,
    );
    const running = readLevels(levelCase, knowledge, THREE_MODELS, { ...SETTINGS, whatIf: { mgPerDose: 3 } });
    expect(JSON.stringify(running.because)).not.toContain(words);
  });

  test('a regimen tried in thought begins with the next dose and passes the limit', () => {
    const tried = of(read(levelCase, { ...SETTINGS, whatIf: { mgPerDose: 1, everyHours: 12 } }), 'woillard-2011');
    const plain = of(read(levelCase), 'woillard-2011');
    expect(at(tried, '2026-12-11T20:59+01:00').median).toBeCloseTo(at(plain, '2026-12-11T20:59+01:00').median, 1);
    expect(tried.curve.at(-20)).not.toEqual(plain.curve.at(-20));
    expect(read(levelCase, { ...SETTINGS, whatIf: { mgPerDose: 3, everyHours: 12 } }).level).toBe('cannot say');
  });
});

describe('pregnancy and hematocrit', () => {
  const pregnant: Case = {
    ...withTreatment(levelCase, {
      regimens: [{ ...onceDaily.regimens[0]!, until: instantOf('2027-02-28T21:00+01:00') }],
      levels: [measured('2026-12-10T20:30+01:00', 3.1), measured('2027-02-10T20:30+01:00', 2.5)],
    }),
    asOf: day('2027-02-11'),
    woman: {
      ...levelCase.woman,
      conditions: { ...levelCase.woman.conditions, pregnant: 'yes' },
      labs: [
        ...levelCase.woman.labs,
        { test: 'hematocrit', day: day('2027-02-01'), value: 32, asEntered: { value: 32, unit: '%' } },
      ],
    },
  };
  test('cautions against restoring a trough, shows plasma, and the share that is hematocrit', () => {
    const answer = read(withTarget(pregnant));
    const value = valueOf(answer);
    expect(value.advice.join('\n')).toContain('Never raise a dose to restore a whole-blood trough');
    expect(value.hematocritShare).toMatchObject({ fromPercent: 38, toPercent: 32 });
    expect(value.hematocritShare!.changePercent).toBeCloseTo(-15.3, 0);
    expect(value.hematocritShare!.explainedPercent).toBeGreaterThan(60);
    expect(of(answer, 'storset-2014').plasmaNgPerL).toBeGreaterThan(20);
    expect(of(answer, 'woillard-2011').plasmaNgPerL).toBeUndefined();
  });

  test('a factor on plasma clearance without a source is not applied, and that is said with the model of plasma', () => {
    const said = (answer: LevelsAnswer, id: string): string => of(answer, id).saidWith.join('\n');
    expect(said(read(pregnant), 'storset-2014')).toContain('1.0 to 1.3 on plasma clearance');
    expect(said(read(pregnant), 'woillard-2011')).not.toContain('plasma clearance');
    expect(said(read(levelCase), 'storset-2014')).not.toContain('1.0 to 1.3 on plasma clearance');
  });
});

describe('sources', () => {
  test.each([
    { what: 'a full answer', answer: read(withTarget(medicine({})), SETTINGS, tacrolimusModels) },
    { what: 'no model that can speak', answer: readLevels(unmeasured, knowledge, [woillard], SETTINGS) },
  ])('$what: every id it cites stands among the sources', ({ answer }) => {
    const known = new Set(knowledge.sources.map(({ id }) => id));
    const cited = answer.sources.map(({ sourceId }) => sourceId);
    expect(cited).toContain('tacrolimus/woillard-2011');
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the same question', () => {
  test('gives the same answer, and another seed nearly the same', () => {
    const answer = read(withTarget(levelCase));
    expect(read(withTarget(levelCase))).toEqual(answer);
    const other = read(withTarget(levelCase), { ...SETTINGS, seed: 11 });
    const within = (value: LevelsValue): number => value.doses.find(({ current }) => current)!.byModel[0]!.within;
    expect(Math.abs(within(valueOf(other)) - within(valueOf(answer)))).toBeLessThan(0.05);
  });

  test('next levels are just before a dose, within a week, and say what they teach', () => {
    const { nextSamples } = valueOf(read(levelCase));
    expect(nextSamples.length).toBeGreaterThan(0);
    for (const { at: when, learnedPercent } of nextSamples) {
      expect(when.slice(11, 16)).toBe('21:00');
      expect(learnedPercent).toBeGreaterThan(0);
      expect(when < '2026-12-19').toBe(true);
    }
  });
});

describe('fluconazole by its dose', () => {
  const tried = (doseMgPerDay?: number): LevelsAnswer =>
    read(withTarget(levelCase), {
      ...SETTINGS,
      whatIf: {
        interactionId: 'fluconazole',
        from: instantOf('2026-12-12T08:00+01:00'),
        ...(doseMgPerDay === undefined ? {} : { doseMgPerDay }),
      },
    });
  const last = (answer: LevelsAnswer): ModelLevels['curve'][number] =>
    at(of(answer, 'woillard-2011'), '2026-12-16T20:59+01:00');

  test(
    'more of it, more of an effect; 150 mg and an unknown dose lie between, with the widest band',
    { timeout: 30_000 },
    () => {
      const [low, middle, unknown, high] = [100, 150, undefined, 200].map((mg) => last(tried(mg)));
      expect(middle!.median / low!.median).toBeGreaterThan(1.15);
      expect(high!.median / middle!.median).toBeGreaterThan(1.15);
      expect(unknown).toEqual(middle);
      const width = ({ low90, high90 }: ModelLevels['curve'][number]): number => high90 / low90;
      expect(width(middle!)).toBeGreaterThan(width(low!));
      expect(width(middle!)).toBeGreaterThan(width(high!));
      expect(texts(tried(150))).toContain('a single capsule of 150 mg');
    },
  );

  test.each([50, 100, 150, 200, 400, undefined])('%s mg a day: listed as a strong inhibitor, no dose scored', (mg) => {
    expect(valueOf(tried(mg)).withheldBecause.join()).toContain('strong CYP3A');
  });
});
