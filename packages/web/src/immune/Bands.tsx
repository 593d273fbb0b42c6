import { NumberField } from '../parts/NumberField.tsx';
import { ANY_NUMBER, type DraftBand } from './clinicDraft.ts';

const EMPTY: DraftBand = { from: '', to: '', dose: '' };

/** Dose bands: ratio from (included) to below (excluded); the last band stays open. */
export function Bands({
  bands,
  onChange,
}: {
  bands: readonly DraftBand[];
  onChange: (bands: readonly DraftBand[]) => void;
}) {
  const replace = (index: number, next: Partial<DraftBand>) =>
    onChange(bands.map((band, i) => (i === index ? { ...band, ...next } : band)));
  return (
    <fieldset className="stack tight">
      <legend className="field-label">Dose bands</legend>
      {bands.map((band, i) => (
        <div key={i} className="row top">
          <NumberField
            label={`Band ${String(i + 1)}: ratio from`}
            text={band.from}
            range={ANY_NUMBER}
            onText={(from) => replace(i, { from })}
            small
          />
          <NumberField
            label="to below"
            text={band.to}
            range={ANY_NUMBER}
            onText={(to) => replace(i, { to })}
            small
            hint={i === bands.length - 1 ? 'empty: open' : ''}
          />
          <NumberField
            label="Daily dose"
            unit="mg"
            text={band.dose}
            range={ANY_NUMBER}
            onText={(dose) => replace(i, { dose })}
            small
          />
          {bands.length > 1 ? (
            <button type="button" className="quiet" onClick={() => onChange(bands.filter((_, at) => at !== i))}>
              Remove<span className="visually-hidden"> band {i + 1}</span>
            </button>
          ) : null}
        </div>
      ))}
      <div>
        <button type="button" onClick={() => onChange([...bands, EMPTY])}>
          Add a band
        </button>
      </div>
    </fieldset>
  );
}
