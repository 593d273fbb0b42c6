import { dayInWords } from '@nidation/core/engines';
import { capsulesInWords, type Plan } from '@nidation/core/pathway';
import { useAssessed } from '../couple/useAssessment.ts';
import { Dose } from '../parts/Dose.tsx';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { isCannotSay } from '../parts/why.ts';
import type { ReactNode } from 'react';
import { CalendarTable } from './CalendarTable.tsx';
import { Exports } from './Exports.tsx';

interface PlanViewProps {
  readonly plan: Plan;
  readonly previous: Plan | undefined;
  readonly status: string;
  /** What a draft offers instead of files: only an issued plan leaves the page. */
  readonly action?: ReactNode;
}

/** The plan in full: dose with its protocol, how counted, calendar, how to go on, what speaks against. */
export function PlanView({ plan, previous, status, action }: PlanViewProps) {
  return (
    <>
      <section className="card" aria-labelledby="dose">
        <div className="card-head">
          <h2 id="dose">{plan.protocolName}</h2>
          <span className="chip">{status}</span>
          {plan.protocolKind === 'clinic protocol' ? <span className="chip">clinic protocol</span> : null}
        </div>
        <p className="answer-line">
          <Dose of={plan.dose} protocol={plan.protocolName} />
        </p>
        <dl className="facts">
          <dt>In words</dt>
          <dd>{plan.doseInWords}</dd>
          <dt>Capsules</dt>
          <dd>
            {plan.intakes.map(({ when, capsules, mg }) => (
              <div key={when}>
                {String(mg)} mg: {capsulesInWords(capsules)}, {when}
              </div>
            ))}
          </dd>
          <dt>First dose</dt>
          <dd>
            <strong>{dayInWords(plan.firstDoseDay)}</strong>
          </dd>
          <dt>Last dose</dt>
          <dd>
            <strong>{dayInWords(plan.lastDoseDay)}</strong>
          </dd>
          <dt>How counted</dt>
          <dd>{plan.howCounted}</dd>
          <dt>Adopted</dt>
          <dd>
            by {plan.adoptedBy} on {dayInWords(plan.adoptedOn)}
          </dd>
          {plan.conflictReason === undefined ? null : (
            <>
              <dt>Reason in the conflict band</dt>
              <dd>{plan.conflictReason}</dd>
            </>
          )}
        </dl>
        <DoseNotices plan={plan} />
        {action ?? <Exports plan={plan} previous={previous} />}
      </section>
      <section className="card" aria-labelledby="calendar">
        <h2 id="calendar">Calendar</h2>
        <CalendarTable entries={plan.entries} />
      </section>
      <div className="columns">
        <section className="card" aria-labelledby="take">
          <h2 id="take">How to take it</h2>
          <ul>
            {plan.howToTake.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className="card" aria-labelledby="beside">
          <h2 id="beside">To be said beside this plan</h2>
          <ul>
            {plan.warnings.map((line) => (
              <li key={line}>{line}</li>
            ))}
            <li>{noticeWords('trough')}</li>
          </ul>
        </section>
      </div>
      <Continuation plan={plan} />
    </>
  );
}

function DoseNotices({ plan }: { plan: Plan }) {
  const { assessment } = useAssessed();
  const { value } = assessment.ratio;
  const ratio = isCannotSay(value) ? 'not known' : value.ratio.toFixed(1);
  return (
    <Notice>
      <p>{noticeWords('dose', { protocol: plan.protocolName, ratio })}</p>
      <p>{noticeWords('tacrolimus')}</p>
    </Notice>
  );
}

/** What each source says about going on after a positive test: they disagree, so all stand here. */
function Continuation({ plan }: { plan: Plan }) {
  const shown = plan.continuation.filter(({ words }) => words !== '');
  return (
    <section className="card" aria-labelledby="continuation">
      <h2 id="continuation">After a positive test: no automatic continuation</h2>
      <p className="muted">{noticeWords('pregnancy')}</p>
      <ul className="many">
        {shown.map(({ sourceId, words }) => (
          <li key={`${sourceId} ${words}`}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
