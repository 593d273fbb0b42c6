import { describe, expect, test } from 'vitest';
import { noteError, readPkOracle } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import { checkPopulationModel } from '../../engines/pharmacokinetics/checkPopulationModel.ts';
import { concentrations } from '../../engines/pharmacokinetics/concentration.ts';
import { regimen } from '../../engines/pharmacokinetics/doseEvents.ts';
import { forecastLevels, makeForecast } from '../../engines/pharmacokinetics/forecast.ts';
import { typicalParameters, type Covariates } from '../../engines/pharmacokinetics/individualParameters.ts';
import { personInput } from '../../engines/pharmacokinetics/person.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { samplePrior } from '../../engines/pharmacokinetics/posterior.ts';
import { makeProblem } from '../../engines/pharmacokinetics/problem.ts';
import { proposalPoints } from '../../engines/pharmacokinetics/proposalPoints.ts';
import { bindingRoom, wholeBloodFromPlasma } from '../../engines/pharmacokinetics/bindingMap.ts';
import { shares, weightedQuantiles } from '../../engines/pharmacokinetics/weightedQuantiles.ts';
import { sources } from '../sources/sources.ts';
import { hematocrit } from './covariates.ts';
import { tacrolimusAndrews2019Final, tacrolimusAndrews2019StartingDose } from './tacrolimusAndrews2019.ts';
import { tacrolimusBergmann2014 } from './tacrolimusBergmann2014.ts';
import { tacrolimusLu2015Healthy } from './tacrolimusLu2015.ts';
import { tacrolimusModels } from './tacrolimusModels.ts';
import { tacrolimusStorset2014 } from './tacrolimusStorset2014.ts';
import { tacrolimusWoillard2011 } from './tacrolimusWoillard2011.ts';
import { tacrolimusXue2011Healthy } from './tacrolimusXue2011.ts';

test.each(tacrolimusModels)('$id is complete and consistent', (model) => {
  expect(checkPopulationModel(model)).toEqual([]);
});

test('ids are different and every model says whom it was built in', () => {
  expect(new Set(tacrolimusModels.map(({ id }) => id)).size).toBe(tacrolimusModels.length);
  for (const { builtIn } of tacrolimusModels) expect(builtIn.population).not.toBe('');
});

test.each(tacrolimusModels)('$id stands among the sources with its own citation', ({ id, citation, doi }) => {
  const source = sources.find((one) => one.id === id);
  expect([source?.citation, source?.doi]).toEqual([citation, doi]);
});

/** The woman of the printed comparisons: 60 kg, hematocrit 0.38, 35 years. */
const woman = (cyp3a5Expresser: 0 | 1, immediateRelease: 0 | 1 = 1): Covariates => ({
  ...hematocrit(0.38),
  cyp3a5Expresser,
  immediateRelease,
  ageYears: 35,
  weightKg: 60,
  bodySurfaceAreaM2: 1.65,
  fatFreeMassKg: 42,
  leanBodyWeightKg: 42,
  albuminGPerL: 42,
  creatinineUmolPerL: 60,
  prednisoloneMgPerDay: 0,
});

function typical(model: PopulationModel, covariates: Covariates): Float64Array {
  const answer = typicalParameters(model, covariates);
  if (answer.kind !== 'parameters') throw new Error(JSON.stringify(answer));
  return answer.parameters;
}

/** Typical whole-blood level, hours after the last of a history's doses. */
function typicalLevel(
  model: PopulationModel,
  covariates: Covariates,
  doses: readonly { atH: number; mg: number }[] | 'bid',
  atH: number,
): number {
  const [
    absorptionRate = 0,
    clearance = 0,
    centralVolume = 0,
    intercompartmentalClearance = 0,
    peripheralVolume = 0,
    bioavailability = 0,
    lag = 0,
  ] = typical(model, covariates);
  const parameters = {
    absorptionRate,
    clearance,
    centralVolume,
    intercompartmentalClearance,
    peripheralVolume,
    bioavailability,
    lag,
  };
  const history =
    doses === 'bid'
      ? ({ kind: 'steady state', mg: 1, everyH: 12, lastAtH: 0 } as const)
      : ({ kind: 'doses', doses } as const);
  const [level = NaN] = concentrations(model.structure, parameters, history, [atH]);
  if (!model.binding) return level;
  return wholeBloodFromPlasma(
    level,
    bindingRoom(model.binding, covariates['hematocritFraction'] ?? NaN),
    model.binding.halfSaturationUgPerL,
  );
}

