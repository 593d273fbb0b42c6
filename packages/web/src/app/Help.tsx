import { useEffect, useRef } from 'react';
import { helpOpen, keysOn, switchKeys } from './keys.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['0 – 5', 'couple: summary, RIF, work-up, immune, plan, levels'],
  ['g h', 'quick check'],
  ['g p', 'open a couple'],
  ['g r', 'registry'],
  ['g e', 'evidence'],
  ['g a', 'about'],
  ['w', 'why: reasons and sources of the page’s answer'],
  ['p', 'print'],
  ['?', 'this help'],
  ['Esc', 'close'],
];

/** Keyboard help, drawn while it is open, and the switch that turns single keys off. */
export function Help() {
  const on = keysOn.use();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="help-heading" onClose={() => helpOpen.set(false)}>
      <div className="stack">
        <h2 id="help-heading">Keyboard</h2>
        <dl className="facts">
          {KEYS.map(([key, does]) => (
            <div key={key} className="help-row">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="muted">Keys do nothing while you type in a field.</p>
        <label className="choice">
          <input type="checkbox" checked={on} onChange={(event) => switchKeys(event.target.checked)} />
          Single keys are on
        </label>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </div>
    </dialog>
  );
}
