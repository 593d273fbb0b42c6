import type { Plan } from '@nidation/core/pathway';
import { issuePlan } from '../couple/openCase.ts';

/** Issues this version: from then on it is not edited, only superseded. */
export function IssueButton({ plan }: { plan: Plan }) {
  const issue = () =>
    issuePlan(plan, (of) => ({
      ...of,
      issuedPlan: { version: plan.version, transferDay: plan.transferDay, dosesTaken: 0 },
    }));
  return (
    <div className="row no-print">
      <button type="button" className="primary" onClick={issue}>
        Issue version {plan.version}
      </button>
      <span className="muted">An issued plan is not edited; a change makes the next version. Not a prescription.</span>
    </div>
  );
}
