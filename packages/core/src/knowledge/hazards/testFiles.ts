import type { Control } from './hazard.ts';

/** The files that hazards point to, each written once. */
const PATHWAY = 'packages/core/src/pathway/';
const KNOWLEDGE = 'packages/core/src/knowledge/';
const FORMATS = 'packages/formats/src/';

export const FILE = {
  condition: 'packages/core/src/engines/rules/condition.test.ts',
  days: 'packages/core/src/engines/quantities/days.test.ts',
  cumulativeChance: 'packages/core/src/engines/prediction/cumulativeChance.test.ts',
  doseCandidates: 'packages/core/src/engines/pharmacokinetics/doseCandidates.test.ts',
  protocolAnswers: `${PATHWAY}assessment/protocolAnswers.test.ts`,
  clinicProtocol: `${PATHWAY}assessment/clinicProtocol.test.ts`,
  ratio: `${PATHWAY}assessment/th1Th2Ratio.test.ts`,
  rif: `${PATHWAY}assessment/implantationFailure.test.ts`,
  individualChance: `${PATHWAY}assessment/individualChance.test.ts`,
  wouldChange: `${PATHWAY}assessment/wouldChange.test.ts`,
  evidence: `${PATHWAY}evidence/evidence.test.ts`,
  makePlan: `${PATHWAY}calendar/makePlan.test.ts`,
  clock: `${PATHWAY}monitoring/clock.test.ts`,
  readLevels: `${PATHWAY}monitoring/readLevels.test.ts`,
  capsules: `${PATHWAY}plan/capsules.test.ts`,
  claims: `${KNOWLEDGE}claims/claims.test.ts`,
  topics: `${KNOWLEDGE}claims/topics/findTopics.test.ts`,
  protocols: `${KNOWLEDGE}protocols/protocols.test.ts`,
  interactions: `${KNOWLEDGE}interactions/interactions.test.ts`,
  monitoring: `${KNOWLEDGE}monitoring/monitoringItems.test.ts`,
  knowledge: `${KNOWLEDGE}knowledge.test.ts`,
  studies: `${KNOWLEDGE}studies/studies.test.ts`,
  positions: `${KNOWLEDGE}sources/sources.test.ts`,
  models: `${KNOWLEDGE}pk-models/checkTables.test.ts`,
  caseFile: `${FORMATS}case-file/readCaseFile.test.ts`,
  malformed: `${FORMATS}case-file/malformed.test.ts`,
  caseSchema: `${FORMATS}case-file/caseJsonSchema.test.ts`,
  calendarFile: `${FORMATS}calendar-file/planCalendar.test.ts`,
  identity: `${FORMATS}identity/planIdentity.test.ts`,
  sheet: `${FORMATS}sheet/planSheet.test.ts`,
  assessmentText: `${FORMATS}explain/assessmentText.test.ts`,
  explainText: `${FORMATS}explain/explainText.test.ts`,
  ask: 'packages/server/src/cli/evidence.test.ts',
  golden: 'tests/golden/examples.test.ts',
  proofs: 'tests/proofs/proofs.test.ts',
  evaluators: 'tests/proofs/evaluators.test.ts',
  nothingSkipped: 'tests/architecture/nothingSkipped.test.ts',
} as const;

/** A control with the tests that show it. */
export const control = (
  words: string,
  ...tests: readonly (readonly [file: keyof typeof FILE, test: string])[]
): Control => ({
  words,
  shownBy: tests.map(([file, test]) => ({ file: FILE[file], test })),
});
