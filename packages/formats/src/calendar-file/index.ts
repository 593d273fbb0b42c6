export type { CalendarOptions } from './planCalendar.ts';
export { planCalendar } from './planCalendar.ts';
