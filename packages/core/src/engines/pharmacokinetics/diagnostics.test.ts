import { expect, test } from 'vitest';
import { inputOf, mapCases, problemOf } from '../../../../../tests/oracles/pharmacokinetics/mapCases.ts';
import { diagnoseLevel, predictiveP } from './diagnostics.ts';
import { forecastLevels, makeForecast } from './forecast.ts';
import { mapEstimate } from './mapEstimate.ts';
import { nextSamples } from './nextSample.ts';
import { samplePosterior } from './posterior.ts';
import type { ProblemLevel } from './problem.ts';
import { proposalPoints } from './proposalPoints.ts';

const of = mapCases[0]!;
const input = inputOf(of);
const problem = problemOf(of);
const posterior = samplePosterior(problem, mapEstimate(problem), proposalPoints(2048, 5, 5));
const level = (atH: number, value: number): ProblemLevel => ({
  atH,
  value,
  kind: 'measured',
  propSd: 0.113,
  addSd: 0.71,
});

test('a level like the others fits, and needs no explanation', () => {
  const diagnosis = diagnoseLevel(input, posterior, level(335.5, 4.7));
  expect(diagnosis.verdict).toBe('fits');
  expect(diagnosis.explanations).toEqual([]);
});

test('a level taken an hour after the dose, entered as a trough, is explained by its time', () => {
  const true90 = forecastLevels(makeForecast(input, [337]), posterior, { kind: 'middle' }).reduce(
    (sum, f, i) => sum + f * posterior.weights[i]!,
    0,
  );
  const diagnosis = diagnoseLevel(input, posterior, level(335.5, true90));
  expect(diagnosis.verdict).toBe('implausible');
  expect(diagnosis.explanations.map(({ kind }) => kind)).toContain('drawn at another time');
  expect(diagnosis.words).toContain('check the time of draw');
});

test('a level after two missed doses is explained by doses not taken', () => {
  const doses = of.doses.filter(([atH]) => atH < 312).map(([atH, mg]) => ({ atH, mg }));
  const true0 = forecastLevels(makeForecast({ ...input, history: { kind: 'doses', doses } }, [335.5]), posterior, {
    kind: 'middle',
  }).reduce((sum, f, i) => sum + f * posterior.weights[i]!, 0);
  const diagnosis = diagnoseLevel(input, posterior, level(335.5, true0));
  expect(diagnosis.verdict).not.toBe('fits');
  expect(diagnosis.explanations.map(({ kind }) => kind)).toContain('doses not taken');
});

test('a level nothing explains is told to be repeated', () => {
  const diagnosis = diagnoseLevel(input, posterior, level(335.5, 80));
  expect(diagnosis.explanations).toEqual([]);
  expect(diagnosis.words).toContain('repeat it');
});

test('predictive p: 1 in the middle, small in the tails, one-sided below a limit', () => {
  const one = Float64Array.of(1);
  const f = Float64Array.of(5);
  expect(predictiveP({ ...level(0, 5), propSd: 0, addSd: 1 }, f, one)).toBeCloseTo(1, 12);
  expect(predictiveP({ ...level(0, 5 + 1.959964), propSd: 0, addSd: 1 }, f, one)).toBeCloseTo(0.05, 6);
  expect(predictiveP({ ...level(0, 5 - 1.644854), kind: 'below the limit', propSd: 0, addSd: 1 }, f, one)).toBeCloseTo(
    0.05,
    6,
  );
  expect(predictiveP({ ...level(0, 5), scale: 'log', propSd: 0.2, addSd: 0 }, f, one)).toBeCloseTo(1, 12);
});

test('the next level: a trough teaches about the trough, a level before any dose teaches nothing', () => {
  const times = [-5, 337, 359.5];
  const levels = forecastLevels(makeForecast(input, times), posterior, { kind: 'middle' });
  const wanted = forecastLevels(makeForecast(input, [360]), posterior, { kind: 'middle' });
  const values = nextSamples(posterior, wanted, times, levels, { propSd: 0.113, addSd: 0.71 });
  expect(values[0]!.atH).toBe(359.5);
  const before = values.find(({ atH }) => atH === -5)!;
  expect(before.learned).toBe(0);
  for (const { learned, sdAfter, sdNow } of values) {
    expect(learned).toBeGreaterThanOrEqual(0);
    expect(sdAfter).toBeLessThanOrEqual(sdNow);
  }
});

test('times that teach the same keep the order given', () => {
  const levels = forecastLevels(makeForecast(input, [359.5, 359.5]), posterior, { kind: 'middle' });
  const wanted = levels.slice(0, posterior.count);
  const values = nextSamples(posterior, wanted, [1, 2], levels, { propSd: 0.113, addSd: 0.71 });
  expect(values.map(({ atH }) => atH)).toEqual([1, 2]);
});
