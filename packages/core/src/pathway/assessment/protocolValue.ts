import type { FactName, Facts } from '../../case/facts.ts';
import type { Judged } from '../../engines/rules/condition.ts';
import { isLeaf } from '../../engines/rules/condition.ts';
import type { LimitedDose, ProtocolLevel, ProtocolToJudge, ProtocolValue } from './answers.ts';
import { applyLimits } from './applyLimits.ts';
import { inWords } from './conditionReasons.ts';
import { bandFor, cutOffTruth } from './protocolDecision.ts';
import type { ProtocolQuestion } from './protocolQuestion.ts';

const NO_DOSES: readonly LimitedDose[] = [];
const NOT_OUTSIDE: readonly string[] = [];

/** What one protocol says for these inputs; a dose only where it fits, or conflicts, and after the limits. */
export function protocolValue(
  asked: ProtocolQuestion,
  level: ProtocolLevel,
  needs: readonly FactName[],
): ProtocolValue {
  const { of, stops, protocol, adopted, facts, entry, days } = asked;
  const isAdopted = adopted.kind === 'adopted' && adopted.protocol.id === protocol.id;
  const chosen = isAdopted ? adopted.protocol : protocol;
  const doses = level === 'fits protocol' || level === 'conflict' ? dosesOf(asked, chosen) : NO_DOSES;
  const dated = of.plannedTransfer?.day !== undefined;
  const { startDaysBeforeTransfer: start, lastDoseDay: last } = chosen;
  return {
    protocolId: chosen.id,
    name: chosen.name,
    kind: chosen.kind,
    dose: doses.length === 1 ? doses[0] : undefined,
    doseChoices: doses.length > 1 ? doses : undefined,
    doseConfidence: chosen.dose.kind === 'none' ? undefined : chosen.dose.confidence,
    dosesPerDay: chosen.dosesPerDay,
    firstDoseDay: dated && start !== undefined ? days(-start) : undefined,
    lastDoseDay: dated && last !== undefined ? days(last) : undefined,
    scheduleWords: chosen.scheduleWords,
    stopWords: chosen.stopWords,
    refusedBy: stops.refusedBy,
    outsideBecause:
      level === 'outside protocol' || level === 'refused' ? outsideBecause(protocol, entry, facts) : NOT_OUTSIDE,
    needs,
    adopted: isAdopted,
    adoptability: chosen.adoptability,
    openQuestions: chosen.openQuestions,
    studyArmOnly: chosen.studyArmOnly,
  };
}

function dosesOf({ facts, limits }: ProtocolQuestion, { dose }: ProtocolToJudge): readonly LimitedDose[] {
  switch (dose.kind) {
    case 'none':
      return NO_DOSES;
    case 'fixed':
      return dose.dailyDoses.map((daily) => applyLimits(daily, limits, facts));
    case 'bands': {
      const band = bandFor(dose.bands, facts.th1Th2Ratio);
      return band === undefined ? NO_DOSES : [applyLimits(band.dailyDose, limits, facts)];
    }
  }
}

/** The lines of the entry that fail, each in words with the value found. */
function outsideBecause(protocol: ProtocolToJudge, entry: Judged<Facts>, facts: Facts): readonly string[] {
  const lines: string[] = [];
  addFailing(entry, facts, lines);
  if (cutOffTruth(protocol.cutOffRatio, facts.th1Th2Ratio) === 'not met')
    lines.push(`Th1/Th2 ratio ${String(facts.th1Th2Ratio)} is below ${String(protocol.cutOffRatio)}`);
  return lines.length === 0 ? NOT_OUTSIDE : lines;
}

function addFailing(judged: Judged<Facts>, facts: Facts, into: string[]): void {
  if (judged.truth !== 'not met') return;
  const { condition } = judged;
  if (condition.kind === 'all') {
    for (const part of judged.parts) addFailing(part, facts, into);
    return;
  }
  const value = isLeaf(condition) ? condition.fact.read(facts) : undefined;
  const text = inWords(condition);
  into.push(value === undefined ? `not met: ${text}` : `not met: ${text} (recorded: ${recordedWords(value)})`);
}

function recordedWords(value: number | string | boolean): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
