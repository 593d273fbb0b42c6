import type { CodedColumn } from './rowSource.ts';

/** Above this many distinct texts a column (a key, a day) starts a new list: memory stays bounded. */
export const MOST_TEXTS = 65_536;

/** Turns columns of text into coded columns, for a source that has plain text (Parquet, a worker's table). */
export class ColumnCoder {
  private codeOf = new Map<string, number>();
  private texts: string[] = [];

  /** @param cells one text a row; null and undefined are '' */
  code(cells: readonly (string | null | undefined)[]): CodedColumn {
    if (this.texts.length > MOST_TEXTS) {
      this.codeOf = new Map();
      this.texts = [];
    }
    const codes = new Uint32Array(cells.length);
    cells.forEach((cell, i) => {
      codes[i] = this.codeFor(cell ?? '');
    });
    return { codes, texts: this.texts };
  }

  private codeFor(text: string): number {
    const known = this.codeOf.get(text);
    if (known !== undefined) return known;
    const code = this.texts.push(text) - 1;
    this.codeOf.set(text, code);
    return code;
  }
}
