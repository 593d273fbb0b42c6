import type { LabTest } from '../../case/labs.ts';
import type { Confidence } from '../sources/source.ts';

/** What is measured before, during and after, and what is alarming. The label gives no numeric limits: all are defaults. */

export interface MonitoringItem {
  readonly id: string;
  readonly name: string;
  readonly unit?: string;
  readonly tests: readonly (
    LabTest | 'bloodPressure' | 'infectionScreen' | 'pregnancyTest' | 'vaccineReview' | 'ecg' | 'bloodCount'
  )[];
  /** Asked before the first dose, not older than 30 days. */
  readonly baseline: boolean;
  /** Only when this holds, in words ('if QT risk'). */
  readonly onlyIf?: string;
  /** Days relative to transfer at which it is measured during the 16 days: [0, 7]. */
  readonly duringDays: readonly number[];
  readonly inPregnancy: string;
  readonly warn: string;
  readonly stopAndCall: string;
  readonly confidence: Confidence;
}
