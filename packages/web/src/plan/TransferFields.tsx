import type { Case, EmbryoPloidy, PlannedTransfer, Preparation } from '@nidation/core/case';
import { changeCase } from '../couple/openCase.ts';
import { put } from '../couple/recordFact.ts';
import { Choices } from '../parts/Choices.tsx';
import { DayField } from '../parts/DayField.tsx';
import { SelectField } from '../parts/SelectField.tsx';

const PREPARATION = [
  { value: 'hormone replacement', label: 'hormone replacement' },
  { value: 'natural cycle', label: 'natural cycle' },
] as const;
const PLOIDY: readonly EmbryoPloidy[] = ['untested', 'euploid', 'low-level mosaic', 'aneuploid'];

/** The planned transfer: its day, the preparation, the embryo. */
export function TransferFields({ of }: { of: Case }) {
  const planned: PlannedTransfer = of.plannedTransfer ?? { embryos: [] };
  const change = (next: PlannedTransfer) => changeCase((one) => ({ ...one, plannedTransfer: next }));
  const ploidy = planned.embryos[0]?.ploidy;
  return (
    <section className="card row top" aria-label="Planned transfer">
      <DayField
        label="Transfer day"
        day={planned.day}
        onDay={(day) => change(put(planned, 'day', day))}
        hint="day 0 of the plan"
      />
      <Choices
        legend="Preparation"
        options={PREPARATION}
        chosen={planned.preparation}
        onChoose={(preparation: Preparation) => change({ ...planned, preparation })}
      />
      <SelectField
        label="Embryo planned"
        options={PLOIDY}
        chosen={ploidy}
        onChoose={(next) =>
          change({ ...planned, embryos: next === undefined ? [] : [{ ...planned.embryos[0], ploidy: next }] })
        }
      />
    </section>
  );
}
