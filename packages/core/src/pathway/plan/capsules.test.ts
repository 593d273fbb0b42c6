import fc from 'fast-check';
import { expect, test } from 'vitest';
import { milligrams } from '../../engines/quantities/units.ts';
import { capsulesFor, capsulesInWords, doseInWords, intakesFor } from './capsules.ts';

test.each([
  [0.5, 'one 0.5 mg capsule'],
  [1, 'one 1 mg capsule'],
  [1.5, 'one 1 mg capsule and one 0.5 mg capsule'],
  [2, 'two 1 mg capsules'],
  [3.5, 'three 1 mg capsules and one 0.5 mg capsule'],
  [4, 'four 1 mg capsules'],
])('%d mg is %s', (mg, words) => {
  expect(capsulesInWords(capsulesFor(milligrams(mg)))).toBe(words);
});

test('twice daily splits on the half-milligram grid, the odd half in the evening', () => {
  expect(intakesFor(milligrams(2), 2, undefined).map(({ mg }) => mg)).toEqual([1, 1]);
  expect(intakesFor(milligrams(2.5), 2, undefined).map(({ mg }) => mg)).toEqual([1, 1.5]);
  expect(intakesFor(milligrams(0.5), 2, undefined).map(({ mg }) => mg)).toEqual([0.5]);
});

test('food stays part of the dose', () => {
  const intakes = intakesFor(milligrams(2), 1, 'after dinner');
  expect(doseInWords(milligrams(2), intakes)).toBe(
    '2 mg a day: two 1 mg capsules once a day, at the same hour, after dinner',
  );
});

test('a meal belongs to its own intake', () => {
  expect(intakesFor(milligrams(2), 2, 'after breakfast and supper').map(({ when }) => when)).toEqual([
    'morning, after breakfast',
    'evening, 12 hours later, after supper',
  ]);
});

test('law: capsules and intakes add up to the dose, whatever the schedule', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom(1 as const, 2 as const, undefined),
      (halves, perDay) => {
        const dose = milligrams(halves / 2);
        const intakes = intakesFor(dose, perDay, undefined);
        const total = intakes
          .flatMap(({ capsules }) => capsules)
          .reduce((sum, { strengthMg, count }) => sum + strengthMg * count, 0);
        expect(total).toBe(dose);
        expect(intakes.reduce((sum, { mg }) => sum + mg, 0)).toBe(dose);
      },
    ),
  );
});
