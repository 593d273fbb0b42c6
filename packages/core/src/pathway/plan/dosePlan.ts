import type { Case } from '../../case/case.ts';
import type { Decision } from '../../case/clinic.ts';
import type { FactName } from '../../case/facts.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { addDays, dayInWords } from '../../engines/quantities/days.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Adopted } from '../assessment/adoption.ts';
import { adoptedProtocol } from '../assessment/adoption.ts';
import type { Assessment, LimitedDose, ProtocolAnswer, ProtocolToJudge } from '../assessment/answers.ts';
import { assess } from '../assessment/assess.ts';
import { dosingWindow } from '../assessment/dosingWindow.ts';
import { unlistedMedicines } from '../assessment/readMedicines.ts';
import { findInteraction } from '../../knowledge/interactions/findInteraction.ts';
import type { Reason, Unknown } from '../why.ts';
import type { PlanLevel } from './answers.ts';

/** Whether the adopted protocol's dose may become a plan for this transfer day; and if not, what stands in the way. */

export interface PlanQuestion {
  readonly transferDay: CalendarDay;
  /** Typed by the clinician where the ratio lies from 10.3 to below 11.8. */
  readonly conflictReason?: string;
  /** The plan for this day was issued earlier: its first dose may be past. */
  readonly issuedEarlier?: boolean;
}

export interface DosePlan {
  readonly kind: 'dose';
  readonly protocol: ProtocolToJudge;
  readonly answer: ProtocolAnswer;
  readonly adoptedBy: string;
  readonly adoptedOn: CalendarDay;
  readonly dose: LimitedDose;
  readonly firstDoseDay: CalendarDay;
  readonly lastDoseDay: CalendarDay;
  readonly assessment: Assessment;
  readonly conflictReason?: string;
}

export interface NoPlan {
  readonly kind: 'no plan';
  readonly level: Exclude<PlanLevel, 'planned'>;
  readonly because: readonly Reason[];
  readonly unknown: readonly Unknown[];
  readonly needs: readonly string[];
  readonly answer?: ProtocolAnswer;
}

/** Asked before a plan, not before an answer. */
const BEFORE_A_PLAN: readonly FactName[] = ['offLabelConsent', 'specialistSignature'];

export function dosePlan(of: Case, knowledge: Knowledge, question: PlanQuestion): DosePlan | NoPlan {
  const adopted = adoptedProtocol(of.clinic, knowledge.protocols);
  if (adopted.kind === 'nothing adopted') {
    return noPlan(
      'nothing adopted',
      [...adopted.because, 'A plan is made only from the protocol the clinic has adopted.'],
      ['clinic.adoption'],
    );
  }
  const decided = decisionInTheWay(of.decisions.at(-1));
  if (decided !== undefined) return decided;
  const { transferDay, conflictReason } = question;
  const planned = { ...of, plannedTransfer: { ...(of.plannedTransfer ?? { embryos: [] }), day: transferDay } };
  const assessment = assess(planned, knowledge);
  const answer = assessment.protocols.find(({ id }) => id === `protocol/${adopted.protocol.id}`)!;
  const reason = conflictReason ?? of.decisions.findLast((one) => one.conflictReason !== undefined)?.conflictReason;
  const stopped = answerInTheWay(planned, answer, assessment, reason);
  return (
    stopped ??
    withDays(of, adopted, answer, assessment, {
      ...question,
      ...(reason === undefined ? {} : { conflictReason: reason }),
    })
  );
}

function noPlan(
  level: NoPlan['level'],
  texts: readonly string[],
  needs: readonly string[] = [],
  answer?: ProtocolAnswer,
): NoPlan {
  return {
    kind: 'no plan',
    level,
    because: [...texts.map((text): Reason => ({ text, truth: 'not met' })), ...(answer?.because ?? [])],
    unknown: answer?.unknown ?? [],
    needs,
    ...(answer === undefined ? {} : { answer }),
  };
}

