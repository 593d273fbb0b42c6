import {
  builtInMappings,
  registryFields,
  type MappedValue,
  type RegistryFieldName,
  type RegistryFieldSpec,
} from '@nidation/core/knowledge';
import { DAY_FORMATS, headerPerson, textsPerson } from '@nidation/core/registry';

/**
 * A draft of a mapping from headers and values. What the values leave open (two day formats, an unknown code) is
 * asked, not guessed: the draft is no mapping until the questions are answered.
 */

export interface Suggestion {
  /** The built-in mapping that reads this header, if one does. */
  readonly builtIn?: string;
  /** To be edited; a place that holds a question begins with 'ASK: '. */
  readonly draft: Readonly<Record<string, unknown>>;
  readonly questions: readonly string[];
}

/** Words of a header by field; the first field with all words of one form in the header wins. */
const WORDS: readonly (readonly [RegistryFieldName, RegExp])[] = [
  ['transferDay', /\b(transfer|et)\b.*\b(date|day)\b|\b(date|day)\b.*\b(transfer|et)\b/],
  ['embryosTransferred', /embryos?.*transferred|number of embryos|n embryos/],
  ['earlierCycles', /(previous|earlier|prior).*(ivf|cycles)/],
  ['earlierTransfers', /(previous|earlier|prior).*transfers/],
  ['earlierPregnancies', /(previous|earlier|prior).*pregnanc/],
  ['earlierLiveBirths', /(previous|earlier|prior).*(live )?births?/],
  ['failedTransfers', /failed transfers/],
  ['pgtA', /\bpgt ?a\b|\bpgs\b|aneuploidy/],
  ['ploidy', /ploidy|euploid/],
  ['th1Th2Ratio', /th1.*th2.*(ratio)?/],
  ['eggSource', /(egg|oocyte) source/],
  ['spermSource', /sperm source/],
  ['treatment', /type of treatment|treatment type/],
  ['stage', /\bstage\b|blastocyst/],
  ['cycle', /fresh.*frozen|cycle type/],
  ['year', /\byear\b/],
  ['ageBand', /\bage\b/],
  ['liveBornChildren', /number of live births/],
  ['liveBirth', /live birth/],
  ['clinicalPregnancy', /clinical pregnan|fetal (pulsation|heart)/],
  ['positiveTest', /\bhcg\b|positive test|pregnancy test/],
  ['gestationalSac', /gestational sac|\bgs\b/],
  ['ongoing', /ongoing/],
  ['miscarriage', /miscarriage/],
  ['ectopic', /ectopic/],
  ['womanId', /(woman|patient|couple) ?(id|key|code)/],
  ['clinicId', /(clinic|center|centre) ?(id|key|code)?$/],
];

const words = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** @param columns each header with its different texts, of the first rows at least */
export function suggestMapping(
  columns: readonly { readonly header: string; readonly texts: readonly string[] }[],
): Suggestion {
  const headers = new Set(columns.map(({ header }) => header));
  const builtIn = builtInMappings.find(({ fields, unused = [], key }) =>
    [
      ...unused,
      ...(key === undefined ? [] : [key.column]),
      ...Object.values(fields).flatMap((rule) => ('column' in rule ? [rule.column] : [])),
    ].every((column) => headers.has(column)),
  );
  const questions: string[] = [];
  const fields: Partial<Record<RegistryFieldName, unknown>> = {};
  const [unused, leftOut]: string[][] = [[], []];
  for (const { header, texts } of columns) {
    const person = headerPerson(header) ?? textsPerson(texts);
    const field = person === undefined ? fieldFor(header, texts, new Set(Object.keys(fields))) : undefined;
    if (person !== undefined) leftOut!.push(header);
    else if (field === undefined) unused!.push(header);
    else fields[field.name as RegistryFieldName] = ruleFor(field, header, texts, questions);
  }
  const draft = {
    schema: 'nidation/registry-mapping/1',
    id: 'ASK-name-this-mapping',
    source: 'ASK: the name of the register or clinic, with its years',
    version: '1',
    described: 'ASK: where its definitions are written',
    unit: 'ASK: what one line is: treatment cycle or transfer',
    fields,
    unused,
    leftOut,
  };
  return { draft, questions, ...(builtIn === undefined ? {} : { builtIn: builtIn.id }) };
}

