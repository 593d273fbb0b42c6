import type { TacrolimusProduct } from '@nidation/core/case';
import { Choices } from '../parts/Choices.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import {
  blankDeparture,
  blankRegimen,
  DOSE_RANGE,
  offGrid,
  readDeparture,
  readRegimen,
  type DepartureDraft,
  type RegimenDraft,
  type TreatmentDraft,
} from './drafts.ts';
import { MomentField } from './MomentField.tsx';

const PRODUCTS: readonly TacrolimusProduct[] = ['immediate release', 'prolonged release'];
const OFTEN = [
  { value: '24', label: 'once a day' },
  { value: '12', label: 'twice a day' },
] as const;

interface DosesProps {
  readonly draft: TreatmentDraft;
  readonly onChange: (change: (draft: TreatmentDraft) => TreatmentDraft) => void;
}

const changed = <Line extends { readonly key: number }>(lines: readonly Line[], next: Line): readonly Line[] =>
  lines.map((one) => (one.key === next.key ? next : one));
const without = <Line extends { readonly key: number }>(lines: readonly Line[], key: number): readonly Line[] =>
  lines.filter((one) => one.key !== key);

/** What she takes, as she takes it: regimens with clock times, and what departed from them. */
export function Doses({ draft, onChange }: DosesProps) {
  const { regimens, departures } = draft;
  const setRegimens = (next: (lines: readonly RegimenDraft[]) => readonly RegimenDraft[]) =>
    onChange((one) => ({ ...one, regimens: next(one.regimens) }));
  const setDepartures = (next: (lines: readonly DepartureDraft[]) => readonly DepartureDraft[]) =>
    onChange((one) => ({ ...one, departures: next(one.departures) }));
  return (
    <section className="card" aria-labelledby="levels-doses-heading" id="levels-doses">
      <h2 id="levels-doses-heading">Doses taken and planned</h2>
      <p className="muted small">
        A record of what was decided and swallowed, not a prescription. A new regimen ends the one before it.
      </p>
      {regimens.map((line, i) => (
        <RegimenLine
          key={line.key}
          number={i + 1}
          line={line}
          onChange={(next) => setRegimens((lines) => changed(lines, next))}
          onRemove={() => setRegimens((lines) => without(lines, line.key))}
        />
      ))}
      {departures.map((line, i) => (
        <DepartureLine
          key={line.key}
          number={i + 1}
          line={line}
          onChange={(next) => setDepartures((lines) => changed(lines, next))}
          onRemove={() => setDepartures((lines) => without(lines, line.key))}
        />
      ))}
      <p className="row no-print">
        <button type="button" onClick={() => setRegimens((lines) => [...lines, blankRegimen()])}>
          Add a regimen
        </button>
        <button type="button" onClick={() => setDepartures((lines) => [...lines, blankDeparture('missed')])}>
          Add a missed dose
        </button>
        <button type="button" onClick={() => setDepartures((lines) => [...lines, blankDeparture('extra')])}>
          Add an extra dose
        </button>
      </p>
    </section>
  );
}

interface LineProps<Line> {
  readonly number: number;
  readonly line: Line;
  readonly onChange: (next: Line) => void;
  readonly onRemove: () => void;
}

function DoseField({ text, onText }: { text: string; onText: (text: string) => void }) {
  const wrong = offGrid(text);
  return (
    <div>
      <NumberField label="Each dose" unit="mg" text={text} range={DOSE_RANGE} small onText={onText} />
      {wrong === undefined ? null : (
        <p className="says wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function RegimenLine({ number, line, onChange, onRemove }: LineProps<RegimenDraft>) {
  const { lacks } = readRegimen(line);
  return (
    <fieldset className="stack tight entry-line">
      <legend className="field-label">Regimen {number}</legend>
      <div className="row top">
        <DoseField text={line.mg} onText={(mg) => onChange({ ...line, mg })} />
        <Choices
          legend="How often"
          options={OFTEN}
          chosen={line.everyHours === undefined ? undefined : line.everyHours === 24 ? '24' : '12'}
          onChoose={(often) => onChange({ ...line, everyHours: often === '24' ? 24 : 12 })}
        />
        <SelectField
          label="Product"
          options={PRODUCTS}
          chosen={line.product}
          onChoose={(product) => onChange({ ...line, product })}
        />
        <button type="button" className="quiet no-print" onClick={onRemove}>
          Remove<span className="visually-hidden"> regimen {number}</span>
        </button>
      </div>
      <div className="row top">
        <MomentField label="First dose" of={line.from} onChange={(from) => onChange({ ...line, from })} />
        <MomentField
          label="Last dose"
          of={line.until}
          hint="none planned"
          onChange={(until) => onChange({ ...line, until })}
        />
      </div>
      <Lacks of={lacks} />
    </fieldset>
  );
}

function DepartureLine({ number, line, onChange, onRemove }: LineProps<DepartureDraft>) {
  const { lacks } = readDeparture(line);
  const name = line.kind === 'missed' ? 'Missed dose' : 'Extra dose';
  return (
    <fieldset className="stack tight entry-line">
      <legend className="field-label">
        {name} ({number})
      </legend>
      <div className="row top">
        {line.kind === 'extra' ? <DoseField text={line.mg} onText={(mg) => onChange({ ...line, mg })} /> : null}
        <MomentField
          label={line.kind === 'missed' ? 'Was due' : 'Taken'}
          of={line.at}
          onChange={(at) => onChange({ ...line, at })}
        />
        <button type="button" className="quiet no-print" onClick={onRemove}>
          Remove<span className="visually-hidden"> {name.toLowerCase()}</span>
        </button>
      </div>
      <Lacks of={lacks} />
    </fieldset>
  );
}

function Lacks({ of }: { of: readonly string[] }) {
  return (
    <p className="says wrong" aria-live="polite">
      {of.length === 0 ? '' : `Not used yet: needs ${of.join(', ')}.`}
    </p>
  );
}
