import { useId, useState } from 'react';
import { addItem, openCase } from '../couple/openCase.ts';

const KINDS = ['own indication', 'trial', 'other'] as const;

/** A not-recommended item enters the orders only with a typed reason, which stays beside it. */
export function AddWithReason({ id, name, added }: { id: string; name: string; added: boolean }) {
  const field = useId();
  const [kind, setKind] = useState<(typeof KINDS)[number] | ''>('');
  const [reason, setReason] = useState('');
  if (added) {
    const item = openCase.get()?.added.find((one) => one.id === id);
    return (
      <p>
        <strong>Added</strong> with reason: {item?.reason}
      </p>
    );
  }
  const ready = kind !== '' && reason.trim().length >= 3;
  return (
    <details className="no-print">
      <summary className="small">
        Add with a reason<span className="visually-hidden">: {name}</span>
      </summary>
      <div className="stack tight">
        <div className="field">
          <label htmlFor={`${field}-kind`}>Kind of reason</label>
          <select id={`${field}-kind`} value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            <option value="">choose</option>
            {KINDS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${field}-reason`}>Reason, typed</label>
          <input
            id={`${field}-reason`}
            type="text"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <button type="button" disabled={!ready} onClick={() => addItem({ id, reason: `${kind}: ${reason.trim()}` })}>
          Add
        </button>
      </div>
    </details>
  );
}
