import { useMemo } from 'react';
import { DataTable } from './DataTable.tsx';
import type { DrawnFigure } from './messages.ts';

/** A figure and the same numbers as a table. The drawing is our own text: its words were escaped when it was made. */
export function FigureView({ figure: { svg, title, description, table } }: { figure: DrawnFigure }) {
  const drawing = useMemo(() => ({ __html: svg }), [svg]);
  return (
    <figure className="registry-figure">
      <div dangerouslySetInnerHTML={drawing} />
      <figcaption className="small muted">{description}</figcaption>
      <details>
        <summary>The figure as a table</summary>
        <DataTable table={{ caption: `Data of the figure: ${title}`, ...table }} />
      </details>
    </figure>
  );
}
