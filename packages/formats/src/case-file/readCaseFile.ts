import type { Case } from '@nidation/core/case';
import { parseDay, type CalendarDay } from '@nidation/core/engines';
import type { Node } from 'jsonc-parser';
import { ageFaults } from './checks/ages.ts';
import { clinicFaults } from './checks/clinic.ts';
import { dayFaults } from './checks/days.ts';
import { historyFaults } from './checks/history.ts';
import { labFaults } from './checks/labs.ts';
import { medicineFaults } from './checks/medicines.ts';
import { tacrolimusFaults } from './checks/tacrolimus.ts';
import { transferFaults } from './checks/transfers.ts';
import type { Check, Checked, DraftFile } from './draft.ts';
import type { Fault, PlacedFault } from './faults.ts';
import { fault, pathText } from './faults.ts';
import { readJson, type JsonText } from './jsonText.ts';
import { oneYearAfter, remarksOn } from './remarks.ts';
import { readBySchema, type SchemaReading } from './schemaFaults.ts';
import { isRecord } from './schemaWalk.ts';
import { toCase } from './toCase.ts';
import { offsetOf, readTree } from './tree.ts';

export interface ReadOptions {
  /** Read the case as of this day instead of the file's own; supplies the day where the file names none. */
  readonly asOf?: CalendarDay;
  /** The day it is read on, handed in: an asOf after it is a fault. */
  readonly today?: CalendarDay;
}

export type CaseReading =
  | { readonly kind: 'read'; readonly case: Case; readonly remarks: readonly string[] }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

const CHECKS: readonly Check[] = [
  dayFaults,
  ageFaults,
  transferFaults,
  medicineFaults,
  labFaults,
  historyFaults,
  clinicFaults,
  tacrolimusFaults,
];

/**
 * Reads a case file: the case, or every fault at once, each with its place and one sentence.
 *
 * Nothing is guessed, repaired or filled in. What the file leaves out stays unknown.
 *
 * @param text the file, UTF-8 without a byte order mark
 */
export function readCaseFile(text: string, options: ReadOptions = {}): CaseReading {
  const { tree, place, faults } = readJson(text);
  if (tree === undefined) return { kind: 'faults', faults };
  if (tree.type !== 'object') return { kind: 'faults', faults: [...faults, notOneObject(tree, place)] };
  const content = readTree(tree);
  const reading = readBySchema(suppliedAsOf(content.value, options.asOf));
  const placed = firstAtEachPlace([content.faults, schemaFaults(reading), contradictions(reading, options)]);
  if (faults.length === 0 && placed.length === 0 && reading.kind === 'matches') {
    const asOf = options.asOf ?? (reading.file.asOf as CalendarDay);
    return { kind: 'read', case: toCase(reading.file, asOf), remarks: [...remarksOn(reading.file, asOf)] };
  }
  return { kind: 'faults', faults: inOrder([...faults, ...located(placed, tree, place)]) };
}

function notOneObject(tree: Node, place: JsonText['place']): Fault {
  const what = tree.type === 'array' ? 'a list; a file holds one couple' : `a ${tree.type}`;
  return {
    path: '',
    ...place(tree.offset),
    says: `The file is ${what}. A case file is one object { "schema": "nidation/case/1", … }.`,
  };
}

function suppliedAsOf(value: unknown, asOf: CalendarDay | undefined): unknown {
  return asOf !== undefined && isRecord(value) && value['asOf'] === undefined ? { ...value, asOf } : value;
}

const schemaFaults = (reading: SchemaReading): readonly PlacedFault[] =>
  reading.kind === 'faults' ? reading.faults : [];

/** A place told of by an earlier kind of check (null, twice, wrong type) is not told of again by a later one. */
function firstAtEachPlace(kinds: readonly (readonly PlacedFault[])[]): readonly PlacedFault[] {
  const told = new Set<string>();
  return kinds.flatMap((faults) => {
    const fresh = faults.filter(({ path }) => !told.has(pathText(path)));
    for (const { path } of fresh) told.add(pathText(path));
    return fresh;
  });
}

/** Contradictions between fields, looked for in whatever of the file can be trusted. */
function contradictions(reading: SchemaReading, { asOf, today }: ReadOptions): readonly PlacedFault[] {
  const file = reading.kind === 'matches' ? reading.file : ((reading.draft ?? {}) as DraftFile);
  const written = typeof file.asOf === 'string' ? parseDay(file.asOf) : undefined;
  const checked: Checked = { file, asOf: asOf ?? written, today };
  return [...CHECKS.flatMap((check) => [...check(checked)]), ...staleAge(checked, written)];
}

/** An age in completed years cannot be carried to a day a year or more later. */
function staleAge({ file, asOf }: Checked, written: CalendarDay | undefined): readonly PlacedFault[] {
  const { ageYears, birthDate } = file.woman ?? {};
  if (asOf === undefined || written === undefined || ageYears === undefined || birthDate !== undefined) return [];
  if (asOf >= written && asOf < oneYearAfter(written)) return [];
  return [
    fault(['woman', 'ageYears'], `Her age was recorded on ${written} and is not known on ${asOf}; give birthDate.`),
  ];
}

function located(faults: readonly PlacedFault[], tree: Node, place: JsonText['place']): readonly Fault[] {
  return faults.map((one) => ({ path: pathText(one.path), ...place(offsetOf(tree, one)), says: one.says }));
}

/** In the order of the text; what concerns the whole file comes first. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const by = ({ line, column }: Fault) => [line ?? 0, column ?? 0] as const;
  return [...faults].sort((a, b) => by(a)[0] - by(b)[0] || by(a)[1] - by(b)[1]);
}
