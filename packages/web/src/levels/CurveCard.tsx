import type { Case } from '@nidation/core/case';
import { instantHours } from '@nidation/core/engines';
import type { LevelsValue, ModelLevels } from '@nidation/core/pharmacokinetics';
import { useState } from 'react';
import { CurveChart } from './CurveChart.tsx';
import { CurveTable } from './CurveTable.tsx';
import type { DoseTick } from './doses.ts';
import type { OtherLine } from './drawnCurve.ts';
import type { LevelsState } from './levelsWorker.ts';
import { instantAt } from './moments.ts';
import { TargetLine } from './TargetCard.tsx';
import { modelName, speaking } from './words.ts';

interface CurveCardProps {
  readonly of: Case;
  readonly state: LevelsState;
  /** Whose curve is drawn. */
  readonly model: ModelLevels | undefined;
  /** Absent while only the prior is known. */
  readonly value: LevelsValue | undefined;
  readonly ticks: readonly DoseTick[];
  readonly tried: LevelsValue | undefined;
}

/** The curve, the range of the clinic with its source under it, and the same numbers as a table. */
export function CurveCard({ of, state, model, value, ticks, tried }: CurveCardProps) {
  const [allMedians, setAllMedians] = useState(false);
  if (state.kind === 'nothing asked' || state.kind === 'failed') return null;
  if (state.kind === 'answered' && value === undefined) return null;
  const target = of.clinic.settings.troughTarget;
  const drawn = levelsWithin(of, model);
  return (
    <section className="card" aria-labelledby="levels-curve">
      <div className="card-head">
        <h2 id="levels-curve">Her level over time</h2>
        {value === undefined ? null : (
          <label className="choice compact no-print">
            <input type="checkbox" checked={allMedians} onChange={(event) => setAllMedians(event.target.checked)} />
            all medians
          </label>
        )}
      </div>
      {model === undefined ? (
        <div className="chart-room" />
      ) : (
        <CurveChart
          modelId={model.modelId}
          curve={value === undefined ? [] : model.curve}
          prior={model.prior}
          others={[...(allMedians && value !== undefined ? others(value, model) : []), ...triedLine(tried, model)]}
          target={target}
          levels={drawn.within}
          used={value?.models.find(({ kind }) => kind === 'estimate')?.levels.map(({ at }) => at) ?? allDrawn(of)}
          doses={ticks}
          nowH={caseDayH(of, ticks)}
        />
      )}
      <p className="muted small">
        Bands hold her level, not the error of the assay. Whole blood, ng/mL (= µg/L). Between the hours computed the
        line is straight.{drawn.earlier === 0 ? '' : ` Levels drawn before the curve begins: ${String(drawn.earlier)}.`}
      </p>
      <TargetLine target={target} />
      {model === undefined || value === undefined ? null : <CurveTable model={model} doses={ticks} />}
    </section>
  );
}

/** A long course shows its end only: levels before it are counted, not drawn. */
function levelsWithin({ tacrolimus }: Case, model: ModelLevels | undefined) {
  const levels = tacrolimus?.levels ?? [];
  const start = model?.prior[0]?.at;
  const within =
    start === undefined ? [] : levels.filter(({ drawnAt }) => instantHours(drawnAt) >= instantHours(start));
  return { within, earlier: levels.length - within.length };
}

const allDrawn = ({ tacrolimus }: Case) => (tacrolimus?.levels ?? []).map(({ drawnAt }) => drawnAt);

function others(value: LevelsValue, shown: ModelLevels): readonly OtherLine[] {
  return speaking(value)
    .filter(({ modelId }) => modelId !== shown.modelId)
    .map(({ modelId, curve }) => ({ name: modelName(modelId), kind: 'model', curve }));
}

function triedLine(tried: LevelsValue | undefined, shown: ModelLevels): readonly OtherLine[] {
  const same = tried?.models.find(({ modelId }) => modelId === shown.modelId);
  if (same === undefined || same.curve.length === 0) return [];
  return [{ name: 'tried in thought', kind: 'tried', curve: same.curve }];
}

/** Midnight at the start of the case day, on the clock of the first dose. */
function caseDayH({ asOf, tacrolimus }: Case, ticks: readonly DoseTick[]): number {
  const first = ticks[0]?.at ?? tacrolimus?.regimens[0]?.from;
  const offset = first === undefined ? undefined : /[+-]\d\d:\d\d$/.exec(first)?.[0];
  const at = instantAt({ day: asOf, time: '00:00', ...(offset === undefined ? {} : { offset }) });
  return at === undefined ? NaN : instantHours(at);
}
