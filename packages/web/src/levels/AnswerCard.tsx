import type { Instant } from '@nidation/core/engines';
import type { LevelsAnswer } from '@nidation/core/pharmacokinetics';
import { Level } from '../parts/Level.tsx';
import { Notice } from '../parts/Notice.tsx';
import { placeWords } from '../parts/placeWords.ts';
import { isCannotSay } from '../parts/why.ts';
import { FactLink } from './FactLink.tsx';
import type { LevelsState } from './levelsWorker.ts';
import { answerSentence, valueOf } from './words.ts';

const BADGES = {
  'models agree': { of: 'measured', word: 'Models agree' },
  'models disagree': { of: 'readings differ', word: 'Models disagree' },
  'outside model population': { of: 'outside protocol', word: 'Outside the models’ population' },
  'cannot say': { of: 'cannot say', word: 'Cannot say' },
} as const;

interface AnswerCardProps {
  readonly state: LevelsState;
  readonly at: Instant | undefined;
  readonly planned: boolean;
  readonly onAgain: () => void;
}

/** The answer in one sentence, what is missing, and what to check now. An old answer is never shown for a new question. */
export function AnswerCard({ state, at, planned, onAgain }: AnswerCardProps) {
  return (
    <section
      className="card answer"
      aria-label="Answer"
      aria-busy={state.kind === 'computing' || state.kind === 'prior'}
    >
      <div aria-live="polite" className="stack tight">
        <Body state={state} at={at} planned={planned} onAgain={onAgain} />
      </div>
    </section>
  );
}

function Body({ state, at, planned, onAgain }: AnswerCardProps) {
  switch (state.kind) {
    case 'nothing asked':
    case 'computing':
      return <p className="answer-line waiting">Computing what the models say …</p>;
    case 'prior':
      return (
        <p className="answer-line waiting">
          {planned
            ? 'Computing the planned start …'
            : 'Computing with her levels … The curve shows the cohort before any level.'}
        </p>
      );
    case 'failed':
      return (
        <div role="alert" className="stack tight">
          <p className="answer-line">The levels could not be computed.</p>
          <p>Everything typed is kept. Nothing was sent anywhere.</p>
          <p>
            <button type="button" onClick={onAgain}>
              Compute again
            </button>
          </p>
        </div>
      );
    case 'answered':
      return <Answered answer={state.answer} at={at} planned={planned} />;
  }
}

function Answered({ answer, at, planned }: { answer: LevelsAnswer; at: Instant | undefined; planned: boolean }) {
  const badge = BADGES[answer.level];
  const value = valueOf(answer);
  const stop = value?.advice.filter((words) => words.startsWith('Stop and call')) ?? [];
  const pregnancy = value?.advice.filter((words) => words.startsWith('Pregnant:')) ?? [];
  // The sentence itself says when no level is used.
  const rest =
    value?.advice.filter(
      (words) => !stop.includes(words) && !pregnancy.includes(words) && !words.startsWith('No level is used'),
    ) ?? [];
  return (
    <>
      {stop.map((words) => (
        <Notice key={words} kind="stop">
          <p className="answer-line">{words}</p>
        </Notice>
      ))}
      <Level of={badge.of} word={badge.word} big boxed />
      {isCannotSay(answer.value) ? (
        <>
          <p className="answer-line">
            Cannot say{planned ? ' what to expect' : ' what her levels are'}
            {answer.value.needs.length === 0 ? '.' : ': needs '}
            <Needs of={answer.value.needs} />
          </p>
          <ul>
            {answer.because.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="answer-line">
          {planned ? 'Planned start. ' : ''}
          {answerSentence(answer, at)}
        </p>
      )}
      {pregnancy.map((words) => (
        <Notice key={words} kind="stop" title="Hematocrit moves this number">
          <p>{words}</p>
        </Notice>
      ))}
      {rest.length === 0 ? null : (
        <ul>
          {rest.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {value === undefined ? null : <p className="muted small">{value.steadyState}</p>}
      <Unknown answer={answer} />
    </>
  );
}

function Needs({ of }: { of: readonly string[] }) {
  return of.map((fact, i) => (
    <span key={fact}>
      <FactLink fact={fact} />
      {i === of.length - 1 ? '.' : ', '}
    </span>
  ));
}

/** What is not known and what it blocks, each a way to its field. */
function Unknown({ answer: { unknown } }: { answer: LevelsAnswer }) {
  if (unknown.length === 0) return null;
  return (
    <details>
      <summary>Not known, and what it blocks ({unknown.length})</summary>
      <ul>
        {unknown.map(({ fact, label, blocks, howToLearn }) => (
          <li key={fact}>
            <FactLink fact={fact} label={placeWords(label)} />: blocks {blocks}. {howToLearn}
          </li>
        ))}
      </ul>
    </details>
  );
}