/** Declining is a full answer; referring waits for the specialist. */
function decisionInTheWay(decision: Decision | undefined): NoPlan | undefined {
  if (decision === undefined || decision.kind === 'follow') return undefined;
  const why = decision.reason === undefined ? '' : `: ${decision.reason}`;
  return decision.kind === 'decline'
    ? noPlan('declined', [
        `Declined on ${dayInWords(decision.day)} by ${decision.by}${why}. Transfers continue without immunotherapy.`,
      ])
    : noPlan('needs a decision', [`Referred on ${dayInWords(decision.day)} by ${decision.by}${why}.`]);
}

/** The first thing that keeps the protocol's answer from becoming a plan. */
function answerInTheWay(
  of: Case,
  answer: ProtocolAnswer,
  assessment: Assessment,
  conflictReason: string | undefined,
): NoPlan | undefined {
  const { level, value } = answer;
  if ('kind' in value && value.kind === 'cannot say')
    return noPlan('cannot say', ['Facts are missing.'], value.needs, answer);
  if (level !== 'fits protocol' && level !== 'conflict') {
    return noPlan(level, [`The adopted protocol answers: ${level}.`], value.needs, answer);
  }
  return (
    (level === 'conflict' ? conflictInTheWay(answer, conflictReason) : undefined) ??
    unlistedInTheWay(of, answer) ??
    consentInTheWay(answer, assessment)
  );
}

function conflictInTheWay(answer: ProtocolAnswer, conflictReason: string | undefined): NoPlan | undefined {
  const { value } = answer;
  if ('dose' in value && value.dose === undefined) {
    return noPlan(
      'no dose defined',
      ['The ratio lies from 10.3 to below 11.8 and the protocol has no band there.'],
      [],
      answer,
    );
  }
  if (conflictReason !== undefined && conflictReason.trim() !== '') return undefined;
  const words =
    'The ratio lies from 10.3 to below 11.8, where the sources contradict each other: a typed reason and the specialist’s signature are needed.';
  return noPlan('needs a decision', [words], ['conflictReason'], answer);
}

function unlistedInTheWay(of: Case, answer: ProtocolAnswer): NoPlan | undefined {
  const unlisted = unlistedMedicines(of, dosingWindow(of), findInteraction);
  if (unlisted.length === 0) return undefined;
  const words = 'A medicine stands on no list read: a pharmacist says what it does to tacrolimus before a plan.';
  return noPlan(
    'needs a decision',
    [words],
    unlisted.map((index) => `woman.medicines[${String(index)}].interactionReviewed`),
    answer,
  );
}

function consentInTheWay(answer: ProtocolAnswer, { facts }: Assessment): NoPlan | undefined {
  const open = BEFORE_A_PLAN.filter((name) => facts[name] !== true);
  if (open.length === 0) return undefined;
  const words = 'Off-label consent and the specialist’s signature are needed before a plan.';
  return noPlan(
    'cannot say',
    [words],
    open.map((name) => `consent.${name}`),
    answer,
  );
}

function withDays(
  of: Case,
  adopted: Extract<Adopted, { kind: 'adopted' }>,
  answer: ProtocolAnswer,
  assessment: Assessment,
  { transferDay, conflictReason, issuedEarlier = false }: PlanQuestion,
): DosePlan | NoPlan {
  const { protocol } = adopted;
  const { startDaysBeforeTransfer: start, lastDoseDay: last } = protocol;
  const dose = 'dose' in answer.value ? answer.value.dose : undefined;
  if (start === undefined || last === undefined || dose === undefined) {
    return noPlan('no dose defined', ['The protocol states no start, no stop or no single dose.'], [], answer);
  }
  const firstDoseDay = addDays(transferDay, -start);
  if (firstDoseDay < of.asOf && !issuedEarlier && (of.issuedPlan?.dosesTaken ?? 0) === 0) {
    return noPlan(
      'needs a decision',
      [
        `The first dose would have been due on ${dayInWords(firstDoseDay)}, which is past. No source says what a later start means.`,
      ],
      [],
      answer,
    );
  }
  return {
    kind: 'dose',
    protocol,
    answer,
    adoptedBy: adopted.by,
    adoptedOn: adopted.on,
    dose,
    firstDoseDay,
    lastDoseDay: addDays(transferDay, last),
    assessment,
    ...(conflictReason === undefined || answer.level !== 'conflict' ? {} : { conflictReason }),
  };
}
