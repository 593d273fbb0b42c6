import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteError, readPkOracle } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import {
  bindingRoom,
  bindingSlope,
  plasmaFromWholeBlood,
  unboundFromPlasma,
  wholeBloodFromPlasma,
} from './bindingMap.ts';
import { concentrations } from './concentration.ts';

interface Oracle {
  mapping: { Cp_ug_l: number; HCT: number; Cwb: number }[];
  steady_state: {
    cyp: 0 | 1;
    dose: number;
    tau: number;
    t: number;
    Cp: number;
    Cwb_hct38: number;
    Cwb_hct32: number;
  }[];
}
const oracle = readPkOracle<Oracle>('storset_oracle');
const binding = { capacityUgPerL: 418, halfSaturationUgPerL: 3.8 };
const TOLERANCE = 1e-13; // declared before the comparison

function expectClose(of: string, got: number, want: number): void {
  const error = Math.abs(got / want - 1);
  noteError(of, error);
  expect(error).toBeLessThanOrEqual(TOLERANCE);
}

test.each(oracle.mapping)('plasma $Cp_ug_l at hematocrit $HCT, both ways', ({ Cp_ug_l, HCT, Cwb }) => {
  const room = bindingRoom(binding, HCT);
  expectClose('storset_oracle mapping', wholeBloodFromPlasma(Cp_ug_l, room, 3.8), Cwb);
  expectClose('storset_oracle inverse', plasmaFromWholeBlood(Cwb, room, 3.8), Cp_ug_l);
});

test.each(oracle.steady_state)(
  'steady state: $dose mg every $tau h, $t h, expresser $cyp',
  ({ cyp, dose, tau, t, ...want }) => {
    const size = 42 / 60;
    const parameters = {
      absorptionRate: 1.01,
      clearance: 811 * size ** 0.75 * 1.3 ** cyp,
      centralVolume: 6290 * size,
      intercompartmentalClearance: 1200 * size ** 0.75,
      peripheralVolume: 32100 * size,
      bioavailability: 0.82 ** cyp,
      lag: 0.41,
    };
    const history = { kind: 'steady state', mg: dose, everyH: tau, lastAtH: 0 } as const;
    const [plasma = NaN] = concentrations({ stages: 1, compartments: 2 }, parameters, history, [t]);
    expectClose('storset_oracle plasma', plasma, want.Cp);
    expectClose('storset_oracle blood', wholeBloodFromPlasma(plasma, bindingRoom(binding, 0.38), 3.8), want.Cwb_hct38);
    expectClose('storset_oracle blood', wholeBloodFromPlasma(plasma, bindingRoom(binding, 0.32), 3.8), want.Cwb_hct32);
  },
);

test('law: the inverse undoes the map, and the slope is that of a difference', () => {
  const plasma = fc.double({ min: 1e-6, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(plasma, fc.double({ min: 20, max: 300, noNaN: true }), (cp, room) => {
      const blood = wholeBloodFromPlasma(cp, room, 3.8);
      expect(Math.abs(plasmaFromWholeBlood(blood, room, 3.8) / cp - 1)).toBeLessThan(1e-12);
      const h = 1e-5 * (cp + 3.8);
      const slope = (wholeBloodFromPlasma(cp + h, room, 3.8) - wholeBloodFromPlasma(cp - h, room, 3.8)) / (2 * h);
      expect(Math.abs(slope / bindingSlope(cp, room, 3.8) - 1)).toBeLessThan(1e-6);
    }),
  );
});

test.each([38, 0, 1, NaN, 0.04, 0.76])('a hematocrit of %d is no fraction of blood', (hematocrit) => {
  expect(() => bindingRoom(binding, hematocrit)).toThrow(RangeError);
});

test('the unbound level is a fraction of plasma, and the fraction is handed in', () => {
  expect(unboundFromPlasma(0.1, 0.02)).toBeCloseTo(0.002, 15);
  expect(() => unboundFromPlasma(0.1, 2)).toThrow(RangeError);
  expect(() => unboundFromPlasma(0.1, 0)).toThrow(RangeError);
});
