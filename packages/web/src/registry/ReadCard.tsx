import { countWords, type ImportReport } from '@nidation/core/registry';
import { download } from '../parts/download.ts';
import { FaultList } from './FaultList.tsx';
import { openRegistry, readStep, readTable } from './importState.ts';
import type { Progress } from './messages.ts';
import { askRegistry } from './registryWorker.ts';

/** Read the file, see how far it is, and what came of it. */
export function ReadCard() {
  const open = openRegistry.use();
  const step = readStep.use();
  if (open?.mapping === undefined) return null;
  switch (step.kind) {
    case 'not read':
      return (
        <p className="no-print">
          <button type="button" className="primary" onClick={() => void readTable()}>
            Read the file with this mapping
          </button>
        </p>
      );
    case 'reading':
      return <Reading progress={step.progress} />;
    case 'refused':
      return <FaultList title="Nothing was read: the mapping does not fit the file" faults={step.faults} />;
    case 'trouble':
      return (
        <p className="notice stop" role="alert">
          <strong>The file was not read.</strong> {step.says} Nothing of it was kept.
        </p>
      );
    case 'read':
      return <Counts report={step.imported.report} />;
  }
}

function Reading({ progress }: { progress: Progress | undefined }) {
  const { bytes, of, rows } = progress ?? { bytes: 0, of: 1, rows: 0 };
  return (
    <section className="card" aria-label="Reading">
      <label className="field">
        Reading: {countWords(rows)} rows so far
        <progress max={of} value={bytes} />
      </label>
    </section>
  );
}

function Counts({ report }: { report: ImportReport }) {
  const { read, kept, rejected, duplicate } = report.counts;
  return (
    <section className="card answer" aria-labelledby="read-heading">
      <h2 id="read-heading">{report.source}</h2>
      <p className="answer-line">
        {countWords(read)} rows read = {countWords(kept)} kept + {countWords(rejected)} rejected +{' '}
        {countWords(duplicate)} duplicate
      </p>
      {read === 0 ? <p>No data: the file has a header and no rows.</p> : null}
      {read > 0 && kept === 0 ? <p>No row was kept: nothing can be answered from this file.</p> : null}
      {rejected === 0 ? null : (
        <p className="row no-print">
          <button type="button" onClick={() => void saveRejects()}>
            Download the rejected rows
          </button>
          <span className="small muted">
            The file holds cell texts that may identify a person: keep it in the clinic.
          </span>
        </p>
      )}
    </section>
  );
}

async function saveRejects(): Promise<void> {
  download('rejected-rows.csv', 'text/csv', await askRegistry('rejects', {}));
}
