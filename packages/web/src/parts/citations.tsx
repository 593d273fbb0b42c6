import type { Source } from '@nidation/core/knowledge';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { cell } from './state.ts';
import { Mark } from './Mark.tsx';

/** Every source of the edition, loaded once and after the first page: the quick check does not wait for it. */
const sources = cell<ReadonlyMap<string, Source> | undefined>(undefined);
let asked = false;

/** Pages that hold the whole knowledge anyway hand its sources in: nothing is loaded for them. */
export function provideSources(all: readonly Source[]): void {
  asked = true;
  if (sources.get() === undefined) sources.set(new Map(all.map((source) => [source.id, source])));
}

/** Further sources of one page, such as the models of levels, after those of the edition. */
export function addSources(more: readonly Source[]): void {
  sources.set(new Map([...(sources.get() ?? []), ...more.map((source) => [source.id, source] as const)]));
}

export function useSources(): ReadonlyMap<string, Source> | undefined {
  useEffect(() => {
    if (asked) return;
    asked = true;
    void import('../app/wholeKnowledge.ts').then(({ knowledge }) => provideSources(knowledge.sources));
  }, []);
  return sources.use();
}

/** One source as a reader can find it: citation, DOI or PMID, its caution and mark. */
export function SourceLine({ id }: { id: string }) {
  const source = useSources()?.get(id);
  if (source === undefined) return <cite>{id}</cite>;
  return (
    <cite>
      {source.citation}
      {source.doi === undefined ? '' : ` · doi:${source.doi}`}
      {source.pmid === undefined ? '' : ` · PMID ${source.pmid}`} <Mark of={source.confidence} />
      {source.caution === undefined ? null : <span className="muted"> {source.caution}</span>}
    </cite>
  );
}

/** A source by its short name: 'Nakagawa K et al. 2015', 'ESHRE add-ons 2023'. Its address says what rests on it. */
export function SourceName({ id }: { id: string }) {
  const source = useSources()?.get(id);
  return (
    <Link to="/evidence/$id" params={{ id: `source-${id}` }} className="source-name">
      {source === undefined ? id : shortName(source)}
    </Link>
  );
}

/** 'Nakagawa K et al. 2015' of a whole citation. */
export function shortName({ citation }: Source): string {
  const authors = /^(.{2,40}? et al\.).*?\b((?:19|20)\d{2})\b/.exec(citation);
  if (authors !== null) return `${authors[1]!} ${authors[2]!}`;
  const first = citation.split('. ')[0]!.replace(/\.$/, '');
  return first.length > 60 ? `${first.slice(0, 58).trimEnd()}…` : first;
}
