import { readCaseFile, type CaseReading } from '@nidation/formats/case-file';
import { today } from '../app/today.ts';

export type { Fault as FileFault } from '@nidation/formats/case-file';

/** Reads a case file's text: the case, or every fault with its place. Nothing is kept on a fault. */
export function readFile(text: string): CaseReading {
  return readCaseFile(text, { today: today() });
}
