import type { Case, LevelAssay } from '@nidation/core/case';
import { instantHours } from '@nidation/core/engines';
import type { LevelsAnswer } from '@nidation/core/pharmacokinetics';
import { useState } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { doseBefore, doseTicks } from './doses.ts';
import { asksForCheck, blankLevel, CONFIRM_ABOVE, LEVEL_RANGE, readLevel, type LevelDraft } from './drafts.ts';
import { MomentField } from './MomentField.tsx';
import { instantAt, instantInWords } from './moments.ts';
import { saidOfLevel, valueOf } from './words.ts';

const ASSAYS: readonly LevelAssay[] = ['LC-MS/MS', 'immunoassay'];

interface LevelEntryProps {
  readonly of: Case;
  readonly drafts: readonly LevelDraft[];
  readonly onChange: (next: readonly LevelDraft[]) => void;
  /** The answer to what is recorded now; absent while it is computed. */
  readonly answer: LevelsAnswer | undefined;
}

/** Levels with the true time of each draw; each line says what it lacks and how it was read. */
export function LevelEntry({ of, drafts, onChange, answer }: LevelEntryProps) {
  const [added, setAdded] = useState<number>();
  const change = (next: LevelDraft) => onChange(drafts.map((one) => (one.key === next.key ? next : one)));
  return (
    <section className="card" aria-labelledby="levels-entry-heading" id="levels-entry">
      <h2 id="levels-entry-heading">Levels drawn</h2>
      <p className="muted small">
        Whole blood, ng/mL (the same number as µg/L). The hour counts: “trough” is what the clock says, not a name.
      </p>
      {drafts.map((draft, i) => (
        <LevelLine
          key={draft.key}
          number={i + 1}
          added={draft.key === added}
          of={of}
          draft={draft}
          answer={answer}
          onChange={change}
          onRemove={() => onChange(drafts.filter(({ key }) => key !== draft.key))}
        />
      ))}
      <button
        type="button"
        className="no-print"
        onClick={() => {
          const line = blankLevel(of.asOf, drafts.at(-1)?.assay);
          setAdded(line.key);
          onChange([...drafts, line]);
        }}
      >
        Add a level
      </button>
    </section>
  );
}

interface LevelLineProps {
  readonly number: number;
  /** Just added: typed into at once. */
  readonly added: boolean;
  readonly of: Case;
  readonly draft: LevelDraft;
  readonly answer: LevelsAnswer | undefined;
  readonly onChange: (next: LevelDraft) => void;
  readonly onRemove: () => void;
}

function LevelLine({ number, added, of, draft, answer, onChange, onRemove }: LevelLineProps) {
  return (
    <fieldset className="stack tight entry-line">
      <legend className="field-label">Level {number}</legend>
      <div className="row top">
        <NumberField
          label={draft.below ? 'Below limit of' : 'Level'}
          unit="ng/mL = µg/L"
          text={draft.value}
          range={LEVEL_RANGE}
          small
          focusFirst={added}
          // Another number has not been checked yet.
          onText={(value) => onChange({ ...draft, value, confirmed: false })}
        />
        <label className="choice below-limit">
          <input
            type="checkbox"
            checked={draft.below}
            onChange={(event) => onChange({ ...draft, below: event.target.checked })}
          />
          below the limit
        </label>
        <MomentField label="Drawn" of={draft.drawn} onChange={(drawn) => onChange({ ...draft, drawn })} />
        <SelectField
          label="Assay"
          options={ASSAYS}
          chosen={draft.assay}
          onChoose={(assay) => onChange({ ...draft, assay })}
        />
        <button type="button" className="quiet no-print" onClick={onRemove}>
          Remove<span className="visually-hidden"> level {number}</span>
        </button>
      </div>
      {asksForCheck(draft) ? (
        <Notice kind="stop" title={`Above ${String(CONFIRM_ABOVE)} ng/mL: implausible at these doses`}>
          <p>Was another unit meant? If the report is right, give no further dose before the specialist is called.</p>
          <label className="choice">
            <input
              type="checkbox"
              checked={draft.confirmed}
              onChange={(event) => onChange({ ...draft, confirmed: event.target.checked })}
            />
            number, unit and sample checked against the report
          </label>
        </Notice>
      ) : null}
      <LevelSays of={of} draft={draft} answer={answer} />
    </fieldset>
  );
}

/** What a line lacks, the dose before the draw, and what the core says of the level. */
function LevelSays({ of, draft, answer }: Pick<LevelLineProps, 'of' | 'draft' | 'answer'>) {
  const { is, lacks } = readLevel(draft);
  const drawnAt = instantAt(draft.drawn);
  const before =
    drawnAt === undefined || of.tacrolimus === undefined
      ? undefined
      : doseBefore(doseTicks(of.tacrolimus, instantHours(drawnAt)), drawnAt);
  const verdicts =
    is === undefined || answer === undefined
      ? []
      : (valueOf(answer)?.models ?? []).flatMap(({ levels }) => levels.find(({ at }) => at === is.drawnAt) ?? []);
  return (
    <div aria-live="polite">
      {lacks.length === 0 ? null : <p className="says wrong">Not used yet: needs {lacks.join(', ')}.</p>}
      {drawnAt === undefined ? null : (
        <p className="says">
          {before === undefined
            ? 'No dose is recorded before this draw.'
            : `Last dose before it: ${String(before.mg)} mg on ${instantInWords(before.at)}.`}
        </p>
      )}
      {is === undefined || answer === undefined
        ? null
        : saidOfLevel(answer, is.drawnAt).map((words) => (
            <p key={words} className="small">
              {words}
            </p>
          ))}
      {verdicts.slice(0, 1).map(({ words, explanations }) => (
        <p key={words} className="small">
          {words} {explanations.join(' ')}
        </p>
      ))}
    </div>
  );
}