function fieldFor(header: string, texts: readonly string[], taken: ReadonlySet<string>): RegistryFieldSpec | undefined {
  const said = words(header);
  const exact = registryFields.find(({ name }) => words(name) === said && !taken.has(name));
  if (exact !== undefined) return exact;
  let name = WORDS.find(([field, form]) => form.test(said) && !taken.has(field))?.[0];
  if (name === 'ageBand' && texts.every((text) => text === '' || /^\d{2}$/.test(text))) name = 'ageYears';
  return registryFields.find((spec) => spec.name === name);
}

function ruleFor(spec: RegistryFieldSpec, column: string, texts: readonly string[], questions: string[]): unknown {
  const filled = texts.filter((text) => text !== '');
  const blank = filled.length === texts.length ? 'not recorded' : 'ASK: not recorded, reject, or { "is": value }';
  if (blank.startsWith('ASK'))
    questions.push(`Column "${column}" has blank cells: what does a blank say of ${spec.name}?`);
  switch (spec.type.kind) {
    case 'day':
      return { kind: 'day', column, blank, format: dayFormat(column, filled, questions) };
    case 'number':
      return { kind: 'decimal', column, blank, mark: decimalMark(column, filled, questions) };
    case 'count':
      return { kind: 'whole number', column, blank, orMore: filled.some((text) => text.startsWith('>')) };
    case 'whole number':
      return { kind: 'whole number', column, blank };
    case 'key':
      return { kind: 'key', column, blank };
    case 'text':
      return { kind: 'label', column, blank };
    case 'yes or no':
    case 'choice':
      return { kind: 'code', column, blank, values: codes(spec, column, filled, questions) };
  }
}

function dayFormat(column: string, filled: readonly string[], questions: string[]): string {
  const forms: Readonly<Record<string, RegExp>> = {
    'YYYY-MM-DD': /^\d{4}-\d{2}-\d{2}$/,
    'YYYY/MM/DD': /^\d{4}\/\d{2}\/\d{2}$/,
    YYYYMMDD: /^\d{8}$/,
    'DD/MM/YYYY': /^(0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])\/\d{4}$/,
    'MM/DD/YYYY': /^(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\/\d{4}$/,
    'DD.MM.YYYY': /^\d{2}\.\d{2}\.\d{4}$/,
    'DD-MM-YYYY': /^\d{2}-\d{2}-\d{4}$/,
  };
  const fitting = DAY_FORMATS.filter(
    (format) => filled.length > 0 && filled.every((text) => forms[format]!.test(text)),
  );
  if (fitting.length === 1) return fitting[0]!;
  questions.push(
    `Column "${column}": ${fitting.length === 0 ? 'no day format fits all cells' : `${fitting.join(' or ')}? Every cell fits both`}.`,
  );
  return `ASK: ${(fitting.length === 0 ? DAY_FORMATS : fitting).join(' or ')}`;
}

function decimalMark(column: string, filled: readonly string[], questions: string[]): string {
  const [point, comma] = ['.', ','].map((mark) => filled.some((text) => text.includes(mark)));
  if (point !== comma) return point === true ? '.' : ',';
  questions.push(`Column "${column}": is the decimal mark "." or ","?`);
  return 'ASK: . or ,';
}

const MOST_CODES = 40;
const YES = new Set(['1', '1.0', 'yes', 'y', 'true']);
const NO = new Set(['0', '0.0', 'no', 'n', 'false']);

function codes(
  spec: RegistryFieldSpec,
  column: string,
  filled: readonly string[],
  questions: string[],
): Readonly<Record<string, MappedValue | null>> {
  if (filled.length > MOST_CODES) {
    questions.push(
      `Column "${column}" has more than ${String(MOST_CODES)} different texts: it may not be ${spec.name}.`,
    );
    return {};
  }
  const values: Record<string, MappedValue | null> = {};
  for (const text of filled) {
    const said = text.toLowerCase();
    const choice = spec.type.kind === 'choice' ? spec.type.of.find((word) => word.toLowerCase() === said) : undefined;
    const known = spec.type.kind === 'yes or no' && (YES.has(said) || NO.has(said)) ? YES.has(said) : choice;
    if (known === undefined)
      questions.push(`Column "${column}": which value of ${spec.name} is the code "${text.slice(0, 40)}"?`);
    values[text] = known ?? 'ASK';
  }
  return values;
}
