import type { Instant } from '@nidation/core/engines';
import { tacrolimusModels, type LevelsValue, type ModelLevels } from '@nidation/core/pharmacokinetics';
import { Level } from '../parts/Level.tsx';
import { placeWords } from '../parts/placeWords.ts';
import { level, modelName, pointAt } from './words.ts';

interface ModelComparisonProps {
  readonly value: LevelsValue;
  /** Where the models are compared. */
  readonly at: Instant | undefined;
  readonly shown: string;
  readonly onShow: (modelId: string) => void;
}

/** Every model asked: what it says, on what it rests, and for whom it was built. */
export function ModelComparison({ value, at, shown, onShow }: ModelComparisonProps) {
  return (
    <section className="card" aria-labelledby="levels-models">
      <h2 id="levels-models">Models side by side</h2>
      <p className="muted small">
        None was built in pregnant women under treatment for implantation failure or in any woman before an embryo
        transfer. Choose whose curve is drawn.
      </p>
      <table className="cards models">
        <thead>
          <tr>
            <th scope="col">Model and curve</th>
            <th scope="col">Before the next dose</th>
            <th scope="col">Her levels</th>
            <th scope="col">Built in</th>
            <th scope="col">Said with it</th>
          </tr>
        </thead>
        <tbody>
          {value.models.map((model) => (
            <Row key={model.modelId} model={model} at={at} shown={shown === model.modelId} onShow={onShow} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly model: ModelLevels;
  readonly at: Instant | undefined;
  readonly shown: boolean;
  readonly onShow: (modelId: string) => void;
}

function Row({ model, at, shown, onShow }: RowProps) {
  const { modelId, citation, curve, prior, levels, kind, because } = model;
  const drawable = curve.length > 0 || prior.length > 0;
  const point = pointAt(curve, at);
  return (
    <tr>
      <th scope="row">
        {drawable ? (
          <label className="choice compact">
            <input type="radio" name="levels-model" checked={shown} onChange={() => onShow(modelId)} />
            {modelName(modelId)}
          </label>
        ) : (
          modelName(modelId)
        )}
        <div className="muted small">{citation}</div>
      </th>
      <td data-label="Before the next dose">
        {point === undefined ? (
          <>
            <Level
              of={kind === 'needs' ? 'cannot say' : 'no dose defined'}
              word={kind === 'needs' ? 'Needs' : 'Does not estimate'}
            />{' '}
            <span className="small">{because.map(placeWords).join('; ')}</span>
          </>
        ) : (
          <>
            <strong>{level(point.median)} ng/mL</strong>
            <div className="small">
              90 %: {level(point.low90)}–{level(point.high90)}
            </div>
            {model.plasmaNgPerL === undefined ? null : (
              <div className="small">in plasma at the last draw {Math.round(model.plasmaNgPerL)} ng/L</div>
            )}
          </>
        )}
      </td>
      <td data-label="Her levels" className="small">
        {levels.length === 0 ? 'none used' : null}
        {levels.map(({ at: drawn, words, explanations }) => (
          <div key={drawn}>
            {words} {explanations.join(' ')}
          </div>
        ))}
        {kind === 'estimate' ? (
          <div className="muted">
            {model.method}, effective draws {Math.round(100 * model.essShare)} %
          </div>
        ) : null}
      </td>
      <td data-label="Built in" className="small">
        <BuiltIn modelId={modelId} />
        {model.outsideDomain.length === 0 ? null : (
          <ul>
            {model.outsideDomain.map((words) => (
              <li key={words}>Outside: {words.replaceAll(modelId, modelName(modelId))}</li>
            ))}
          </ul>
        )}
      </td>
      <td data-label="Said with it" className="small">
        <details>
          <summary>Assumed and unverified ({model.saidWith.length})</summary>
          <ul>
            {model.saidWith.map((words) => (
              <li key={words}>{words.replaceAll(modelId, modelName(modelId))}</li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}

function BuiltIn({ modelId }: { modelId: string }) {
  const built = tacrolimusModels.find(({ id }) => id === modelId)?.builtIn;
  if (built === undefined) return null;
  const { subjects, population, womenPercent, pregnantWomen } = built;
  const women = womenPercent === undefined ? '' : `, ${String(womenPercent)} % women`;
  const pregnant =
    pregnantWomen === 'not stated' ? 'pregnant women: not stated' : `pregnant women: ${String(pregnantWomen)}`;
  return (
    <>
      {subjects} {population}
      {women}; {pregnant}; IVF patients: 0
    </>
  );
}
