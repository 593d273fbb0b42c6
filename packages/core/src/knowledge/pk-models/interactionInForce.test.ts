import { expect, test } from 'vitest';
import { dosesOf } from '../../../../../tests/oracles/pharmacokinetics/mapCases.ts';
import { readPkOracle } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import { regimen } from '../../engines/pharmacokinetics/doseEvents.ts';
import { estimate } from '../../engines/pharmacokinetics/estimate.ts';
import { bandsOverTime, makeForecast, pointForecast } from '../../engines/pharmacokinetics/forecast.ts';
import type { Interaction } from '../../engines/pharmacokinetics/interactions.ts';
import { personInput, type Person } from '../../engines/pharmacokinetics/person.ts';
import { proposalPoints } from '../../engines/pharmacokinetics/proposalPoints.ts';
import { hematocrit } from './covariates.ts';
import { interactionSizes } from './interactionSizes.ts';
import { tacrolimusStorset2014 } from './tacrolimusStorset2014.ts';
import { tacrolimusWoillard2011 as woillard } from './tacrolimusWoillard2011.ts';

interface Case {
  name: string;
  doses: [number, number][];
  times: number[];
  conc_ng_ml: number[];
}
const azole = readPkOracle<Case[]>('conc_timevarying_oracle').find(({ name }) => name === 'azole_start_stop')!;
const covariates = {
  ...hematocrit(0.38),
  cyp3a5Expresser: 0,
  immediateRelease: 1,
  fatFreeMassKg: 42,
  prednisoloneMgPerDay: 0,
};
const points = proposalPoints(1024, 7, 2);
const person = (interactions: readonly Interaction[], change: Partial<Person> = {}): Person => ({
  history: { kind: 'doses', doses: dosesOf(azole.doses) },
  levels: [],
  periods: [{ fromH: 0, covariates }],
  interactions,
  ...change,
});

test('a bounded multiplier of 0.35 on the clearance is the oracle’s azole, to 1e-13', () => {
  const interaction = {
    name: 'azole',
    fromH: 240,
    toH: 480,
    clearance: { median: 0.35, logSd: 0 },
    onsetH: 0,
    offsetH: 0,
  };
  const answer = personInput(woillard, person([interaction]), { betweenOccasions: false, stages: 3 });
  if (answer.kind !== 'ready') throw new Error(answer.kind);
  const levels = pointForecast(makeForecast(answer.input, azole.times), new Float64Array(5));
  azole.conc_ng_ml.forEach((want, i) => expect(Math.abs(levels[i]! / want - 1)).toBeLessThanOrEqual(1e-13));
});

test('an uncertain multiplier widens the band while it runs, and only then', () => {
  const { clearance } = interactionSizes.find(({ id }) => id === 'voriconazole')!;
  const width = (logSd: number): number[] => {
    const interaction = {
      name: 'voriconazole',
      fromH: 240,
      toH: 300,
      clearance: { ...clearance!, logSd },
      onsetH: 24,
      offsetH: 48,
    };
    const answer = estimate(woillard, person([interaction]), { betweenOccasions: false }, points);
    if (answer.kind !== 'estimate') throw new Error(JSON.stringify(answer));
    const bands = bandsOverTime(makeForecast(answer.ready.input, [239, 299, 719]), answer.posterior, {
      kind: 'middle',
    });
    return bands.map(({ low, high }) => high / low);
  };
  const [before = 0, during = 0, after = 0] = width(0.6);
  const [beforeExact = 0, duringExact = 0, afterExact = 0] = width(0);
  expect(during).toBeGreaterThan(1.1 * duringExact);
  expect(Math.abs(before / beforeExact - 1)).toBeLessThan(0.05);
  expect(Math.abs(after / afterExact - 1)).toBeLessThan(0.05);
});

test('the size of an interaction is learned from a level drawn while it runs', () => {
  const interaction = { name: 'azole', fromH: 240, clearance: { median: 0.5, logSd: 0.3 }, onsetH: 0, offsetH: 0 };
  const levels = [
    { kind: 'measured', atH: 239.5, assay: 'LC-MS/MS', ngPerMl: 3.1 },
    { kind: 'measured', atH: 599.5, assay: 'LC-MS/MS', ngPerMl: 12 },
  ] as const;
  const answer = estimate(woillard, person([interaction], { levels }), { betweenOccasions: false }, points);
  if (answer.kind !== 'estimate') throw new Error(JSON.stringify(answer));
  const own = answer.deviations.find(({ of }) => of === 'clearance by an interaction')!;
  expect(own.eta).toBeLessThan(-0.2); // more inhibition than the middle
});

test('a course from day −2: nothing before the first dose, rising to the transfer, plasma beside whole blood', () => {
  const times = [-49, -24, 0, 24, 120];
  const of = person([], {
    history: { kind: 'doses', doses: regimen(2, 24, 9, -48) },
    periods: [{ fromH: -48, covariates }],
  });
  const answer = estimate(tacrolimusStorset2014, of, { betweenOccasions: true }, points);
  if (answer.kind !== 'estimate') throw new Error(JSON.stringify(answer));
  const rooms = times.map((t) => answer.ready.roomAt(t) ?? NaN);
  const blood = bandsOverTime(makeForecast(answer.ready.input, times, rooms), answer.posterior, {
    kind: 'drawn',
    seed: 1,
  });
  expect(blood[0]).toMatchObject({ atH: -49, median: 0, low: 0, high: 0 });
  blood.slice(1).forEach(({ median }, i) => expect(median).toBeGreaterThan(blood[i]!.median));
  const { half: _, ...plain } = answer.ready.input;
  const plasma = bandsOverTime(makeForecast(plain, times), answer.posterior, { kind: 'drawn', seed: 1 });
  expect(blood[4]!.median / plasma[4]!.median).toBeGreaterThan(30);
  expect(answer.saidWith.join(' ')).toContain('Variability between occasions: unverified.');
  expect(answer.saidWith.join(' ')).toContain('dailyDoseMg is 2');
});
