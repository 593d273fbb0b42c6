import type { ColumnCheckReport, FieldQuality } from '../importReport.ts';
import type { CompiledMapping } from './compiledMapping.ts';
import type { FieldColumn } from './conditions.ts';
import type { FieldBatch } from './fieldReaders.ts';
import type { Judged } from './judged.ts';

interface Completeness {
  recorded: number;
  notRecorded: number;
  unknownCodes: number;
  otherFaults: number;
}

/** How complete each field is, and how often its cells could not be read. */
export class QualityTally {
  private readonly compiled: CompiledMapping;
  private readonly fields: readonly Completeness[];
  private readonly equalRows: number[];
  private rows = 0;

  constructor(compiled: CompiledMapping) {
    this.compiled = compiled;
    this.fields = compiled.fields.map(() => ({ recorded: 0, notRecorded: 0, unknownCodes: 0, otherFaults: 0 }));
    this.equalRows = compiled.columnChecks.map(() => 0);
  }

  batch({ batch, kept, read }: Judged): void {
    this.rows += batch.count;
    this.compiled.fields.forEach(({ name }, f) => {
      const of = read.get(name)!;
      countRecorded(of.column, kept, this.fields[f]!);
      countFaults(of, this.fields[f]!);
    });
    this.compiled.columnChecks.forEach(({ place, equals }, c) => {
      const [a, b] = [batch.columns[place]!, batch.columns[equals]!];
      // Each column counts its texts in its own order: the place of every text of one in the other's list.
      const inB = new Map(b.texts.map((text, code) => [text, code]));
      const same = a.texts.map((text) => inB.get(text) ?? -1);
      for (let i = 0; i < batch.count; i++) if (same[a.codes[i]!] === b.codes[i]) this.equalRows[c]!++;
    });
  }

  report(): readonly FieldQuality[] {
    return this.compiled.fields.map(({ name }, f) => ({ field: name, ...this.fields[f]! }));
  }

  columnChecks(): readonly ColumnCheckReport[] {
    return (this.compiled.mapping.columnChecks ?? []).map((check, c) => {
      const equalRows = this.equalRows[c]!;
      return { ...check, equalRows, of: this.rows, unusable: this.rows > 0 && equalRows === this.rows };
    });
  }
}

function countRecorded({ codes, values }: FieldColumn, kept: Uint8Array, into: Completeness): void {
  const recorded = Uint8Array.from(values, (value) => (value === undefined ? 0 : 1));
  for (let i = 0; i < codes.length; i++) {
    if (kept[i] === 0) continue;
    if (recorded[codes[i]!] === 1) into.recorded++;
    else into.notRecorded++;
  }
}

function countFaults({ faults, column }: FieldBatch, into: Completeness): void {
  if (faults === undefined) return;
  for (const code of column.codes) {
    const fault = faults[code];
    if (fault === undefined) continue;
    if (fault.rule === 'UNKNOWN_CODE') into.unknownCodes++;
    else into.otherFaults++;
  }
}
