import { day, type CalendarDay } from '@nidation/core/engines';

/** The day on this device's calendar: the core has no clock, so the page hands the day in. */
export function today(now: Date = new Date()): CalendarDay {
  const pad = (value: number) => String(value).padStart(2, '0');
  return day(`${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`);
}
