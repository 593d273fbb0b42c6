import type { Case } from '@nidation/core/case';
import { oneDecimal } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import type { Assessment, ImplantationFailure, PlanAnswer, ProtocolAnswer } from '@nidation/core/pathway';
import { assess, makePlan } from '@nidation/core/pathway';

/** What a clinical reviewer signs of one case: every answer, without the words. The diff is the clinical change log. */
export function summary(of: Case): object {
  const assessment = assess(of, knowledge);
  return {
    knowledge: assessment.knowledgeVersion,
    implantationFailure: rif(assessment),
    ratio: {
      level: assessment.ratio.level,
      ratio: 'ratio' in assessment.ratio.value ? assessment.ratio.value.ratio : null,
    },
    endometrialProfile: assessment.endometrialProfile.level,
    notClear: assessment.stopItems
      .filter(({ truth }) => truth !== 'not met')
      .map(({ item, truth }) => `${item.id}: ${truth}`),
    cautions: assessment.cautions.map(({ item, truth }) => `${item.id}: ${truth}`),
    interactions: assessment.interactions.map(
      ({ medicine, interaction }) => `${medicine}: ${interaction?.action ?? 'unlisted'}`,
    ),
    opened: assessment.investigations.flatMap(({ value }) => ('opened' in value ? value.opened : [])),
    protocols: Object.fromEntries(assessment.protocols.map((answer) => [answer.id, protocol(answer)])),
    plan: plan(of),
  };
}

function rif({ implantationFailure: { level, value } }: Assessment): object {
  if (!('readings' in value)) return { level };
  return { level, ...readings(value) };
}

function readings({ verdict, method, failedTransfers, moreNeeded, readings: all }: ImplantationFailure): object {
  return {
    verdict,
    method,
    failedTransfers: failedTransfers ?? null,
    moreNeeded: moreNeeded ?? null,
    readings: all.map((one) => ({
      method: one.method,
      reading: one.reading,
      verdict: one.verdict,
      threshold: one.thresholdTransfers ?? null,
      cumulative: one.cumulativePercent.map(oneDecimal),
      luck: one.luckPercent === undefined ? null : oneDecimal(one.luckPercent),
      needs: one.needs,
    })),
  };
}

function protocol({ level, value }: ProtocolAnswer): object {
  if (!('protocolId' in value)) return { level };
  return {
    level,
    doseMg: value.dose?.allowed ?? value.doseChoices?.map(({ allowed }) => allowed) ?? null,
    days: value.firstDoseDay === undefined ? null : `${value.firstDoseDay} to ${value.lastDoseDay ?? 'not stated'}`,
    needs: value.needs,
    refusedBy: value.refusedBy,
    outsideBecause: value.outsideBecause,
  };
}

function plan(of: Case): object | null {
  const transferDay = of.plannedTransfer?.day;
  if (transferDay === undefined) return null;
  const { level, value }: PlanAnswer = makePlan(of, knowledge, { transferDay, planId: 'golden' });
  if (!('entries' in value)) return { level, needs: value.needs };
  return {
    level,
    doseMg: value.dose.allowed,
    doses: `${value.firstDoseDay} to ${value.lastDoseDay}, ${String(value.dosingDays)} days`,
    entries: value.entries.map(({ day, kind }) => `${day} ${kind}`),
  };
}
