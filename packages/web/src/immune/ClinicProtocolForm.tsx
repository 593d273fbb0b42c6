import type { ClinicProtocol } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { protocolTemplates } from '@nidation/core/knowledge';
import { checkClinicProtocol } from '@nidation/core/pathway';
import { useId, useState } from 'react';
import { Bands } from './Bands.tsx';
import { draftFrom, protocolOf, type ClinicDraft } from './clinicDraft.ts';
import { Entry, Schedule } from './ClinicProtocolParts.tsx';

/** A protocol the clinic writes itself: every fault is listed while it is written; it is signed only without one. */
export function ClinicProtocolForm({
  asOf,
  onSign,
}: {
  asOf: CalendarDay;
  onSign: (protocol: ClinicProtocol) => void;
}) {
  const [draft, setDraft] = useState<ClinicDraft>(() => draftFrom(undefined));
  const change = (next: Partial<ClinicDraft>) => setDraft((before) => ({ ...before, ...next }));
  const protocol = protocolOf(draft, asOf);
  const faults = checkClinicProtocol(protocol);
  const template = protocolTemplates.find(({ protocolId }) => protocolId === draft.startedFrom);
  return (
    <div className="stack">
      <TemplateChoice chosen={draft.startedFrom} onChoose={(next) => setDraft(draftFrom(next))} />
      {template === undefined ? null : (
        <ul className="small">
          {[...template.unverified.map((line) => `Unverified, to be confirmed: ${line}`), ...template.remarks].map(
            (line) => (
              <li key={line}>{line}</li>
            ),
          )}
        </ul>
      )}
      <Entry draft={draft} change={change} />
      <Bands bands={draft.bands} onChange={(bands) => change({ bands })} />
      <Schedule draft={draft} change={change} />
      <section aria-label="Check" className={faults.length === 0 ? 'notice calm' : 'notice'} aria-live="polite">
        {faults.length === 0 ? (
          <p>
            The check finds no fault: bands total, disjoint, rising and within 4 mg a day; start, stop and target
            present.
          </p>
        ) : (
          <>
            <strong>{faults.length} before it can be signed</strong>
            <ul className="small">
              {faults.map(({ path, says }, i) => (
                <li key={`${path}-${String(i)}`}>
                  {says} <code>{path}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <button
        type="button"
        aria-disabled={faults.length > 0}
        onClick={() => (faults.length === 0 ? onSign(protocol) : undefined)}
      >
        Sign and adopt
      </button>
    </div>
  );
}

function TemplateChoice({
  chosen,
  onChoose,
}: {
  chosen: string;
  onChoose: (draft: ClinicProtocol | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Start from</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) =>
          onChoose(protocolTemplates.find(({ protocolId }) => protocolId === event.target.value)?.draft)
        }
      >
        <option value="">an empty protocol</option>
        {protocolTemplates.map(({ protocolId, draft }) => (
          <option key={protocolId} value={protocolId}>
            {draft.name.replace('Clinic protocol, started from: ', '')}
          </option>
        ))}
      </select>
    </div>
  );
}
