import { knowledge, topics, type Topic } from '@nidation/core/knowledge';
import { ask } from '@nidation/formats/explain';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { AskBox } from './AskBox.tsx';
import { addressOf } from './entry.ts';
import { EvidenceFrame } from './EvidenceFrame.tsx';
import { MedicineAnswer, TopicAnswer } from './TopicAnswer.tsx';

const EXAMPLES = [
  'May she breastfeed?',
  'What dose at 11.0?',
  'Lymphocyte therapy for a low profile?',
  'Azithromycin and tacrolimus?',
  'NK cells?',
  'What happens without treatment?',
] as const;

/** A question and its answer at once; below, everything that can be asked. */
export function EvidencePage() {
  const [question, setQuestion] = useQuestion();
  const answer = useRef<HTMLHeadingElement>(null);
  const askFor = (next: string) => {
    setQuestion(next);
    // After the answer is drawn, so that a screen reader starts there.
    requestAnimationFrame(() => answer.current?.focus());
  };
  return (
    <EvidenceFrame
      title="Evidence"
      lead={`What was read, what speaks against and for, and what nobody knows. Read up to ${knowledge.evidenceDate}.`}
    >
      <div className="card">
        <AskBox question={question} onChange={setQuestion} onAsk={askFor} />
        <div className="row examples no-print">
          {EXAMPLES.map((example) => (
            <button key={example} type="button" className="quiet" onClick={() => askFor(example)}>
              {example}
            </button>
          ))}
        </div>
      </div>
      {question.trim() === '' ? null : <Answer question={question} heading={answer} onAsk={askFor} />}
      <Topics />
    </EvidenceFrame>
  );
}

interface AnswerProps {
  readonly question: string;
  readonly heading: React.Ref<HTMLHeadingElement>;
  readonly onAsk: (question: string) => void;
}

function Answer({ question, heading, onAsk }: AnswerProps) {
  const answer = useMemo(() => ask(question, knowledge), [question]);
  const [best, ...others] = answer.topics;
  const { medicine } = answer;
  const title = best?.title ?? (medicine === undefined ? 'No entry fits' : (medicine.names[0] ?? medicine.id));
  return (
    <section className="card" aria-label="Answer">
      <p className="print-only">Question: {question}</p>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p role="status" className="visually-hidden">
        Answer: {title}
      </p>
      {medicine === undefined ? null : <MedicineAnswer of={medicine} />}
      {best === undefined ? null : <TopicAnswer of={best} doses={answer.doses} />}
      {best === undefined && medicine === undefined ? (
        <p>
          Nothing in this edition answers “{question}”. That is neither a yes nor a no. Choose a topic below or ask with
          other words.
        </p>
      ) : (
        <Notice>{noticeWords('tacrolimus')}</Notice>
      )}
      <SeeAlso topics={others} onAsk={onAsk} />
      <p className="muted small">Not a prescription. For one woman, open her case.</p>
    </section>
  );
}

function SeeAlso({ topics: others, onAsk }: { topics: readonly Topic[]; onAsk: AnswerProps['onAsk'] }) {
  if (others.length === 0) return null;
  return (
    <p className="no-print">
      See also:{' '}
      {others.map(({ id, title, questions }) => (
        <button key={id} type="button" className="quiet" onClick={() => onAsk(questions[0] ?? title)}>
          {title}
        </button>
      ))}
    </p>
  );
}

function Topics() {
  return (
    <section className="card" aria-labelledby="topics">
      <h2 id="topics">Topics ({topics.length})</h2>
      <ul className="many topics">
        {topics.map(({ id, title }) => (
          <li key={id}>
            <Link to="/evidence/$id" params={{ id: addressOf('topic', id) }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The question lives in the address's hash, which a browser never sends; it is replaced at each keystroke. */
function useQuestion(): readonly [string, (next: string) => void] {
  const [question, setQuestion] = useState(fromHash);
  useEffect(() => {
    const onHash = () => setQuestion(fromHash());
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const change = (next: string) => {
    setQuestion(next);
    const hash = next === '' ? '' : `#${new URLSearchParams({ ask: next }).toString()}`;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  };
  return [question, change];
}

function fromHash(): string {
  return new URLSearchParams(location.hash.slice(1)).get('ask') ?? '';
}