describe('printed and recomputed checks', () => {
  test('Andrews: age 25 to 65 × 0.663, surface 1.5 to 2.25 × 1.429, CL/F 25.2 L/h', () => {
    const clearance = (change: Covariates): number =>
      typical(tacrolimusAndrews2019Final, { ...woman(0), ...change })[1]!;
    expect(clearance({ ageYears: 65 }) / clearance({ ageYears: 25 })).toBeCloseTo(0.663, 3);
    expect(clearance({ bodySurfaceAreaM2: 2.25 }) / clearance({ bodySurfaceAreaM2: 1.5 })).toBeCloseTo(1.429, 3);
    expect(clearance({})).toBeCloseTo(25.2, 1);
  });
  test('Andrews, starting dose: 5.0 mg twice daily for AUC12 222 at the reference patient', () => {
    const reference = { ageYears: 55.72, bodySurfaceAreaM2: 1.93, cyp3a5Expresser: 0 };
    expect((222 * typical(tacrolimusAndrews2019StartingDose, reference)[1]!) / 1000).toBeCloseTo(5.0, 1);
  });
  test('Størset: 811/(1 + 418·0.45/3.8) = 16.06 L/h of whole blood', () => {
    const clearance = typical(tacrolimusStorset2014, { ...woman(0), fatFreeMassKg: 60 })[1]!;
    expect(clearance / (1 + bindingRoom(tacrolimusStorset2014.binding!, 0.45) / 3.8)).toBeCloseTo(16.06, 2);
  });
  test('Størset: prednisolone 10 mg per day lowers F by 15 %', () => {
    expect(typical(tacrolimusStorset2014, { ...woman(0), prednisoloneMgPerDay: 10 })[5]).toBeCloseTo(0.851, 3);
  });
  test.each([
    { model: tacrolimusStorset2014, levels: [3.6, 2.0] },
    { model: tacrolimusAndrews2019Final, levels: [2.4, 1.2] },
    { model: tacrolimusAndrews2019StartingDose, levels: [2.7, 1.5] },
    { model: tacrolimusLu2015Healthy, levels: [1.7, 1.7] },
    { model: tacrolimusBergmann2014, levels: [3.0, 1.7] },
  ])('$model.id: C12 at 1 mg twice daily, non-expresser and expresser', ({ model, levels }) => {
    expect([0, 1].map((cyp) => Number(typicalLevel(model, woman(cyp as 0 | 1), 'bid', 12).toFixed(1)))).toEqual(levels);
  });
  test('Bergmann: day 180 instead of 22.7 lowers CL/F by 33 % and lifts C12 from 3.0 to 4.9', () => {
    const day = { ...woman(0), postTransplantDay: 180 };
    expect(typical(tacrolimusBergmann2014, day)[1]! / typical(tacrolimusBergmann2014, woman(0))[1]!).toBeCloseTo(
      0.67,
      2,
    );
    expect(typicalLevel(tacrolimusBergmann2014, day, 'bid', 12)).toBeCloseTo(4.9, 1);
  });
  test('Størset, 2 mg once daily: hematocrit 0.38 to 0.32 lowers C24 from 3.11 to 2.63 at one plasma level', () => {
    const doses = regimen(2, 24, 60);
    expect(typicalLevel(tacrolimusStorset2014, woman(0), doses, 60 * 24)).toBeCloseTo(3.11, 2);
    expect(typicalLevel(tacrolimusStorset2014, { ...woman(0), ...hematocrit(0.32) }, doses, 60 * 24)).toBeCloseTo(
      2.63,
      2,
    );
  });
  test.each([
    { model: tacrolimusWoillard2011, fractions: [0.64, 0.87, 0.95, 0.99, 1.0, 1.0] },
    { model: tacrolimusStorset2014, fractions: [0.31, 0.52, 0.67, 0.84, 0.92, 0.99] },
    { model: tacrolimusBergmann2014, fractions: [0.3, 0.5, 0.65, 0.83, 0.91, 0.99] },
    { model: tacrolimusAndrews2019Final, fractions: [0.36, 0.42, 0.45, 0.49, 0.52, 0.63] },
  ])(
    '$model.id: C24 after 1, 2, 3, 5, 7 and 14 doses from day −2 on, as a share of steady state',
    ({ model, fractions }) => {
      const steady = typicalLevel(model, woman(0), regimen(2, 24, 2000, -48), 2000 * 24 - 48);
      [1, 2, 3, 5, 7, 14].forEach((count, i) => {
        const level = typicalLevel(model, woman(0), regimen(2, 24, count, -48), count * 24 - 48);
        expect(Math.abs(level / steady - fractions[i]!)).toBeLessThanOrEqual(0.0075);
      });
    },
  );
});

