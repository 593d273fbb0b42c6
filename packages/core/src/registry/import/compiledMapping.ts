import { registryFields, type RegistryFieldName } from '../../knowledge/registers/registryFields.ts';
import type { FieldRule, NoteRule, RegistryMapping, RejectRule } from '../../knowledge/registers/registryMapping.ts';
import { compileCondition, type BatchCondition } from './conditions.ts';
import { fieldSpec, headerFaults, mappingFaults, type MappingFault } from './mappingFaults.ts';
import { CasesReader, ColumnReader, ConstantReader, type FieldReader } from './fieldReaders.ts';

/** A mapping made ready for one header: every column has its place, every condition is one function. */
export interface CompiledMapping {
  readonly mapping: RegistryMapping;
  readonly header: readonly string[];
  /** In the order of the export. */
  readonly fields: readonly { readonly name: RegistryFieldName; readonly reader: FieldReader }[];
  readonly keyPlace: number | undefined;
  readonly sourcePlace: number | undefined;
  readonly notesPlace: number | undefined;
  /** Columns that are read at all. */
  readonly readPlaces: readonly number[];
  readonly rejects: readonly (RejectRule & { readonly place: number; readonly holds: BatchCondition })[];
  readonly notes: readonly (NoteRule & { readonly holds: BatchCondition; readonly byPlace: number | undefined })[];
  readonly cohorts: readonly CompiledCohort[];
  readonly comparisons: readonly CompiledComparison[];
  readonly columnChecks: readonly { readonly place: number; readonly equals: number }[];
}

export interface CompiledCohort {
  readonly id: string;
  readonly label: string;
  readonly after: string | undefined;
  readonly steps: readonly { readonly label: string; readonly keep: BatchCondition }[];
}

interface CompiledComparison {
  readonly where: BatchCondition | undefined;
  readonly groups: readonly BatchCondition[];
  readonly outcome: RegistryFieldName | undefined;
}

export type Compiling =
  | { readonly kind: 'ready'; readonly compiled: CompiledMapping }
  | { readonly kind: 'faults'; readonly faults: readonly MappingFault[] };

/** Holds a mapping against itself and against a header: ready to read, or every fault. */
export function compileMapping(mapping: RegistryMapping, header: readonly string[]): Compiling {
  const faults = [...mappingFaults(mapping), ...headerFaults(mapping, header)];
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'ready', compiled: compiledFor(mapping, header) };
}

function compiledFor(mapping: RegistryMapping, header: readonly string[]): CompiledMapping {
  const place = (column: string): number => header.indexOf(column);
  const placeOr = (column: string | undefined): number | undefined =>
    column === undefined ? undefined : place(column);
  const compile = (condition: Parameters<typeof compileCondition>[0]) => compileCondition(condition, place);
  const leftOut = new Set(mapping.leftOut);
  return {
    mapping,
    header,
    fields: registryFields.flatMap(({ name }) => {
      const rule = mapping.fields[name];
      return rule === undefined ? [] : [{ name, reader: readerFor(name, rule, place) }];
    }),
    keyPlace: placeOr(mapping.key?.column),
    sourcePlace: placeOr(mapping.sourceColumn),
    notesPlace: placeOr(mapping.notesColumn),
    readPlaces: header.flatMap((name, i) => (leftOut.has(name) ? [] : [i])),
    rejects: (mapping.rejects ?? []).map((rule) => ({ ...rule, place: place(rule.column), holds: compile(rule.when) })),
    notes: (mapping.notes ?? []).map((rule) => ({ ...rule, holds: compile(rule.when), byPlace: placeOr(rule.by) })),
    cohorts: (mapping.cohorts ?? []).map(({ id, label, after, steps }) => ({
      id,
      label,
      after,
      steps: steps.map((step) => ({ label: step.label, keep: compile(step.keep) })),
    })),
    comparisons: (mapping.comparisons ?? []).map(({ where, groups, outcome }) => ({
      where: where === undefined ? undefined : compile(where),
      groups: groups.map(({ when }) => compile(when)),
      outcome,
    })),
    columnChecks: (mapping.columnChecks ?? []).map(({ column, equals }) => ({
      place: place(column),
      equals: place(equals),
    })),
  };
}

function readerFor(name: RegistryFieldName, rule: FieldRule, place: (column: string) => number): FieldReader {
  const { type } = fieldSpec(name);
  if (rule.kind === 'constant') return new ConstantReader(rule.is, type);
  if (rule.kind === 'cases') return new CasesReader(rule, type, place);
  return new ColumnReader(rule, type, place(rule.column));
}
