import type { Case } from '@nidation/core/case';
import { oneDecimal } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import type { Assessment, ImplantationFailure, PlanAnswer, ProtocolAnswer } from '@nidation/core/pathway';
import { assess, makePlan } from '@nidation/core/pathway';
import { readLevels, tacrolimusModels, type DoseRow, type LevelsAnswer } from '@nidation/core/pharmacokinetics';

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
    ...(of.tacrolimus === undefined ? {} : { levels: levels(readLevels(of, knowledge, tacrolimusModels, DRAWS)) }),
  };
}

const DRAWS = { seed: 1, draws: 1024 } as const;

/** Levels to 0.1 ng/mL and chances to a twentieth: what a change of draws does not move, a change of a model does. */
function levels({ level, value }: LevelsAnswer): object {
  if ('kind' in value) return { level, needs: value.needs };
  return {
    level,
    models: Object.fromEntries(value.models.map(({ modelId, kind }) => [modelId, kind])),
    verdicts: value.models.flatMap(({ levels: all }) => all.map(({ verdict }) => verdict)).join(', '),
    scored: value.doses.length,
    notScored: value.withheldBecause,
    reachable: value.notReachable === undefined,
    allowed: value.doses.filter(({ allowed }) => allowed).map(({ words }) => words),
    now: value.doses.filter(({ current }) => current).map(scored),
    advice: value.advice.length,
  };
}

const twentieth = (chance: number): number => Math.round(chance * 20) / 20;

function scored({ words, byModel, agreement }: DoseRow): object {
  return {
    words,
    agreement,
    byModel: byModel.map(({ modelId, median, below, within, above }) => ({
      modelId,
      median: oneDecimal(median),
      chances: [below, within, above].map(twentieth),
    })),
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
