import { expect, test } from 'vitest';
import type { TacrolimusTreatment } from '../../case/levels.ts';
import { day } from '../../engines/quantities/days.ts';
import { instantOf } from '../../engines/quantities/instants.ts';
import { clockOf, instantFrom } from './clock.ts';
import { doseRecord } from './doseRecord.ts';
import { gateLevels, hoursInWords } from './levelGate.ts';
import { measured } from './testLevels.ts';

const nightly = (from: string, until: string, more: Partial<TacrolimusTreatment> = {}): TacrolimusTreatment => ({
  regimens: [
    { from: instantOf(from), until: instantOf(until), mgPerDose: 2, everyHours: 24, product: 'immediate release' },
  ],
  departures: [],
  levels: [],
  ...more,
});
const gaps = (treatment: TacrolimusTreatment): number[] => {
  const { doses } = doseRecord(treatment, clockOf(treatment)!, 1000);
  return doses.slice(1).map(({ atH }, i) => atH - doses[i]!.atH);
};

test('on the night the clock goes back, two doses at 21:00 lie 25 hours apart', () => {
  const autumn = nightly('2026-10-23T21:00+02:00', '2026-10-26T21:00+01:00', {
    levels: [measured('2026-10-25T20:00+01:00', 3)],
  });
  expect(gaps(autumn)).toEqual([24, 25, 24]);
  const clock = clockOf(autumn)!;
  const { doses } = doseRecord(autumn, clock, 1000);
  const { used, said } = gateLevels(autumn.levels, doses, clock, day('2026-10-25'));
  expect(used[0]!.hoursAfterDose).toBe(24);
  expect(said[0]).toContain('24 h after a dose');
  expect(clock.changes[0]).toContain('The clock changed between');
});

test('on the night the clock goes forward they lie 23 hours apart', () => {
  const spring = nightly('2027-03-27T21:00+01:00', '2027-03-29T21:00+02:00', {
    levels: [measured('2027-03-28T20:00+02:00', 3)],
  });
  expect(gaps(spring)).toEqual([23, 24]);
});

// A draw shortly before the evening dose, the first record with the new offset: it must stay a trough.
test.each([
  ['2026-10-20T21:00+02:00', '2026-10-26T20:30+01:00', 24],
  ['2027-03-20T21:00+01:00', '2027-03-29T20:30+02:00', 23],
  ['2027-03-20T23:45+01:00', '2027-03-30T00:15+02:00', 0.5],
])(
  'doses from %s, a draw at %s after the clock changed: the dose lies before it as on the wall',
  (from, drawn, off) => {
    const treatment = nightly(from, drawn.replace(/T.*/, 'T23:59+00:00'), { levels: [measured(drawn, 3)] });
    const clock = clockOf(treatment)!;
    const { doses } = doseRecord(treatment, clock, 1000);
    const drawnH = clock.toH(instantOf(drawn));
    const before = doses.findLast(({ atH }) => atH <= drawnH)!;
    const after = drawnH - before.atH;
    // An evening dose one day before may be an hour off; on the draw's own side of midnight it is exact.
    expect(Math.abs(after - off)).toBeLessThanOrEqual(1);
    expect(after).toBeGreaterThan(0);
  },
);

test('a regimen that begins with a new offset begins at the instant written', () => {
  const treatment: TacrolimusTreatment = {
    regimens: [
      { from: instantOf('2026-10-20T21:00+02:00'), mgPerDose: 2, everyHours: 24, product: 'immediate release' },
      {
        from: instantOf('2026-10-28T21:00+01:00'),
        until: instantOf('2026-10-29T21:00+01:00'),
        mgPerDose: 1,
        everyHours: 24,
        product: 'immediate release',
      },
    ],
    departures: [],
    levels: [],
  };
  const clock = clockOf(treatment)!;
  const { doses } = doseRecord(treatment, clock, 1000);
  expect(doses.find(({ mg }) => mg === 1)!.atH).toBe(clock.toH(instantOf('2026-10-28T21:00+01:00')));
});

test('a regimen that follows another takes no dose away and adds none', () => {
  const switched: TacrolimusTreatment = {
    regimens: [
      { from: instantOf('2026-12-01T21:00+01:00'), mgPerDose: 2, everyHours: 24, product: 'immediate release' },
      {
        from: instantOf('2026-12-04T09:00+01:00'),
        until: instantOf('2026-12-05T21:00+01:00'),
        mgPerDose: 1,
        everyHours: 12,
        product: 'immediate release',
      },
    ],
    departures: [],
    levels: [],
  };
  expect(gaps(switched)).toEqual([24, 24, 12, 12, 12, 12]);
});

test('a missed dose nobody was due is said, and takes nothing away', () => {
  const treatment = nightly('2026-12-01T21:00+01:00', '2026-12-03T21:00+01:00', {
    departures: [{ kind: 'missed', at: instantOf('2026-12-10T21:00+01:00') }],
  });
  const { doses, faults } = doseRecord(treatment, clockOf(treatment)!, 1000);
  expect(doses).toHaveLength(3);
  expect(faults[0]).toContain('No dose was due');
});

test('an instant comes back from its hours', () => {
  const treatment = nightly('2026-12-01T21:00+01:00', '2026-12-03T21:00+01:00');
  const clock = clockOf(treatment)!;
  for (const text of ['2026-12-01T21:00+01:00', '2026-12-31T23:59+01:00', '2027-01-01T00:00+01:00'])
    expect(clock.toInstant(clock.toH(instantOf(text)))).toBe(text);
  expect(instantFrom(0, -3.5)).toBe('1969-12-31T20:30-03:30');
  expect(hoursInWords(11 + 1 / 6)).toBe('11 h 10 min');
});
