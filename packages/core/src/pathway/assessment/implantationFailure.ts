import type { Case } from '../../case/case.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import type { CitedSource, Unknown, Why } from '../why.ts';
import type { CountedTransfer, ImplantationFailure, MethodReading, RifLevel } from './answers.ts';
import { countTransfers } from './countTransfers.ts';
import { enteredReading, individualReading } from './ownChance.ts';
import { rifChanges } from './rifChanges.ts';
import { rifReasons } from './rifReasons.ts';
import { rivalReadings } from './rivalDefinitions.ts';
import type { NextTransfer, RifKnowledge } from './rifKnowledge.ts';
import type { Settings } from './settings.ts';
import { settingsInForce } from './settings.ts';
import { forTable, ploidyOf } from './tableChance.ts';
import { tableReadings } from './tableReadings.ts';

/**
 * Is this recurrent implantation failure?
 *
 *   P_n = 1 − Π (1 − p_i) strictly greater than 60 %, and at least two failed transfers
 *
 * by the individual model, by a chance the clinician enters and by the published table, side by
 * side. The leading method is the first of these that gives an answer; every reading stays.
 *
 * @see ESHRE Working Group on Recurrent Implantation Failure. Hum Reprod Open 2023(3):hoad023
 */
export function implantationFailure(of: Case, knowledge: RifKnowledge): Why<ImplantationFailure, RifLevel> {
  const settings = settingsInForce(of.clinic.settings, knowledge);
  const counted = countTransfers(of.transfers ?? [], settings.positiveTestResetsCount);
  const readings = of.transfers === undefined ? [] : allReadings(of, counted, knowledge, settings);
  const leading = readings.find(({ verdict }) => verdict !== 'cannot say') ?? readings[0];
  const level = levelOf(readings);
  const needs =
    of.transfers === undefined
      ? ['transfers']
      : [...new Set([...counted.flatMap((one) => one.needs), ...readings.flatMap((one) => one.needs)])];
  const value: ImplantationFailure = {
    verdict: leading?.verdict ?? 'cannot say',
    method: leading?.method ?? 'population table',
    moreNeeded: leading?.moreNeeded,
    failedTransfers: failedTransfers(of, counted),
    transfers: counted,
    readings,
    methodsAgree: new Set(readings.map(({ verdict }) => verdict)).size <= 1,
    rivals: rivalReadings(knowledge.rivalDefinitions, of.transfers, counted, leading),
    positiveTests: positiveTests(of),
  };
  return {
    id: 'rif',
    value: level === 'cannot say' && leading === undefined ? { kind: 'cannot say', needs } : value,
    level,
    because: rifReasons(value, leading, settings, knowledge),
    unknown: needs.map((place) => unknownPlace(place)),
    wouldChange: leading === undefined ? [] : rifChanges(of, value, leading, settings, knowledge),
    sources: rifSources(readings, knowledge),
    knowledgeVersion: knowledge.version,
  };
}

/** The number of failed transfers that count; undefined while a transfer cannot be judged. */
export function failedTransfers(of: Case, counted: readonly CountedTransfer[]): number | undefined {
  if (of.transfers === undefined || counted.some(({ counts }) => counts === 'cannot say')) return undefined;
  return counted.filter(({ counts }) => counts === 'counted').length;
}

function positiveTests(of: Case): readonly CalendarDay[] {
  return (of.transfers ?? []).flatMap(({ day, outcome }) =>
    day !== undefined && outcome !== undefined && outcome !== 'no positive test' ? [day] : [],
  );
}

function allReadings(
  of: Case,
  counted: readonly CountedTransfer[],
  knowledge: RifKnowledge,
  settings: Settings,
): readonly MethodReading[] {
  const mayCount = counted.filter(({ counts }) => counts !== 'not counted');
  const next = nextTransfer(of, mayCount);
  const own = [individualReading(of, mayCount, knowledge, settings), enteredReading(of, mayCount, settings)];
  // A rate with its counts is the clinic's and follows the individual model; a bare chance is this couple's and leads.
  const bare = of.enteredChance !== undefined && of.enteredChance.transfers === undefined;
  const ordered = bare ? own.reverse() : own;
  return [
    ...ordered.filter((reading): reading is MethodReading => reading !== undefined),
    ...tableReadings(of, mayCount, next, knowledge.implantationRates, settings),
  ];
}

export function nextTransfer(of: Case, counted: readonly CountedTransfer[]): NextTransfer {
  const last = counted.at(-1);
  const lastTransfer = last === undefined ? undefined : of.transfers?.[last.index];
  const planned = of.plannedTransfer;
  return {
    eggSource: planned?.eggSource ?? lastTransfer?.eggSource,
    ageYears: of.woman.ageYears ?? lastTransfer?.ageYears,
    ploidy:
      planned !== undefined && planned.embryos.length > 0
        ? ploidyOf(planned.embryos)
        : lastTransfer === undefined
          ? undefined
          : forTable(lastTransfer, '').ploidy,
  };
}

function levelOf(readings: readonly MethodReading[]): RifLevel {
  const verdicts = new Set(readings.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'cannot say'));
  if (verdicts.size === 2) return 'readings differ';
  if (verdicts.has('suspected')) return 'reached';
  return verdicts.has('not yet') ? 'not yet' : 'cannot say';
}

function unknownPlace(place: string): Unknown {
  return {
    fact: place,
    label: place,
    blocks: 'whether the threshold is reached',
    howToLearn: `Record ${place} in the case.`,
  };
}

const sourcesOf = new WeakMap<RifKnowledge['rivalDefinitions'], Map<string, readonly CitedSource[]>>();

/** Which sources speak depends only on the methods that read: gathered once for each set of them. */
function rifSources(readings: readonly MethodReading[], knowledge: RifKnowledge): readonly CitedSource[] {
  const { rivalDefinitions } = knowledge;
  let known = sourcesOf.get(rivalDefinitions);
  if (known === undefined) sourcesOf.set(rivalDefinitions, (known = new Map<string, readonly CitedSource[]>()));
  const key = readings.map(({ sourceId }) => sourceId).join();
  let sources = known.get(key);
  if (sources === undefined) known.set(key, (sources = gatherSources(readings, knowledge)));
  return sources;
}

function gatherSources(
  readings: readonly MethodReading[],
  { implantationRates, rivalDefinitions }: RifKnowledge,
): readonly CitedSource[] {
  const methods = new Set([implantationRates.sourceId, ...readings.map(({ sourceId }) => sourceId)]);
  const rivals = new Set(rivalDefinitions.map(({ sourceId }) => sourceId));
  return [
    ...[...methods].map((sourceId): CitedSource => ({ sourceId, stance: 'method', evidenceIds: [] })),
    ...[...rivals]
      .filter((id) => !methods.has(id))
      .map((sourceId): CitedSource => ({ sourceId, stance: 'against', evidenceIds: [] })),
  ];
}
