import { type FieldType, registryFields, type RegistryFieldName } from '@nidation/core/knowledge';
import type { OutcomeName } from '@nidation/core/registry';
import { named } from './database.ts';
import { orMoreColumn } from './rowColumns.ts';
import { RegistryFault } from './registryFault.ts';

/**
 * What rows may be grouped and filtered by: a closed list. In the layout every dimension is a small whole number
 * (its code); 0 always says "not recorded".
 */

/** Not grouped by: whom it is, a day, a measured number, an outcome. */
type Ungrouped =
  | 'womanId'
  | 'transferDay'
  | 'th1Th2Ratio'
  | 'startDay'
  | 'positiveTest'
  | 'gestationalSac'
  | 'clinicalPregnancy'
  | 'ongoing'
  | 'miscarriage'
  | 'ectopic'
  | 'liveBirth'
  | 'liveBornChildren';

const UNGROUPED: ReadonlySet<string> = new Set<Ungrouped>([
  'womanId',
  'transferDay',
  'th1Th2Ratio',
  'startDay',
  'positiveTest',
  'gestationalSac',
  'clinicalPregnancy',
  'ongoing',
  'miscarriage',
  'ectopic',
  'liveBirth',
  'liveBornChildren',
]);

export type Dimension = Exclude<RegistryFieldName, Ungrouped> | 'source' | 'attempt';

/** A text, a number, yes or no; a count open above is written '6 or more'. Undefined: not recorded. */
export type DimensionValue = string | number | boolean | undefined;

export const outcomeNames = [
  'positiveTest',
  'gestationalSac',
  'clinicalPregnancy',
  'ongoing',
  'liveBirth',
] as const satisfies readonly OutcomeName[];

/** Codes of an outcome in the layout. */
export const NOT_MET = 1;
export const MET = 2;

export interface DimensionSpec {
  readonly name: Dimension;
  readonly kind: FieldType['kind'] | 'attempt';
  /** SQL: the code from the columns of a rows file. */
  readonly code: string;
  /** Texts in the order of their codes, from 1; found when the layout is made for 'key' and 'text'. */
  readonly choices?: readonly string[];
  readonly from?: number;
}

/** SQL name of the list of texts of a column. */
export const textsType = (column: string): string => named(`texts_${column}`);

const ofTexts = (name: string): string => `coalesce(enum_code(${named(name)}::${textsType(name)}) + 1, 0)::USMALLINT`;
const ofTruth = (name: string): string =>
  `(CASE ${named(name)} WHEN true THEN ${String(MET)} WHEN false THEN ${String(NOT_MET)} ELSE 0 END)::UTINYINT`;

function specOf(name: Dimension, type: FieldType): DimensionSpec {
  const { kind } = type;
  switch (kind) {
    case 'key':
    case 'text':
      return { name, kind, code: ofTexts(name) };
    case 'choice':
      return { name, kind, code: `${ofTexts(name)}::UTINYINT`, choices: type.of };
    case 'yes or no':
      return { name, kind, code: ofTruth(name) };
    case 'whole number':
      return { name, kind, code: `coalesce(${named(name)} - ${String(type.from)} + 1, 0)::UTINYINT`, from: type.from };
    case 'count': {
      const orMore = `coalesce(${named(orMoreColumn(name))}, false)::TINYINT`;
      return { name, kind, code: `coalesce(${named(name)} * 2 + ${orMore} + 1, 0)::UTINYINT` };
    }
    case 'day':
    case 'number':
      throw new RangeError(`${name} is no dimension: it has too many values.`);
  }
}

/** The dimensions that lie in the rows themselves; the attempt is found when the layout is made. */
export const rowDimensions: readonly DimensionSpec[] = [
  specOf('source', { kind: 'text' }),
  ...registryFields.filter(({ name }) => !UNGROUPED.has(name)).map(({ name, type }) => specOf(name as Dimension, type)),
];

const allDimensions: readonly DimensionSpec[] = [...rowDimensions, { name: 'attempt', kind: 'attempt', code: '0' }];

/** SQL: code of an outcome from the columns of a rows file. */
export const outcomeCode = (name: OutcomeName): string => ofTruth(name);

/** @throws {RegistryFault} when there is no such dimension; the name is repeated only in its plain signs */
export function dimension(name: string): DimensionSpec {
  const found = allDimensions.find((one) => one.name === name);
  if (found !== undefined) return found;
  const known = allDimensions.map((one) => one.name).join(', ');
  throw new RegistryFault(plainName(name), `Rows cannot be grouped by this; there are ${known}.`);
}

/** @throws {RegistryFault} when there is no such outcome */
export function outcome(name: string): OutcomeName {
  const found = outcomeNames.find((one) => one === name);
  if (found !== undefined) return found;
  throw new RegistryFault(plainName(name), `There is no such outcome; there are ${outcomeNames.join(', ')}.`);
}

const plainName = (name: string): string => name.replaceAll(/[^A-Za-z0-9]+/g, ' ').slice(0, 40);

/** Texts of the dimensions 'key' and 'text', in the order of their codes. */
export type Texts = Readonly<Partial<Record<string, readonly string[]>>>;

/** What a code of the layout says. */
export function valueOfCode({ name, kind, choices, from }: DimensionSpec, code: number, texts: Texts): DimensionValue {
  if (code === 0) return undefined;
  switch (kind) {
    case 'key':
    case 'text':
    case 'choice':
      return (choices ?? texts[name])?.[code - 1];
    case 'yes or no':
      return code === MET;
    case 'whole number':
      return code - 1 + (from ?? 0);
    case 'count': {
      const count = Math.floor((code - 1) / 2);
      return code % 2 === 0 ? `${String(count)} or more` : count;
    }
    case 'attempt':
    case 'day':
    case 'number':
      return code;
  }
}

const NO_ROW_HAS_IT = -1;

/** The code of a value; one that no row has, for a value that does not occur. */
export function codeOfValue(of: DimensionSpec, value: DimensionValue, texts: Texts): number {
  if (value === undefined) return 0;
  if (typeof value === 'boolean') return of.kind !== 'yes or no' ? NO_ROW_HAS_IT : value ? MET : NOT_MET;
  if (typeof value === 'string') return codeOfText(of, value, texts);
  if (!Number.isSafeInteger(value)) return NO_ROW_HAS_IT;
  if (of.kind === 'whole number') return positive(value - (of.from ?? 0) + 1);
  if (of.kind === 'count') return positive(value * 2 + 1);
  return of.kind === 'attempt' ? positive(value) : NO_ROW_HAS_IT;
}

const positive = (code: number): number => (code > 0 ? code : NO_ROW_HAS_IT);

function codeOfText(of: DimensionSpec, value: string, texts: Texts): number {
  if (of.kind === 'count') {
    const open = /^(\d{1,3}) or more$/.exec(value);
    return open === null ? NO_ROW_HAS_IT : Number(open[1]) * 2 + 2;
  }
  const place = (of.choices ?? texts[of.name] ?? []).indexOf(value);
  return place < 0 ? NO_ROW_HAS_IT : place + 1;
}
