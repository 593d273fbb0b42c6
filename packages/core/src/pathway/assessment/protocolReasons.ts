import type { Facts } from '../../case/facts.ts';
import { inMilligrams } from '../../engines/quantities/units.ts';
import type { Reason } from '../why.ts';
import type { ProtocolLevel, ProtocolToJudge } from './answers.ts';
import { applyLimits } from './applyLimits.ts';
import { conditionReason } from './conditionReasons.ts';
import { bandFor, cutOffTruth, inConflict } from './protocolDecision.ts';
import type { ProtocolQuestion } from './protocolQuestion.ts';

/** Why a protocol answers as it does: entry, ratio, dose and stop items, line by line. */
export function protocolReasons(asked: ProtocolQuestion, level: ProtocolLevel): readonly Reason[] {
  const { protocol, facts, stops, entry } = asked;
  const { cutOffRatio, confidence } = protocol;
  const reasons: Reason[] = [conditionReason(entry, facts, protocol.sourceId, confidence)];
  if (cutOffRatio !== undefined) reasons.push(ratioReason(protocol, cutOffRatio, facts));
  if (inConflict(cutOffRatio, facts.th1Th2Ratio)) reasons.push(CONFLICT);
  reasons.push(doseReason(asked, level), stops.reason);
  return reasons;
}

function ratioReason({ sourceId }: ProtocolToJudge, cutOffRatio: number, { th1Th2Ratio }: Facts): Reason {
  const text = `Th1/Th2 ratio ≥ ${String(cutOffRatio)}`;
  const truth = cutOffTruth(cutOffRatio, th1Th2Ratio);
  return th1Th2Ratio === undefined
    ? { text, truth, sourceId }
    : { text, truth, fact: { name: 'th1Th2Ratio', value: th1Th2Ratio }, sourceId };
}

const CONFLICT: Reason = {
  text: 'Ratio from 10.3 to below 11.8: the 2015 cut-off says yes, the 2024 data do not (20/36 treated, 11/15 untreated)',
  truth: 'stated',
  sourceId: 'nakagawa2024',
  confidence: 'recomputed',
};

function doseReason({ protocol, facts, limits }: ProtocolQuestion, level: ProtocolLevel): Reason {
  const { dose, sourceId } = protocol;
  if (dose.kind === 'none') return { text: `Dose: ${dose.words}`, truth: 'unknown', sourceId };
  const { confidence } = dose;
  if (level === 'refused' || level === 'outside protocol' || level === 'cannot say') {
    return {
      sourceId,
      confidence,
      text: 'Dose: not answered while the lines above or below stand open',
      truth: 'stated',
    };
  }
  if (dose.kind === 'fixed') {
    return {
      sourceId,
      confidence,
      text: `Fixed dose: ${dose.dailyDoses.map(inMilligrams).join(' or ')} a day`,
      truth: 'met',
    };
  }
  const band = bandFor(dose.bands, facts.th1Th2Ratio);
  if (band === undefined)
    return { sourceId, confidence, text: 'No band of this protocol holds the ratio', truth: 'not met' };
  const upper = band.toRatio === undefined ? 'and above' : `to below ${String(band.toRatio)}`;
  const limited = applyLimits(band.dailyDose, limits, facts);
  return {
    sourceId,
    confidence,
    text: `Ratio ${String(band.fromRatio)} ${upper}: ${inMilligrams(band.dailyDose)} a day`,
    truth: 'met',
    fact: { name: 'th1Th2Ratio', value: facts.th1Th2Ratio! },
    parts: limited.reductions.map(({ by, from, to }) => ({
      text: `Reduced from ${inMilligrams(from)} to ${inMilligrams(to)} by ${by}`,
      truth: 'stated',
    })),
  };
}
