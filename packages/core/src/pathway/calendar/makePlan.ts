import type { Case } from '../../case/case.ts';
import { daysBetween } from '../../engines/quantities/days.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { settingsInForce } from '../assessment/settings.ts';
import { ratioFlags } from '../assessment/cautionReadings.ts';
import type { Plan, PlanAnswer } from '../plan/answers.ts';
import { doseInWords, intakesFor } from '../plan/capsules.ts';
import type { DosePlan, NoPlan, PlanQuestion } from '../plan/dosePlan.ts';
import { dosePlan } from '../plan/dosePlan.ts';
import type { Reason } from '../why.ts';
import { continuationWords } from './continuation.ts';
import { calendarEntries } from './entries.ts';

export interface PlanRequest extends PlanQuestion {
  /** Stable identity of this plan across versions, handed in. */
  readonly planId: string;
  readonly version?: number;
  /** Days that a clinician moved away from the protocol's own, after a changed transfer. */
  readonly firstDoseDay?: Plan['firstDoseDay'];
}

const INDICATION = 'to support implantation after repeated implantation failure (off-label)';

/**
 * A dated plan from the adopted protocol and the transfer day, or why there is none.
 *
 * Day 0 is the transfer. Sixteen dosing days run from day −2 to day +13; the test on day +14 is a
 * separate day.
 */
export function makePlan(of: Case, knowledge: Knowledge, request: PlanRequest): PlanAnswer {
  const found = dosePlan(of, knowledge, request);
  return found.kind === 'no plan' ? withoutPlan(found, knowledge) : withPlan(of, knowledge, request, found);
}

function withoutPlan({ level, because, unknown, needs, answer }: NoPlan, knowledge: Knowledge): PlanAnswer {
  return {
    id: 'plan',
    value: { kind: 'cannot say', needs },
    level,
    because,
    unknown,
    wouldChange: answer?.wouldChange ?? [],
    sources: answer?.sources ?? [],
    knowledgeVersion: knowledge.version,
  };
}

function withPlan(of: Case, knowledge: Knowledge, request: PlanRequest, found: DosePlan): PlanAnswer {
  const { protocol, dose, lastDoseDay, answer, assessment } = found;
  const firstDoseDay = request.firstDoseDay ?? found.firstDoseDay;
  const { transferDay, planId, version = 1 } = request;
  const intakes = intakesFor(dose.allowed, protocol.dosesPerDay, protocol.foodWords);
  const { pregnancyTestDay } = settingsInForce(of.clinic.settings, knowledge);
  const dosingDays = daysBetween(firstDoseDay, lastDoseDay) + 1;
  const plan: Plan = {
    id: planId,
    version,
    ...(version > 1 ? { supersedes: version - 1 } : {}),
    protocolId: protocol.id,
    protocolName: protocol.name,
    protocolKind: protocol.kind,
    adoptedBy: found.adoptedBy,
    adoptedOn: found.adoptedOn,
    transferDay,
    dose,
    intakes,
    doseInWords: `${doseInWords(dose.allowed, intakes)}, ${INDICATION}`,
    indication: INDICATION,
    howToTake: howToTake(protocol.foodWords),
    firstDoseDay,
    lastDoseDay,
    dosingDays,
    howCounted: `${String(dosingDays)} dosing days, first and last included; the pregnancy test on day +${String(pregnancyTestDay)} is not a dosing day of this plan.`,
    entries: calendarEntries({
      of,
      knowledge,
      dosePlan: found,
      transferDay,
      firstDoseDay,
      lastDoseDay,
      intakes,
      pregnancyTestDay,
    }),
    continuation: continuationWords(knowledge),
    warnings: [
      ...ratioFlags(assessment.ratio),
      ...assessment.cautions.map(({ words }) => words),
      ...scheduleWarnings(protocol.dosesPerDay),
    ],
    ...(found.conflictReason === undefined ? {} : { conflictReason: found.conflictReason }),
  };
  return {
    id: 'plan',
    value: plan,
    level: 'planned',
    because: [adoptionReason(plan), ...answer.because],
    unknown: answer.unknown,
    wouldChange: answer.wouldChange,
    sources: answer.sources,
    knowledgeVersion: knowledge.version,
  };
}

function adoptionReason({ protocolName, adoptedBy, adoptedOn }: Plan): Reason {
  return { text: `${protocolName}, adopted ${adoptedOn} by ${adoptedBy}`, truth: 'met' };
}

function howToTake(foodWords: string | undefined): readonly string[] {
  return [
    foodWords === undefined
      ? 'Always the same way, with or without food: the protocol states no rule. A high-fat meal lowers the amount absorbed by 37 %.'
      : `As the protocol says: ${foodWords}. Always the same way: food changes how much is absorbed.`,
    'At the same hour every day.',
    'Swallow the capsules whole. Immediate-release capsules only; other forms are not interchangeable.',
    'No grapefruit. Ask the clinic before any new medicine, herb or vaccine.',
  ];
}

function scheduleWarnings(dosesPerDay: 1 | 2 | undefined): readonly string[] {
  return dosesPerDay === undefined
    ? [
        'Once or twice daily is not stated by the protocol: the prescriber writes it, for it decides what a trough means.',
      ]
    : [];
}
