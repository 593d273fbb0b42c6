import { registryFields } from '@nidation/core/knowledge';
import { DAY_FORMATS } from '@nidation/core/registry';

/** What a suggested mapping leaves open: each "ASK" of the draft as one question with its possible answers. */

export type DraftPath = readonly string[];

export interface Ask {
  readonly path: DraftPath;
  readonly label: string;
  /** Words to choose from; absent: a text is typed. */
  readonly options?: readonly string[];
}

/** A draft's JSON; only objects and texts are walked. */
export type Draft = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LABELS: Readonly<Record<string, string>> = {
  id: 'Short name of the mapping (letters, digits, "-")',
  source: 'Name of the register or clinic, with its years',
  described: 'Where its definitions are written',
  unit: 'What one line is',
};

/** Every place that holds a question, in the order of the draft. */
export function asksOf(draft: Draft): readonly Ask[] {
  return walk(draft, []);
}

function walk(value: unknown, path: DraftPath): readonly Ask[] {
  if (isRecord(value)) return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]));
  // A header may itself begin with "ASK": it is never a question.
  const header = path[0] === 'unused' || path[0] === 'leftOut' || path[2] === 'column';
  return typeof value === 'string' && value.startsWith('ASK') && !header ? [askAt(path)] : [];
}

function askAt(path: DraftPath): Ask {
  const [first = '', field = '', part = '', code] = path;
  if (first !== 'fields') return { path, label: LABELS[first] ?? first };
  if (part === 'values' && code !== undefined)
    return { path, label: `${field}: what the code "${code}" says`, options: codeOptions(field) };
  if (part === 'format') return { path, label: `${field}: form of the day`, options: DAY_FORMATS };
  if (part === 'mark') return { path, label: `${field}: decimal mark`, options: ['.', ','] };
  return { path, label: `${field}: what a blank cell says`, options: ['not recorded', 'reject the row'] };
}

const NOT_RECORDED = 'not recorded';

function codeOptions(field: string): readonly string[] {
  const type = registryFields.find(({ name }) => name === field)?.type;
  const words = type?.kind === 'choice' ? type.of : type?.kind === 'yes or no' ? ['yes', 'no'] : [];
  return [...words, NOT_RECORDED];
}

/** The draft with one answer in its place; 'yes' is true, a code that is 'not recorded' is null. */
export function answered(draft: Draft, path: DraftPath, words: string): Draft {
  const [key = '', ...rest] = path;
  const inner = draft[key];
  return {
    ...draft,
    [key]: rest.length > 0 && isRecord(inner) ? answeredInside(inner, rest, words, path) : valueAt(path, words),
  };
}

function answeredInside(draft: Draft, rest: DraftPath, words: string, path: DraftPath): Draft {
  const [key = '', ...deeper] = rest;
  const inner = draft[key];
  return {
    ...draft,
    [key]: deeper.length > 0 && isRecord(inner) ? answeredInside(inner, deeper, words, path) : valueAt(path, words),
  };
}

function valueAt(path: DraftPath, words: string): unknown {
  const [, field, part] = path;
  if (part === 'blank') return words === 'reject the row' ? 'reject' : words;
  if (part !== 'values') return words;
  if (words === NOT_RECORDED) return null;
  const yesNo = registryFields.find(({ name }) => name === field)?.type.kind === 'yes or no';
  return yesNo ? words === 'yes' : words;
}
