import type { ForestFigure } from '@nidation/core/registry';
import { figureSvg } from '@nidation/formats/figures';
import { useMemo } from 'react';
import { EvidenceTable } from './EvidenceTable.tsx';
// Figures take the page's colors by class.
import '../styles/registry.css';

/** A forest plot with the table that says the same. The drawing is our own text: its words were escaped when it was made. */
export function Forest({ of }: { of: ForestFigure }) {
  const drawing = useMemo(() => ({ __html: figureSvg(of, 'page') }), [of]);
  const { title, description, table } = of;
  return (
    <figure className="forest">
      {/* Scrolls by the keyboard where the screen is narrower than the drawing can be read. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll" tabIndex={0} role="region" aria-label={`Forest plot: ${title}`}>
        <div className="drawing" dangerouslySetInnerHTML={drawing} />
      </div>
      <figcaption className="small muted">{description}</figcaption>
      <EvidenceTable
        caption={`Data of the figure: ${title}`}
        columns={table.headers.map((name) => ({ name }))}
        rows={table.rows.map((cells, i) => ({ id: `${String(i)} ${cells[0] ?? ''}`, cells }))}
      />
    </figure>
  );
}
