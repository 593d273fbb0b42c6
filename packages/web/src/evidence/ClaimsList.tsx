import { claims, type Claim } from '@nidation/core/knowledge';
import { useId, useMemo, useState } from 'react';
import { Mark } from '../parts/Mark.tsx';
import { entryOf } from './entries.ts';
import { CarrierLink, EntryLink } from './EntryLink.tsx';
import { EvidenceFrame } from './EvidenceFrame.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { filterClaims, type ClaimFilter } from './filterClaims.ts';

const distinct = <Value,>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
const DOCUMENTS = distinct(claims.map(({ document }) => document));
const CARRIED = distinct(claims.map(({ carriedAs }) => carriedAs));
const STATUSES = distinct(claims.map(({ status }) => status));

/** What the two source documents say, claim by claim, and what carries each. No claim is dropped. */
export function ClaimsList() {
  const [filter, setFilter] = useState<ClaimFilter>({});
  const shown = useMemo(() => filterClaims(claims, filter), [filter]);
  return (
    <EvidenceFrame
      title="Claims"
      lead="Every claim of the lecture deck and of the answer page, which is not a guideline, with what carries or refutes it."
    >
      <section className="card" aria-label="Claims">
        <Filters of={filter} onChange={(change) => setFilter({ ...filter, ...change })} />
        <p role="status">
          {shown.length} of {claims.length} claims
        </p>
        <EvidenceTable
          caption="Claims of the two source documents"
          columns={['Claim', 'Says', 'Status', 'Carried as', 'By'].map((name) => ({ name }))}
          rows={shown.map((claim) => ({ id: claim.id, cells: cellsOf(claim) }))}
        />
      </section>
    </EvidenceFrame>
  );
}

function Filters({ of, onChange }: { of: ClaimFilter; onChange: (change: ClaimFilter) => void }) {
  const search = useId();
  return (
    <div className="row top no-print">
      <Only label="Document" options={DOCUMENTS} of={of.document} on={(document) => onChange({ document })} />
      <Only label="Carried as" options={CARRIED} of={of.carriedAs} on={(carriedAs) => onChange({ carriedAs })} />
      <Only label="Status" options={STATUSES} of={of.status} on={(status) => onChange({ status })} />
      <div className="field grow">
        <label htmlFor={search}>Words</label>
        <input
          id={search}
          type="text"
          autoComplete="off"
          value={of.text ?? ''}
          onChange={({ target: { value } }) => onChange({ text: value })}
        />
      </div>
    </div>
  );
}

interface OnlyProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Value[];
  readonly of: Value | undefined;
  readonly on: (value: Value | undefined) => void;
}

/** One filter; "all" takes it away. */
function Only<Value extends string>({ label, options, of, on }: OnlyProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={of ?? ''}
        onChange={({ target: { value } }) => on(options.find((option) => option === value))}
      >
        <option value="">all</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}

function cellsOf({ id, document, place, words, status, carriedAs, carriers, recomputed, note }: Claim) {
  const entry = entryOf('claim', id);
  return [
    <div key="id">
      {entry === undefined ? id : <EntryLink to={entry}>{id}</EntryLink>}
      <div className="small muted">
        {document}, {place}
      </div>
    </div>,
    <div key="says">
      {words}
      {recomputed === undefined ? null : <div>Recomputed: {recomputed}</div>}
      {note === undefined ? null : <div className="small muted">{note}</div>}
    </div>,
    status === 'source document' || status === 'unverified' || status === 'default' ? (
      <Mark key="mark" of={status} />
    ) : (
      status
    ),
    carriedAs,
    <ul key="by" className="lines">
      {carriers.map((carrier) => (
        <li key={carrier}>
          <CarrierLink to={carrier} />
        </li>
      ))}
    </ul>,
  ];
}
