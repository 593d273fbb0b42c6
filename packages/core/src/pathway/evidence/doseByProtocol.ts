import type { Facts } from '../../case/facts.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Confidence } from '../../knowledge/sources/source.ts';
import type { Protocol } from '../../knowledge/protocols/protocol.ts';
import type { LimitedDose, ProtocolLevel } from '../assessment/answers.ts';
import { applyLimits } from '../assessment/applyLimits.ts';
import { bandFor, decide } from '../assessment/protocolDecision.ts';

/** What every protocol gives for one ratio, before anything is known of a woman. */
export interface ProtocolDose {
  readonly protocol: Protocol;
  /** The answer if she meets its entry and nothing stands in the way. */
  readonly level: ProtocolLevel;
  readonly doses: readonly LimitedDose[];
  readonly confidence: Confidence | undefined;
}

/**
 * Asks each protocol for its dose at a ratio by the same decision that answers a case, as if all entry
 * lines were met and no stop item were in the way. Nothing is interpolated, nothing is merged.
 *
 * @param ratio Th1/Th2, above 0
 * @throws {RangeError} when the ratio is no number above 0
 */
export function doseByProtocol(ratio: number, { protocols, doseLimits }: Knowledge): readonly ProtocolDose[] {
  if (!(ratio > 0 && ratio < Infinity)) throw new RangeError('A Th1/Th2 ratio is a number above 0.');
  const facts: Facts = { th1Th2Ratio: ratio };
  return protocols.map((protocol) => {
    const { dose, cutOffRatio } = protocol;
    const level = decide({ stopsMet: 0, stopsUnknown: 0, entry: 'met', cutOffRatio, ratio, dose });
    const given = level === 'fits protocol' || level === 'conflict' ? dosesAt(protocol, ratio) : [];
    return {
      protocol,
      level,
      doses: given.map((daily) => applyLimits(daily, doseLimits, facts)),
      confidence: dose.kind === 'none' ? undefined : dose.confidence,
    };
  });
}

function dosesAt({ dose }: Protocol, ratio: number): readonly LimitedDose['asked'][] {
  if (dose.kind === 'fixed') return dose.dailyDoses;
  if (dose.kind === 'none') return [];
  const band = bandFor(dose.bands, ratio);
  return band === undefined ? [] : [band.dailyDose];
}
