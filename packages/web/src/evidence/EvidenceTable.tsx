import type { ReactNode } from 'react';

export interface Column {
  readonly name: string;
  readonly header?: ReactNode;
  readonly sort?: 'ascending' | 'descending' | 'none';
}

export interface TableRow {
  readonly id: string;
  /** As many as columns. */
  readonly cells: readonly ReactNode[];
}

interface EvidenceTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** A wide table: scrolled by the keyboard where it does not fit, cards where the screen is narrow. */
export function EvidenceTable({ caption, columns, rows }: EvidenceTableProps) {
  return (
    // A region that scrolls takes the focus, so that the keyboard can scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="cards evidence-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, header, sort }) => (
              <th key={name} scope="col" aria-sort={sort}>
                {header ?? name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={i} data-label={columns[i]?.name}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
