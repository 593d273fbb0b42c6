import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceAt, designOf, logisticSlope, oneOutcomeOnly } from './logisticLikelihood.ts';

const people = fc.array(
  fc.record({
    y: fc.constantFrom(0, 1),
    x: fc.double({ min: -4, max: 4, noNaN: true }),
    w: fc.double({ min: 0, max: 3, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
);

test('the slope is the change of the log-likelihood', () => {
  fc.assert(
    fc.property(
      people,
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      (of, b0, b1) => {
        const design = designOf({
          outcome: of.map(({ y }) => y),
          predictors: [of.map(({ x }) => x)],
          weights: of.map(({ w }) => w),
        });
        const at = (u: number, v: number): number => logisticSlope(design, [u, v]).value;
        const h = 1e-5;
        const { gradient } = logisticSlope(design, [b0, b1]);
        expect(Math.abs((at(b0 + h, b1) - at(b0 - h, b1)) / (2 * h) - gradient[0]!)).toBeLessThanOrEqual(1e-6);
        expect(Math.abs((at(b0, b1 + h) - at(b0, b1 - h)) / (2 * h) - gradient[1]!)).toBeLessThanOrEqual(1e-6);
      },
    ),
  );
});

test('a chance and its complement both keep their digits far out', () => {
  expect(chanceAt(0)).toBe(0.5);
  expect(chanceAt(-700)).toBeGreaterThan(0);
  expect(logisticSlope(designOf({ outcome: [1], predictors: [] }), [-800]).value).toBe(-800);
});

test('knows when there is one outcome only, counting persons with a weight', () => {
  expect(oneOutcomeOnly(designOf({ outcome: [0, 1], predictors: [], weights: [1, 0] }))).toBe('nobody had the event');
  expect(oneOutcomeOnly(designOf({ outcome: [1, 1], predictors: [] }))).toBe('everybody had the event');
  expect(oneOutcomeOnly(designOf({ outcome: [0, 1], predictors: [] }))).toBeUndefined();
});
