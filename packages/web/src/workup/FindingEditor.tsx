import type { Case, Finding, Partner } from '@nidation/core/case';
import type { InvestigationValue } from '@nidation/core/pathway';
import { useState } from 'react';
import { changeCase } from '../couple/openCase.ts';
import { NumberField } from '../parts/NumberField.tsx';
import type { NumberRange } from '../parts/readNumber.ts';

const THICKNESS: NumberRange = { min: 1, max: 30 };

/** Records a result on the case's own day; several results are all kept. */
export function FindingEditor({ of, value }: { of: Case; value: InvestigationValue }) {
  const { item } = value;
  const record = (finding: Finding) =>
    changeCase((one) => ({ ...one, findings: [...one.findings, { ...finding, day: one.asOf }] }));
  return (
    <details className="no-print">
      <summary className="small">
        Record a result<span className="visually-hidden"> of {item.name}</span>
      </summary>
      {item.id === 'endometrialThickness' ? (
        <Thickness onRecord={record} />
      ) : (
        item.partners.map((partner) => (
          <Results key={partner} of={of} item={item} partner={partner} onRecord={record} />
        ))
      )}
    </details>
  );
}

function Thickness({ onRecord }: { onRecord: (finding: Finding) => void }) {
  const [text, setText] = useState('');
  const [value, setValue] = useState<number>();
  return (
    <div className="row top">
      <NumberField
        label="Thickness"
        unit="mm"
        text={text}
        range={THICKNESS}
        small
        onText={(next, read) => {
          setText(next);
          setValue(read.kind === 'number' ? read.value : undefined);
        }}
      />
      <button
        type="button"
        disabled={value === undefined}
        onClick={() => {
          if (value !== undefined) onRecord({ investigation: 'endometrialThickness', thicknessMm: value });
          setText('');
          setValue(undefined);
        }}
      >
        Record
      </button>
    </div>
  );
}

interface ResultsProps {
  readonly of: Case;
  readonly item: InvestigationValue['item'];
  readonly partner: Partner;
  readonly onRecord: (finding: Finding) => void;
}

function Results({ item, partner, onRecord }: ResultsProps) {
  return (
    <div className="row">
      {item.partners.length > 1 ? <span className="muted small">{partner}</span> : null}
      {findingsFor(item.id, partner).map(({ label, finding }) => (
        <button key={label} type="button" onClick={() => onRecord(finding)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function findingsFor(
  id: InvestigationValue['item']['id'],
  partner: Partner,
): readonly { label: string; finding: Finding }[] {
  switch (id) {
    case 'endometrialThickness':
      return [];
    case 'karyotype':
      return (['normal', 'abnormal'] as const).map((result) => ({
        label: result,
        finding: { investigation: id, partner, result },
      }));
    case 'chronicEndometritis':
      return (['not diagnosed', 'diagnosed'] as const).map((result) => ({
        label: result,
        finding: { investigation: id, result },
      }));
    case 'vitaminD':
      return (['not deficient', 'deficient'] as const).map((result) => ({
        label: result,
        finding: { investigation: id, result },
      }));
    default:
      return (['normal', 'abnormal'] as const).map((result) => ({
        label: result,
        finding: { investigation: id, partner, result },
      }));
  }
}
