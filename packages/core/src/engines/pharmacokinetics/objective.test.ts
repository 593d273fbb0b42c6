import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteError, readPkOracle } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import { mapEstimate } from './mapEstimate.ts';
import { levelTerm, objective } from './objective.ts';
import { BELOW, LOG_SCALE, makeProblem, MEASURED, type Problem } from './problem.ts';

interface Case {
  name: string;
  stages: number;
  places: number[];
  omega: number[][];
  occasion_places: number[];
  occasion_variances: number[];
  doses: [number, number][];
  binding?: { capacity: number; half: number };
  segments: { from_h: number; typical: number[]; occasion: number }[];
  levels: { t: number; y: number; kind: 'measured' | 'below' | 'log'; prop: number; add: number; hct?: number }[];
  ofv0: string;
  map: { theta: string[]; ofv: string; predicted: string[] };
  hessian_ofv: number[][];
}
const cases = readPkOracle<Case[]>('map_more_oracle');

function problemOf(of: Case): Problem {
  return makeProblem({
    structure: { stages: of.stages, compartments: 2 },
    history: { kind: 'doses', doses: of.doses.map(([atH, mg]) => ({ atH, mg })) },
    segments: of.segments.map(({ from_h, typical, occasion }) => ({
      fromH: from_h,
      typical: Float64Array.from(typical),
      occasion,
    })),
    levels: of.levels.map(({ t, y, kind, prop, add, hct }) => ({
      atH: t,
      value: y,
      kind: kind === 'below' ? 'below the limit' : 'measured',
      propSd: prop,
      addSd: add,
      ...(kind === 'log' ? { scale: 'log' as const } : {}),
      ...(of.binding && hct !== undefined ? { room: of.binding.capacity * hct } : {}),
    })),
    places: of.places,
    omega: Float64Array.from(of.omega.flat()),
    occasionPlaces: of.occasion_places,
    occasionVariances: of.occasion_variances,
    ...(of.binding ? { half: of.binding.half } : {}),
  });
}

describe.each(cases)('$name by matrix exponentials of 30 digits', (of) => {
  const problem = problemOf(of);
  const p = problem.variables.count;

  test('objective at the prior within 1e-11', () => {
    expect(Math.abs(objective(problem, new Float64Array(p)) - Number(of.ofv0))).toBeLessThanOrEqual(1e-11);
  });

  test('deviations within 1e-8, objective within 1e-11, Hessian within 1e-8 of its largest entry', () => {
    const estimate = mapEstimate(problem);
    of.map.theta.forEach((want, v) => {
      noteError('map_more theta', Math.abs(estimate.theta[v]! - Number(want)));
      expect(Math.abs(estimate.theta[v]! - Number(want))).toBeLessThanOrEqual(1e-8);
    });
    noteError('map_more ofv', Math.abs(estimate.objective - Number(of.map.ofv)));
    expect(Math.abs(estimate.objective - Number(of.map.ofv))).toBeLessThanOrEqual(1e-11);
    of.map.predicted.forEach((want, j) =>
      expect(Math.abs(estimate.predicted[j]! / Number(want) - 1)).toBeLessThanOrEqual(1e-9),
    );
    const largest = Math.max(...of.hessian_ofv.flat().map(Math.abs));
    of.hessian_ofv.flat().forEach((want, i) => {
      noteError('map_more hessian', Math.abs(estimate.hessian[i]! - want) / largest);
      expect(Math.abs(estimate.hessian[i]! - want)).toBeLessThanOrEqual(1e-8 * largest);
    });
  });

  test('law: the gradient is that of central differences, anywhere', () => {
    const z = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: p, maxLength: p });
    fc.assert(
      fc.property(z, (start) => {
        const theta = Float64Array.from(start);
        const gradient = new Float64Array(p);
        const curvature = new Float64Array(p * p);
        const cost = objective(problem, theta, gradient, curvature);
        expect(Math.abs(objective(problem, theta) - cost)).toBeLessThan(1e-10 * (1 + Math.abs(cost)));
        for (let v = 0; v < p; v++) {
          const moved = [-2, -1, 1, 2].map((steps) =>
            objective(
              problem,
              theta.map((x, i) => (i === v ? x + steps * 1e-3 : x)),
            ),
          );
          const slope = (moved[0]! - 8 * moved[1]! + 8 * moved[2]! - moved[3]!) / 0.012;
          expect(Math.abs(slope - gradient[v]!)).toBeLessThan(1e-6 * (1 + Math.abs(gradient[v]!) + Math.abs(cost)));
          expect(curvature[v * p + v]).toBeGreaterThan(0);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('one level’s cost against values worked by hand', () => {
  const into = new Float64Array(3);
  test('measured: y 4, f 5, 10 % and 0.5 ng/mL: ln 0.5 + 1/0.5', () => {
    levelTerm(MEASURED, 4, 5, 0.1, 0.5, into);
    expect(into[0]).toBeCloseTo(Math.log(0.5) + 2, 13);
  });
  test('log scale: y 4, f 5, SD 0.2: ln 0.04 + (ln 0.8)²/0.04', () => {
    levelTerm(LOG_SCALE, 4, 5, 0.2, 0, into);
    expect(into[0]).toBeCloseTo(Math.log(0.04) + Math.log(0.8) ** 2 / 0.04, 13);
    expect(into[1]).toBeCloseTo((-2 * Math.log(0.8)) / (0.04 * 5), 13);
  });
  test('below 1 with f 1: −2 ln ½; far above the limit it stays finite', () => {
    levelTerm(BELOW, 1, 1, 0.1, 0.5, into);
    expect(into[0]).toBeCloseTo(2 * Math.LN2, 13);
    levelTerm(BELOW, 1, 80, 0.01, 0.5, into);
    expect(Number.isFinite(into[0]!) && into[0]! > 5000).toBe(true);
    expect(Number.isFinite(into[1]!) && Number.isFinite(into[2]!)).toBe(true);
  });
});

test('refuses what no caller may ask', () => {
  const good = problemOf(cases[0]!);
  expect(good.occasions).toBe(2);
  const input = {
    structure: { stages: 1, compartments: 2 } as const,
    history: { kind: 'doses', doses: [] } as const,
    segments: [{ fromH: 0, typical: Float64Array.of(1, 20, 100, 70, 300, 1, 0), occasion: 0 }],
    levels: [],
    places: [1],
    omega: Float64Array.of(0.1),
    occasionPlaces: [],
    occasionVariances: [],
  };
  expect(() => makeProblem({ ...input, omega: Float64Array.of(-0.1) })).toThrow(RangeError);
  expect(() => makeProblem({ ...input, omega: Float64Array.of(1, 0, 0, 1) })).toThrow(RangeError);
  expect(() => makeProblem({ ...input, places: [6] })).toThrow(RangeError);
  expect(() => makeProblem({ ...input, segments: [] })).toThrow(RangeError);
  expect(() => makeProblem({ ...input, extras: [{ place: 1, variance: 0.1, shares: [] }] })).toThrow(RangeError);
  const level = { atH: 1, value: 1, kind: 'below the limit', propSd: 0.1, addSd: 0, scale: 'log' } as const;
  expect(() => makeProblem({ ...input, levels: [level] })).toThrow(RangeError);
  expect(() => makeProblem({ ...input, levels: [{ ...level, kind: 'measured', value: 0 }] })).toThrow(RangeError);
});
