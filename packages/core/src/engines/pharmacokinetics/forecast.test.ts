import { expect, test } from 'vitest';
import { concentrations } from './concentration.ts';
import { regimen } from './doseEvents.ts';
import { credibleBand, forecastLevels, makeForecast, pointForecast, predictionBand } from './forecast.ts';
import { ABSORPTION_RATE, BIOAVAILABILITY, packParameters } from './parameters.ts';
import { samplePrior } from './posterior.ts';
import { makeProblem, type ProblemInput } from './problem.ts';
import { proposalPoints } from './proposalPoints.ts';

const structure = { stages: 1, compartments: 1 } as const;
const typical = packParameters(structure, { absorptionRate: 1, clearance: 10, centralVolume: 100 });
/** η on F; κ on the absorption rate, which hardly matters for a late level, and on F. */
const input: Omit<ProblemInput, 'levels'> = {
  structure,
  history: { kind: 'doses', doses: [{ atH: 0, mg: 2 }] },
  segments: [{ fromH: 0, typical, occasion: 0 }],
  places: [BIOAVAILABILITY],
  omega: Float64Array.of(0.1),
  occasionPlaces: [],
  occasionVariances: [],
};
const ahead: Omit<ProblemInput, 'levels'> = {
  ...input,
  occasionPlaces: [ABSORPTION_RATE, BIOAVAILABILITY],
  occasionVariances: [1e-12, 0.1],
};

const variance = (values: Float64Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
};

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'law: occasions to come are independent of the woman, whatever the seed (%i): variances add up',
  (seed) => {
    for (const own of [seed, 17]) {
      const posterior = samplePrior(makeProblem({ ...input, levels: [] }), proposalPoints(1024, 1, own));
      const levels = forecastLevels(makeForecast(ahead, [20]), posterior, { kind: 'drawn', seed });
      expect(Math.abs(variance(levels.map(Math.log)) / 0.2 - 1)).toBeLessThan(0.05);
    }
  },
);

test.each([1, 2, 3, 4, 5])('law: the error of the laboratory is independent of the woman too (seed %i)', (seed) => {
  const posterior = samplePrior(makeProblem({ ...input, levels: [] }), proposalPoints(4096, 1, seed));
  const levels = forecastLevels(makeForecast(input, [20]), posterior, { kind: 'middle' });
  const wide = predictionBand(levels, posterior.weights, { propSd: Math.sqrt(0.1), addSd: 0, scale: 'log' }, seed);
  // ln y ~ N(ln f, 0.1) with ln f ~ N(·, 0.1): 5 and 95 % lie 2 · 1.645 · √0.2 apart.
  expect(Math.log(wide.high / wide.low) / (2 * 1.6449 * Math.sqrt(0.2))).toBeCloseTo(1, 1);
  const hers = credibleBand(levels, posterior.weights);
  expect(Math.log(hers.high / hers.low) / (2 * 1.6449 * Math.sqrt(0.1))).toBeCloseTo(1, 1);
});

test('many levels at once, carried from event to event, are those of the closed form one by one', () => {
  const doses = regimen(1.5, 12, 20);
  const plan = { ...input, history: { kind: 'doses', doses } as const };
  const times = Array.from({ length: 61 }, (_, i) => 4 * i);
  const together = makeForecast(plan, times);
  expect(together.direct).toBeUndefined();
  const levels = pointForecast(together, Float64Array.of(0.2));
  const parameters = {
    absorptionRate: 1,
    clearance: 10,
    centralVolume: 100,
    bioavailability: Math.exp(0.2),
  };
  const alone = concentrations(structure, parameters, { kind: 'doses', doses }, times);
  times.forEach((_, i) => expect(Math.abs(levels[i]! - alone[i]!)).toBeLessThanOrEqual(1e-13 * alone[i]!));
  expect(alone.filter((level) => level > 0).length).toBe(60);
  // A single level goes by the closed form.
  expect(makeForecast(plan, [236]).direct).toBeDefined();
});

test('draws written out in blocks stand where they belong', () => {
  const posterior = samplePrior(makeProblem({ ...input, levels: [] }), proposalPoints(37, 1, 3)); // no multiple of a block
  const times = [5, 20];
  const all = forecastLevels(makeForecast(input, times), posterior, { kind: 'middle' });
  for (let i = 0; i < 37; i++) {
    const point = pointForecast(makeForecast(input, times), posterior.draws.subarray(i, i + 1));
    expect([all[i], all[37 + i]]).toEqual([...point]);
  }
});
