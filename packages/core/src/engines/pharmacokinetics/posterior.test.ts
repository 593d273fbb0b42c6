import { describe, expect, test } from 'vitest';
import { dosesOf, mapCases, problemOf, inputOf } from '../../../../../tests/oracles/pharmacokinetics/mapCases.ts';
import { noteError } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import { credibleBand, forecastLevels, makeForecast, pointForecast, predictionBand } from './forecast.ts';
import { mapEstimate } from './mapEstimate.ts';
import { markovChain } from './markovChain.ts';
import { moments, samplePosterior } from './posterior.ts';
import { halfChiSquare6, proposalPoints } from './proposalPoints.ts';
import { shares, weightedQuantiles } from './weightedQuantiles.ts';

const points = proposalPoints(131072, 5, 2026);

describe.each(mapCases)('$name against 400,000 weighted draws', { timeout: 60_000 }, (of) => {
  const problem = problemOf(of);
  const estimate = mapEstimate(problem);
  const posterior = samplePosterior(problem, estimate, points);

  test('effective share, means and spreads of the deviations', () => {
    expect(posterior.method).toBe('importance sampling');
    expect(Math.abs(posterior.essShare - of.posterior.ess / 400_000)).toBeLessThan(0.05);
    const { mean, covariance } = moments(posterior);
    const p = posterior.dimensions;
    of.posterior.eta_mean.forEach((want, v) =>
      expect(Math.abs(mean[v]! - want)).toBeLessThan(0.02 * of.posterior.eta_sd[v]!),
    );
    of.posterior.eta_sd.forEach((want, v) =>
      expect(Math.abs(Math.sqrt(covariance[v * p + v]!) / want - 1)).toBeLessThan(0.02),
    );
  });

  test.each(of.posterior.predictions)(
    '$label: quantiles within 1 %, probabilities within 0.005',
    ({ label, t, quantiles, p_4_8, p_gt_8 }) => {
      const plan = of.predict_doses.find((entry) => entry.label === label)!;
      const forecast = makeForecast({ ...inputOf(of), history: { kind: 'doses', doses: dosesOf(plan.doses) } }, [t]);
      const levels = forecastLevels(forecast, posterior, { kind: 'middle' });
      const wanted = Object.entries(quantiles);
      const got = weightedQuantiles(
        levels,
        posterior.weights,
        wanted.map(([q]) => Number(q)),
      );
      wanted.forEach(([, want], i) => {
        noteError('map_oracle quantiles', Math.abs(got[i]! / want - 1));
        expect(Math.abs(got[i]! / want - 1)).toBeLessThanOrEqual(0.01);
      });
      const { within, above } = shares(levels, posterior.weights, 4, 8);
      noteError('map_oracle probabilities', Math.max(Math.abs(within - p_4_8), Math.abs(above - p_gt_8)));
      expect(Math.abs(within - p_4_8)).toBeLessThanOrEqual(0.005);
      expect(Math.abs(above - p_gt_8)).toBeLessThanOrEqual(0.005);
    },
  );

  test('Laplace’s evidence is that of the draws within 0.05 in ln p, to two digits', () => {
    const off = Math.abs(posterior.evidence - estimate.evidence) / 2;
    expect(Number(off.toFixed(2))).toBeLessThanOrEqual(0.05);
  });
});

test('the Markov chain finds the same posterior, at its own slower pace', { timeout: 60_000 }, () => {
  const of = mapCases[0]!;
  const problem = problemOf(of);
  const chain = markovChain(problem, mapEstimate(problem), 4000, 3);
  expect(chain.ess).toBeGreaterThan(400);
  const { mean, covariance } = moments({ ...chain, method: 'Markov chain', essShare: 0, evidence: 0 });
  of.posterior.eta_mean.forEach((want, v) =>
    expect(Math.abs(mean[v]! - want)).toBeLessThan(0.15 * of.posterior.eta_sd[v]!),
  );
  of.posterior.eta_sd.forEach((want, v) =>
    expect(Math.abs(Math.sqrt(covariance[v * 6]!) / want - 1)).toBeLessThan(0.1),
  );
});

test('equal points give bit-equal draws; too few dimensions are refused', () => {
  const problem = problemOf(mapCases[1]!);
  const estimate = mapEstimate(problem);
  const few = proposalPoints(256, 5, 9);
  expect(samplePosterior(problem, estimate, few).weights).toEqual(
    samplePosterior(problem, estimate, proposalPoints(256, 5, 9)).weights,
  );
  expect(() => samplePosterior(problem, estimate, proposalPoints(16, 4, 9))).toThrow(RangeError);
});

test.each([1e-9, 0.01, 0.3, 0.5, 0.9, 0.999999])('χ² with 6 degrees of freedom, upper tail %d', (u) => {
  const h = halfChiSquare6(u);
  expect(Math.abs((Math.exp(-h) * (1 + h + (h * h) / 2)) / u - 1)).toBeLessThan(1e-10);
});

test('quantiles and shares of values worked by hand', () => {
  const values = Float64Array.of(5, 1, 3, 2, 4);
  const weights = Float64Array.of(0.1, 0.2, 0.3, 0.2, 0.2);
  expect(weightedQuantiles(values, weights, [0, 0.2, 0.25, 0.5, 0.69, 0.9, 1])).toEqual([1, 1, 2, 3, 3, 4, 5]);
  expect(weightedQuantiles(values, undefined, [0.5])).toEqual([3]);
  expect(weightedQuantiles(Float64Array.of(7, 7), undefined, [0.1, 0.9])).toEqual([7, 7]);
  expect(() => weightedQuantiles(new Float64Array(0), undefined, [0.5])).toThrow(RangeError);
  const { below, within, above } = shares(values, weights, 2, 4);
  expect([below, within, above].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([0.2, 0.7, 0.1]);
});

test('bands say what they are of, and the measured one is wider', () => {
  const of = mapCases[0]!;
  const problem = problemOf(of);
  const estimate = mapEstimate(problem);
  const posterior = samplePosterior(problem, estimate, proposalPoints(2048, 5, 4));
  const forecast = makeForecast(inputOf(of), [335.5]);
  const levels = forecastLevels(forecast, posterior, { kind: 'middle' });
  const credible = credibleBand(levels, posterior.weights);
  const measured = predictionBand(levels, posterior.weights, { propSd: 0.113, addSd: 0.71 }, 1);
  expect(credible.kind).not.toBe(measured.kind);
  expect(measured.low).toBeLessThan(credible.low);
  expect(measured.high).toBeGreaterThan(credible.high);
  expect(pointForecast(forecast, estimate.theta)[0]).toBeCloseTo(estimate.predicted[2]!, 12);
});
