import { registryFields, type RegistryFieldName } from '../../knowledge/registers/registryFields.ts';
import type { FieldRule, MappedValue, RegistryMapping } from '../../knowledge/registers/registryMapping.ts';
import { editDistance } from '../../engines/words/editDistance.ts';
import { fitting } from './fieldReading.ts';
import { conditionsOf, fieldsOf, neededColumns } from './mappingColumns.ts';
import { personalHeader } from './personalData.ts';

/** Why a mapping, or a file under it, cannot be read at all. One sentence each, with the place. */

export interface MappingFault {
  /** Place in the mapping ('fields.pgtA.column'), or 'header' for the file. */
  readonly path: string;
  readonly says: string;
}

export const fieldSpec = (name: RegistryFieldName) => registryFields.find((spec) => spec.name === name)!;

/** What a mapping gets wrong in itself: a value its field cannot have, an id used twice, a field without a rule. */
export function mappingFaults(mapping: RegistryMapping): readonly MappingFault[] {
  return [
    ...Object.entries(mapping.fields).flatMap(([name, rule]) => ruleFaults(name as RegistryFieldName, rule)),
    ...conditionsOf(mapping).flatMap(({ path, condition }) => {
      const unfilled = fieldsOf(condition).find((name) => mapping.fields[name] === undefined);
      if (unfilled !== undefined) return [{ path, says: `The field ${unfilled} has no rule in "fields".` }];
      // Else the order of fields would decide what a row says.
      return path.startsWith('fields.') && fieldsOf(condition).length > 0
        ? [{ path, says: 'A field is made from columns, not from other fields.' }]
        : [];
    }),
    ...twice(
      'notes',
      (mapping.notes ?? []).map(({ code }) => code),
    ),
    ...twice(
      'rejects',
      (mapping.rejects ?? []).map(({ code }) => code),
    ),
    ...twice(
      'cohorts',
      (mapping.cohorts ?? []).map(({ id }) => id),
    ),
    ...cohortFaults(mapping),
  ];
}

function ruleFaults(name: RegistryFieldName, rule: FieldRule): readonly MappingFault[] {
  const { type } = fieldSpec(name);
  const wrong = (path: string, value: MappedValue | null | undefined): readonly MappingFault[] =>
    value === undefined || value === null || fitting(value, type).kind === 'value'
      ? []
      : [
          {
            path: `fields.${name}.${path}`,
            says: `The field ${name} cannot have this value; it is ${typeWords(name)}.`,
          },
        ];
  if (rule.kind === 'constant') return wrong('is', rule.is);
  if (rule.kind === 'cases') {
    return [
      ...rule.cases.flatMap(({ is }, i) => wrong(`cases[${String(i)}].is`, is)),
      ...wrong('otherwise', rule.otherwise),
    ];
  }
  return [
    ...Object.entries(rule.values ?? {}).flatMap(([text, value]) => wrong(`values[${JSON.stringify(text)}]`, value)),
    ...(typeof rule.blank === 'object' ? wrong('blank.is', rule.blank.is) : []),
    ...kindFaults(name, rule.kind),
  ];
}

function kindFaults(name: RegistryFieldName, kind: string): readonly MappingFault[] {
  const { type } = fieldSpec(name);
  const allowed: Readonly<Record<string, readonly string[]>> = {
    'yes or no': ['code'],
    choice: ['code'],
    text: ['code', 'label'],
    day: ['day'],
    key: ['key', 'code'],
    'whole number': ['whole number', 'code'],
    number: ['decimal', 'whole number', 'code'],
    count: ['whole number', 'code'],
  };
  return allowed[type.kind]!.includes(kind)
    ? []
    : [{ path: `fields.${name}.kind`, says: `The field ${name} is ${typeWords(name)} and is not read as "${kind}".` }];
}

export function typeWords(name: RegistryFieldName): string {
  const { type } = fieldSpec(name);
  switch (type.kind) {
    case 'choice':
      return `one of ${type.of.map((word) => `"${word}"`).join(', ')}`;
    case 'whole number':
    case 'number':
      return `a ${type.kind} from ${String(type.from)} to ${String(type.to)}`;
    case 'count':
      return `a count from 0 to ${String(type.to)}, or { count, orMore }`;
    case 'yes or no':
      return 'true or false';
    case 'day':
      return 'a day';
    case 'key':
      return 'a key';
    case 'text':
      return 'a short text (kind "code" or "label")';
  }
}

function twice(list: string, names: readonly string[]): readonly MappingFault[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) === i ? [] : [{ path: `${list}[${String(i)}]`, says: `"${name}" stands twice.` }],
  );
}

function cohortFaults({ cohorts = [] }: RegistryMapping): readonly MappingFault[] {
  return cohorts.flatMap(({ after }, i) =>
    after === undefined || cohorts.slice(0, i).some(({ id }) => id === after)
      ? []
      : [{ path: `cohorts[${String(i)}].after`, says: `There is no cohort "${after}" above this one.` }],
  );
}

/** What keeps a file with this header from being read under a mapping: all of it, or nothing. */
export function headerFaults(mapping: RegistryMapping, header: readonly string[]): readonly MappingFault[] {
  const needed = neededColumns(mapping);
  const leftOut = new Set(mapping.leftOut);
  const named = new Set([...needed.map(({ column }) => column), ...(mapping.unused ?? []), ...leftOut]);
  const first = needed.filter(({ column }, i) => needed.findIndex((one) => one.column === column) === i);
  return [
    ...header.flatMap((name, i) => sameHeader(name, i, header)),
    ...first.flatMap(({ path, column }) => {
      if (leftOut.has(column)) return [{ path, says: `The column "${column}" is left out and cannot be read.` }];
      if (header.includes(column)) return [];
      return [{ path, says: `The file has no column "${column}".${nearest(column, header)}` }];
    }),
    ...header.flatMap((name, i) => (named.has(name) ? [] : unspoken(name, i))),
    ...header.flatMap((name) => (leftOut.has(name) ? [] : personal(name))),
  ];
}

const inHeader = (says: string): MappingFault => ({ path: 'header', says });

function sameHeader(name: string, i: number, header: readonly string[]): readonly MappingFault[] {
  const before = header.indexOf(name);
  if (before === i) return [];
  return [inHeader(`Column ${String(i + 1)} has the same header as column ${String(before + 1)}: "${name}".`)];
}

const unspoken = (name: string, i: number): readonly MappingFault[] => [
  inHeader(
    `The mapping does not speak of column ${String(i + 1)}, "${name}": name it in "unused", or in "leftOut" if it could name a person.`,
  ),
];

function personal(name: string): readonly MappingFault[] {
  const says = personalHeader(name);
  if (says === undefined) return [];
  return [inHeader(`The column "${name}" looks like ${says}: registry rows carry none. Name it in "leftOut".`)];
}

function nearest(wanted: string, header: readonly string[]): string {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const near = header.find((name) => editDistance(bare(name), bare(wanted), 3) <= 2);
  return near === undefined ? '' : ` There is "${near}": headers are matched exactly.`;
}
