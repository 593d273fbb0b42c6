import type { Case, EnteredChance } from '@nidation/core/case';
import { useState } from 'react';
import { changeCase } from '../couple/openCase.ts';
import { put } from '../couple/recordFact.ts';
import { Choices } from '../parts/Choices.tsx';
import { Mark } from '../parts/Mark.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import type { NumberRange, ReadNumber } from '../parts/readNumber.ts';

const CHANCE: NumberRange = { min: 0.1, max: 99.9 };
const MULTIPLIER: NumberRange = { min: 1, max: 2 };
const OUTCOMES = (['positive test', 'clinical pregnancy', 'live birth'] as const).map((value) => ({
  value,
  label: value,
}));

/** The clinician's own chance and the editable multiplier of the individual model. */
export function OwnChanceCard({ of }: { of: Case }) {
  const entered = of.enteredChance;
  const [percent, setPercent] = useState(entered === undefined ? '' : String(entered.percent));
  const [multiplier, setMultiplier] = useState(String(of.clinic.settings.liveBirthToPregnancyMultiplier ?? 1.16));
  const change = (next: Partial<EnteredChance>) =>
    changeCase((one) => {
      const before = one.enteredChance;
      const value = next.percent ?? before?.percent;
      if (value === undefined) return one;
      return {
        ...one,
        enteredChance: {
          outcome: 'clinical pregnancy',
          source: 'source not stated',
          ...before,
          ...next,
          percent: value,
        },
      };
    });
  const onPercent = (text: string, read: ReadNumber) => {
    setPercent(text);
    if (read.kind === 'number') change({ percent: read.value });
    if (read.kind === 'empty') changeCase((one) => put(one, 'enteredChance', undefined));
  };
  const onMultiplier = (text: string, read: ReadNumber) => {
    setMultiplier(text);
    if (read.kind !== 'number') return;
    changeCase((one) => ({
      ...one,
      clinic: { ...one.clinic, settings: { ...one.clinic.settings, liveBirthToPregnancyMultiplier: read.value } },
    }));
  };
  return (
    <section className="card no-print" aria-labelledby="own-chance">
      <h2 id="own-chance">Own chance per transfer</h2>
      <div className="row top">
        <NumberField label="Chance" unit="%" text={percent} range={CHANCE} onText={onPercent} />
        <Choices legend="of" options={OUTCOMES} chosen={entered?.outcome} onChoose={(outcome) => change({ outcome })} />
        <div className="field">
          <label htmlFor="chance-source">Where from</label>
          <input
            id="chance-source"
            type="text"
            maxLength={80}
            value={entered?.source ?? ''}
            disabled={entered === undefined}
            onChange={(event) => change({ source: event.target.value })}
          />
        </div>
        {of.prediction === undefined ? null : (
          <div>
            <NumberField
              label="IVFPredict: live birth → pregnancy ×"
              text={multiplier}
              range={MULTIPLIER}
              onText={onMultiplier}
              hint="1.16 in the lecture deck"
            />
            <Mark of="source document" />
          </div>
        )}
      </div>
    </section>
  );
}
