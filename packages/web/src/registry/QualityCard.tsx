import { countWords, type ImportReport, percentWords } from '@nidation/core/registry';
import { DataTable } from './DataTable.tsx';

/** Rejected rows by reason, contradictions in kept rows, and how complete each field is. */
export function QualityCard({ report }: { report: ImportReport }) {
  const { rejects, notes, columnChecks, quality, comparisons } = report;
  const found = notes.filter(({ kept }) => kept > 0);
  const unusable = columnChecks.filter((check) => check.unusable);
  return (
    <section className="card" aria-labelledby="quality">
      <h2 id="quality">Data quality</h2>
      {rejects.length === 0 ? <p>No row was rejected.</p> : <Rejects report={report} />}
      {found.length === 0 ? (
        <p>No contradiction was found in the kept rows; {notes.length} rules looked.</p>
      ) : (
        <DataTable
          table={{
            caption: 'Contradictions: rows are kept, and counted here',
            headers: ['What', 'Rows', 'Code'],
            rows: found.map(({ says, kept, code }) => [says, countWords(kept), code]),
          }}
        />
      )}
      {unusable.map(({ code, says, column }) => (
        <p key={code} className="notice">
          <strong>{code}</strong> {says} (&quot;{column}&quot;)
        </p>
      ))}
      {comparisons.map(({ code, says, groups }) => (
        <DataTable
          key={code}
          table={{
            caption: `${code}: ${says}`,
            headers: ['Group', 'Rows', 'With the outcome'],
            rows: groups.map(({ label, rows, events }) => [
              label,
              countWords(rows.kept),
              events === undefined ? 'not asked' : countWords(events.kept),
            ]),
          }}
        />
      ))}
      <DataTable
        table={{
          caption: 'Completeness of the kept rows',
          headers: ['Field', 'Recorded', 'Not recorded', 'Share recorded', 'Unknown codes', 'Other faults'],
          rows: quality.map(({ field, recorded, notRecorded, unknownCodes, otherFaults }) => [
            field,
            countWords(recorded),
            countWords(notRecorded),
            recorded + notRecorded === 0 ? 'no data' : percentWords(recorded / (recorded + notRecorded)),
            countWords(unknownCodes),
            countWords(otherFaults),
          ]),
        }}
      />
    </section>
  );
}

function Rejects({ report: { rejects } }: { report: ImportReport }) {
  return (
    <DataTable
      table={{
        caption: 'Rejected rows by reason; a row may have several faults',
        headers: ['Reason', 'Column', 'Faults', 'First rows', 'What to do'],
        rows: rejects.map(({ rule, column, count, says, fix, firstRows }) => [
          `${rule}: ${says}`,
          column ?? 'whole row',
          countWords(count),
          firstRows.map(String).join(', '),
          fix,
        ]),
      }}
    />
  );
}
