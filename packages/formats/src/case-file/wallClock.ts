import { dayNumber, localDay, type Instant } from '@nidation/core/engines';

/** Hours of her own clock since 1970-01-01T00:00 of it, whatever its offset from UTC: doses follow the wall. */
export const wallHours = (of: Instant): number =>
  dayNumber(localDay(of)) * 24 + Number(of.slice(11, 13)) + Number(of.slice(14, 16)) / 60;
