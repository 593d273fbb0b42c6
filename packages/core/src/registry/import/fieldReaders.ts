import type { FieldType } from '../../knowledge/registers/registryFields.ts';
import type { FieldRule, MappedValue } from '../../knowledge/registers/registryMapping.ts';
import { compileCondition, MET, NOT_MET, type BatchCondition, type BatchView, type FieldColumn } from './conditions.ts';
import {
  fitting,
  readCell,
  type CellFault,
  type CellReading,
  type ColumnRule,
  type FieldValue,
} from './fieldReading.ts';
import { TextMemo } from './textMemo.ts';

/** A field of every row of a batch, and the cells that cannot be read. */
export interface FieldBatch {
  readonly column: FieldColumn;
  /** One a text of the column; absent where none of them is a fault. */
  readonly faults?: readonly (CellFault | undefined)[];
  /** Of the column, for the faults. */
  readonly place?: number;
}

export interface FieldReader {
  readonly read: (batch: Omit<BatchView, 'field'>) => FieldBatch;
}

const valueOf = (reading: CellReading): FieldValue | undefined =>
  reading.kind === 'value' ? reading.value : undefined;

export class ColumnReader implements FieldReader {
  private readonly place: number;
  private readonly readings: TextMemo<CellReading>;
  private readonly values = new TextMemo<FieldValue | undefined, CellReading>(valueOf);
  private readonly faults = new TextMemo<CellFault | undefined, CellReading>((reading) =>
    reading.kind === 'fault' ? reading.fault : undefined,
  );

  constructor(rule: ColumnRule, type: FieldType, place: number) {
    this.place = place;
    this.readings = new TextMemo((text) => readCell(text, rule, type));
  }

  read = ({ columns }: Omit<BatchView, 'field'>): FieldBatch => {
    const { codes, texts } = columns[this.place]!;
    const readings = this.readings.answers(texts);
    const column = { codes, values: this.values.answers(readings) };
    const faults = this.faults.answers(readings);
    return faults.some((fault) => fault !== undefined) ? { column, faults, place: this.place } : { column };
  };
}

export class ConstantReader implements FieldReader {
  private readonly values: readonly (FieldValue | undefined)[];

  constructor(value: MappedValue, type: FieldType) {
    this.values = [valueOf(fitting(value, type))];
  }

  read = ({ count }: Omit<BatchView, 'field'>): FieldBatch => ({
    column: { codes: new Uint32Array(count), values: this.values },
  });
}

/** A field made from several columns: the first case that is met. */
export class CasesReader implements FieldReader {
  private readonly cases: readonly BatchCondition[];
  /** Not recorded first, then one a case, then "otherwise". */
  private readonly values: readonly (FieldValue | undefined)[];

  constructor(rule: Extract<FieldRule, { kind: 'cases' }>, type: FieldType, place: (column: string) => number) {
    this.cases = rule.cases.map(({ when }) => compileCondition(when, place));
    const said = [...rule.cases.map(({ is }) => is), rule.otherwise];
    this.values = [undefined, ...said.map((value) => (value === null ? undefined : valueOf(fitting(value, type))))];
  }

  read = (batch: Omit<BatchView, 'field'>): FieldBatch => {
    const view: BatchView = { ...batch, field: () => undefined };
    const truths = this.cases.map((holds) => holds(view));
    const codes = new Uint32Array(batch.count);
    for (let i = 0; i < codes.length; i++) {
      // An unknown case might have been met: nothing after it can be said for sure.
      const decides = truths.findIndex((of) => of[i] !== NOT_MET);
      codes[i] = decides < 0 ? this.cases.length + 1 : truths[decides]![i] === MET ? decides + 1 : 0;
    }
    return { column: { codes, values: this.values } };
  };
}
