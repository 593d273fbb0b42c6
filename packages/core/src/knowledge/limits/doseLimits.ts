import { milligrams } from '../../engines/quantities/units.ts';
import type { DoseLimit } from './limit.ts';

/** The highest daily dose of any protocol and of any clinic protocol. */
export const ABSOLUTE_CEILING = milligrams(4);

export const doseLimits: readonly DoseLimit[] = [
  {
    id: 'absoluteCeiling',
    name: 'Absolute limit of 4 mg a day',
    ceiling: ABSOLUTE_CEILING,
    sourceIds: ['project', 'nakagawa2019', 'japanTwoDose'],
    confidence: 'default',
  },
];
