import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CitedSource } from '../why.ts';
import type { ProtocolToJudge } from './answers.ts';

/** The sources that speak for and against a protocol, and where every guideline stands on tacrolimus for RIF. */
export function citedEvidence(
  { evidenceIds, sourceId }: ProtocolToJudge,
  { comparisons, observations, positions }: Knowledge,
): readonly CitedSource[] {
  const evidence = [...comparisons, ...observations].filter(({ id }) => evidenceIds.includes(id));
  const grouped = new Map<string, { sourceId: string; stance: CitedSource['stance']; evidenceIds: string[] }>();
  const put = (source: string, stance: CitedSource['stance'], id: string) => {
    const key = `${stance} ${source}`;
    const known = grouped.get(key);
    if (known === undefined) grouped.set(key, { sourceId: source, stance, evidenceIds: [id] });
    else known.evidenceIds.push(id);
  };
  for (const { id, sourceId: source, speaks } of evidence) put(source, speaks === 'neither' ? 'method' : speaks, id);
  for (const { id, question, stance, sourceId: source } of positions) {
    if (question !== 'tacrolimus for RIF') continue;
    const against = stance === 'not recommended' || stance === 'not indicated';
    put(source, against ? 'against' : stance === 'recommends' ? 'for' : 'not addressed', id);
  }
  const method: CitedSource = { sourceId, stance: 'method', evidenceIds: [] };
  return [method, ...grouped.values()];
}
