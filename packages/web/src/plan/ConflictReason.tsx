import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';

/** In the band where the sources contradict each other a typed reason is asked for. */
export function ConflictReason({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  return (
    <Notice title="Ratio 10.3 to below 11.8">
      <p>{noticeWords('conflictBand')}</p>
      <div className="field">
        <label htmlFor="conflict-reason">Reason for a plan in this band, typed</label>
        <input
          id="conflict-reason"
          type="text"
          maxLength={300}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      </div>
    </Notice>
  );
}
