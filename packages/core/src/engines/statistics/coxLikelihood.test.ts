import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coxSlope, riskSets } from './coxLikelihood.ts';

const people = fc.array(
  fc.record({
    time: fc.integer({ min: 1, max: 3 }),
    event: fc.boolean(),
    x: fc.double({ min: -2, max: 2, noNaN: true }),
    z: fc.constantFrom(0, 1),
  }),
  { minLength: 3, maxLength: 12 },
);

test.each(['Efron', 'Breslow', 'exact'] as const)('%s: slope and information are the derivatives', (ties) => {
  fc.assert(
    fc.property(
      people,
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (of, b0, b1) => {
        const times = { time: of.map(({ time }) => time), event: of.map(({ event }) => event) };
        const sets = riskSets(times, [of.map(({ x }) => x), of.map(({ z }) => z)]);
        const at = (moves: readonly [number, number]) => coxSlope(sets, [b0 + moves[0], b1 + moves[1]], ties);
        const h = 1e-5;
        const here = at([0, 0]);
        const moves = [
          [h, 0],
          [0, h],
        ] as const;
        moves.forEach(([u, v], i) => {
          const [forward, backward] = [at([u, v]), at([-u, -v])];
          expect(Math.abs((forward.value - backward.value) / (2 * h) - here.gradient[i]!)).toBeLessThanOrEqual(1e-5);
          forward.gradient.forEach((value, j) => {
            const curvature = (value - backward.gradient[j]!) / (2 * h);
            expect(Math.abs(curvature + here.information[i]![j]!)).toBeLessThanOrEqual(1e-5);
          });
        });
      },
    ),
    { numRuns: 50 },
  );
});

test('exact: two events of three at risk, by hand', () => {
  const sets = riskSets({ time: [1, 1, 2], event: [true, true, false] }, [[0, 1, 2]]);
  const [beta] = [0.7];
  const [r0, r1, r2] = [0, 1, 2].map((x) => Math.exp(beta * x)) as [number, number, number];
  const want = Math.log((r0 * r1) / (r0 * r1 + r0 * r2 + r1 * r2));
  expect(Math.abs(coxSlope(sets, [beta], 'exact').value - want)).toBeLessThanOrEqual(1e-14);
});
