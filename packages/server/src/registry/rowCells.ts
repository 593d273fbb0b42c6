import { ownColumns, registryFields } from '@nidation/core/knowledge';
import { valueWords, type KeptRow } from '@nidation/core/registry';
import type { OutCell } from '@nidation/formats/delimited-text';

/** Kept rows as the table of the built-in layout "nidation", and the schema file that describes it. */

export const rowHeader: readonly string[] = [
  ownColumns.key,
  ownColumns.source,
  ...registryFields.map(({ name }) => name),
  ownColumns.digest,
  ownColumns.notes,
];

export function rowCells({ row, digest }: KeptRow): readonly OutCell[] {
  const values = { ...row, ...row.outcome } as Readonly<Record<string, unknown>>;
  const fields = registryFields.map(({ name }): OutCell => {
    const value = values[name] as Parameters<typeof valueWords>[0];
    return value === undefined ? undefined : typeof value === 'number' ? value : valueWords(value);
  });
  return [row.key, row.source, ...fields, digest, row.notes.join(';')];
}

const OWN = [
  {
    name: ownColumns.key,
    type: 'text',
    definition: 'Says which line of the source this is: the same line read twice has the same key.',
  },
  { name: ownColumns.source, type: 'text', definition: "The source's name, as its mapping says." },
];
const OWN_LAST = [
  { name: ownColumns.digest, type: 'text', definition: 'Digest of the text of the line, for telling changed lines.' },
  { name: ownColumns.notes, type: 'text', definition: 'Codes of contradictions inside the line, joined by ";".' },
];

/** Field, type, unit, vocabulary and definition of every column of the table. */
export function rowSchema(software: string, knowledge: string): string {
  const fields = registryFields.map(({ type, ...spec }) => ({
    name: spec.name,
    type: type.kind,
    ...('unit' in spec ? { unit: spec.unit } : {}),
    ...('of' in type ? { vocabulary: type.of } : {}),
    ...('from' in type ? { from: type.from, to: type.to } : {}),
    definition: spec.definition,
  }));
  const file = {
    schema: 'nidation/registry-table/1',
    software,
    knowledge,
    table: 'rows.csv',
    blank: 'not recorded',
    columns: [...OWN, ...fields, ...OWN_LAST],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
