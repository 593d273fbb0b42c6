import type { Decision as CaseDecision } from '@nidation/core/case';
import { dayInWords } from '@nidation/core/engines';
import type { Assessment } from '@nidation/core/pathway';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { changeCase } from '../couple/openCase.ts';
import { useAssessed } from '../couple/useAssessment.ts';
import { isCannotSay } from '../parts/why.ts';
import { DecisionForm } from './DecisionForm.tsx';

/** Three buttons of one size: decline, discuss, continue. None is preselected; declining is a full answer. */
export function Decision() {
  const { assessment, case: of } = useAssessed();
  const [asking, setAsking] = useState<CaseDecision['kind']>();
  const navigate = useNavigate();
  const barrier = whatStandsInTheWay(assessment);
  const record = (decision: CaseDecision) => {
    changeCase((one) => ({ ...one, decisions: [...one.decisions, decision] }));
    setAsking(undefined);
    if (decision.kind === 'follow') void navigate({ to: '/couple/plan', search: true });
  };
  return (
    <section className="card" aria-labelledby="decision">
      <h2 id="decision">Decide with the couple</h2>
      <div className="equal-actions no-print">
        <div>
          <button type="button" aria-expanded={asking === 'decline'} onClick={() => setAsking('decline')}>
            Decline and record why
          </button>
          <p className="muted small">Transfers go on without immunotherapy; a full answer, with its own data above.</p>
        </div>
        <div>
          <button type="button" aria-expanded={asking === 'refer'} onClick={() => setAsking('refer')}>
            Discuss: couple’s sheet
          </button>
          <p className="muted small">
            Record a referral, or print the{' '}
            <Link to="/couple/sheet" search={true}>
              sheet for the conversation
            </Link>
            .
          </p>
        </div>
        <div>
          <button
            type="button"
            aria-expanded={asking === 'follow'}
            aria-disabled={barrier !== undefined}
            aria-describedby="continue-barrier"
            onClick={() => {
              if (barrier === undefined) setAsking('follow');
            }}
          >
            Continue to plan
          </button>
          <p className="muted small" id="continue-barrier">
            {barrier ?? 'The adopted protocol has an answer and no stop item is open.'}
          </p>
        </div>
      </div>
      {asking === undefined ? null : (
        <DecisionForm
          key={asking}
          kind={asking}
          asOf={of.asOf}
          conflict={adoptedLevel(assessment) === 'conflict'}
          onRecord={record}
          onCancel={() => setAsking(undefined)}
        />
      )}
      <Recorded decisions={of.decisions} />
    </section>
  );
}

function adoptedLevel(assessment: Assessment): string | undefined {
  return assessment.protocols.find(({ value }) => !isCannotSay(value) && value.adopted)?.level;
}

/** The first condition that keeps the page from going on to a plan, in words; undefined: none. */
function whatStandsInTheWay(assessment: Assessment): string | undefined {
  const { adoption, protocols, stopItems } = assessment;
  if ('because' in adoption) return `Not possible: ${adoption.because[0] ?? 'no protocol is adopted.'}`;
  const adopted = protocols.find(({ value }) => !isCannotSay(value) && value.adopted);
  if (adopted === undefined) return 'Not possible: the adopted protocol gives no answer.';
  if (adopted.level !== 'fits protocol' && adopted.level !== 'conflict') {
    const { value } = adopted;
    const lines = isCannotSay(value)
      ? value.needs
      : value.refusedBy.length > 0
        ? value.refusedBy
        : [...value.outsideBecause, ...value.needs];
    return `Not possible: adopted protocol answers “${adopted.level}”${lines.length === 0 ? '' : `: ${lines.slice(0, 2).join('; ')}`}.`;
  }
  const open = stopItems.find(({ truth, item }) => truth === 'unknown' && item.stage === 'candidacy');
  return open === undefined ? undefined : `Not possible: not known: ${open.item.name}.`;
}

const KIND_WORDS = { follow: 'Continue', decline: 'Declined', refer: 'Discuss' } as const;

function Recorded({ decisions }: { decisions: readonly CaseDecision[] }) {
  if (decisions.length === 0) return null;
  return (
    <table className="cards">
      <caption>Recorded decisions; the last one holds</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Decision</th>
          <th scope="col">Reason</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map(({ kind, day, by, reason, conflictReason }, i) => (
          <tr key={i}>
            <td data-label="Day">{dayInWords(day)}</td>
            <th scope="row">{KIND_WORDS[kind]}</th>
            <td data-label="Reason">
              {reason ?? '–'}
              {conflictReason === undefined ? '' : ` · conflict band: ${conflictReason}`}
            </td>
            <td data-label="By">{by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
