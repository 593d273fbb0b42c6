import type { Case } from '@nidation/core/case';
import { instantHours } from '@nidation/core/engines';
import { tacrolimusModels } from '@nidation/core/pharmacokinetics';
import { useMemo, useState } from 'react';
import { useAssessed } from '../couple/useAssessment.ts';
import { addSources } from '../parts/citations.tsx';
import { ConflictList } from '../parts/ConflictList.tsx';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { usePageWhy } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';
import '../styles/levels.css';
import { AnswerCard } from './AnswerCard.tsx';
import { CurveCard } from './CurveCard.tsx';
import { Doses } from './Doses.tsx';
import { DoseTable } from './DoseTable.tsx';
import { daily, doseTicks, nextDose, type DoseTick } from './doses.ts';
import { KeepRoom } from './KeepRoom.tsx';
import { LevelEntry } from './LevelEntry.tsx';
import { useLevels } from './levelsWorker.ts';
import { ModelComparison } from './ModelComparison.tsx';
import { NextSamples } from './NextSamples.tsx';
import { PersonFields } from './PersonFields.tsx';
import { planFor, readStart, startDraft, type StartDraft } from './plannedStart.ts';
import type { LevelsQuestion } from './question.ts';
import { StartPanel } from './StartPanel.tsx';
import { TargetCard } from './TargetCard.tsx';
import { useTreatmentDraft } from './treatment.ts';
import { NOTHING_TRIED, whatIfOf } from './whatIf.ts';
import { WhatIfPanel } from './WhatIfPanel.tsx';
import { valueOf } from './words.ts';

addSources(
  tacrolimusModels.map(({ id, citation, doi, builtIn, remarks }) => ({
    id,
    citation,
    kind: 'cohort',
    confidence: builtIn.mark,
    ...(doi === undefined ? {} : { doi }),
    ...(remarks[0] === undefined ? {} : { caution: remarks[0] }),
  })),
);

const TITLE = 'what her levels say';

/** What tacrolimus levels say: answer first, then the curve, each regimen, every model, and what would be learned next. */
export function LevelsPage() {
  const { case: of, origin } = useAssessed();
  const [draft, changeDraft] = useTreatmentDraft(origin, of);
  const planned = usePlannedStart(of);
  const [tried, setTried] = useState(NOTHING_TRIED);
  const [chosenModel, setChosenModel] = useState<string>();
  const question = useQuestion(of, planned?.draft);
  const whatIf = useMemo(() => whatIfOf(tried, of), [tried, of]);
  const triedQuestion = useMemo(() => (whatIf === undefined ? undefined : { ...question, whatIf }), [question, whatIf]);
  const hers = useLevels('hers', question);
  const inThought = useLevels('tried', triedQuestion);
  const answer = hers.state.kind === 'answered' ? hers.state.answer : undefined;
  const value = answer === undefined ? undefined : valueOf(answer);
  const waiting = hers.state.kind === 'computing' || hers.state.kind === 'prior';
  const recorded = (of.tacrolimus?.regimens.length ?? 0) > 0;
  usePageWhy(TITLE, answer);
  const shownAnswer = hers.state.kind === 'prior' ? hers.state.answer : answer;
  const shown = shownAnswer === undefined ? undefined : valueOf(shownAnswer);
  const ticks = ticksOf(question, shown?.models.find(({ prior }) => prior.length > 0)?.prior.at(-1)?.at);
  const lastDraw = value?.models[0]?.levels.at(-1)?.at;
  const next = nextOf(question, ticks, lastDraw);
  const lead = shown?.models.find(({ kind }) => kind === 'estimate')?.modelId ?? shown?.models[0]?.modelId;
  const model = shown?.models.find(({ modelId }) => modelId === (chosenModel ?? lead));
  return (
    <div className="stack levels-page">
      <div className="page-head">
        <h1>Levels</h1>
        {answer === undefined ? null : <WhyButton title={TITLE} why={answer} main />}
      </div>
      <KeepRoom waiting={waiting}>
        <AnswerCard state={hers.state} at={next?.at} planned={question.kind === 'start'} onAgain={hers.again} />
        <CurveCard
          of={of}
          state={hers.state}
          model={model}
          value={value}
          ticks={ticks}
          tried={inThought.state.kind === 'answered' ? valueOf(inThought.state.answer) : undefined}
        />
      </KeepRoom>
      <Notice kind="conflict" title="Off-label; no level is known to work in RIF">
        <p>{noticeWords('tacrolimus')}</p>
      </Notice>
      <LevelEntry
        of={of}
        drafts={draft.levels}
        answer={answer}
        onChange={(levels) => changeDraft((one) => ({ ...one, levels }))}
      />
      <KeepRoom waiting={waiting}>
        {value === undefined ? null : (
          <>
            <DoseTable of={of} value={value} />
            <NextSamples of={value.nextSamples} />
          </>
        )}
      </KeepRoom>
      {planned === undefined || recorded ? null : (
        <StartPanel draft={planned.draft} plan={planned.plan} onDraft={planned.onDraft} />
      )}
      <Doses draft={draft} onChange={changeDraft} />
      <PersonFields of={of} />
      <KeepRoom waiting={waiting}>
        {value === undefined ? null : (
          <ModelComparison value={value} at={next?.at} shown={model?.modelId ?? ''} onShow={setChosenModel} />
        )}
      </KeepRoom>
      <WhatIfPanel
        draft={tried}
        onDraft={setTried}
        state={inThought.state}
        hers={value}
        times={daily(ticks, question.kind === 'start' ? ticks[0] : next)}
      />
      <TargetCard of={of} />
      <ConflictList topics={['levels', 'dose', 'interactions']} />
    </div>
  );
}

/** A course that is planned and not begun. */
function usePlannedStart(of: Case) {
  const plan = useMemo(() => planFor(of), [of]);
  const [typed, setTyped] = useState<StartDraft>();
  const untouched = useMemo(() => startDraft(of, plan), [of, plan]);
  const draft = typed ?? untouched;
  return draft === undefined ? undefined : { plan, draft, onDraft: setTyped };
}

/** One value as long as nothing it asks has changed. */
function useQuestion(of: Case, planned: StartDraft | undefined): LevelsQuestion {
  return useMemo(() => {
    const start = planned === undefined ? [] : readStart(planned);
    const begun = (of.tacrolimus?.regimens.length ?? 0) > 0;
    return begun || 'length' in start ? { kind: 'recorded', of } : { kind: 'start', of, start };
  }, [of, planned]);
}

function ticksOf(question: LevelsQuestion, end: DoseTick['at'] | undefined): readonly DoseTick[] {
  if (end === undefined) return [];
  const horizonH = instantHours(end);
  if (question.kind === 'recorded') {
    const { tacrolimus } = question.of;
    return tacrolimus === undefined ? [] : doseTicks(tacrolimus, horizonH);
  }
  const { firstDoseAt, lastDoseAt, mgPerDose, everyHours, product } = question.start;
  // The course ends two days before its curve.
  const untilH = lastDoseAt === undefined ? horizonH - 48 : instantHours(lastDoseAt);
  const regimen = { from: firstDoseAt, mgPerDose, everyHours, product };
  return doseTicks({ regimens: [regimen], departures: [], levels: [] }, untilH);
}

/** The dose just before which levels are compared: the next one, or of a planned course the last one. */
function nextOf(
  question: LevelsQuestion,
  ticks: readonly DoseTick[],
  lastDraw: DoseTick['at'] | undefined,
): DoseTick | undefined {
  return question.kind === 'start' ? ticks.at(-1) : nextDose(ticks, question.of.asOf, lastDraw);
}
