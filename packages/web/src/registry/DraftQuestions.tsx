import { useId, useState } from 'react';
import { download } from '../parts/download.ts';
import { type Ask, answered, asksOf, type Draft } from './asks.ts';
import { checkMapping } from './importState.ts';

interface DraftProps {
  readonly draft: Draft;
  readonly questions: readonly string[];
}

/** What the headers and values leave open. Nothing is guessed: every question has to be answered. */
export function DraftQuestions({ draft, questions }: DraftProps) {
  const asks = asksOf(draft);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const filled = asks.reduce((of, { path }) => {
    const words = answers[keyOf(path)]?.trim();
    return words === undefined || words === '' ? of : answered(of, path, words);
  }, draft);
  const open = asksOf(filled).length;
  const text = () => `${JSON.stringify(filled, null, 2)}\n`;
  return (
    <>
      <h3>Questions of the suggested mapping</h3>
      {questions.length === 0 ? null : (
        <details>
          <summary>Why these are asked ({questions.length})</summary>
          <ul>
            {questions.map((asked) => (
              <li key={asked}>{asked}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="columns">
        {asks.map((ask) => (
          <AskField
            key={keyOf(ask.path)}
            ask={ask}
            words={answers[keyOf(ask.path)] ?? ''}
            onWords={(words) => setAnswers((before) => ({ ...before, [keyOf(ask.path)]: words }))}
          />
        ))}
      </div>
      <p className="row no-print">
        <button type="button" className="primary" disabled={open > 0} onClick={() => void checkMapping(text())}>
          Use this mapping
        </button>
        <button type="button" onClick={() => download('mapping.draft.json', 'application/json', text())}>
          Download the draft
        </button>
        <span role="status" className="says">
          {open === 0 ? 'All answered.' : `${String(open)} not answered yet.`}
        </span>
      </p>
    </>
  );
}

const keyOf = (path: Ask['path']): string => path.join('\n');

function AskField({
  ask: { label, options },
  words,
  onWords,
}: {
  ask: Ask;
  words: string;
  onWords: (words: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {options === undefined ? (
        <input id={id} type="text" maxLength={120} value={words} onChange={(event) => onWords(event.target.value)} />
      ) : (
        <select id={id} value={words} onChange={(event) => onWords(event.target.value)}>
          <option value="">not answered</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
    </div>
  );
}
