import { parseDay } from '../../engines/quantities/days.ts';
import type { FieldType } from '../../knowledge/registers/registryFields.ts';
import type { Count, FieldRule, MappedValue } from '../../knowledge/registers/registryMapping.ts';
import { countIn, dayIn, decimalIn } from './cellReadings.ts';
import { personalText } from './personalData.ts';

/** What one cell says of one field: a value, "not recorded", or why the row cannot be kept. */

export type FieldValue = string | number | boolean | Count;

export interface CellFault {
  readonly rule: string;
  /** Without the cell's text, which may identify a person. */
  readonly says: string;
  readonly fix: string;
}

export type CellReading =
  | { readonly kind: 'value'; readonly value: FieldValue }
  | { readonly kind: 'not recorded' }
  | { readonly kind: 'fault'; readonly fault: CellFault };

export type ColumnRule = Extract<FieldRule, { readonly column: string }>;

const NOT_RECORDED: CellReading = { kind: 'not recorded' };
const faulty = (rule: string, says: string, fix: string): CellReading => ({
  kind: 'fault',
  fault: { rule, says, fix },
});

/** Reads one text of a column by its rule. Nothing is trimmed, repaired or guessed. */
export function readCell(text: string, rule: ColumnRule, type: FieldType): CellReading {
  const own = rule.values !== undefined && Object.hasOwn(rule.values, text) ? rule.values[text] : undefined;
  if (own === null) return NOT_RECORDED;
  if (own !== undefined) return fitting(own, type);
  if (text === '') return blank(rule, type);
  return byKind(text, rule, type);
}

function blank({ blank: means }: ColumnRule, type: FieldType): CellReading {
  if (means === 'not recorded') return NOT_RECORDED;
  if (means === 'reject') {
    return faulty('MISSING_KEY_FIELD', 'Blank, but this column must be filled.', 'Fill it in the source.');
  }
  return fitting(means.is, type);
}

function byKind(text: string, rule: ColumnRule, type: FieldType): CellReading {
  switch (rule.kind) {
    case 'code':
      return faulty(
        'UNKNOWN_CODE',
        `Not one of the ${String(Object.keys(rule.values).length)} codes the mapping knows.`,
        'Correct the code, or add it to "values" of this field in the mapping.',
      );
    case 'whole number':
      return wholeNumber(text, rule.orMore === true, type);
    case 'decimal':
      return decimal(text, rule, type);
    case 'day': {
      const read = dayIn(text, rule.format);
      if (read !== undefined) return fitting(read, type);
      return faulty(
        'NOT_A_DAY',
        `Not a day of the calendar written ${rule.format}.`,
        `Write it ${rule.format}, or state another format in the mapping.`,
      );
    }
    case 'key':
      return key(text, type);
    case 'label':
      return label(text, type);
  }
}

function wholeNumber(text: string, orMore: boolean, type: FieldType): CellReading {
  const read = countIn(text) ?? signedWhole(text);
  if (read === undefined || (read.orMore && !orMore)) {
    return faulty(
      'NOT_A_NUMBER',
      'Not a whole number.',
      'Write digits only, or name the text in "values" of this field.',
    );
  }
  return fitting(read.orMore ? read : read.count, type);
}

/** A start day may lie before the transfer: '-2'. */
function signedWhole(text: string): Count | undefined {
  return /^-\d{1,4}$/.test(text) ? { count: Number(text), orMore: false } : undefined;
}

function decimal(text: string, rule: Extract<ColumnRule, { readonly kind: 'decimal' }>, type: FieldType): CellReading {
  const read = decimalIn(text, rule.mark);
  if (read === undefined) {
    return faulty(
      'NOT_A_NUMBER',
      `Not a number with the decimal mark "${rule.mark}".`,
      `Write it with "${rule.mark}", or state the other mark in the mapping.`,
    );
  }
  if (read < (rule.from ?? -Infinity) || read > (rule.to ?? Infinity)) return impossible(rule.from, rule.to);
  return fitting(read, type);
}

function key(text: string, type: FieldType): CellReading {
  const person = personalText(text);
  if (person !== undefined) {
    return faulty(
      'LOOKS_LIKE_A_PERSON',
      `Looks like ${person}.`,
      'Replace it by a key without meaning outside the clinic.',
    );
  }
  if (!/^[\p{L}\p{N}._:-]{1,64}$/u.test(text)) {
    return faulty(
      'NOT_A_KEY',
      'A key has letters, digits, ".", "-", "_" or ":", at most 64.',
      'Use the key of the source, not a text about the row.',
    );
  }
  return fitting(text, type);
}

function label(text: string, type: FieldType): CellReading {
  const person = personalText(text);
  if (person !== undefined) {
    return faulty('LOOKS_LIKE_A_PERSON', `Looks like ${person}.`, 'Leave it out: a registry row names nobody.');
  }
  if (text.length > 64)
    return faulty('TOO_LONG', 'Longer than 64 characters: free text is not kept.', 'Use a short label.');
  return fitting(text, type);
}

const impossible = (from: number | undefined, to: number | undefined): CellReading =>
  faulty(
    'IMPOSSIBLE_VALUE',
    `Outside what is possible here${from === undefined ? '' : `, from ${String(from)}`}${to === undefined ? '' : ` to ${String(to)}`}.`,
    'Correct it in the source, or name the text in "values" if it is a code.',
  );

/** Holds a value against the field's own type: a value no row may carry is a fault, not a value. */
export function fitting(value: MappedValue, type: FieldType): CellReading {
  const answer = (fits: boolean): CellReading =>
    fits
      ? { kind: 'value', value }
      : faulty('IMPOSSIBLE_VALUE', 'Not a value this field can have.', 'Correct the mapping or the source.');
  switch (type.kind) {
    case 'yes or no':
      return answer(typeof value === 'boolean');
    case 'choice':
      return answer(typeof value === 'string' && type.of.includes(value));
    case 'day':
      return answer(typeof value === 'string' && parseDay(value) !== undefined);
    case 'key':
    case 'text':
      return answer(typeof value === 'string' && value.length <= 64);
    case 'whole number':
      if (typeof value !== 'number' || !Number.isInteger(value)) return answer(false);
      return value < type.from || value > type.to ? impossible(type.from, type.to) : answer(true);
    case 'number':
      if (typeof value !== 'number') return answer(false);
      return value < type.from || value > type.to ? impossible(type.from, type.to) : answer(true);
    case 'count':
      return counted(value, type.to);
  }
}

function counted(value: MappedValue, to: number): CellReading {
  const count = typeof value === 'number' ? { count: value, orMore: false } : value;
  if (typeof count !== 'object' || !Number.isInteger(count.count)) {
    return faulty(
      'NOT_A_NUMBER',
      'Not a whole number.',
      'Write digits only, or name the text in "values" of this field.',
    );
  }
  if (count.count < 0 || count.count > to) return impossible(0, to);
  return { kind: 'value', value: count };
}
