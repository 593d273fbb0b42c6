import { useId } from 'react';
import { Choices } from '../parts/Choices.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { ANY_NUMBER, type ClinicDraft } from './clinicDraft.ts';

const PER_DAY = [
  { value: '1', label: 'once daily' },
  { value: '2', label: 'twice daily' },
] as const;
const CONTINUATION = ['stop at the pregnancy test', 'decide at the pregnancy test'] as const;
const MONITORING = ['project defaults', 'own schedule'] as const;

interface PartProps {
  readonly draft: ClinicDraft;
  readonly change: (next: Partial<ClinicDraft>) => void;
}

/** Whom it is for. */
export function Entry({ draft, change }: PartProps) {
  const id = useId();
  return (
    <div className="row top">
      <div className="field grow">
        <label htmlFor={id}>Name</label>
        <input
          id={id}
          type="text"
          maxLength={80}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </div>
      <NumberField
        label="Failed transfers, at least"
        text={draft.minimumFailed}
        range={ANY_NUMBER}
        onText={(minimumFailed) => change({ minimumFailed })}
        small
      />
      <NumberField
        label="Th1/Th2 ratio from"
        text={draft.cutOff}
        range={ANY_NUMBER}
        onText={(cutOff) => change({ cutOff })}
        small
      />
    </div>
  );
}

/** How it is given, when it begins and ends, and what is watched. */
export function Schedule({ draft, change }: PartProps) {
  const id = useId();
  return (
    <div className="row top">
      <Choices legend="Schedule" options={PER_DAY} chosen={draft.perDay} onChoose={(perDay) => change({ perDay })} />
      <NumberField
        label="First dose, days before transfer"
        text={draft.start}
        range={ANY_NUMBER}
        onText={(start) => change({ start })}
        small
      />
      <NumberField
        label="Last dose, day after transfer"
        text={draft.last}
        range={ANY_NUMBER}
        onText={(last) => change({ last })}
        small
      />
      <SelectField
        label="At the pregnancy test"
        options={CONTINUATION}
        chosen={draft.continuation}
        onChoose={(continuation) => change({ continuation })}
      />
      <NumberField
        label="Level target, low"
        unit="ng/mL"
        text={draft.targetLow}
        range={ANY_NUMBER}
        onText={(targetLow) => change({ targetLow })}
        small
      />
      <NumberField
        label="Level target, high"
        unit="ng/mL"
        text={draft.targetHigh}
        range={ANY_NUMBER}
        onText={(targetHigh) => change({ targetHigh })}
        small
      />
      <div className="field grow">
        <label htmlFor={`${id}-source`}>Source of the target</label>
        <input
          id={`${id}-source`}
          type="text"
          maxLength={120}
          value={draft.targetSource}
          onChange={(event) => change({ targetSource: event.target.value })}
        />
      </div>
      <SelectField
        label="Monitoring"
        options={MONITORING}
        chosen={draft.monitoring}
        onChoose={(monitoring) => change({ monitoring })}
      />
      <div className="field">
        <label htmlFor={`${id}-by`}>Signed by (initials or role)</label>
        <input
          id={`${id}-by`}
          type="text"
          maxLength={40}
          value={draft.signedBy}
          onChange={(event) => change({ signedBy: event.target.value })}
        />
      </div>
    </div>
  );
}
