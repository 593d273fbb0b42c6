import { addDays, day, type CalendarDay } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { assess, makePlan } from '@nidation/core/pathway';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCaseFile } from '../case-file/readCaseFile.ts';
import { writeCaseFile } from '../case-file/writeCaseFile.ts';
import { demoCouples } from './demoCouples.ts';

/** Turn of a year, leap day, the day after it, and the day of the evidence. */
const DAYS = ['2026-11-22', '2026-12-31', '2027-01-01', '2028-02-29', '2028-03-01', '2031-06-15'].map(day);
const demo = (id: string, today: CalendarDay) => demoCouples(today).find((one) => one.id === id)!;

test('at least six, each with its own id, in initials', () => {
  const demos = demoCouples(DAYS[0]!);
  expect(demos.length).toBeGreaterThanOrEqual(6);
  expect(new Set(demos.map(({ id }) => id)).size).toBe(demos.length);
  for (const { title, oneLine } of demos) {
    expect(title).toMatch(/^[A-Z]\. & [A-Z]\.$/);
    expect(oneLine.length).toBeGreaterThan(20);
  }
});

test('law: on whatever day, every demo is a case file without fault', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12_000 }), (ahead) => {
      const today = addDays(day('2026-01-01'), ahead);
      for (const { id, case: of } of demoCouples(today)) {
        const reading = readCaseFile(writeCaseFile(of), { today });
        expect(reading, id).toMatchObject({ kind: 'read' });
        if (reading.kind === 'read') expect(reading.case).toEqual(of);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test.each(DAYS)('on %s each shows what it is there for', (today) => {
  const answer = (id: string) => assess(demo(id, today).case, knowledge);
  const protocol = (id: string, which: string) =>
    answer(id).protocols.find((one) => one.id === `protocol/${which}`)?.level;
  expect(answer('reached-by-table').implantationFailure.level).toBe('reached');
  expect(answer('readings-differ').implantationFailure.level).toBe('readings differ');
  expect(protocol('fits-2024', 'nakagawa2024')).toBe('fits protocol');
  expect(protocol('conflict-band', 'nakagawa2024')).toBe('conflict');
  expect(protocol('azole-on-tacrolimus', 'nakagawa2024')).toBe('refused');
  expect(answer('azole-on-tacrolimus').interactions.some(({ onTreatment }) => onTreatment)).toBe(true);
  expect(answer('many-unknowns').implantationFailure.level).toBe('cannot say');
  expect(answer('many-unknowns').ratio.level).toBe('cannot say');
  expect(protocol('clinic-protocol', 'clinicProtocol')).toBe('conflict');
  const { value } = answer('mixed-at-forty').implantationFailure;
  const table = 'readings' in value ? value.readings.filter(({ method }) => method === 'population table') : [];
  expect(table.length).toBeGreaterThanOrEqual(2);
});

test.each([
  ['fits-2024', 'planned'],
  ['clinic-protocol', 'planned'],
  ['conflict-band', 'no dose defined'],
  ['azole-on-tacrolimus', 'refused'],
  ['declined', 'declined'],
])('the plan of %s: %s', (id, level) => {
  const of = demo(id, DAYS[0]!).case;
  expect(makePlan(of, knowledge, { planId: 'demo', transferDay: of.plannedTransfer!.day! }).level).toBe(level);
});
