import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteError, readPkOracle } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import { concentrations } from './concentration.ts';
import { regimen } from './doseEvents.ts';
import { PARAMETER_COUNT, packParameters } from './parameters.ts';
import { concentrationsInSegments, propagate, propagationScratch, type Segment } from './propagation.ts';
import { timeline } from './timeline.ts';

interface Case {
  name: string;
  n_abs_stages: number;
  segments: { t: number; params: Record<'k' | 'CL' | 'V1' | 'Q' | 'V2', string> }[];
  doses: [number, number][];
  times: number[];
  conc_ng_ml: number[];
}
const oracle = readPkOracle<Case[]>('conc_timevarying_oracle');

test.each(oracle)(
  '$name as by a 40-digit matrix exponential',
  ({ n_abs_stages, segments, doses, times, conc_ng_ml }) => {
    const levels = concentrationsInSegments(
      { stages: n_abs_stages, compartments: 2 },
      segments.map(({ t, params }) => ({
        fromH: t,
        parameters: {
          absorptionRate: Number(params.k),
          clearance: Number(params.CL),
          centralVolume: Number(params.V1),
          intercompartmentalClearance: Number(params.Q),
          peripheralVolume: Number(params.V2),
        },
      })),
      doses.map(([atH, mg]) => ({ atH, mg })),
      times,
    );
    conc_ng_ml.forEach((want, i) => {
      const error = Math.abs(levels[i]! / want - 1);
      noteError('conc_timevarying_oracle', error);
      expect(error).toBeLessThanOrEqual(1e-13); // declared before the comparison
    });
  },
);

interface Drawn {
  name: string;
  n_abs_stages: number;
  segments: { t: number; params: Record<'k' | 'CL' | 'V1' | 'Q' | 'V2' | 'F' | 'lag', number> }[];
  doses: [number, number][];
  times: number[];
  conc_ng_ml: number[];
}
const drawn = readPkOracle<Drawn[]>('conc_tv_more_oracle');

test.each(drawn)(
  '$name, drawn at random, with lag, F and rates that coincide',
  ({ n_abs_stages, segments, doses, times, conc_ng_ml }) => {
    const levels = concentrationsInSegments(
      { stages: n_abs_stages, compartments: 2 },
      segments.map(({ t, params: { k, CL, V1, Q, V2, F, lag } }) => ({
        fromH: t,
        parameters: {
          absorptionRate: k,
          clearance: CL,
          centralVolume: V1,
          intercompartmentalClearance: Q,
          peripheralVolume: V2,
          bioavailability: F,
          lag,
        },
      })),
      doses.map(([atH, mg]) => ({ atH, mg })),
      times,
    );
    conc_ng_ml.forEach((want, i) => {
      if (want === 0) expect(levels[i]).toBe(0);
      else {
        noteError('conc_tv_more_oracle', Math.abs(levels[i]! / want - 1));
        expect(Math.abs(levels[i]! / want - 1)).toBeLessThanOrEqual(1e-13);
      }
    });
  },
);

const positive = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const person = fc.record({
  absorptionRate: positive(0.05, 20),
  clearance: positive(2, 200),
  centralVolume: positive(5, 2000),
  intercompartmentalClearance: positive(1, 300),
  peripheralVolume: positive(20, 20000),
  bioavailability: positive(0.2, 2),
  lag: fc.double({ min: 0, max: 1, noNaN: true }),
});
const structures = fc.record({
  stages: fc.integer({ min: 1, max: 5 }),
  compartments: fc.constantFrom(1 as const, 2 as const),
});

test('law: cutting a history of constant parameters into segments changes nothing', () => {
  fc.assert(
    fc.property(structures, person, fc.double({ min: 1, max: 80, noNaN: true }), (structure, parameters, cut) => {
      const doses = [...regimen(1, 12, 5), { atH: 61, mg: 2 }];
      const times = [0, 0.3, 5, 12, 47.5, 66, 120];
      const whole = concentrations(structure, parameters, { kind: 'doses', doses }, times);
      const segments = [0, cut, cut + 13].map((fromH) => ({ fromH, parameters }));
      const parts = concentrationsInSegments(structure, segments, doses, times);
      times.forEach((_, i) => expect(Math.abs(parts[i]! - whole[i]!)).toBeLessThanOrEqual(2e-12 * whole[i]!));
    }),
    { numRuns: 200 },
  );
});

test('law: sensitivities are those of central differences, segment by segment', () => {
  fc.assert(
    fc.property(structures, person, person, (structure, first, second) => {
      const lag = 0.25;
      const packed = [first, second].map((p) => packParameters(structure, { ...p, lag }));
      const events = timeline([...regimen(1, 12, 3), { atH: 30.1, mg: 2 }], [0, 30.1], [lag, lag], [7, 30.1, 41, 60]);
      const places = structure.compartments === 1 ? [0, 1, 2, 5] : [0, 1, 2, 3, 4, 5];
      // Each parameter once everywhere (half as much at first), once in the second segment alone.
      const place = Int32Array.from([...places, ...places]);
      const count = place.length;
      const acts = Float64Array.from({ length: 2 * count }, (_, i) => (i >= count ? 1 : i < places.length ? 0.5 : 0));
      const all = (variable: number, steps: number): Float64Array => {
        const parameters = new Float64Array(2 * PARAMETER_COUNT);
        for (const s of [0, 1]) {
          parameters.set(packed[s]!, s * PARAMETER_COUNT);
          if (variable >= 0)
            parameters[s * PARAMETER_COUNT + place[variable]!]! *= Math.exp(steps * 1e-3 * acts[s * count + variable]!);
        }
        return parameters;
      };
      const levels = new Float64Array(4);
      const gradients = new Float64Array(4 * count);
      propagate(
        events,
        all(-1, 0),
        propagationScratch(structure, events, count),
        levels,
        { count, place, acts },
        gradients,
      );
      for (let v = 0; v < count; v++) {
        const moved = [-2, -1, 1, 2].map((steps) => {
          const other = new Float64Array(4);
          propagate(events, all(v, steps), propagationScratch(structure, events, 0), other);
          return other;
        });
        levels.forEach((level, i) => {
          const slope = (moved[0]![i]! - 8 * moved[1]![i]! + 8 * moved[2]![i]! - moved[3]![i]!) / 0.012;
          expect(Math.abs(slope - gradients[i * count + v]!)).toBeLessThanOrEqual(1e-7 * level + 1e-11);
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('refuses no segment, and segments out of order', () => {
  const parameters = { absorptionRate: 1, clearance: 20, centralVolume: 100 };
  const two: Segment[] = [5, 5].map((fromH) => ({ fromH, parameters }));
  expect(() => concentrationsInSegments({ stages: 1, compartments: 1 }, [], [], [1])).toThrow(RangeError);
  expect(() => concentrationsInSegments({ stages: 1, compartments: 1 }, two, [], [1])).toThrow(RangeError);
});
