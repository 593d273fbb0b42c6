import type { BrokenRow, RowBatch } from '@nidation/core/registry';
import { CellDictionary, HASH_PRIME, HASH_START } from './cellDictionary.ts';

/**
 * Reads records of delimited text (RFC 4180) straight into coded columns. It is strict: a record that breaks
 * the form is handed out as broken, with its number and the reason, and reading goes on at the next line.
 * Nothing is trimmed, padded or repaired. docs/decisions says why no library does this.
 */

const LF = 10;
const CR = 13;
const NUL = 0;
const QUOTE = 34;

/** Longer than this a quoted cell is taken for a quote nobody closed. */
const LONGEST_QUOTED = 65_536;
/** Rows of one batch: enough to work by column, few enough to stay in the cache. */
const BATCH_ROWS = 16_384;

type BrokenRule = BrokenRow['rule'];

const SAYS: Readonly<Record<Exclude<BrokenRule, 'RAGGED_ROW'>, string>> = {
  UNBALANCED_QUOTE: 'A quote is opened in this line and never closed.',
  STRAY_QUOTE: 'A quote stands inside a cell, or text follows a closed quote.',
  NUL_CHARACTER: 'The line holds a NUL character.',
};

export interface LineEnds {
  lf: number;
  crlf: number;
  cr: number;
}

export class RecordReader {
  readonly lineEnds: LineEnds = { lf: 0, crlf: 0, cr: 0 };
  quoted = false;
  private readonly delimiter: number;
  private readonly width: number;
  /** 1 for the units a record is cut at. */
  private readonly special = new Uint8Array(65_536);
  private readonly dictionaries: readonly CellDictionary[];
  private codes: readonly Uint32Array[];
  private rowNumbers = new Uint32Array(BATCH_ROWS);
  private broken: BrokenRow[] = [];
  private count = 0;
  private record: number;
  /** The text not read yet, as UTF-16 units: numbers in a row are looked at faster than letters of a string. */
  private units = new Uint16Array(0);

  /** @param width columns of the header @param firstRecord number of the first record after it */
  constructor(delimiter: string, width: number, firstRecord = 2) {
    this.delimiter = delimiter.charCodeAt(0);
    this.width = width;
    this.record = firstRecord;
    for (const unit of [NUL, LF, CR, QUOTE, this.delimiter]) this.special[unit] = 1;
    this.dictionaries = Array.from({ length: width }, () => new CellDictionary());
    this.codes = this.freshCodes();
  }

  /** Reads all complete records of the text so far. @param isLast nothing comes after it */
  *read(text: string, isLast: boolean): Generator<RowBatch> {
    this.units = joined(this.units, text);
    let at = 0;
    while (at < this.units.length) {
      const next = this.readRecord(at, isLast);
      if (next < 0) break;
      at = next;
      this.record++;
      if (this.count === BATCH_ROWS) yield this.batch();
    }
    this.units = this.units.slice(at);
    if (isLast && (this.count > 0 || this.broken.length > 0)) yield this.batch();
  }

  private freshCodes(): readonly Uint32Array[] {
    return Array.from({ length: this.width }, () => new Uint32Array(BATCH_ROWS));
  }

  private batch(): RowBatch {
    const { count, broken } = this;
    const made: RowBatch = {
      count,
      rowNumbers: this.rowNumbers.subarray(0, count),
      columns: this.codes.map((codes, i) => ({ codes: codes.subarray(0, count), texts: this.dictionaries[i]!.texts })),
      broken,
    };
    this.codes = this.freshCodes();
    this.rowNumbers = new Uint32Array(BATCH_ROWS);
    this.broken = [];
    this.count = 0;
    for (const dictionary of this.dictionaries) dictionary.renewWhenLong();
    return made;
  }

