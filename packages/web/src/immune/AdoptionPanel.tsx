import type { Adoption, Case } from '@nidation/core/case';
import { dayInWords } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { changeCase } from '../couple/openCase.ts';
import { put } from '../couple/recordFact.ts';
import { ClinicProtocolForm } from './ClinicProtocolForm.tsx';
import { PublishedAdoptionForm } from './PublishedAdoptionForm.tsx';

const adopt = (adoption: Adoption | undefined) =>
  changeCase((one) => ({ ...one, clinic: put(one.clinic, 'adoption', adoption) }));

/** The clinic's signed choice of one protocol. Out of the box nothing is adopted. */
export function AdoptionPanel({ of }: { of: Case }) {
  const { adoption } = of.clinic;
  return (
    <section className="card" aria-labelledby="adoption">
      <h2 id="adoption">The clinic’s adopted protocol</h2>
      {adoption === undefined ? (
        <p>None. Out of the box no protocol is adopted; a plan is made only from an adopted one.</p>
      ) : (
        <div className="row">
          <p>
            <strong>{nameOf(adoption)}</strong>, {signedWords(adoption)}
          </p>
          <button type="button" className="no-print" onClick={() => adopt(undefined)}>
            Withdraw
          </button>
        </div>
      )}
      <details className="no-print">
        <summary>Adopt a published protocol</summary>
        <PublishedAdoptionForm asOf={of.asOf} onAdopt={adopt} />
      </details>
      <details className="no-print">
        <summary>Write and sign a clinic protocol</summary>
        <ClinicProtocolForm asOf={of.asOf} onSign={(protocol) => adopt({ kind: 'clinic protocol', protocol })} />
      </details>
    </section>
  );
}

function nameOf(adoption: Adoption): string {
  if (adoption.kind === 'clinic protocol')
    return `Clinic protocol: ${adoption.protocol.name}, version ${String(adoption.protocol.version)}`;
  return knowledge.protocols.find(({ id }) => id === adoption.protocolId)?.name ?? adoption.protocolId;
}

function signedWords(adoption: Adoption): string {
  const by = adoption.kind === 'published' ? adoption.adoptedBy : (adoption.protocol.signedBy ?? 'not signed');
  const on = adoption.kind === 'published' ? adoption.adoptedOn : adoption.protocol.signedOn;
  return `adopted by ${by}${on === undefined ? '' : ` on ${dayInWords(on)}`}`;
}
