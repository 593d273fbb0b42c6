import { knowledge } from '@nidation/core/knowledge';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { provideSources } from '../parts/citations.tsx';
import { usePageWhy } from '../parts/why.ts';
import '../styles/evidence.css';

provideSources(knowledge.sources);

const LISTS = [
  { id: 'studies', name: 'Studies' },
  { id: 'positions', name: 'Positions' },
  { id: 'conflicts', name: 'Conflicts' },
  { id: 'claims', name: 'Claims' },
] as const;

export type ListName = (typeof LISTS)[number]['id'];

export function listNamed(id: string): ListName | undefined {
  return LISTS.find((list) => list.id === id)?.id;
}

interface EvidenceFrameProps {
  readonly title: string;
  /** Above the title: what kind of thing this is. */
  readonly kind?: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** Heading, the way to the other lists, and the content. */
export function EvidenceFrame({ title, kind, lead, children }: EvidenceFrameProps) {
  usePageWhy('Evidence', undefined);
  return (
    <div className="stack evidence">
      <nav aria-label="Evidence" className="evidence-nav no-print">
        <Link to="/evidence" activeOptions={{ exact: true }}>
          Ask
        </Link>
        {LISTS.map(({ id, name }) => (
          <Link key={id} to="/evidence/$id" params={{ id }}>
            {name}
          </Link>
        ))}
      </nav>
      <div className="page-head">
        <div>
          {kind === undefined ? null : <p className="muted">{kind}</p>}
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="muted">{lead}</p>}
        </div>
      </div>
      {children}
    </div>
  );
}
