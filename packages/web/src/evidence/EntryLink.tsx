import type { Carrier } from '@nidation/core/knowledge';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { entryOfCarrier } from './entries.ts';
import { addressOf, addressOfCarrier, KIND_WORDS, partsOf, type Entry } from './entry.ts';
import { APP_PAGES, type AppPage } from './shownOn.ts';

export function EntryLink({ to: { kind, id, title }, children }: { to: Entry; children?: ReactNode }) {
  return (
    <Link to="/evidence/$id" params={{ id: addressOf(kind, id) }}>
      {children ?? title}
    </Link>
  );
}

/** What a carrier is, and its title as a link. */
export function CarrierLink({ to }: { to: Carrier }) {
  const entry = entryOfCarrier(to);
  const { kind, id } = partsOf(to);
  return (
    <>
      <span className="muted">{KIND_WORDS[kind]}:</span>{' '}
      {entry === undefined ? (
        id
      ) : (
        <Link to="/evidence/$id" params={{ id: addressOfCarrier(to) }}>
          {entry.title}
        </Link>
      )}
    </>
  );
}

/** The pages of the app that show something. A page of a couple asks for a couple first. */
export function PageLinks({ pages }: { pages: readonly AppPage[] }) {
  if (pages.length === 0) return <span>the evidence pages only</span>;
  return (
    <>
      {pages.map((page, i) => (
        <span key={page}>
          {i === 0 ? null : ', '}
          <Link to={APP_PAGES[page].to} search={page === 'quickCheck' || page === 'about' ? {} : true}>
            {APP_PAGES[page].name}
          </Link>
        </span>
      ))}
    </>
  );
}
