import type { DrawnCurve } from './drawnCurve.ts';
import { modelName } from './words.ts';

/** What each mark of the curve means; by shape and dash, not by color alone. */
export function CurveLegend({ modelId, curve, prior, others, levels, used, target }: DrawnCurve) {
  const kept = levels.filter(({ drawnAt }) => used.includes(drawnAt));
  return (
    <figcaption className="row legend">
      {curve.length === 0 ? null : (
        <>
          <Sign words={`median, ${modelName(modelId)}`}>
            <path className="median" d="M1 8h26" />
          </Sign>
          <Sign words="50 % and 90 % of draws">
            <path className="band90" d="M1 2h26v12h-26z" />
            <path className="band50" d="M1 5h26v6h-26z" />
          </Sign>
        </>
      )}
      {prior.length === 0 ? null : (
        <Sign words="before any level">
          <path className="prior" d="M1 8h26" />
        </Sign>
      )}
      {others.map(({ name, kind }, i) => (
        <Sign key={name} words={name}>
          <path className={kind === 'tried' ? 'tried' : `other s${String(i % 4)} dash${String(i % 5)}`} d="M1 8h26" />
        </Sign>
      ))}
      {kept.some(({ kind }) => kind === 'measured') ? (
        <Sign words="level">
          <circle className="level" cx="14" cy="8" r="5" />
        </Sign>
      ) : null}
      {kept.some(({ kind }) => kind === 'below the limit') ? (
        <Sign words="below the limit of the assay">
          <path className="level below" d="M7 2h14l-7 12z" />
        </Sign>
      ) : null}
      {kept.length < levels.length ? (
        <Sign words="level kept out">
          <path className="level out" d="M9 3l10 10m0-10l-10 10" />
        </Sign>
      ) : null}
      <Sign words="dose">
        <path className="dose-tick" d="M14 3v10" />
      </Sign>
      {target === undefined ? null : (
        <Sign words="clinic range">
          <path className="target-edge" d="M1 3h26M1 13h26" />
        </Sign>
      )}
    </figcaption>
  );
}

function Sign({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <span className="sign small">
      <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {words}
    </span>
  );
}
