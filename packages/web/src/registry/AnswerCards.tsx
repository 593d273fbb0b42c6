import type { ImportReport } from '@nidation/core/registry';
import { today } from '../app/today.ts';
import { download } from '../parts/download.ts';
import { FigureView } from './FigureView.tsx';
import { analysis, question } from './importState.ts';
import { PartCard } from './PartCard.tsx';
import { askRegistry } from './registryWorker.ts';
import { UseRate } from './UseRate.tsx';

/** What the kept rows say: own rates first, then by attempt, then the arms. Never an old answer beside a new question. */
export function AnswerCards({ report }: { report: ImportReport }) {
  const state = analysis.use();
  const asked = question.use();
  if (asked === undefined || state.kind === 'nothing asked') return null;
  if (state.kind === 'computing') {
    return (
      <section className="card" aria-label="Answer" aria-busy>
        <p role="status">Computing …</p>
      </section>
    );
  }
  if (state.kind === 'failed') {
    return (
      <p className="notice stop" role="alert">
        {state.says}
      </p>
    );
  }
  const { parts, attrition, rows, outcome, cohort, rates } = state;
  return (
    <div className="stack" role="region" aria-label="Answer" aria-busy={false}>
      <PartCard part={parts.rates}>
        {rows === 0 ? <p>No data: no row of this cohort is a transfer. See who left, below.</p> : null}
        <UseRate key={asked.outcome} answer={rates} outcome={asked.outcome} source={report.source} />
      </PartCard>
      <PartCard part={parts.attempts} />
      <PartCard part={parts.comparison} />
      <section className="card" aria-labelledby="looked-at">
        <h2 id="looked-at">Who was looked at</h2>
        <p>{cohort}.</p>
        <p>{outcome}.</p>
        <FigureView figure={attrition} />
        <p className="no-print">
          <button
            type="button"
            onClick={() =>
              void askRegistry('report', { question: asked, madeOn: today() }).then((html) =>
                download('registry-report.html', 'text/html', html),
              )
            }
          >
            Download the report
          </button>
        </p>
      </section>
    </div>
  );
}
