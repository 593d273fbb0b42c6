import { placeWords } from '../parts/placeWords.ts';

/** Where each missing fact is typed on this page. */
const FIELDS: Readonly<Record<string, { readonly id: string; readonly words: string }>> = {
  'tacrolimus.regimens': { id: 'levels-doses', words: 'the doses she takes' },
  'tacrolimus.levels': { id: 'levels-entry', words: 'a level' },
  'tacrolimus.cyp3a5': { id: 'levels-cyp3a5', words: 'CYP3A5' },
  hematocrit: { id: 'levels-hematocrit', words: 'hematocrit' },
  albumin: { id: 'levels-albumin', words: 'albumin' },
  creatinine: { id: 'levels-creatinine', words: 'creatinine' },
  ageYears: { id: 'levels-age', words: 'her age' },
  'woman.weightKg': { id: 'levels-weight', words: 'weight' },
  'woman.heightCm': { id: 'levels-height', words: 'height' },
  'woman.medicines': { id: 'levels-medicines', words: 'her other medicines' },
  pregnant: { id: 'levels-pregnant', words: 'whether she is pregnant' },
  'clinic.settings.troughTarget': { id: 'levels-target', words: 'the clinic’s level range' },
};

/** A missing fact that leads to its field. */
export function FactLink({ fact, label }: { fact: string; label?: string }) {
  const field = FIELDS[fact];
  const words = label ?? field?.words ?? placeWords(fact);
  if (field === undefined) return <>{words}</>;
  return (
    <a
      href={`#${field.id}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(field.id);
      }}
    >
      {words}
    </a>
  );
}

/** Opens whatever is folded around a field and gives it the focus. */
function focusField(id: string): void {
  const place = document.getElementById(id);
  const folded = place?.closest('details');
  if (folded) folded.open = true;
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, select, button')?.focus();
}
