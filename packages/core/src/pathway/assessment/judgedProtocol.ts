import type { Protocol } from '../../knowledge/protocols/protocol.ts';
import type { ProtocolToJudge } from './answers.ts';

/** What a clinic's signature settles of a published protocol. */
export type Settled = Pick<Protocol, 'dose'> & {
  readonly lastDoseDay: number | undefined;
  readonly dosesPerDay: 1 | 2 | undefined;
};

/**
 * A published protocol as it is judged, with what the clinic settled. Every member is written out, so
 * that all protocols have one shape and are read alike fast; what the source leaves open is undefined.
 */
export function judgedProtocol(of: Protocol, settled: Settled): ProtocolToJudge {
  const judged: { readonly [Name in keyof ProtocolToJudge]: ProtocolToJudge[Name] | undefined } = {
    kind: 'published',
    id: of.id,
    name: of.name,
    sourceId: of.sourceId,
    entryWords: of.entryWords,
    entry: of.entry,
    cutOffRatio: of.cutOffRatio,
    dose: settled.dose,
    dosesPerDay: settled.dosesPerDay,
    scheduleWords: of.scheduleWords,
    startDaysBeforeTransfer: of.startDaysBeforeTransfer,
    lastDoseDay: settled.lastDoseDay,
    stopWords: of.stopWords,
    foodWords: of.foodWords,
    adoptability: of.adoptability,
    evidenceIds: of.evidenceIds,
    openQuestions: of.openQuestions,
    studyArmOnly: of.studyArmOnly,
    claims: of.claims,
    confidence: of.confidence,
  };
  return judged as ProtocolToJudge;
}

/** As printed, nothing settled. */
export function asPrinted(of: Protocol): ProtocolToJudge {
  return judgedProtocol(of, { dose: of.dose, lastDoseDay: of.lastDoseDay, dosesPerDay: of.dosesPerDay });
}
