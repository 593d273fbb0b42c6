import { answerCare } from './answerCare.ts';
import { answerOutcomes } from './answerOutcomes.ts';
import { answerSelectionAndDose } from './answerSelectionAndDose.ts';
import type { Claim } from './claim.ts';
import { lectureBackground } from './lectureBackground.ts';
import { lectureCohort2024 } from './lectureCohort2024.ts';
import { lectureEarlierStudies } from './lectureEarlierStudies.ts';
import { lectureInterventions } from './lectureInterventions.ts';
import { lectureInvestigations } from './lectureInvestigations.ts';
import { lecturePregnancy } from './lecturePregnancy.ts';
import { lectureTabrizProfile } from './lectureTabrizProfile.ts';
import { lectureThreshold } from './lectureThreshold.ts';

/** All 183 claims of the two documents, in their order. */
export const claims: readonly Claim[] = [
  ...lectureThreshold,
  ...lectureInvestigations,
  ...lectureInterventions,
  ...lectureBackground,
  ...lectureTabrizProfile,
  ...lectureCohort2024,
  ...lectureEarlierStudies,
  ...lecturePregnancy,
  ...answerSelectionAndDose,
  ...answerOutcomes,
  ...answerCare,
];
