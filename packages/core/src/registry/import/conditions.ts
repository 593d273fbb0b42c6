import type { Count, MappingCondition } from '../../knowledge/registers/registryMapping.ts';
import type { RegistryFieldName } from '../../knowledge/registers/registryFields.ts';
import { dayNumber } from '../../engines/quantities/days.ts';
import type { CodedColumn } from '../rowSource.ts';
import { countIn, dayIn } from './cellReadings.ts';
import type { FieldValue } from './fieldReading.ts';
import { TextMemo } from './textMemo.ts';

/**
 * Conditions of a mapping over a whole batch: one answer a row, in Kleene's three-valued logic.
 * The least of all, the greatest of any; "not" mirrors. Rules of `engines/rules` ask one record in code;
 * these ask columns by name, because a mapping is a file.
 */
export const NOT_MET = 0;
export const UNKNOWN = 1;
export const MET = 2;

/** A field over a batch: for each row its place in `values`; undefined is "not recorded". */
export interface FieldColumn {
  readonly codes: Uint32Array;
  readonly values: readonly (FieldValue | undefined)[];
}

export interface BatchView {
  readonly count: number;
  readonly columns: readonly CodedColumn[];
  readonly field: (name: RegistryFieldName) => FieldColumn | undefined;
}

/** Answers a batch with 0 (not met), 1 (unknown) or 2 (met) a row. */
export type BatchCondition = (batch: BatchView) => Uint8Array;

/** @param place of a column in the header; a mapping was checked before, so every column has one */
export function compileCondition(condition: MappingCondition, place: (column: string) => number): BatchCondition {
  if ('all' in condition) return joined(condition.all, place, MET, Math.min);
  if ('any' in condition) return joined(condition.any, place, NOT_MET, Math.max);
  if ('not' in condition) {
    const inner = compileCondition(condition.not, place);
    return (batch) => inner(batch).map((truth) => MET - truth);
  }
  if ('field' in condition) return fieldLeaf(condition);
  if ('moreThan' in condition) {
    return compared(place(condition.column), place(condition.moreThan), numberIn, (a, b) => a > b);
  }
  if ('before' in condition) {
    const { format } = condition;
    return compared(
      place(condition.column),
      place(condition.before),
      (text) => dayNumberIn(text, format),
      (a, b) => a < b,
    );
  }
  return textLeaf(place(condition.column), textTruth(condition));
}

function joined(
  parts: readonly MappingCondition[],
  place: (column: string) => number,
  start: number,
  pick: (a: number, b: number) => number,
): BatchCondition {
  const compiled = parts.map((part) => compileCondition(part, place));
  return (batch) => {
    const truths = new Uint8Array(batch.count).fill(start);
    for (const part of compiled) {
      const more = part(batch);
      for (let i = 0; i < truths.length; i++) truths[i] = pick(truths[i]!, more[i]!);
    }
    return truths;
  };
}

const truthOf = (met: boolean): number => (met ? MET : NOT_MET);

function textTruth(leaf: Extract<MappingCondition, { readonly column: string }>): (text: string) => number {
  if ('is' in leaf) {
    const wanted = new Set(leaf.is);
    return (text) => truthOf(wanted.has(text));
  }
  if ('atLeast' in leaf) return (text) => atLeast(countIn(text), leaf.atLeast);
  if ('atMost' in leaf) return (text) => MET - atLeast(countIn(text), leaf.atMost + 1);
  throw new RangeError('A condition over two columns is no condition over one.');
}

/** '>5' is at least 6 for sure, at least 8 perhaps. */
function atLeast(read: Count | undefined, bound: number): number {
  if (read === undefined) return UNKNOWN;
  return read.count >= bound ? MET : read.orMore ? UNKNOWN : NOT_MET;
}

function textLeaf(place: number, truth: (text: string) => number): BatchCondition {
  const memo = new TextMemo(truth);
  return (batch) => looked(batch.columns[place]!.codes, memo.answers(batch.columns[place]!.texts));
}

function looked(codes: Uint32Array, answers: readonly number[]): Uint8Array {
  const truths = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i++) truths[i] = answers[codes[i]!]!;
  return truths;
}

function compared(
  first: number,
  second: number,
  read: (text: string) => number,
  holds: (a: number, b: number) => boolean,
): BatchCondition {
  const [a, b] = [new TextMemo(read), new TextMemo(read)];
  return ({ count, columns }) => {
    const [left, right] = [columns[first]!, columns[second]!];
    const [ofLeft, ofRight] = [a.answers(left.texts), b.answers(right.texts)];
    const truths = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const [x, y] = [ofLeft[left.codes[i]!]!, ofRight[right.codes[i]!]!];
      truths[i] = Number.isNaN(x) || Number.isNaN(y) ? UNKNOWN : truthOf(holds(x, y));
    }
    return truths;
  };
}

const numberIn = (text: string): number => countIn(text)?.count ?? Number.NaN;

function dayNumberIn(text: string, format: Parameters<typeof dayIn>[1]): number {
  const day = dayIn(text, format);
  return day === undefined ? Number.NaN : dayNumber(day);
}

function fieldLeaf(leaf: Extract<MappingCondition, { readonly field: RegistryFieldName }>): BatchCondition {
  const memo = new TextMemo<number, FieldValue | undefined>((value) => fieldTruth(leaf, value));
  return (batch) => {
    const column = batch.field(leaf.field);
    // A field the mapping does not fill is not recorded in any row.
    if (column === undefined) return new Uint8Array(batch.count).fill(fieldTruth(leaf, undefined));
    return looked(column.codes, memo.answers(column.values));
  };
}

function fieldTruth(
  leaf: Extract<MappingCondition, { readonly field: RegistryFieldName }>,
  value: FieldValue | undefined,
): number {
  if ('recorded' in leaf) return truthOf((value !== undefined) === leaf.recorded);
  if (value === undefined) return UNKNOWN;
  const count = typeof value === 'object' ? value.count : value;
  const orMore = typeof value === 'object' && value.orMore;
  if ('is' in leaf) {
    if (!orMore) return truthOf(leaf.is.includes(count));
    // '>5' may be 7: never 5, perhaps 7.
    return leaf.is.some((one) => typeof one === 'number' && one >= Number(count)) ? UNKNOWN : NOT_MET;
  }
  return typeof count === 'number' ? atLeast({ count, orMore }, leaf.atLeast) : UNKNOWN;
}
