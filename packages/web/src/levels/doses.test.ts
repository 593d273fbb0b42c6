import type { Case, TacrolimusTreatment } from '@nidation/core/case';
import { day, instantHours, instantOf } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { readLevels, tacrolimusModels } from '@nidation/core/pharmacokinetics';
import { describe, expect, test } from 'vitest';
import { emptyCase } from '../couple/openCase.ts';
import { daily, doseBefore, doseTicks, hoursLater, nextDose } from './doses.ts';

const at = (text: string) => instantOf(`${text}+01:00`);
const FAR = instantHours(at('2026-12-31T00:00'));
const once = (from: string, until?: string, mgPerDose = 2) => ({
  from: at(from),
  ...(until === undefined ? {} : { until: at(until) }),
  mgPerDose,
  everyHours: 24 as const,
  product: 'immediate release' as const,
});
const treatment = (change: Partial<TacrolimusTreatment>): TacrolimusTreatment => ({
  regimens: [once('2026-12-01T21:00', '2026-12-16T21:00')],
  departures: [],
  levels: [],
  ...change,
});
const times = (of: TacrolimusTreatment) => doseTicks(of, FAR).map((tick) => tick.at.slice(5, 16));

test('a clock some hours later keeps its offset, over midnight and the turn of a year', () => {
  expect(hoursLater(at('2026-12-31T21:00'), 24)).toBe('2027-01-01T21:00+01:00');
  expect(hoursLater(instantOf('2026-12-01T21:15-03:30'), 12)).toBe('2026-12-02T09:15-03:30');
});

describe('when doses are swallowed', () => {
  test('sixteen once a day, the last one included', () => {
    const all = times(treatment({}));
    expect(all).toHaveLength(16);
    expect([all[0], all.at(-1)]).toEqual(['12-01T21:00', '12-16T21:00']);
  });

  test('a new regimen ends the one before, without a dose too many', () => {
    const all = doseTicks(
      treatment({ regimens: [once('2026-12-01T21:00'), once('2026-12-04T21:00', '2026-12-05T21:00', 3)] }),
      FAR,
    );
    expect(all.map(({ mg }) => mg)).toEqual([2, 2, 2, 3, 3]);
  });

  test('a missed dose takes away the nearest within half an interval, an extra one is added', () => {
    const regimens = [once('2026-12-01T21:00', '2026-12-03T21:00')];
    const missed = (text: string) => times(treatment({ regimens, departures: [{ kind: 'missed', at: at(text) }] }));
    expect(missed('2026-12-02T20:00')).toEqual(['12-01T21:00', '12-03T21:00']);
    expect(missed('2026-12-04T09:00')).toEqual(['12-01T21:00', '12-02T21:00']);
    expect(missed('2026-12-04T09:01')).toHaveLength(3);
    expect(times(treatment({ regimens, departures: [{ kind: 'extra', at: at('2026-12-02T12:00'), mg: 1 }] }))).toEqual([
      '12-01T21:00',
      '12-02T12:00',
      '12-02T21:00',
      '12-03T21:00',
    ]);
  });
});

test('the next dose: of the case day or later, and not before the last draw', () => {
  const ticks = doseTicks(treatment({}), FAR);
  expect(nextDose(ticks, day('2026-12-10'), undefined)?.at).toBe(at('2026-12-10T21:00'));
  expect(nextDose(ticks, day('2026-12-10'), at('2026-12-10T21:30'))?.at).toBe(at('2026-12-11T21:00'));
  expect(nextDose(ticks, day('2026-12-17'), undefined)).toBeUndefined();
  expect(doseBefore(ticks, at('2026-12-10T21:00'))?.at).toBe(at('2026-12-09T21:00'));
  expect(doseBefore(ticks, at('2026-12-01T21:00'))).toBeUndefined();
});

test('whole days after a dose', () => {
  const twice = { ...once('2026-12-01T09:00', '2026-12-03T21:00', 1), everyHours: 12 as const };
  const ticks = doseTicks(treatment({ regimens: [twice] }), FAR);
  expect(daily(ticks, ticks[1])).toEqual([at('2026-12-01T21:00'), at('2026-12-02T21:00'), at('2026-12-03T21:00')]);
});

/** The core counts the doses before the case day and says when one was swallowed before a draw: the ticks agree. */
describe('the core, asked through its door, reads the same record the same way', () => {
  const woman = {
    ...emptyCase(day('2026-12-11')).woman,
    labs: [{ test: 'hematocrit', day: day('2026-11-25'), value: 38, asEntered: { value: 38, unit: '%' } }] as const,
  };
  test.each<[string, Partial<TacrolimusTreatment>]>([
    ['one regimen', {}],
    ['no end', { regimens: [once('2026-12-02T20:00')] }],
    ['two regimens', { regimens: [once('2026-12-01T21:00'), once('2026-12-05T08:00', '2026-12-20T08:00', 3)] }],
    ['twice a day', { regimens: [{ ...once('2026-12-01T09:00', '2026-12-16T21:00', 1), everyHours: 12 }] }],
    [
      'a missed and an extra dose',
      {
        departures: [
          { kind: 'missed', at: at('2026-12-10T06:00') },
          { kind: 'extra', at: at('2026-12-06T12:00'), mg: 1 },
        ],
      },
    ],
  ])('%s', (_, change) => {
    const drawnAt = at('2026-12-10T08:10');
    const levels = [{ kind: 'measured', drawnAt, assay: 'LC-MS/MS', ngPerMl: 3.1, asEntered: '3.1 ng/mL' }] as const;
    const tacrolimus = treatment({ ...change, levels });
    const of: Case = { ...emptyCase(day('2026-12-11')), woman, tacrolimus };
    const answer = readLevels(of, knowledge, tacrolimusModels.slice(0, 1), { seed: 1, draws: 64 });
    const words = answer.because.map(({ text }) => text).join('\n');
    const ticks = doseTicks(tacrolimus, FAR);
    const nowH = instantHours(at('2026-12-11T00:00'));
    expect(words).toContain(`${String(ticks.filter(({ atH }) => atH < nowH).length)} doses up to`);
    const hours = instantHours(drawnAt) - (doseBefore(ticks, drawnAt)?.atH ?? NaN);
    expect(words).toContain(`${String(Math.floor(hours + 1e-9))} h 10 min after a dose`);
  });
});
