import type { Case } from '../../case/case.ts';
import type { Facts } from '../../case/facts.ts';
import type { Finding, InvestigationId, Partner } from '../../case/history.ts';
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
  const { findings } = of;
  const answers: InvestigationAnswer[] = [];
  for (const item of knowledge.investigations) {
    const done = findingsOf(item.id, findings);
    const judged = judgeLine(item, facts, knowledge);
    answers.push({
      id: judged.id,
      value: {
        item,
        condition: judged.truth,
        done,
        partnersOpen: done.length === 0 ? item.partners : partnersOpen(item, done),
        opened: done.some((finding) => isAbnormal(finding, facts)) ? item.opens : NOTHING_OPENED,
      },
      level: item.level,
      because: done.length === 0 ? judged.because : judged.because.concat(done.map(doneReason)),
      unknown: judged.unknown,
      wouldChange: judged.wouldChange,
      sources: lineSources(item),
      knowledgeVersion: knowledge.version,
    });
  }
  return answers;
}

export function interventions(of: Case, facts: Facts, knowledge: Knowledge): readonly InterventionAnswer[] {
  const abnormal = of.findings.filter((finding) => isAbnormal(finding, facts));
  const answers: InterventionAnswer[] = [];
  for (const item of knowledge.interventions) {
    const openedBy = findingsOf(item.linkedInvestigation, abnormal);
    const judged = judgeLine(item, facts, knowledge);
    answers.push({
      id: judged.id,
      value: { item, condition: judged.truth, openedBy },
      level: item.level,
      because: openedBy.length === 0 ? judged.because : judged.because.concat(openedBy.map(doneReason)),
      unknown: judged.unknown,
      wouldChange: judged.wouldChange,
      sources: lineSources(item),
      knowledgeVersion: knowledge.version,
    });
  }
  return answers;
}

const NO_FINDINGS: readonly Finding[] = [];

function findingsOf(investigation: InvestigationId | undefined, findings: readonly Finding[]): readonly Finding[] {
  let found: Finding[] | undefined;
  for (const finding of findings) if (finding.investigation === investigation) (found ??= []).push(finding);
  return found ?? NO_FINDINGS;
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
  readonly id: string;
  readonly truth: Truth;
  readonly because: readonly Reason[];
  readonly unknown: readonly Unknown[];
  readonly wouldChange: readonly Change[];
}

type Line = Investigation | Intervention;
/** Of an edition: how a missing fact is learned is part of what a line says. */
type LinesKnown = Map<Line, Map<unknown, JudgedLine>>;
const linesKnown = new WeakMap<Knowledge['howToLearn'], LinesKnown>();
const UNCONDITIONAL = Symbol('no condition');

/**
 * A line without a condition says the same of every couple, and one that asks for one word or a yes
 * has few answers: each is judged and put into words once for an edition.
 */
function judgeLine(item: Line, facts: Facts, knowledge: Knowledge): JudgedLine {
  const { when } = item;
  if (when !== undefined && when.kind !== 'is') return judgeAnew(item, facts, knowledge);
  const lines = linesOf(knowledge);
  let known = lines.get(item);
  if (known === undefined) lines.set(item, (known = new Map<unknown, JudgedLine>()));
  const value = when === undefined ? UNCONDITIONAL : when.fact.read(facts);
  let judged = known.get(value);
  if (judged === undefined) known.set(value, (judged = judgeAnew(item, facts, knowledge)));
  return judged;
}

function linesOf({ howToLearn }: Knowledge): LinesKnown {
  let lines = linesKnown.get(howToLearn);
  if (lines === undefined) linesKnown.set(howToLearn, (lines = new Map<Line, Map<unknown, JudgedLine>>()));
  return lines;
}

function judgeAnew(item: Line, facts: Facts, knowledge: Knowledge): JudgedLine {
  const level = levelReason(item);
  const id = `${'partners' in item ? 'investigation' : 'intervention'}/${item.id}`;
  if (item.when === undefined)
    return { id, truth: 'met', because: [level], unknown: NONE_UNKNOWN, wouldChange: NO_CHANGE };
  const judged = judge(item.when, facts);
  return {
    id,
    truth: judged.truth,
    because: [level, conditionReason(judged, facts)],
    unknown: missingFacts(item.when, facts).map((name) =>
      unknownFact(name, `whether "${item.name}" applies`, knowledge),
    ),
    wouldChange: turning(judged, facts),
  };
}

function turning(judged: Judged<Facts>, facts: Facts): readonly Change[] {
  const changes: Change[] = [];
  for (const turn of ['met', 'not met'] as const) {
    for (const pivot of pivots(judged, turn))
      changes.push(changeOf(pivot, facts, turn === 'met' ? 'applies' : 'does not apply'));
  }
  return changes;
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
  const open: Partner[] = [];
  for (const partner of partners) if (!done.some((finding) => examined(finding) === partner)) open.push(partner);
  return open;
}

function examined(finding: Finding): Partner {
  return 'partner' in finding ? finding.partner : 'woman';
}

function doneReason(finding: Finding): Reason {
  const { day, investigation } = finding;
  const when = day === undefined ? '' : ` on ${day}`;
  const who = 'partner' in finding ? ` (${finding.partner})` : '';
  const result = investigation === 'endometrialThickness' ? `${String(finding.thicknessMm)} mm` : finding.result;
  const fact = day === undefined ? undefined : { name: investigation, value: result, day };
  return { text: `Done${when}${who}: ${result}`, truth: 'stated', fact };
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
