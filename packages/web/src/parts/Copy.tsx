import { useState } from 'react';

/** Copies a text made on demand; says so, and offers the text itself when the browser refuses. */
export function CopyButton({ text, label }: { text: () => string | Promise<string>; label: string }) {
  const [state, setState] = useState<'ready' | 'copied' | { readonly fallback: string }>('ready');
  const copy = async () => {
    const words = await text();
    try {
      await navigator.clipboard.writeText(words);
      setState('copied');
    } catch {
      setState({ fallback: words });
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="says">
        {state === 'copied' ? 'Copied.' : ''}
      </span>
      {typeof state === 'object' ? (
        <textarea className="no-print" aria-label="Text to copy" readOnly value={state.fallback} rows={6} />
      ) : null}
    </>
  );
}
