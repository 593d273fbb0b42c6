import type { ShownTable } from './messages.ts';

/** Any table of an answer: cards where the screen is narrow, and scrolled by the keyboard where it is still too wide. */
export function DataTable({ table: { caption, headers, rows } }: { table: ShownTable }) {
  return (
    // A region that scrolls takes the focus, so that the keyboard can scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="cards">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            <tr key={`${cells[0] ?? ''}-${String(i)}`}>
              {cells.map((cell, j) =>
                j === 0 ? (
                  <th key={j} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={j} data-label={headers[j]}>
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
