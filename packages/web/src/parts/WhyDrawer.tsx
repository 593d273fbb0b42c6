import { useEffect, useRef } from 'react';
import { Level } from './Level.tsx';
import { openWhy, type ShownWhy } from './why.ts';
import { WhyTree } from './WhyTree.tsx';

/** The right drawer: draws the one Why object of an answer. Esc closes it and gives the focus back. */
export function WhyDrawer() {
  const shown = openWhy.use();
  return shown === undefined ? null : <Drawer shown={shown} />;
}

function Drawer({ shown: { title, why } }: { shown: ShownWhy }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [why.id]);
  return (
    <aside className="drawer" aria-labelledby="why-heading">
      <div className="card-head">
        <h2 id="why-heading" ref={heading} tabIndex={-1}>
          Why: {title}
        </h2>
        <button type="button" className="quiet end" onClick={() => openWhy.set(undefined)}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      <p>
        <Level of={why.level} boxed />
      </p>
      <WhyTree why={why} />
    </aside>
  );
}
