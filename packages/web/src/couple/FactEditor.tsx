import type { Case, FactName } from '@nidation/core/case';
import { Link } from '@tanstack/react-router';
import { Choices, YesNoUnknown } from '../parts/Choices.tsx';
import { BloodPressureEditor, LabEditor } from './LabEditor.tsx';
import { changeCase } from './openCase.ts';
import { editorOf, put, recordAllergies, recordCondition, recordConsent, recordScreening } from './recordFact.ts';
import { AgeEditor } from './LabEditor.tsx';
import { VaccineEditor } from './VaccineEditor.tsx';

interface FactEditorProps {
  readonly of: Case;
  readonly fact: FactName;
  readonly label: string;
}

/** Answers one fact in place. "Not known" is an answer like the others. */
export function FactEditor({ of, fact, label }: FactEditorProps) {
  const editor = editorOf(fact);
  switch (editor.kind) {
    case 'condition':
      return (
        <YesNoUnknown
          legend={label}
          hidden
          of={of.woman.conditions[editor.name] ?? 'not known'}
          onChoose={(answer) =>
            changeCase((one) => recordCondition(one, editor.name, answer === 'not known' ? undefined : answer))
          }
        />
      );
    case 'consent':
      return (
        <YesNoUnknown
          legend={label}
          hidden
          of={of.consent[editor.name] ?? 'not known'}
          onChoose={(answer) =>
            changeCase((one) => recordConsent(one, editor.name, answer === 'not known' ? undefined : answer))
          }
        />
      );
    case 'screening':
      return <ScreeningEditor of={of} name={editor.name} label={label} />;
    case 'malignancy':
      return <MalignancyEditor of={of} label={label} />;
    case 'allergies':
      return <AllergyEditor of={of} label={label} />;
    case 'vaccinations':
      return <VaccineEditor of={of} />;
    case 'lab':
      return <LabEditor of={of} test={editor.test} label={label} />;
    case 'blood pressure':
      return <BloodPressureEditor of={of} />;
    case 'age':
      return (
        <AgeEditor
          of={of}
          label={label}
          onAge={(age) => changeCase((one) => ({ ...one, woman: put(one.woman, 'ageYears', age) }))}
        />
      );
    case 'medicines':
      return <a href="#medicines">medicine list</a>;
    case 'elsewhere':
      return (
        <Link to={`/couple/${editor.page}`} search={true}>
          {label}
        </Link>
      );
  }
}

const SCREENING = [
  { value: 'negative', label: 'negative' },
  { value: 'treated', label: 'treated' },
  { value: 'positive', label: 'positive' },
  { value: 'not known', label: 'not known' },
] as const;

function ScreeningEditor({
  of,
  name,
  label,
}: {
  of: Case;
  name: 'tuberculosis' | 'hepatitisB' | 'hiv';
  label: string;
}) {
  return (
    <Choices
      legend={label}
      legendHidden
      compact
      options={SCREENING}
      chosen={of.woman.conditions[name] ?? 'not known'}
      onChoose={(answer) =>
        changeCase((one) => recordScreening(one, name, answer === 'not known' ? undefined : answer))
      }
    />
  );
}

const MALIGNANCY = [
  { value: 'none', label: 'none' },
  { value: 'cleared by an oncologist', label: 'cleared' },
  { value: 'not cleared', label: 'not cleared' },
  { value: 'not known', label: 'not known' },
] as const;

function MalignancyEditor({ of, label }: { of: Case; label: string }) {
  return (
    <Choices
      legend={label}
      legendHidden
      compact
      options={MALIGNANCY}
      chosen={of.woman.conditions.malignancy ?? 'not known'}
      onChoose={(answer) =>
        changeCase((one) => recordCondition(one, 'malignancy', answer === 'not known' ? undefined : answer))
      }
    />
  );
}

const ALLERGY = [
  { value: 'none', label: 'none' },
  { value: 'tacrolimus', label: 'tacrolimus' },
  { value: 'macrolide', label: 'a macrolide' },
  { value: 'not known', label: 'not known' },
] as const;

function AllergyEditor({ of, label }: { of: Case; label: string }) {
  const { allergies } = of.woman;
  const named = allergies?.find(({ substance }) => substance !== 'other')?.substance;
  const chosen =
    allergies === undefined ? 'not known' : named === 'tacrolimus' || named === 'macrolide' ? named : 'none';
  return (
    <Choices
      legend={label}
      legendHidden
      compact
      options={ALLERGY}
      chosen={chosen}
      onChoose={(answer) =>
        changeCase((one) =>
          recordAllergies(one, answer === 'not known' ? undefined : answer === 'none' ? [] : [answer]),
        )
      }
    />
  );
}
