import { Link } from '@tanstack/react-router';
import { Level } from '../parts/Level.tsx';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { rifLine } from '../parts/readingWords.ts';
import { Timeline } from '../parts/Timeline.tsx';
import { timelineOf } from '../parts/timelineEvents.ts';
import { isCannotSay, usePageWhy } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';
import { Missing } from './Missing.tsx';
import { nextStep } from './nextStep.ts';
import { useAssessed, type Assessed } from './useAssessment.ts';

/** Where this couple stands, and the one next step. */
export function SummaryPage() {
  const assessed = useAssessed();
  const { assessment, plans } = assessed;
  usePageWhy('Is this RIF?', assessment.implantationFailure);
  const next = nextStep(assessed);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>Summary</h1>
      </div>
      <section className="card next row" aria-label="Next step">
        <span>
          <span className="muted">Next: </span>
          <strong>{next.words}</strong>
        </span>
        <Link to={`/couple/${next.page}`} search={true} className="button primary">
          {next.action}
        </Link>
      </section>
      <Remarks of={assessed} />
      <Tiles assessed={assessed} />
      <section className="card" aria-labelledby="history">
        <h2 id="history">History</h2>
        <Timeline events={timelineOf(assessed.case, plans)} />
      </section>
      <Missing of={assessment} />
    </div>
  );
}

/** What was not wrong in the file but was read in a way its writer should see. */
function Remarks({ of: { origin } }: { of: Assessed }) {
  if (origin.kind !== 'file' || origin.remarks.length === 0) return null;
  return (
    <Notice kind="calm" title="How the file was read">
      <ul>
        {origin.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Tiles({ assessed }: { assessed: Assessed }) {
  return (
    <div className="tiles">
      <RifTile assessed={assessed} />
      <WorkupTile assessed={assessed} />
      <ImmuneTile assessed={assessed} />
      <PlanTile assessed={assessed} />
    </div>
  );
}

function RifTile({ assessed: { assessment } }: { assessed: Assessed }) {
  const why = assessment.implantationFailure;
  return (
    <section className="card" aria-labelledby="tile-rif">
      <div className="card-head">
        <h2 id="tile-rif">RIF</h2>
        <WhyButton title="Is this RIF?" why={why} />
      </div>
      <Level of={why.level} boxed />
      <p>{isCannotSay(why.value) ? `Needs ${why.value.needs.join(', ')}.` : rifLine(why.value, why.level)}</p>
      <Link to="/couple/rif" search={true}>
        Every transfer and method
      </Link>
    </section>
  );
}

function WorkupTile({ assessed: { assessment } }: { assessed: Assessed }) {
  const recommended = assessment.investigations.filter(
    ({ level, value }) => level === 'recommended' && !isCannotSay(value) && value.condition !== 'not met',
  );
  const done = recommended.filter(({ value }) => !isCannotSay(value) && value.done.length > 0).length;
  const waiting = recommended.filter(({ value }) => !isCannotSay(value) && value.condition === 'unknown').length;
  return (
    <section className="card" aria-labelledby="tile-workup">
      <h2 id="tile-workup">Work-up</h2>
      <Level of="recommended" word={`${String(done)} of ${String(recommended.length)} recommended done`} boxed />
      <p>
        {waiting === 0 ? 'None waits for an answer.' : `${String(waiting)} needs an answer before it applies or not.`}
      </p>
      <Link to="/couple/workup" search={true}>
        Investigations and interventions
      </Link>
    </section>
  );
}

function ImmuneTile({ assessed: { assessment } }: { assessed: Assessed }) {
  const { ratio, protocols } = assessment;
  const counts = new Map<string, number>();
  for (const { level } of protocols) counts.set(level, (counts.get(level) ?? 0) + 1);
  return (
    <section className="card" aria-labelledby="tile-immune">
      <div className="card-head">
        <h2 id="tile-immune">Immune profile</h2>
        <WhyButton title="Th1/Th2 ratio" why={ratio} />
      </div>
      <Level
        of={ratio.level}
        boxed
        word={
          isCannotSay(ratio.value)
            ? undefined
            : `Th1/Th2 ${ratio.value.ratio.toFixed(1)}: ${ratio.level.replace('gray', 'gray')}`
        }
      />
      <p>Protocols: {[...counts].map(([level, count]) => `${level} ${String(count)}`).join(', ')}.</p>
      <Notice>
        <p>{noticeWords('immune')}</p>
        <p>Tacrolimus: not addressed by name in the ESHRE list; class not recommended by the add-ons paper.</p>
      </Notice>
      <Link to="/couple/immune" search={true}>
        For, against and not known
      </Link>
    </section>
  );
}

function PlanTile({ assessed: { assessment, plans, case: of } }: { assessed: Assessed }) {
  const decision = of.decisions.at(-1);
  const plan = plans.at(-1);
  return (
    <section className="card" aria-labelledby="tile-plan">
      <h2 id="tile-plan">Plan</h2>
      <Level
        of={
          decision?.kind === 'decline'
            ? 'declined'
            : plan === undefined
              ? 'because' in assessment.adoption
                ? 'nothing adopted'
                : 'not yet'
              : 'planned'
        }
        word={
          plan === undefined
            ? decision?.kind === 'decline'
              ? 'Declined'
              : 'None'
            : `Version ${String(plan.version)} issued`
        }
        boxed
      />
      <p>
        {'because' in assessment.adoption ? assessment.adoption.because[0] : `Adopted by ${assessment.adoption.by}`}
      </p>
      <Link to="/couple/plan" search={true}>
        Plan and calendar
      </Link>
    </section>
  );
}
