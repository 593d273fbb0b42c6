import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Fault } from './faults.ts';

/** From text to a JSON tree whose every node knows its place; or every reason why it is no JSON. */

/** A case file has some thousand characters. */
const MOST_BYTES = 1_000_000;
/** The deepest field lies six levels down. */
const MOST_LEVELS = 16;
const MOST_SYNTAX_FAULTS = 20;

export interface JsonText {
  readonly tree?: Node;
  readonly place: (offset: number) => { readonly line: number; readonly column: number };
  readonly faults: readonly Fault[];
}

export function readJson(given: string): JsonText {
  const marked = given.startsWith('\uFEFF');
  const text = marked ? given.slice(1) : given;
  const place = placesIn(text);
  const mark: readonly Fault[] = marked
    ? [{ path: '', line: 1, column: 1, says: 'The file begins with a byte order mark; save it as UTF-8 without one.' }]
    : [];
  const whole = unreadable(text, place);
  if (whole !== undefined) return { place, faults: [...mark, whole] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const syntax = syntaxFaults(text, errors, place);
  const faults = [...mark, ...encodingFaults(text, place), ...syntax];
  if (tree === undefined || errors.some((error) => !leavesTreeWhole(error, text))) return { place, faults };
  return syntax.length === 0 && !isJson(text)
    ? { place, faults: [...faults, { path: '', line: 1, column: 1, says: 'The file is not JSON.' }] }
    : { tree, place, faults };
}

function placesIn(text: string): JsonText['place'] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [line, next] = [0, starts.length];
    while (next - line > 1) {
      const middle = (line + next) >> 1;
      if (starts[middle]! <= offset) line = middle;
      else next = middle;
    }
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}

/** Reasons not even to look for JSON. */
function unreadable(text: string, place: JsonText['place']): Fault | undefined {
  if (text.trim() === '')
    return { path: '', line: 1, column: 1, says: 'The file is empty; a case file is one object { … }.' };
  const zero = text.indexOf('\0');
  if (zero !== -1) {
    return {
      path: '',
      ...place(zero),
      says: 'The file holds zero bytes, as UTF-16 and binary files do; save it as UTF-8.',
    };
  }
  const bytes = utf8Length(text);
  if (bytes > MOST_BYTES) {
    return {
      path: '',
      line: 1,
      column: 1,
      says: `The file has ${String(bytes)} bytes; a case file has at most ${String(MOST_BYTES)}.`,
    };
  }
  const deep = firstTooDeep(text);
  if (deep === undefined) return undefined;
  return {
    path: '',
    ...place(deep),
    says: `Objects and lists lie more than ${String(MOST_LEVELS)} deep; no field of a case does.`,
  };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair is counted as two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Kinds of jsonc-parser's SyntaxKind: braces and brackets open and close, 17 is the end. */
const OPENS: readonly number[] = [1, 3];
const CLOSES: readonly number[] = [2, 4];
const END = 17;

/** Checked before the tree is built, which follows nesting by calling itself. */
function firstTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (OPENS.includes(token) && ++depth > MOST_LEVELS) return scanner.getTokenOffset();
    if (CLOSES.includes(token)) depth--;
  }
  return undefined;
}

function encodingFaults(text: string, place: JsonText['place']): readonly Fault[] {
  const at = text.indexOf('\uFFFD');
  return at === -1
    ? []
    : [{ path: '', ...place(at), says: 'A character was not UTF-8 and is lost; save the file as UTF-8.' }];
}

/** jsonc-parser's error numbers, with what to do about each. */
const SENTENCES: Readonly<Record<number, string>> = {
  1: 'Not JSON: text stands in double quotes; besides it there are numbers, true and false.',
  2: 'Not a JSON number: digits, one decimal point, nothing else.',
  3: 'Not JSON: a field name in double quotes belongs here; after the last field there is no comma.',
  4: 'Not JSON: a value is missing here.',
  5: 'Not JSON: a colon is missing after the field name.',
  6: 'Not JSON: a comma is missing, or a number is written with leading zeros.',
  7: 'Not JSON: the object is not closed; } is missing.',
  8: 'Not JSON: the list is not closed; ] is missing.',
  9: 'Something follows the end of the object; a case file is one object.',
  10: 'Comments are not JSON; leave them out.',
  11: 'A comment is not closed, and comments are not JSON; leave them out.',
  12: 'Not JSON: the text is not closed; " is missing.',
  13: 'Not a JSON number: digits must follow here.',
  14: 'Not JSON: \\u is followed by four digits 0-9, a-f.',
  15: 'Not JSON: after a backslash only " \\ / b f n r t u may follow.',
  16: 'Not JSON: a line break or tab inside text is written \\n or \\t.',
};
const COMMENT: number = 10;
const COMMA_MISSING: number = 6;
const NAME_MISSING: number = 3;
const VALUE_MISSING: number = 4;

/** Slips after which the tree still holds everything that was written, so that its content can be judged too. */
function leavesTreeWhole({ error: kind, offset }: ParseError, text: string): boolean {
  const error: number = kind;
  if (error === COMMENT) return true;
  if (error === COMMA_MISSING) return text[offset] === '"';
  if (error === NAME_MISSING || error === VALUE_MISSING) return isTrailingComma(text, offset);
  return false;
}

function isTrailingComma(text: string, offset: number): boolean {
  if (text[offset] !== '}' && text[offset] !== ']') return false;
  let before = offset - 1;
  while (before >= 0 && ' \t\r\n'.includes(text[before]!)) before--;
  return text[before] === ',';
}

/** One slip often makes several errors: of those that derail the parser, the first of each line is told. */
function syntaxFaults(text: string, errors: readonly ParseError[], place: JsonText['place']): readonly Fault[] {
  const faults: Fault[] = [];
  const told = new Set<number>();
  const derailed = new Set<number>();
  for (const error of errors) {
    const where = place(error.offset);
    const whole = leavesTreeWhole(error, text);
    if (told.has(error.offset) || (!whole && derailed.has(where.line))) continue;
    told.add(error.offset);
    if (!whole) derailed.add(where.line);
    const kind: number = error.error;
    const trailing = (kind === VALUE_MISSING || kind === NAME_MISSING) && isTrailingComma(text, error.offset);
    const says = trailing ? 'Not JSON: no comma after the last field or entry.' : SENTENCES[error.error];
    faults.push({ path: '', ...where, says: says ?? 'Not JSON.' });
    if (faults.length === MOST_SYNTAX_FAULTS) break;
  }
  return faults;
}

/** The platform's own parser has the last word on what JSON is. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
