import type { RegistryFieldName } from '../../knowledge/registers/registryFields.ts';
import type { ImportReport, Reject } from '../importReport.ts';
import type { RowBatch, SourceFormat } from '../rowSource.ts';
import type { CompiledMapping } from './compiledMapping.ts';
import { MET, type BatchView, type FieldColumn } from './conditions.ts';
import type { CellFault } from './fieldReading.ts';
import type { FieldBatch } from './fieldReaders.ts';
import { keyFault } from './keyFault.ts';
import { registryRow, type KeptBatch, type KeptRow } from './keptBatch.ts';
import { REPEAT_NOTE } from './repeatNote.ts';
import { DigestCounts, digestText, RowDigests } from './rowDigest.ts';
import { Tally } from './tally.ts';

export interface ImportOptions {
  /** Keys kept by an earlier import of this source, each with the digest of its row. */
  readonly earlier?: ReadonlyMap<string, string>;
  /** Each fault, in the order of the rows of a batch. */
  readonly onReject?: (reject: Reject) => void;
}

const KEPT = 0;
const REJECTED = 1;
const DUPLICATE = 2;

const OTHER_VALUES: CellFault = {
  rule: 'SAME_KEY_OTHER_VALUES',
  says: 'A row with this key and other values was read before; neither is chosen in silence.',
  fix: 'Correct the key, or start a new import folder when the source was corrected.',
};

const FIX_ROW = 'Correct the line in the source: nothing is repaired here.';

/** Takes a source batch by batch. read = kept + rejected + duplicate after every one of them. */
export class Importer {
  private readonly compiled: CompiledMapping;
  private readonly earlier: ReadonlyMap<string, string>;
  private readonly onReject: (reject: Reject) => void;
  private readonly digests: RowDigests;
  private readonly repeats = new DigestCounts();
  private readonly seenKeys = new Map<string, string>();
  private readonly tally: Tally;

  constructor(compiled: CompiledMapping, { earlier = new Map(), onReject = () => undefined }: ImportOptions = {}) {
    this.compiled = compiled;
    this.earlier = earlier;
    this.digests = new RowDigests(compiled.readPlaces);
    this.tally = new Tally(compiled);
    this.onReject = (reject) => {
      this.tally.reject(reject);
      onReject(reject);
    };
  }

  take(batch: RowBatch): KeptBatch {
    for (const { row, rule, says } of batch.broken) this.onReject({ row, rule, says, fix: FIX_ROW });
    const read = new Map(this.compiled.fields.map(({ name, reader }) => [name, reader.read(batch)]));
    const view: BatchView = { ...batch, field: (name) => read.get(name)?.column };
    const verdicts = new Uint8Array(batch.count);
    this.rejectCells(batch, read, verdicts);
    this.rejectByRules(batch, view, verdicts);
    const digests = this.digests.of(batch.columns, batch.count);
    const occurrences = this.findDuplicates(batch, digests, verdicts);
    const kept = verdicts.map((verdict) => (verdict === KEPT ? 1 : 0));
    const notes = this.compiled.notes.map(({ holds }) => holds(view));
    const repeated = occurrences.map((occurrence) => (occurrence > 1 ? MET : 0));
    const fields = new Map([...read].map(([name, { column }]) => [name, column] as const));
    const cohorts = this.tally.batch({ batch, view, verdicts, kept, notes, repeated, fields, read });
    const rows = (): readonly KeptRow[] => this.rows({ batch, kept, notes, digests, occurrences, fields });
    return { count: batch.count, kept, fields, cohorts, rows };
  }

  report(format: SourceFormat): ImportReport {
    return this.tally.report(format);
  }

  /** Cells no field can be read from. A row may have several such faults and is rejected once. */
  private rejectCells(batch: RowBatch, read: ReadonlyMap<RegistryFieldName, FieldBatch>, verdicts: Uint8Array): void {
    const faulty = [...read.values()].flatMap(({ faults, place }) =>
      faults === undefined || place === undefined ? [] : [{ faults, place, codes: batch.columns[place]!.codes }],
    );
    if (faulty.length === 0) return;
    const told = new Set<string>();
    for (let i = 0; i < batch.count; i++) {
      for (const { faults, place, codes } of faulty) {
        const fault = faults[codes[i]!];
        if (fault === undefined) continue;
        verdicts[i] = REJECTED;
        // Two fields of one column say the same of it once.
        const once = `${String(i)} ${String(place)} ${fault.rule}`;
        if (!told.has(once)) this.tell(batch, i, place, fault);
        told.add(once);
      }
    }
  }

