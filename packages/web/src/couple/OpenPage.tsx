import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { today } from '../app/today.ts';
import { CopyButton } from '../parts/Copy.tsx';
import { demoList, openDemo } from './demo.ts';
import { closeCase, emptyCase, openCase, openTheCase } from './openCase.ts';
import { readFile, type FileFault } from './readFile.ts';
import { titleOf } from './titleOf.ts';

interface Refused {
  readonly name: string;
  readonly faults: readonly FileFault[];
}

/** Choose a demo couple, open a case file, or start with nothing known. */
export function OpenPage() {
  const open = openCase.use();
  const [refused, setRefused] = useState<Refused>();
  const navigate = useNavigate();
  const toSummary = (demo?: string) =>
    void navigate({ to: '/couple/summary', search: demo === undefined ? {} : { demo } });
  const onFile = async (file: File) => {
    const read = readFile(await file.text());
    if (read.kind === 'faults') {
      setRefused({ name: file.name, faults: read.faults });
      return;
    }
    openTheCase({ kind: 'file', name: file.name, remarks: read.remarks }, read.case);
    toSummary();
  };
  return (
    <div className="stack">
      <div className="page-head">
        <div>
          <h1>Open a couple</h1>
          <p className="muted">
            A case is read, computed and kept in the memory of this page only. Nothing is sent, nothing is stored; a
            reload forgets it.
          </p>
        </div>
      </div>
      {open === undefined ? null : (
        <p className="card row">
          <span>
            Open now: <strong>{titleOf(open.origin)}</strong>
          </span>
          <Link
            to="/couple/summary"
            search={open.origin.kind === 'demo' ? { demo: open.origin.id } : {}}
            className="button primary"
          >
            Go on
          </Link>
          <button type="button" onClick={closeCase}>
            Close it
          </button>
        </p>
      )}
      {refused === undefined ? null : <Faults of={refused} />}
      <div className="columns">
        <DropZone onFile={(file) => void onFile(file)} />
        <section className="card" aria-labelledby="start-empty">
          <h2 id="start-empty">Start empty</h2>
          <p>Nothing is known yet; every page says what it needs.</p>
          <button
            type="button"
            onClick={() => {
              openTheCase({ kind: 'empty' }, emptyCase(today()));
              toSummary();
            }}
          >
            Start an empty case
          </button>
        </section>
      </div>
      <Demos onChoose={(id) => openDemo(id) && toSummary(id)} />
    </div>
  );
}

function Demos({ onChoose }: { onChoose: (id: string) => void }) {
  return (
    <section className="stack tight" aria-labelledby="demos">
      <h2 id="demos">
        Demo couples <span className="chip demo">demo data</span>
      </h2>
      <p className="muted">Synthetic, with days relative to today. No real couple is behind them.</p>
      <div className="tiles">
        {demoList().map(({ id, title, oneLine }) => (
          <article key={id} className="card">
            <h3>{title}</h3>
            <p>{oneLine}</p>
            <button type="button" onClick={() => onChoose(id)}>
              Open <span className="visually-hidden">{title}</span>
            </button>
          </article>
        ))}
      </div>
    </section>
  );
}

function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Dropping is only another way to choose: the field inside does the same with the keyboard.
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={over ? 'dropzone over' : 'dropzone'}
      aria-labelledby="open-file"
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
      <h2 id="open-file">Open a case file</h2>
      <p>
        Drop a <code>.case.json</code> file here, or
      </p>
      <label className="field">
        <span className="visually-hidden">Case file</span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
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

function Faults({ of: { name, faults } }: { of: Refused }) {
  const text = () =>
    faults
      .map(({ path, line, says }) => `${path}${line === undefined ? '' : ` (line ${String(line)})`}: ${says}`)
      .join('\n');
  return (
    <section className="notice stop" role="alert" aria-labelledby="faults">
      <h2 id="faults">
        {name} was not opened: {faults.length} {faults.length === 1 ? 'fault' : 'faults'}
      </h2>
      <p>Nothing of it was kept.</p>
      <table className="faults cards">
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Line</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ path, line, says }, i) => (
            <tr key={`${path}-${String(i)}`}>
              <th scope="row">
                <code>{path === '' ? 'whole file' : path}</code>
              </th>
              <td data-label="Line">{line ?? ''}</td>
              <td data-label="What is wrong">{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CopyButton label="Copy the list" text={text} />
    </section>
  );
}