interface Row {
  model: string;
  cyp3a5_expresser: 0 | 1;
  regimen: 'BID' | 'QD';
  sample_h_after_dose: number;
  daily_mg: number;
  median: number;
  p5: number;
  p95: number;
  P_lt4: number;
  P_4_8: number;
  P_gt8: number;
}
const rows = readPkOracle<Row[]>('target_attainment_mc');

/** Campagne 2018 is held back: its residual is not read. Here it is only the oracle's arithmetic. */
const campagne: PopulationModel = {
  ...tacrolimusXue2011Healthy,
  id: 'campagne-2018, as the oracle reads it',
  typical: {
    absorptionRate: { value: 4.21, unit: '1/h', at: 'oracle', mark: 'unverified' },
    clearance: { value: 19.7, unit: 'L/h', at: 'oracle', mark: 'unverified' },
    centralVolume: { value: 234 * (60 / 85.9), unit: 'L', at: 'oracle', mark: 'unverified' },
    intercompartmentalClearance: { value: 52.6, unit: 'L/h', at: 'oracle', mark: 'unverified' },
    peripheralVolume: { value: 403, unit: 'L', at: 'oracle', mark: 'unverified' },
    lag: { value: 0.828, unit: 'h', at: 'oracle', mark: 'unverified' },
  },
  covariates: tacrolimusBergmann2014.covariates,
  effects: [
    { kind: 'factor when', on: 'clearance', of: 'cyp3a5Expresser', factor: 1.45, at: 'oracle', mark: 'unverified' },
  ],
  betweenSubjects: (
    [
      ['absorptionRate', 0.627],
      ['clearance', 0.3582],
      ['centralVolume', 0.6801],
      ['intercompartmentalClearance', 0.4604],
    ] as const
  ).map(([on, sd]) => ({ on, cv: sd, omega2: sd * sd, at: 'oracle', mark: 'unverified' })),
};
const MODELS: Record<string, { model: PopulationModel; stages?: number }> = {
  woillard2011_prograf: { model: tacrolimusWoillard2011, stages: 3 },
  woillard2011_advagraf: { model: tacrolimusWoillard2011, stages: 3 },
  bergmann2014: { model: { ...tacrolimusBergmann2014, correlations: [] } },
  campagne2018: { model: campagne },
  'xue2011_healthy(mixed genotype)': { model: tacrolimusXue2011Healthy },
};
const points = proposalPoints(65536, 5, 12);

describe.each(Object.keys(MODELS))('target attainment by %s against 400,000 draws', (name) => {
  test.each([0, 1] as const)(
    'expresser %d: medians within 1 %, probabilities within 0.004',
    { timeout: 60_000 },
    (cyp) => {
      const { model, stages } = MODELS[name]!;
      for (const tau of [12, 24] as const) {
        const own = rows.filter(
          (row) => row.model === name && row.cyp3a5_expresser === cyp && row.regimen === (tau === 12 ? 'BID' : 'QD'),
        );
        if (own.length === 0) continue;
        const person = {
          history: { kind: 'steady state', mg: 1, everyH: tau, lastAtH: 0 } as const,
          levels: [],
          periods: [{ fromH: 0, covariates: woman(cyp, name === 'woillard2011_advagraf' ? 0 : 1) }],
        };
        const answer = personInput(model, person, { betweenOccasions: false, ...(stages ? { stages } : {}) });
        if (answer.kind !== 'ready') throw new Error(JSON.stringify(answer));
        const posterior = samplePrior(makeProblem({ ...answer.input, levels: [] }), points);
        const times = [...new Set(own.map((row) => row.sample_h_after_dose))];
        const perMg = forecastLevels(makeForecast(answer.input, times), posterior, { kind: 'middle' });
        for (const row of own) {
          const at = times.indexOf(row.sample_h_after_dose) * posterior.count;
          const levels = perMg
            .slice(at, at + posterior.count)
            .map((unit) => unit * (tau === 12 ? row.daily_mg / 2 : row.daily_mg));
          const [p5 = NaN, median = NaN, p95 = NaN] = weightedQuantiles(levels, undefined, [0.05, 0.5, 0.95]);
          const within = (got: number, want: number): void =>
            expect(Math.abs(got - want)).toBeLessThanOrEqual(0.01 * want + 0.005); // printed to 0.01
          within(median, row.median);
          within(p5, row.p5);
          within(p95, row.p95);
          const share = shares(levels, undefined, 4, 8);
          const errors = [share.below - row.P_lt4, share.within - row.P_4_8, share.above - row.P_gt8].map(Math.abs);
          errors.forEach((error) => noteError('target_attainment', error));
          errors.forEach((error) => expect(error).toBeLessThanOrEqual(0.004));
        }
      }
    },
  );
});
