import { courseHazards } from './courseHazards.ts';
import { doseHazards } from './doseHazards.ts';
import { evidenceHazards } from './evidenceHazards.ts';
import type { Hazard } from './hazard.ts';

/** The hazard log; docs/safety.md is printed from it. */
export const hazards: readonly Hazard[] = [...doseHazards, ...courseHazards, ...evidenceHazards];
