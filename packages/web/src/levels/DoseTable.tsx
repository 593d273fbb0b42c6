import type { Case } from '@nidation/core/case';
import type { DoseRow, LevelsValue } from '@nidation/core/pharmacokinetics';
import { Link } from '@tanstack/react-router';
import { Level } from '../parts/Level.tsx';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { AcceptDose } from './AcceptDose.tsx';
import { chance, level, modelName } from './words.ts';

const AGREEMENT = {
  agree: { of: 'measured', word: 'models agree' },
  'range only': { of: 'readings differ', word: 'a range only: models 1.3 to 2 apart' },
  differ: { of: 'outside protocol', word: 'models differ: no suggestion' },
} as const;

/** Each regimen against the clinic's range, by every model that may score; or why none is scored. */
export function DoseTable({ of, value }: { of: Case; value: LevelsValue }) {
  const { doses, withheldBecause, notReachable, target } = value;
  const first = doses.filter(({ allowed, current }) => allowed || current);
  const others = doses.filter(({ allowed, current }) => !allowed && !current);
  return (
    <section className="card" aria-labelledby="levels-doses-scored">
      <h2 id="levels-doses-scored">Each regimen against the clinic’s range</h2>
      {withheldBecause.length === 0 ? null : (
        <div className="stack tight">
          <Level of="cannot say" word="Withheld: no dose is scored, because" boxed />
          <ul>
            {withheldBecause.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {notReachable === undefined ? null : (
        <Notice title="Not reachable">
          <p>
            {notReachable.replaceAll(/tacrolimus\/[a-z0-9-]+/g, modelName)} That is an answer; no dose follows from it.
          </p>
        </Notice>
      )}
      {doses.length === 0 || target === undefined ? null : (
        <>
          <p className="muted small">
            Level just before the next dose after the regimen has run its days; chances of {target.lowNgPerMl} to{' '}
            {target.highNgPerMl} ng/mL. {noticeWords('trough')}
          </p>
          <Rows caption="What she takes, and the adopted protocol’s own dose" of={of} rows={first} />
          <details className="stays-folded">
            <summary>Other regimens up to the limit ({others.length}): they explain, none can be accepted</summary>
            <Rows caption="Not this protocol’s dose" of={of} rows={others} />
          </details>
        </>
      )}
      <p className="no-print">
        To hold, to stop or to decide otherwise:{' '}
        <Link to="/couple/immune" search={true} hash="decision">
          record the decision with the couple
        </Link>
        .
      </p>
    </section>
  );
}

function Rows({ caption, of, rows }: { caption: string; of: Case; rows: readonly DoseRow[] }) {
  if (rows.length === 0) return <p className="muted">None of the regimens scored is hers or the protocol’s.</p>;
  return (
    // A region that scrolls takes the focus, so that the keyboard can scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="regimens">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Regimen, model</th>
            <th scope="col" className="num">
              Median (90 %), ng/mL
            </th>
            <th scope="col" className="num">
              Below
            </th>
            <th scope="col" className="num">
              In range
            </th>
            <th scope="col" className="num">
              Above
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <Regimen key={row.id} of={of} row={row} />
        ))}
      </table>
    </div>
  );
}

function Regimen({ of, row }: { of: Case; row: DoseRow }) {
  const look = AGREEMENT[row.agreement];
  return (
    <tbody className={row.allowed ? 'protocol-row adopted' : 'protocol-row'}>
      <tr>
        <th scope="rowgroup" colSpan={5}>
          <span className="row">
            <span>{row.words}</span>
            <Markers row={row} />
            <Level of={look.of} word={look.word} />
          </span>
          <span className="muted small regimen-notes">
            {row.capsules}. {row.reasons.join(' ')}
          </span>
          <AcceptDose of={of} row={row} />
        </th>
      </tr>
      {row.byModel.map(({ modelId, median, low90, high90, below, within, above }) => (
        <tr key={modelId}>
          <th scope="row" className="model">
            {modelName(modelId)}
          </th>
          <td className="num">
            {level(median)} ({level(low90)}–{level(high90)})
          </td>
          <td className="num">{chance(below)}</td>
          <td className="num">
            <strong>{chance(within)}</strong>
          </td>
          <td className="num">{chance(above)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Markers({ row: { allowed, current } }: { row: DoseRow }) {
  return (
    <>
      {allowed ? (
        <span className="chip">
          <span aria-hidden="true">★</span> this protocol{current ? ', now' : ''}
        </span>
      ) : (
        <>
          <Level of="refused" word="not this protocol’s dose" />
          {current ? <span className="chip">now</span> : null}
        </>
      )}
    </>
  );
}
