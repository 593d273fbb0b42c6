import { readCell, type CellFault } from './fieldReading.ts';

/** Why this text cannot be the key of a row, or undefined. */
export function keyFault(text: string): CellFault | undefined {
  const reading = readCell(text, { kind: 'key', column: '', blank: 'reject' }, { kind: 'key' });
  return reading.kind === 'fault' ? reading.fault : undefined;
}
