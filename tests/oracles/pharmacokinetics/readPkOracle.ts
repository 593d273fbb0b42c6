/** Reads an oracle of this folder; tolerances are declared by the test that reads it. */
import { appendFileSync, readFileSync } from 'node:fs';

/** The oracle `<name>.json`; the type is the reader's promise. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- JSON has no type of its own: the test names it
export function readPkOracle<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as Shape;
}

/** With ORACLE_ERRORS=<file> in the environment an achieved error is appended there as a line "of, error". */
export function noteError(of: string, error: number): void {
  const into = process.env['ORACLE_ERRORS'];
  if (into !== undefined) appendFileSync(into, `${of}\t${String(error)}\n`);
}
