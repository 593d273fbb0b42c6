import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteError, readPkOracle } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import { areaUnderCurve, concentrationAt, concentrations, concentrationScratch, prepare } from './concentration.ts';
import { doseRuns, regimen } from './doseEvents.ts';
import { packParameters, type Parameters, type Structure } from './parameters.ts';

interface Case {
  name: string;
  params: Record<'k_abs' | 'CL' | 'V1' | 'tlag', string> & {
    n_abs_stages: number;
    Q: string | null;
    V2: string | null;
  };
  single_dose: { dose_mg: number; times_h: number[]; conc_ng_ml: number[] };
  steady_state: { dose_mg: number; tau_h: number; times_h: number[]; conc_ng_ml: number[]; auc_tau_ng_h_ml: number }[];
  dose_list?: { doses: [number, number][]; times_h: number[]; conc_ng_ml: number[] };
}
const oracle = readPkOracle<{ cases: Case[] }>('conc_oracle');

/** Declared before the comparison; exactly 0 where the oracle has 0. */
const TOLERANCE = 1e-13;

const readCase = ({ params }: Case): { structure: Structure; parameters: Parameters } => ({
  structure: { stages: params.n_abs_stages, compartments: params.Q === null ? 1 : 2 },
  parameters: {
    absorptionRate: Number(params.k_abs),
    clearance: Number(params.CL),
    centralVolume: Number(params.V1),
    lag: Number(params.tlag),
    ...(params.Q === null
      ? {}
      : { intercompartmentalClearance: Number(params.Q), peripheralVolume: Number(params.V2) }),
  },
});

function expectAll(of: string, got: Float64Array, want: number[]): void {
  want.forEach((value, i) => {
    if (value === 0) expect(got[i]).toBe(0);
    else {
      const error = Math.abs(got[i]! / value - 1);
      noteError(of, error);
      expect(error, `${of} #${String(i)}`).toBeLessThanOrEqual(TOLERANCE);
    }
  });
}

describe.each(oracle.cases)('$name as by a 50-digit matrix exponential', (of) => {
  const { structure, parameters } = readCase(of);
  test('single dose', () => {
    const { dose_mg, times_h, conc_ng_ml } = of.single_dose;
    const history = { kind: 'doses', doses: [{ atH: 0, mg: dose_mg }] } as const;
    expectAll('conc_oracle single', concentrations(structure, parameters, history, times_h), conc_ng_ml);
  });
  test.each(of.steady_state)(
    'steady state every $tau_h h',
    ({ dose_mg, tau_h, times_h, conc_ng_ml, auc_tau_ng_h_ml }) => {
      const history = { kind: 'steady state', mg: dose_mg, everyH: tau_h, lastAtH: 0 } as const;
      expectAll('conc_oracle steady', concentrations(structure, parameters, history, times_h), conc_ng_ml);
      expect(areaUnderCurve(parameters, dose_mg)).toBeCloseTo(auc_tau_ng_h_ml, 9);
    },
  );
});

test.each(oracle.cases.filter(({ dose_list }) => dose_list))('$name: irregular doses', (of) => {
  const { structure, parameters } = readCase(of);
  const { doses, times_h, conc_ng_ml } = of.dose_list!;
  const history = { kind: 'doses', doses: doses.map(([atH, mg]) => ({ atH, mg })) } as const;
  expectAll('conc_oracle list', concentrations(structure, parameters, history, times_h), conc_ng_ml);
});

const positive = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const person = fc.record({
  absorptionRate: positive(0.02, 20),
  clearance: positive(2, 200),
  centralVolume: positive(5, 2000),
  intercompartmentalClearance: positive(1, 300),
  peripheralVolume: positive(20, 20000),
});
const structures = fc.record({
  stages: fc.integer({ min: 1, max: 5 }),
  compartments: fc.constantFrom(1 as const, 2 as const),
});

test('law: the gradient is that of central differences', () => {
  fc.assert(
    fc.property(structures, person, fc.double({ min: 0.2, max: 100, noNaN: true }), (structure, parameters, t) => {
      const packed = packParameters(structure, parameters);
      const runs = doseRuns({ kind: 'doses', doses: [...regimen(1, 12, 4), { atH: 50, mg: 2 }] });
      const scratch = concentrationScratch(runs);
      const gradient = new Float64Array(6);
      prepare(scratch, structure, packed, runs, true);
      const level = concentrationAt(scratch, structure, packed, runs, t, gradient);
      for (let q = 0; q < (structure.compartments === 1 ? 3 : 6); q++) {
        const moved = [-2, -1, 1, 2].map((steps) => {
          const other = packed.slice();
          other[q]! *= Math.exp(steps * 1e-3);
          prepare(scratch, structure, other, runs, false);
          return concentrationAt(scratch, structure, other, runs, t);
        });
        const slope = (moved[0]! - 8 * moved[1]! + 8 * moved[2]! - moved[3]!) / 0.012;
        expect(Math.abs(slope - gradient[q]!)).toBeLessThanOrEqual(1e-7 * level + 1e-12);
      }
    }),
    { numRuns: 200 },
  );
});

test('law: doses add up, and one run equals its doses one by one', () => {
  fc.assert(
    fc.property(
      structures,
      person,
      fc.integer({ min: 1, max: 40 }),
      positive(1, 30),
      (structure, parameters, count, everyH) => {
        const doses = regimen(1.5, everyH, count);
        const at = [count * everyH + 0.1, (count - 0.5) * everyH, 300];
        const whole = concentrations(structure, parameters, { kind: 'doses', doses }, at);
        const parts = doses.map((dose) => concentrations(structure, parameters, { kind: 'doses', doses: [dose] }, at));
        at.forEach((_, i) => {
          const sum = parts.reduce((total, part) => total + part[i]!, 0);
          expect(Math.abs(whole[i]! - sum)).toBeLessThanOrEqual(1e-12 * sum);
        });
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  { clearance: 0 },
  { clearance: NaN },
  { centralVolume: -1 },
  { absorptionRate: Infinity },
  { intercompartmentalClearance: 0 },
  { lag: -0.1 },
])('refuses %o', (wrong) => {
  const right = {
    absorptionRate: 1,
    clearance: 20,
    centralVolume: 100,
    intercompartmentalClearance: 70,
    peripheralVolume: 300,
  };
  const history = { kind: 'doses', doses: [] } as const;
  expect(() => concentrations({ stages: 3, compartments: 2 }, { ...right, ...wrong }, history, [1])).toThrow(
    RangeError,
  );
});

test('refuses two compartments with one compartment of numbers, and half a stage', () => {
  const history = { kind: 'doses', doses: [] } as const;
  const one = { absorptionRate: 1, clearance: 20, centralVolume: 100 };
  expect(() => concentrations({ stages: 1, compartments: 2 }, one, history, [1])).toThrow(RangeError);
  expect(() => concentrations({ stages: 1.5, compartments: 1 }, one, history, [1])).toThrow(RangeError);
});
