import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doseRuns, historyFaults, inOrder, regimen, type DoseHistory } from './doseEvents.ts';

test('thirty doses of one regimen are one run; a change begins another', () => {
  const runs = doseRuns({ kind: 'doses', doses: [...regimen(1, 12, 30), ...regimen(2, 12, 14, 360)] });
  expect([...runs.startH]).toEqual([0, 360]);
  expect([...runs.count]).toEqual([30, 14]);
  expect([...runs.mg]).toEqual([1, 2]);
});

test('doses of one instant add up, doses of 0 mg are no doses, order of entry is irrelevant', () => {
  const doses = [
    { atH: 24, mg: 1 },
    { atH: 0, mg: 1 },
    { atH: 24, mg: 0.5 },
    { atH: 12, mg: 0 },
  ];
  expect(inOrder(doses)).toEqual([
    { atH: 0, mg: 1 },
    { atH: 24, mg: 1.5 },
  ]);
});

test('law: runs hold exactly the doses given, at exactly their times', () => {
  const dose = fc.record({ atH: fc.integer({ min: 0, max: 200 }).map((n) => n / 4), mg: fc.constantFrom(0.5, 1, 2) });
  fc.assert(
    fc.property(fc.uniqueArray(dose, { selector: ({ atH }) => atH, maxLength: 20 }), (doses) => {
      const runs = doseRuns({ kind: 'doses', doses });
      const back = Array.from({ length: runs.size }, (_, r) =>
        Array.from({ length: runs.count[r]! }, (_, i) => ({
          atH: runs.startH[r]! + i * runs.everyH[r]!,
          mg: runs.mg[r]!,
        })),
      ).flat();
      expect(back).toEqual(inOrder(doses));
    }),
  );
});

test('every fault is named, a mixture of both kinds among them', () => {
  const mixed = { kind: 'steady state', mg: 1, everyH: 12, lastAtH: 0, doses: [] } as DoseHistory;
  expect(historyFaults(mixed)).toContain('a steady state and single doses are mixed');
  expect(() => doseRuns(mixed)).toThrow(RangeError);
  expect(historyFaults({ kind: 'doses', doses: [{ atH: NaN, mg: -1 }] })).toHaveLength(2);
  expect(historyFaults({ kind: 'steady state', mg: 1, everyH: 0, lastAtH: 0 })).toHaveLength(1);
  expect(historyFaults({ kind: 'doses', doses: [] })).toEqual([]);
});