  /**
   * One record from `from`. The loop is long because it runs once a letter: a call per letter costs more
   * than all rules together.
   *
   * @returns where the next record starts, or -1 when more text is needed
   */
  private readRecord(from: number, isLast: boolean): number {
    const { units, special, delimiter, width, codes, dictionaries, count } = this;
    const size = units.length;
    let [at, start, column, hash] = [from, from, 0, HASH_START];
    for (;;) {
      while (at < size && special[units[at]!] === 0) hash = Math.imul(hash ^ units[at++]!, HASH_PRIME);
      if (at >= size && !isLast) return -1;
      const unit = at < size ? units[at]! : LF;
      if (unit === NUL) return this.breakLine(from, 'NUL_CHARACTER', isLast);
      if (unit === QUOTE) {
        if (at !== start) return this.breakLine(from, 'STRAY_QUOTE', isLast);
        const end = this.closingQuote(at + 1);
        if (end === size && !isLast && size - at <= LONGEST_QUOTED) return -1;
        if (end === size || end - at > LONGEST_QUOTED) return this.breakLine(from, 'UNBALANCED_QUOTE', isLast);
        if (end + 1 >= size && !isLast) return -1;
        const after = end + 1 < size ? units[end + 1]! : LF;
        if (after !== delimiter && after !== LF && after !== CR) return this.breakLine(from, 'STRAY_QUOTE', isLast);
        const cell = unquoted(units.subarray(at + 1, end));
        if (cell.includes(NUL)) return this.breakLine(from, 'NUL_CHARACTER', isLast);
        this.quoted = true;
        if (column < width) codes[column]![count] = dictionaries[column]!.codeOfAll(cell);
        at = end + 1;
      } else if (column < width) {
        codes[column]![count] = dictionaries[column]!.codeOf(units, start, at, hash);
      }
      column++;
      if (at >= size || units[at] !== delimiter) return this.endRecord(column, at, isLast);
      at++;
      start = at;
      hash = HASH_START;
    }
  }

  /** Place of the quote that closes a cell, or the end of the text. */
  private closingQuote(from: number): number {
    const { units } = this;
    let at = units.indexOf(QUOTE, from);
    while (at >= 0 && units[at + 1] === QUOTE) at = units.indexOf(QUOTE, at + 2);
    return at < 0 ? units.length : at;
  }

  private endRecord(cells: number, at: number, isLast: boolean): number {
    const next = this.afterLineEnd(at, isLast);
    if (next < 0) return next;
    if (cells === this.width) {
      this.rowNumbers[this.count++] = this.record;
      return next;
    }
    const [has, needs] = [String(cells), String(this.width)];
    const says =
      cells === 1
        ? `The line is blank or has 1 cell; the header has ${needs}.`
        : `The line has ${has} cells; the header has ${needs}.`;
    this.broken.push({ row: this.record, rule: 'RAGGED_ROW', says });
    return next;
  }

  /** A line end is LF, CR LF or CR; each kind is counted, so that a mixed file is seen. */
  private afterLineEnd(at: number, isLast: boolean): number {
    const { units } = this;
    if (at >= units.length) return at;
    if (units[at] === LF) {
      this.lineEnds.lf++;
      return at + 1;
    }
    if (at + 1 >= units.length && !isLast) return -1;
    if (units[at + 1] === LF) {
      this.lineEnds.crlf++;
      return at + 2;
    }
    this.lineEnds.cr++;
    return at + 1;
  }

  /** Gives up the line on which the record starts; what follows is read on its own. */
  private breakLine(from: number, rule: Exclude<BrokenRule, 'RAGGED_ROW'>, isLast: boolean): number {
    const { units } = this;
    let at = from;
    while (at < units.length && units[at] !== LF && units[at] !== CR) at++;
    if (at >= units.length && !isLast) return -1;
    const next = this.afterLineEnd(at, isLast);
    if (next >= 0) this.broken.push({ row: this.record, rule, says: SAYS[rule] });
    return next;
  }
}

/** What was left over, then the text. */
function joined(rest: Uint16Array<ArrayBuffer>, text: string): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(rest.length + text.length);
  units.set(rest);
  for (let i = 0; i < text.length; i++) units[rest.length + i] = text.charCodeAt(i);
  return units;
}

/** Two quotes inside a quoted cell are one. */
function unquoted(units: Uint16Array): Uint16Array {
  let before = false;
  return units.filter((unit) => {
    before = unit === QUOTE && !before;
    return !before;
  });
}
