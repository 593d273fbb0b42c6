import { expect, test } from 'vitest';
import { normalPoints } from '../numerics/random.ts';
import { concentrations } from './concentration.ts';
import { PARAMETER_COUNT } from './parameters.ts';
import { populationProfiles } from './populationProfiles.ts';

test.each([
  { stages: 3, compartments: 2, rate: 5.1, lag: 0 },
  { stages: 4, compartments: 2, rate: 3.34, lag: 0 },
  { stages: 1, compartments: 2, rate: 1.01, lag: 0.41 },
  { stages: 1, compartments: 1, rate: 3.09, lag: 0 },
] as const)(
  '$stages stages, $compartments compartments: every point of 300 people is the exact one',
  ({ stages, compartments, rate, lag }) => {
    const people = 300;
    const z = normalPoints(people, 5, 8);
    const parameters = new Float64Array(people * PARAMETER_COUNT);
    for (let i = 0; i < people; i++) {
      [rate, 20, 141, 79, 271].forEach(
        (typical, q) => (parameters[i * PARAMETER_COUNT + q] = typical * Math.exp(0.5 * z[i * 5 + q]!)),
      );
      parameters[i * PARAMETER_COUNT + 5] = 1;
      parameters[i * PARAMETER_COUNT + 6] = lag;
    }
    const out = new Float64Array(people * 25);
    populationProfiles({ stages, compartments }, parameters, { mg: 1, everyH: 12, points: 25 }, out);
    const times = Array.from({ length: 25 }, (_, i) => i / 2);
    for (let i = 0; i < people; i++) {
      const [
        absorptionRate = 0,
        clearance = 0,
        centralVolume = 0,
        intercompartmentalClearance = 0,
        peripheralVolume = 0,
      ] = parameters.subarray(i * 7);
      const own = { absorptionRate, clearance, centralVolume, intercompartmentalClearance, peripheralVolume, lag };
      const exact = concentrations(
        { stages, compartments },
        own,
        { kind: 'steady state', mg: 1, everyH: 12, lastAtH: 0 },
        times,
      );
      exact.forEach((want, t) => expect(Math.abs(out[i * 25 + t]! / want - 1)).toBeLessThan(1e-10));
    }
  },
);
