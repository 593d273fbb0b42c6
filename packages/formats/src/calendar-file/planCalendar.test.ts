import { addDays, day } from '@nidation/core/engines';
import type { CalendarEntry } from '@nidation/core/pathway';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { planOf } from '../testing/plans.ts';
import type { CalendarOptions } from './planCalendar.ts';
import { planCalendar } from './planCalendar.ts';

const OPTIONS: CalendarOptions = { sequence: 0, audience: 'couple', discreet: false, stamp: '2026-11-22T09:30:00Z' };
const plan = planOf('fits-2024');
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

interface Read {
  readonly uid: string;
  readonly day: string;
  readonly ends: string;
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  readonly sequence: number;
  readonly isDate: boolean;
}

/** Read back by another library. */
function events(text: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      ends: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
      status: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
      isDate: event.startDate.isDate,
    };
  });
}

test('every entry of the couple, on its day, as a whole day', () => {
  const read = events(planCalendar(plan, OPTIONS));
  const expected = plan.entries.filter(({ audience }) => audience !== 'clinic');
  expect(read.map(({ day: on, summary }) => [on, summary])).toEqual(expected.map((entry) => [entry.day, entry.title]));
  for (const { isDate, ends, day: on, status, sequence, uid } of read) {
    expect([isDate, ends, status, sequence]).toEqual([true, addDays(day(on), 1), 'CONFIRMED', 0]);
    expect(uid).toMatch(/^plan-7-[a-z0-9-]+@nidation$/);
  }
  expect(read.length).toBeGreaterThanOrEqual(5);
});

// East and west of Greenwich, and a zone that has changed its clock at midnight.
test.each(['Asia/Tehran', 'America/Los_Angeles', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'UTC'])(
  'the same bytes in %s',
  (name) => {
    process.env['TZ'] = 'UTC';
    const expected = planCalendar(plan, OPTIONS);
    process.env['TZ'] = name;
    if (name === 'Asia/Tehran') expect(new Date(2026, 11, 3).toISOString()).toBe('2026-12-02T20:30:00.000Z');
    expect(planCalendar(plan, OPTIONS)).toBe(expected);
    expect(expected).toContain('DTSTART;VALUE=DATE:20261201\r\n');
    expect(expected).toContain('DTSTAMP:20261122T093000Z\r\n');
  },
);

describe('the lines of RFC 5545', () => {
  test.each([true, false])('end in CR LF and have at most 75 octets (discreet: %s)', (discreet) => {
    for (const audience of ['couple', 'clinic'] as const) {
      const text = planCalendar(plan, { ...OPTIONS, audience, discreet });
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const octets = text.split('\r\n').map((line) => Buffer.byteLength(line, 'utf8'));
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      expect(
        text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Nidation//Plan//EN\r\nMETHOD:PUBLISH\r\n'),
      ).toBe(true);
    }
  });
  test('marks and long texts in any script come back as they were', () => {
    const title =
      'Blood, before the dose; level \\ potassium\nسطح دارو پیش از نوبت صبح، آزمایش خون و پتاسیم 血中濃度 ≥ 5.5 µmol/L';
    const odd = { ...plan, entries: plan.entries.map((entry) => ({ ...entry, title, details: [title] })) };
    const read = events(planCalendar(odd, OPTIONS));
    expect(read[0]!.summary).toBe(title);
    expect(read[0]!.description).toContain(title);
  });
});

test('discreet: no drug, no treatment, no details', () => {
  const text = planCalendar(plan, { ...OPTIONS, discreet: true });
  // UIDs stay the same in both forms, or one import would double the other; no calendar shows them.
  const shown = text.replaceAll('\r\n ', '').replace(/^UID:.*$/gm, '');
  expect(shown).not.toMatch(/tacrolimus|implant|embryo|transfer|capsule|\bmg\b|pregnan/i);
  expect(events(text).map(({ summary }) => summary)).toEqual(
    plan.entries.filter(({ audience }) => audience !== 'clinic').map(({ discreetTitle }) => discreetTitle),
  );
});

test('the clinic sees its own tasks and the action limits, the couple does not', () => {
  const clinic = planCalendar(plan, { ...OPTIONS, audience: 'clinic' }).replaceAll('\r\n ', '');
  const couple = planCalendar(plan, OPTIONS).replaceAll('\r\n ', '');
  expect(events(clinic).some(({ uid }) => uid.includes('decision'))).toBe(true);
  expect(events(couple).some(({ uid }) => uid.includes('decision'))).toBe(false);
  expect(clinic).toContain('stop and call');
  expect(couple).not.toContain('stop and call');
});

describe('a moved plan', () => {
  const second = planOf('fits-2024', '2026-12-05', 2);
  test('version 2 keeps every UID, moves the days and raises the sequence', () => {
    const [before, after] = [
      events(planCalendar(plan, OPTIONS)),
      events(planCalendar(second, { ...OPTIONS, sequence: 1 })),
    ];
    expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
    for (const { uid, day: on, sequence } of after) {
      expect(on).toBe(addDays(day(before.find((one) => one.uid === uid)!.day), 2));
      expect(sequence).toBe(1);
    }
  });
  test('an entry that fell away is cancelled under its own UID; one that is back is not', () => {
    const gone: CalendarEntry = {
      ...plan.entries[0]!,
      key: 'level-5',
      audience: 'both',
      title: 'Blood',
      day: day('2026-12-08'),
    };
    const read = events(planCalendar(second, { ...OPTIONS, sequence: 1, cancelled: [gone, plan.entries[1]!] }));
    const cancelled = read.filter(({ status }) => status === 'CANCELLED');
    expect(cancelled).toMatchObject([
      { uid: 'plan-7-level-5@nidation', day: '2026-12-08', summary: 'Cancelled: Blood' },
    ]);
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
  });
  test('nothing left but cancellations: the plan is withdrawn', () => {
    const text = planCalendar({ ...second, entries: [] }, { ...OPTIONS, sequence: 2, cancelled: plan.entries });
    expect(text).toContain('METHOD:CANCEL\r\n');
    expect(events(text).every(({ status }) => status === 'CANCELLED')).toBe(true);
  });
});

test.each([
  '2026-11-22',
  '2026-11-22T09:30:00',
  'now',
  '2026-13-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-11-22T24:00:00Z',
])('refuses the stamp %s', (stamp) => {
  expect(() => planCalendar(plan, { ...OPTIONS, stamp })).toThrow(RangeError);
});
test.each([-1, 0.5, NaN])('refuses the sequence %d', (sequence) => {
  expect(() => planCalendar(plan, { ...OPTIONS, sequence })).toThrow(RangeError);
});
test('an identity from outside cannot break a line', () => {
  const text = planCalendar({ ...plan, id: 'a\r\nATTENDEE:x' }, OPTIONS);
  expect(text).not.toContain('\nATTENDEE');
});
