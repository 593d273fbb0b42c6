/** What is wrong with a case file: where, and one sentence that says what would be right. */

export interface Fault {
  /** 'transfers[2].embryos[0].ploidy'; '' for the whole file. */
  readonly path: string;
  /** From 1. Absent where the place is not in the file. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  readonly says: string;
}

export type Path = readonly (string | number)[];

/** A fault before its place in the text is looked up. */
export interface PlacedFault {
  readonly path: Path;
  readonly says: string;
  /** The position is that of the field's name, not of its value. */
  readonly atName?: true;
}

export const fault = (path: Path, says: string): PlacedFault => ({ path, says });

/** Field names are shown only when they look like names of fields: a person's name as a key is not repeated. */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

export function shownName(name: string): string {
  return FIELD_NAME.test(name) ? name : '…';
}

export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${String(step)}]`;
    else text += text === '' ? shownName(step) : `.${shownName(step)}`;
  }
  return text;
}

/** A number as it may be repeated in a fault. */
export function shownNumber(value: number): string {
  return String(value).slice(0, 40);
}
