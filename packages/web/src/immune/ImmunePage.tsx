import { useAssessed } from '../couple/useAssessment.ts';
import { ConflictList } from '../parts/ConflictList.tsx';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { usePageWhy } from '../parts/why.ts';
import { AdoptionPanel } from './AdoptionPanel.tsx';
import { Decision } from './Decision.tsx';
import { Evidence } from './Evidence.tsx';
import { Medicines } from './Medicines.tsx';
import { Positions } from './Positions.tsx';
import { OtherImmune } from './OtherImmune.tsx';
import { ProtocolTable } from './ProtocolTable.tsx';
import { RatioPanel } from './RatioPanel.tsx';
import { StopItems } from './StopItems.tsx';

/** The ratio with its error, what stops, every protocol beside "no immunotherapy", and the decision. */
export function ImmunePage() {
  const { assessment, case: of } = useAssessed();
  const adopted = assessment.protocols.find(({ value }) => 'adopted' in value && value.adopted);
  usePageWhy(adopted === undefined ? 'Th1/Th2 ratio' : 'the adopted protocol', adopted ?? assessment.ratio);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>Immune profile and protocols</h1>
      </div>
      <Notice kind="conflict" title="Off-label, and contested">
        <p>{noticeWords('tacrolimus')}</p>
        <p>{noticeWords('immune')}</p>
      </Notice>
      <RatioPanel of={of} answer={assessment.ratio} />
      <StopItems of={of} items={assessment.stopItems} />
      <Medicines of={of} readings={assessment.interactions} />
      <ProtocolTable assessment={assessment} />
      <Decision />
      <Evidence />
      <Positions />
      <AdoptionPanel key={of.clinic.adoption?.kind} of={of} />
      <OtherImmune of={of} profile={assessment.endometrialProfile} />
      <ConflictList topics={['immune', 'protocols', 'interactions']} />
    </div>
  );
}
