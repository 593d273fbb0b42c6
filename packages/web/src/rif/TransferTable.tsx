import type { Case, TransferOutcome } from '@nidation/core/case';
import { dayInWords } from '@nidation/core/engines';
import type { CountedTransfer, ImplantationFailure } from '@nidation/core/pathway';
import { changeCase } from '../couple/openCase.ts';
import { Level } from '../parts/Level.tsx';
import { placeWords } from '../parts/placeWords.ts';
import { embryoWords } from '../parts/timelineEvents.ts';

const COUNT_LOOK = { counted: 'reached', 'not counted': 'outside protocol', 'cannot say': 'cannot say' } as const;

/** Every recorded transfer, whether it counts as failed, and why. */
export function TransferTable({ of, value }: { of: Case; value: ImplantationFailure }) {
  return (
    <section className="card" aria-labelledby="transfers">
      <h2 id="transfers">
        Transfers: {value.failedTransfers ?? 'number not certain'} counted as failed, of {value.transfers.length}{' '}
        recorded
      </h2>
      {value.transfers.length === 0 ? (
        <p className="muted">No transfer is recorded. RIF exists only after IVF with embryo transfer.</p>
      ) : (
        <table className="cards">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Her age</th>
              <th scope="col">Embryos</th>
              <th scope="col">Outcome</th>
              <th scope="col">Counts?</th>
            </tr>
          </thead>
          <tbody>
            {value.transfers.map((counted) => (
              <TransferRow key={counted.index} of={of} counted={counted} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const OUTCOMES: readonly TransferOutcome[] = [
  'no positive test',
  'biochemical pregnancy',
  'clinical pregnancy',
  'miscarriage',
  'ectopic pregnancy',
  'termination',
  'ongoing pregnancy',
  'stillbirth',
  'live birth',
];

function TransferRow({ of, counted }: { of: Case; counted: CountedTransfer }) {
  const transfer = of.transfers?.[counted.index];
  if (transfer === undefined) return null;
  const place = `transfer ${String(counted.index + 1)}`;
  const setOutcome = (outcome: string) =>
    changeCase((one) => ({
      ...one,
      transfers: (one.transfers ?? []).map((each, i) => {
        if (i !== counted.index) return each;
        const { outcome: _before, ...rest } = each;
        const known = OUTCOMES.find((one) => one === outcome);
        return known === undefined ? rest : { ...rest, outcome: known };
      }),
    }));
  return (
    <tr>
      <th scope="row">{transfer.day === undefined ? place : dayInWords(transfer.day)}</th>
      <td data-label="Her age">{ageWords(transfer.ageYears, transfer.ageAtRetrievalYears)}</td>
      <td data-label="Embryos">
        {embryoWords(transfer.embryos)}
        {transfer.eggSource === 'donor' ? ', donor egg' : ''}
      </td>
      <td data-label="Outcome">
        {transfer.outcome ?? (
          <select
            aria-label={`Outcome of ${place}`}
            defaultValue=""
            onChange={(event) => setOutcome(event.target.value)}
          >
            <option value="">not recorded</option>
            {OUTCOMES.map((outcome) => (
              <option key={outcome}>{outcome}</option>
            ))}
          </select>
        )}
      </td>
      <td data-label="Counts?">
        <Level of={COUNT_LOOK[counted.counts]} word={counted.counts} />
        <div className="muted small">
          {counted.because}
          {counted.needs.length === 0 ? '' : `; needs ${counted.needs.map(placeWords).join('; ')}`}
        </div>
      </td>
    </tr>
  );
}

function ageWords(atTransfer: number | undefined, atRetrieval: number | undefined): string {
  const years = atTransfer === undefined ? 'not recorded' : `${String(atTransfer)} years`;
  return atRetrieval === undefined || atRetrieval === atTransfer ? years : `${years}, eggs at ${String(atRetrieval)}`;
}
