import type { Case } from '../../case/case.ts';
import type { FactName, Facts } from '../../case/facts.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { addDays } from '../../engines/quantities/days.ts';
import { judge, missingFacts } from '../../engines/rules/condition.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CitedSource, Unknown } from '../why.ts';
import type { Adopted } from './adoption.ts';
import type { ProtocolAnswer, ProtocolLevel, ProtocolToJudge } from './answers.ts';
import { limitsInForce } from './applyLimits.ts';
import { citedEvidence } from './citedEvidence.ts';
import { entryInForce } from './entryInForce.ts';
import { asPrinted } from './judgedProtocol.ts';
import { protocolChanges } from './protocolChanges.ts';
import type { DecisionInput } from './protocolDecision.ts';
import { decide } from './protocolDecision.ts';
import type { ProtocolQuestion } from './protocolQuestion.ts';
import { protocolReasons } from './protocolReasons.ts';
import { protocolValue } from './protocolValue.ts';
import type { JudgedStops } from './stopItems.ts';
import { unknownFact } from './unknownFact.ts';

/** Every published protocol and the clinic's own, each answering for itself; nobody interpolates. */
export function protocolAnswers(
  of: Case,
  facts: Facts,
  stops: JudgedStops,
  adopted: Adopted,
  knowledge: Knowledge,
): readonly ProtocolAnswer[] {
  const limits = limitsInForce(knowledge.doseLimits, of.clinic.settings.maximumDailyDoseMg);
  const days = daysFrom(of.plannedTransfer?.day ?? of.asOf);
  const own = adopted.kind === 'adopted' && adopted.protocol.kind === 'clinic protocol' ? [adopted.protocol] : [];
  return [...own, ...publishedOf(knowledge)].map((protocol) =>
    oneAnswer({
      of,
      facts,
      stops,
      knowledge,
      limits,
      adopted,
      protocol,
      days,
      entry: judge(entryInForce(protocol), facts),
    }),
  );
}

const published = new WeakMap<Knowledge, readonly ProtocolToJudge[]>();

function publishedOf(knowledge: Knowledge): readonly ProtocolToJudge[] {
  let known = published.get(knowledge);
  if (known === undefined) {
    known = knowledge.protocols.map(asPrinted);
    published.set(knowledge, known);
  }
  return known;
}

/** Days counted from the transfer, each worked out once. */
function daysFrom(transfer: CalendarDay): (offset: number) => CalendarDay {
  const known = new Map<number, CalendarDay>();
  return (offset) => {
    let found = known.get(offset);
    if (found === undefined) known.set(offset, (found = addDays(transfer, offset)));
    return found;
  };
}

function oneAnswer(asked: ProtocolQuestion): ProtocolAnswer {
  const { facts, stops, protocol, knowledge, entry } = asked;
  const input: DecisionInput = {
    stopsMet: stops.met.length,
    stopsUnknown: stops.unknownCount,
    entry: entry.truth,
    cutOffRatio: protocol.cutOffRatio,
    ratio: facts.th1Th2Ratio,
    dose: protocol.dose,
  };
  const level = decide(input);
  const needs = neededFacts(asked, level);
  return {
    id: `protocol/${protocol.id}`,
    value: protocolValue(asked, level, needs),
    level,
    because: protocolReasons(asked, level),
    unknown: unknowns(asked, level, needs),
    wouldChange: protocolChanges(asked, input, level),
    sources: protocolSources(protocol, knowledge),
    knowledgeVersion: knowledge.version,
  };
}

/** What is missing for the answer, and, where the protocol would give a dose, what is missing for a plan. */
function unknowns(
  { protocol, stops, knowledge }: ProtocolQuestion,
  level: ProtocolLevel,
  needs: readonly FactName[],
): readonly Unknown[] {
  if (level === 'cannot say') return needs.map((name) => unknownFact(name, `what ${protocol.name} says`, knowledge));
  if (level !== 'fits protocol' && level !== 'conflict') return NOTHING_UNKNOWN;
  return stops.planNeeds.map((name) => unknownFact(name, 'a plan', knowledge));
}

const NOTHING_UNKNOWN: readonly Unknown[] = [];
const NOTHING_NEEDED: readonly FactName[] = [];

/** What is missing and could still speak: nothing when refused or outside, for nothing else would turn that. */
function neededFacts({ protocol, stops, facts }: ProtocolQuestion, level: ProtocolLevel): readonly FactName[] {
  if (level !== 'cannot say') return NOTHING_NEEDED;
  const needs: FactName[] =
    protocol.cutOffRatio !== undefined && facts.th1Th2Ratio === undefined ? ['th1Th2Ratio'] : [];
  for (const name of missingFacts(entryInForce(protocol), facts)) if (!needs.includes(name)) needs.push(name);
  for (const name of stops.needs) if (!needs.includes(name)) needs.push(name);
  return needs;
}

/** By what the protocol rests on, for the clinic's own and for published ones. */
const sourcesOf = {
  published: new WeakMap<readonly string[], readonly CitedSource[]>(),
  'clinic protocol': new WeakMap<readonly string[], readonly CitedSource[]>(),
};

/** What speaks for and against does not depend on the couple: gathered once for each protocol of an edition. */
function protocolSources(protocol: ProtocolToJudge, knowledge: Knowledge): readonly CitedSource[] {
  const known = sourcesOf[protocol.kind];
  let sources = known.get(protocol.evidenceIds);
  if (sources === undefined) known.set(protocol.evidenceIds, (sources = citedEvidence(protocol, knowledge)));
  return sources;
}
