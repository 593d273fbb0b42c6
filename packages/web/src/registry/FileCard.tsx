import { useState } from 'react';
import { chooseFile, closeRegistry, fileStep, openRegistry } from './importState.ts';

/** Choose or drop a table of transfers. */
export function FileCard() {
  const step = fileStep.use();
  const open = openRegistry.use();
  if (open !== undefined && step.kind === 'opened') return <OpenedCard name={open.file.name} />;
  return (
    <>
      <DropZone onFile={(file) => void chooseFile(file)} />
      <p role="status" className="says">
        {step.kind === 'looking' ? `Looking at ${step.name} …` : ''}
      </p>
      {step.kind === 'unreadable' ? (
        <section className="notice stop" role="alert" aria-label="File not read">
          <p>
            <strong>{step.name} was not read.</strong> {step.says}
          </p>
          <p>Nothing of it was kept.</p>
        </section>
      ) : null}
    </>
  );
}

function OpenedCard({ name }: { name: string }) {
  const open = openRegistry.use();
  if (open === undefined) return null;
  const { format, header } = open.opened;
  return (
    <section className="card row" aria-label="File">
      <span>
        <strong>{name}</strong>{' '}
        <span className="muted">
          {header.length} columns; {format.map(({ label, value }) => `${label} ${value}`).join(', ')}
        </span>
      </span>
      <button type="button" onClick={closeRegistry}>
        Close the file
      </button>
    </section>
  );
}

function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  // Dropping is only another way to choose: the field inside does the same with the keyboard.
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={over ? 'dropzone over' : 'dropzone'}
      aria-labelledby="open-table"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <h2 id="open-table">Read a table of transfers</h2>
      <p>
        Drop a <code>.csv</code> or <code>.csv.gz</code> file here, or choose one. It is read in this browser; no row
        leaves it, and nothing is stored.
      </p>
      <label className="field">
        <span className="visually-hidden">Table of transfers</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.gz,text/csv,application/gzip"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) onFile(file);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
    </section>
  );
}
