import { planIdentity } from '@nidation/formats/identity';
import { addDays } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { makePlan, type Plan, type PlanAnswer } from '@nidation/core/pathway';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FactEditor } from '../couple/FactEditor.tsx';
import { useAssessed, type Assessed } from '../couple/useAssessment.ts';
import { Level } from '../parts/Level.tsx';
import { isCannotSay, usePageWhy } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';
import { ConflictReason } from './ConflictReason.tsx';
import { Issued } from './Issued.tsx';
import { IssueButton } from './IssueButton.tsx';
import { MovePanel } from './MovePanel.tsx';
import { PlanView } from './PlanView.tsx';
import { TransferFields } from './TransferFields.tsx';

/** From the adopted protocol and the transfer day to a dated plan; or what stands in the way. */
export function PlanPage() {
  const assessed = useAssessed();
  const { case: of, plans } = assessed;
  const [conflictReason, setConflictReason] = useState('');
  const transferDay = of.plannedTransfer?.day ?? addDays(of.asOf, DRAFT_DAYS_AHEAD);
  const draft = makePlan(of, knowledge, {
    transferDay,
    planId: planIdentity(of),
    ...(conflictReason.trim() === '' ? {} : { conflictReason: conflictReason.trim() }),
  });
  const current = plans.at(-1);
  usePageWhy('the plan', draft);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>Plan and calendar</h1>
        <WhyButton title="the plan" why={draft} main />
      </div>
      {current === undefined ? (
        <>
          <TransferFields of={of} />
          <Draft
            assessed={assessed}
            answer={draft}
            dated={of.plannedTransfer?.day !== undefined}
            onReason={setConflictReason}
            reason={conflictReason}
          />
        </>
      ) : (
        <>
          <Issued plans={plans} />
          <PlanView plan={current} previous={plans.at(-2)} status={`version ${String(current.version)}, issued`} />
          <MovePanel of={of} previous={current} />
        </>
      )}
    </div>
  );
}

/** A draft needs a day to be drawn on; it is not a plan before the transfer day is typed. */
const DRAFT_DAYS_AHEAD = 14;

interface DraftProps {
  readonly assessed: Assessed;
  readonly answer: PlanAnswer;
  readonly dated: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

function Draft({ assessed, answer, dated, reason, onReason }: DraftProps) {
  const plan = planOf(answer);
  if (plan === undefined) return <NoPlan assessed={assessed} answer={answer} reason={reason} onReason={onReason} />;
  return (
    <>
      {plan.conflictReason === undefined ? null : <ConflictReason reason={reason} onReason={onReason} />}
      {dated ? (
        <PlanView plan={plan} previous={undefined} status="draft, not issued" action={<IssueButton plan={plan} />} />
      ) : (
        <section className="card">
          <Level of="cannot say" word="Needs the transfer day" boxed />
          <p>{plan.protocolName} has an answer. Type the transfer day to see the dated plan.</p>
        </section>
      )}
    </>
  );
}

function planOf({ value }: PlanAnswer): Plan | undefined {
  return isCannotSay(value) ? undefined : value;
}

/** Why there is no plan, and what could be answered here. */
function NoPlan({ assessed, answer, reason, onReason }: Omit<DraftProps, 'dated'>) {
  const needs = isCannotSay(answer.value) ? answer.value.needs : [];
  return (
    <section className="card" aria-label="No plan">
      <div className="card-head">
        <Level of={answer.level} big boxed />
        <WhyButton title="there is no plan" why={answer} />
      </div>
      <ul>
        {answer.because
          .filter(({ parts, truth }) => parts === undefined && truth !== 'met')
          .slice(0, 8)
          .map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
      {needs.includes('conflictReason') ? <ConflictReason reason={reason} onReason={onReason} /> : null}
      {(['offLabelConsent', 'specialistSignature'] as const)
        .filter((name) => needs.includes(`consent.${name}`))
        .map((name) => (
          <div key={name} className="row">
            <span>{name === 'offLabelConsent' ? 'Off-label consent of the woman' : 'Signature of the specialist'}</span>
            <FactEditor
              of={assessed.case}
              fact={name}
              label={name === 'offLabelConsent' ? 'Off-label consent' : 'Specialist signature'}
            />
          </div>
        ))}
      <p>
        <Link to="/couple/immune" search={true} className="button">
          Protocols, stop items and adoption
        </Link>
      </p>
    </section>
  );
}
