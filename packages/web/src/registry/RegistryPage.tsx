import { useEffect } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { usePageWhy } from '../parts/why.ts';
import '../styles/registry.css';
import { AnswerCards } from './AnswerCards.tsx';
import { FileCard } from './FileCard.tsx';
import { readStep } from './importState.ts';
import { MappingCard } from './MappingCard.tsx';
import { QualityCard } from './QualityCard.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { ReadCard } from './ReadCard.tsx';
import { startRegistryWorker } from './registryWorker.ts';
import { TrialPlanner } from './TrialPlanner.tsx';

/** A table of transfers: read in the browser, its quality told, own rates and comparisons answered with their intervals. */
export function RegistryPage() {
  usePageWhy('Registry', undefined);
  useEffect(startRegistryWorker, []);
  const step = readStep.use();
  const imported = step.kind === 'read' ? step.imported : undefined;
  return (
    <div className="stack">
      <div className="page-head">
        <div>
          <h1>Registry</h1>
          <p className="muted">
            Own rates, curves and comparisons from a table of transfers. Everything is computed in this browser.
          </p>
        </div>
      </div>
      <FileCard />
      <ReadCard />
      {imported === undefined ? <MappingCard folded={false} /> : null}
      {imported === undefined || imported.report.counts.kept === 0 ? null : (
        <>
          <Notice>Not randomized. A difference between groups of a register is no effect of a treatment.</Notice>
          <QuestionCard asking={imported.asking} report={imported.report} />
          <AnswerCards report={imported.report} />
        </>
      )}
      {imported === undefined ? null : (
        <>
          <QualityCard report={imported.report} />
          <MappingCard folded />
        </>
      )}
      <TrialPlanner />
    </div>
  );
}
