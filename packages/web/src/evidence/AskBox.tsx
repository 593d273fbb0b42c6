import { useId, useState } from 'react';

interface AskBoxProps {
  readonly question: string;
  /** At each keystroke. */
  readonly onChange?: (question: string) => void;
  /** With Enter or the button. */
  readonly onAsk: (question: string) => void;
}

/** One field for a question. What is typed stays in the page. */
export function AskBox({ question, onChange, onAsk }: AskBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState(question);
  const [given, setGiven] = useState(question);
  // A question chosen elsewhere replaces what was typed.
  if (given !== question) {
    setGiven(question);
    setTyped(question);
  }
  return (
    <form
      role="search"
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed);
      }}
    >
      <label htmlFor={id}>Ask</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="May she breastfeed?"
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          if (onChange === undefined) return;
          setGiven(value);
          onChange(value);
        }}
      />
      <button type="submit" className="primary">
        Ask
      </button>
    </form>
  );
}
