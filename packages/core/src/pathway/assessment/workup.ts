import type { Case } from '../../case/case.ts';
import type { Facts } from '../../case/facts.ts';
import type { Finding, Partner } from '../../case/history.ts';
import type { Judged, Truth } from '../../engines/rules/condition.ts';
import { judge, missingFacts, pivots } from '../../engines/rules/condition.ts';
import type { Intervention, InterventionId, Investigation } from '../../knowledge/guidelines/guideline.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Change, CitedSource, Reason, Unknown } from '../why.ts';
import type { InterventionAnswer, InvestigationAnswer } from './answers.ts';
import { changeOf, conditionReason } from './conditionReasons.ts';
import { unknownFact } from './unknownFact.ts';

/** Work-up of both partners and interventions, each with its level, its condition and what it opens. */

export function investigations(of: Case, facts: Facts, knowledge: Knowledge): readonly InvestigationAnswer[] {
  return knowledge.investigations.map((item) => {
    const done = of.findings.filter(({ investigation }) => investigation === item.id);
    const opened = done.some((finding) => isAbnormal(finding, facts)) ? item.opens : NOTHING_OPENED;
    const judged = judgeLine(item, facts, knowledge);
    return {
      id: `investigation/${item.id}`,
      value: { item, condition: judged.truth, done, partnersOpen: partnersOpen(item, done), opened },
      level: item.level,
      because: done.length === 0 ? judged.because : judged.because.concat(done.map(doneReason)),
      unknown: judged.unknown,
      wouldChange: judged.wouldChange,
      sources: lineSources(item),
      knowledgeVersion: knowledge.version,
    };
  });
}

export function interventions(of: Case, facts: Facts, knowledge: Knowledge): readonly InterventionAnswer[] {
  return knowledge.interventions.map((item) => {
    const openedBy = of.findings.filter(
      (finding) => finding.investigation === item.linkedInvestigation && isAbnormal(finding, facts),
    );
    const judged = judgeLine(item, facts, knowledge);
    return {
      id: `intervention/${item.id}`,
      value: { item, condition: judged.truth, openedBy },
      level: item.level,
      because: openedBy.length === 0 ? judged.because : judged.because.concat(openedBy.map(doneReason)),
      unknown: judged.unknown,
      wouldChange: judged.wouldChange,
      sources: lineSources(item),
      knowledgeVersion: knowledge.version,
    };
  });
}

const NOTHING_OPENED: readonly InterventionId[] = [];

const levelReasons = new WeakMap<Investigation | Intervention, Reason>();

function levelReason(item: Investigation | Intervention): Reason {
  let reason = levelReasons.get(item);
  if (reason === undefined) {
    const { name, level, sourceId, confidence } = item;
    levelReasons.set(item, (reason = { text: `${name}: ${level}`, truth: 'stated', sourceId, confidence }));
  }
  return reason;
}

const NONE_UNKNOWN: readonly Unknown[] = [];
const NO_CHANGE: readonly Change[] = [];

interface JudgedLine {
  readonly truth: Truth;
  readonly because: readonly Reason[];
  readonly unknown: readonly Unknown[];
  readonly wouldChange: readonly Change[];
}

function judgeLine(item: Investigation | Intervention, facts: Facts, knowledge: Knowledge): JudgedLine {
  const level = levelReason(item);
  if (item.when === undefined) return { truth: 'met', because: [level], unknown: NONE_UNKNOWN, wouldChange: NO_CHANGE };
  const judged = judge(item.when, facts);
  return {
    truth: judged.truth,
    because: [level, conditionReason(judged, facts)],
    unknown: missingFacts(item.when, facts).map((name) =>
      unknownFact(name, `whether "${item.name}" applies`, knowledge),
    ),
    wouldChange: turning(judged, facts),
  };
}

function turning(judged: Judged<Facts>, facts: Facts): readonly Change[] {
  const { truth } = judged;
  const wanted =
    truth === 'met' ? (['not met'] as const) : truth === 'not met' ? (['met'] as const) : (['met', 'not met'] as const);
  return wanted.flatMap((turn) =>
    pivots(judged, turn).map((pivot) => changeOf(pivot, facts, turn === 'met' ? 'applies' : 'does not apply')),
  );
}

/** Does this result open what the list links to it? */
function isAbnormal(finding: Finding, { endometriumThin }: Facts): boolean {
  switch (finding.investigation) {
    case 'endometrialThickness':
      return endometriumThin === true;
    case 'karyotype':
      return finding.result === 'abnormal';
    case 'chronicEndometritis':
      return finding.result === 'diagnosed';
    case 'vitaminD':
      return finding.result === 'deficient';
    default:
      return finding.result === 'abnormal';
  }
}

function partnersOpen({ partners }: Investigation, done: readonly Finding[]): readonly Partner[] {
  if (done.length === 0) return partners;
  return partners.filter(
    (partner) => !done.some((finding) => ('partner' in finding ? finding.partner : 'woman') === partner),
  );
}

function doneReason(finding: Finding): Reason {
  const when = finding.day === undefined ? '' : ` on ${finding.day}`;
  const who = 'partner' in finding ? ` (${finding.partner})` : '';
  const result =
    finding.investigation === 'endometrialThickness' ? `${String(finding.thicknessMm)} mm` : finding.result;
  return {
    text: `Done${when}${who}: ${result}`,
    truth: 'stated',
    ...(finding.day === undefined ? {} : { fact: { name: finding.investigation, value: result, day: finding.day } }),
  };
}

const sourcesOf = new WeakMap<Investigation | Intervention, readonly CitedSource[]>();

function lineSources(item: Investigation | Intervention): readonly CitedSource[] {
  let sources = sourcesOf.get(item);
  if (sources === undefined) {
    const stance = item.level === 'not recommended' ? 'against' : 'for';
    sources = [
      { sourceId: item.sourceId, stance, evidenceIds: [] },
      ...item.otherPositions.map(({ sourceId }): CitedSource => ({ sourceId, stance: 'against', evidenceIds: [] })),
    ];
    sourcesOf.set(item, sources);
  }
  return sources;
}
