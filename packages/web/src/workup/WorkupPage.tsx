import type { GuidelineLevel } from '@nidation/core/knowledge';
import type { InvestigationAnswer } from '@nidation/core/pathway';
import { usePageWhy } from '../parts/why.ts';
import { useAssessed } from '../couple/useAssessment.ts';
import { ConflictList } from '../parts/ConflictList.tsx';
import { CopyButton } from '../parts/Copy.tsx';
import { Level } from '../parts/Level.tsx';
import { NotAddressed } from './NotAddressed.tsx';
import { InterventionItem } from './InterventionItem.tsx';
import { InvestigationItem } from './InvestigationItem.tsx';
import { ordersText } from './ordersText.ts';

/** What to examine in both partners, and what a finding would open; three levels, red folded. */
export function WorkupPage() {
  const assessed = useAssessed();
  const { investigations, interventions } = assessed.assessment;
  usePageWhy(investigations[0]?.id ?? 'Work-up', investigations[0]);
  const added = new Set(assessed.added.map(({ id }) => id));
  return (
    <div className="stack">
      <div className="page-head">
        <div>
          <h1>Work-up of both partners</h1>
          <p className="muted">
            Levels as printed in the lecture deck after ESHRE RIF 2023; expert opinion. A general medical reason lies
            outside this list.
          </p>
        </div>
        <CopyButton label="Copy orders" text={() => ordersText(assessed)} />
      </div>
      <Group level="recommended" answers={investigations} />
      <Group level="can be considered" answers={investigations} />
      <Folded title="investigations" count={investigations.filter(({ level }) => level === 'not recommended').length}>
        <ul className="items">
          {ofLevel(investigations, 'not recommended').map((answer) => (
            <InvestigationItem key={answer.id} answer={answer} of={assessed.case} added={added.has(answer.id)} />
          ))}
        </ul>
      </Folded>
      <NotAddressed />
      <section className="card" aria-labelledby="interventions">
        <h2 id="interventions">Interventions</h2>
        <ul className="items">
          {interventions
            .filter(({ level }) => level !== 'not recommended')
            .map((answer) => (
              <InterventionItem key={answer.id} answer={answer} added={added.has(answer.id)} />
            ))}
        </ul>
      </section>
      <Folded title="interventions" count={interventions.filter(({ level }) => level === 'not recommended').length}>
        <ul className="items">
          {interventions
            .filter(({ level }) => level === 'not recommended')
            .map((answer) => (
              <InterventionItem key={answer.id} answer={answer} added={added.has(answer.id)} />
            ))}
        </ul>
      </Folded>
      <ConflictList topics={['workup']} />
    </div>
  );
}

function ofLevel(answers: readonly InvestigationAnswer[], level: GuidelineLevel): readonly InvestigationAnswer[] {
  return answers.filter((answer) => answer.level === level);
}

function Group({ level, answers }: { level: GuidelineLevel; answers: readonly InvestigationAnswer[] }) {
  const { case: of } = useAssessed();
  const shown = ofLevel(answers, level);
  return (
    <section className="card" aria-label={`${level} investigations`}>
      <h2>
        <Level of={level} /> <span className="muted">({shown.length})</span>
      </h2>
      <ul className="items">
        {shown.map((answer) => (
          <InvestigationItem key={answer.id} answer={answer} of={of} added={false} />
        ))}
      </ul>
    </section>
  );
}

function Folded({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  return (
    <details className="card stays-folded">
      <summary>
        <Level of="not recommended" word={`Not recommended ${title} (${String(count)})`} />
      </summary>
      <p className="muted">
        Folded and unchecked. To add one, type the reason; an indication of its own lies outside this list.
      </p>
      {children}
    </details>
  );
}
