import type { Case, Decision } from '@nidation/core/case';
import type { DoseRow } from '@nidation/core/pharmacokinetics';
import { useId, useState } from 'react';
import { changeCase } from '../couple/openCase.ts';

/** Only the adopted protocol's own dose may be accepted; the others say why not. */
export function AcceptDose({ of, row }: { of: Case; row: DoseRow }) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  if (!row.allowed)
    return (
      <div className="row no-print accept">
        <button type="button" aria-disabled="true" aria-describedby={`${id}-why`}>
          Accept<span className="visually-hidden"> {row.words}</span>
        </button>
        <span id={`${id}-why`} className="says">
          Not possible: not the dose of the adopted protocol.
        </span>
      </div>
    );
  const ready = by.trim() !== '' && reason.trim() !== '';
  const record = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    const decision: Decision = {
      kind: 'follow',
      day: of.asOf,
      by: by.trim(),
      reason: `Levels: ${row.words}. ${reason.trim()}`,
    };
    changeCase((one) => ({ ...one, decisions: [...one.decisions, decision] }));
    setAsking(false);
  };
  const last = of.decisions.at(-1);
  return (
    <div className="accept">
      <button type="button" className="no-print" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {row.current ? 'Keep' : 'Accept'} {row.words}
      </button>
      {last?.reason?.startsWith(`Levels: ${row.words}.`) === true ? (
        <span className="says">
          {' '}
          Recorded: {last.reason} By {last.by}.
        </span>
      ) : null}
      {asking ? (
        <form className="row top" onSubmit={record}>
          <div className="field">
            <label htmlFor={`${id}-by`}>By (initials or role)</label>
            <input
              id={`${id}-by`}
              type="text"
              maxLength={40}
              value={by}
              onChange={(event) => setBy(event.target.value)}
            />
          </div>
          <div className="field grow">
            <label htmlFor={`${id}-reason`}>Reason, limits checked</label>
            <input
              id={`${id}-reason`}
              type="text"
              maxLength={240}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <button type="submit" aria-disabled={!ready}>
            Record
          </button>
        </form>
      ) : null}
    </div>
  );
}
