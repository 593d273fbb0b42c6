import type { Decision } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { useEffect, useId, useRef, useState } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';

interface DecisionFormProps {
  readonly kind: Decision['kind'];
  readonly asOf: CalendarDay;
  /** The ratio lies where the sources contradict each other: a typed reason is asked for. */
  readonly conflict: boolean;
  readonly onRecord: (decision: Decision) => void;
  readonly onCancel: () => void;
}

const TITLES = { decline: 'Decline and record why', refer: 'Discuss first', follow: 'Continue to plan' } as const;

/** The same fields for every decision: who, why; alternatives stand above. */
export function DecisionForm({ kind, asOf, conflict, onRecord, onCancel }: DecisionFormProps) {
  const id = useId();
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [conflictReason, setConflictReason] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const asksConflict = conflict && kind === 'follow';
  const ready = by.trim() !== '' && reason.trim() !== '' && (!asksConflict || conflictReason.trim() !== '');
  return (
    <form
      className="stack tight"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        onRecord({
          kind,
          day: asOf,
          by: by.trim(),
          reason: reason.trim(),
          ...(asksConflict ? { conflictReason: conflictReason.trim() } : {}),
        });
      }}
    >
      <h3 id={`${id}-title`}>{TITLES[kind]}</h3>
      {asksConflict ? <Notice title="10.3 to below 11.8">{noticeWords('conflictBand')}</Notice> : null}
      <div className="row top">
        <div className="field">
          <label htmlFor={`${id}-by`}>By (initials or role)</label>
          <input
            ref={first}
            id={`${id}-by`}
            type="text"
            maxLength={40}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </div>
        <div className="field grow">
          <label htmlFor={`${id}-reason`}>Reason and alternatives discussed</label>
          <input
            id={`${id}-reason`}
            type="text"
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {asksConflict ? (
          <div className="field grow">
            <label htmlFor={`${id}-conflict`}>Reason for going on in the conflict band</label>
            <input
              id={`${id}-conflict`}
              type="text"
              maxLength={300}
              value={conflictReason}
              onChange={(event) => setConflictReason(event.target.value)}
            />
          </div>
        ) : null}
      </div>
      <div className="row">
        <button type="submit" aria-disabled={!ready}>
          Record
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
        <span className="says">{ready ? '' : 'Type who decides and why. No names.'}</span>
      </div>
    </form>
  );
}