  private rejectByRules(batch: RowBatch, view: BatchView, verdicts: Uint8Array): void {
    for (const { code, place, says, fix, holds } of this.compiled.rejects) {
      const truths = holds(view);
      for (let i = 0; i < batch.count; i++) {
        if (truths[i] !== MET) continue;
        verdicts[i] = REJECTED;
        this.tell(batch, i, place, { rule: code, says, fix });
      }
    }
  }

  private tell(batch: RowBatch, at: number, place: number, { rule, says, fix }: CellFault): void {
    const { codes, texts } = batch.columns[place]!;
    const value = texts[codes[at]!]!;
    const row = batch.rowNumbers[at]!;
    this.onReject({ row, column: this.compiled.header[place]!, value, rule, says, fix });
  }

  /**
   * Rows read before. With a key of its own a row is a duplicate when key and text are the same. Without,
   * repeats inside the file are kept and numbered, and only an earlier import makes a row a duplicate.
   *
   * @returns which occurrence of its text each row is; 0 where the row has its own key or is rejected
   */
  private findDuplicates(batch: RowBatch, lanes: readonly Uint32Array[], verdicts: Uint8Array): Uint32Array {
    const occurrences = new Uint32Array(batch.count);
    const { keyPlace } = this.compiled;
    const [a, b, c] = [lanes[0]!, lanes[1]!, lanes[2]!];
    for (let i = 0; i < batch.count; i++) {
      if (verdicts[i] === REJECTED) continue;
      if (keyPlace !== undefined) {
        this.judgeKey(batch, lanes, verdicts, i);
        continue;
      }
      occurrences[i] = this.repeats.add(a[i]!, b[i]!, c[i]!);
      if (this.earlier.size > 0 && this.earlier.has(digestKey(lanes, i, occurrences[i]!))) {
        verdicts[i] = DUPLICATE;
        occurrences[i] = 0;
      }
    }
    return occurrences;
  }

  private judgeKey(batch: RowBatch, lanes: readonly Uint32Array[], verdicts: Uint8Array, at: number): void {
    const place = this.compiled.keyPlace!;
    const { codes, texts } = batch.columns[place]!;
    const key = texts[codes[at]!]!;
    const fault = keyFault(key);
    if (fault !== undefined) {
      verdicts[at] = REJECTED;
      this.tell(batch, at, place, fault);
      return;
    }
    const digest = digestText(lanes, at);
    const seen = this.seenKeys.get(key) ?? this.earlier.get(key);
    if (seen === undefined) this.seenKeys.set(key, digest);
    else if (seen === digest) verdicts[at] = DUPLICATE;
    else {
      verdicts[at] = REJECTED;
      this.tell(batch, at, place, OTHER_VALUES);
    }
  }

  private rows(of: {
    readonly batch: RowBatch;
    readonly kept: Uint8Array;
    readonly notes: readonly Uint8Array[];
    readonly digests: readonly Uint32Array[];
    readonly occurrences: Uint32Array;
    readonly fields: ReadonlyMap<RegistryFieldName, FieldColumn>;
  }): readonly KeptRow[] {
    const { keyPlace, sourcePlace, notesPlace, mapping, notes: rules } = this.compiled;
    const rows: KeptRow[] = [];
    const text = (place: number, i: number): string => {
      const { codes, texts } = of.batch.columns[place]!;
      return texts[codes[i]!]!;
    };
    for (let i = 0; i < of.kept.length; i++) {
      if (of.kept[i] === 0) continue;
      const written =
        notesPlace === undefined
          ? []
          : text(notesPlace, i)
              .split(';')
              .filter((code) => /^[A-Z0-9_]{1,40}$/.test(code));
      const found = rules.flatMap(({ code }, n) => (of.notes[n]![i] === MET ? [code] : []));
      const notes = [...new Set([...written, ...found, ...(of.occurrences[i]! > 1 ? [REPEAT_NOTE.code] : [])])];
      const key = keyPlace === undefined ? digestKey(of.digests, i, of.occurrences[i]!) : text(keyPlace, i);
      const source = (sourcePlace === undefined ? '' : text(sourcePlace, i)) || mapping.source;
      rows.push({ row: registryRow({ key, source, notes }, of.fields, i), digest: digestText(of.digests, i) });
    }
    return rows;
  }
}

/** Equal texts get keys in the order of the file: the same file read again gives the same keys. */
const digestKey = (lanes: readonly Uint32Array[], at: number, occurrence: number): string =>
  `${digestText(lanes, at)}-${String(occurrence)}`;
