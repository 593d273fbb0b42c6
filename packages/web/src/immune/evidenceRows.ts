import type { Comparison, Observation } from '@nidation/core/knowledge';
import { knowledge, untreatedOutcomes } from '@nidation/core/knowledge';
import { evidenceOf, observationOf, type ComparisonEvidence, type ObservationEvidence } from '@nidation/core/pathway';

/** The counts behind a protocol, computed by the core, sorted by what they speak for. */

export type EvidenceRow =
  | { readonly kind: 'comparison'; readonly evidence: ComparisonEvidence }
  | { readonly kind: 'observation'; readonly evidence: ObservationEvidence };

export type Speaks = Comparison['speaks'];

export function allRows(): readonly EvidenceRow[] {
  return [...knowledge.comparisons.map(comparisonRow), ...knowledge.observations.map(observationRow)];
}

const comparisonRow = (comparison: Comparison): EvidenceRow => ({
  kind: 'comparison',
  evidence: evidenceOf(comparison),
});
const observationRow = (observation: Observation): EvidenceRow => ({
  kind: 'observation',
  evidence: observationOf(observation),
});

export function subjectOf(row: EvidenceRow): Comparison | Observation {
  return row.kind === 'comparison' ? row.evidence.comparison : row.evidence.observation;
}

/** The rows a protocol rests on, its own study's first. */
export function rowsOf(
  ids: readonly string[],
  speaks: Speaks,
  ownSourceId: string | undefined,
): readonly EvidenceRow[] {
  const rows = allRows().filter((row) => ids.includes(subjectOf(row).id) && subjectOf(row).speaks === speaks);
  const isOwn = (row: EvidenceRow) => subjectOf(row).sourceId === ownSourceId;
  return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))];
}

/** '75/112 v 4/11', '15/26'. */
export function countsOf(row: EvidenceRow): string {
  if (row.kind === 'comparison') {
    const { first, second } = row.evidence;
    return `${String(first.events)}/${String(first.total)} v ${String(second.events)}/${String(second.total)}`;
  }
  const { arm, observation } = row.evidence;
  if (arm !== undefined) return `${String(arm.events)}/${String(arm.total)}`;
  return observation.printed === undefined ? '' : `${String(observation.printed.percent)} % as printed`;
}

/** What becomes of women who go on without immunotherapy, in other cohorts; none selected by Th1/Th2. */
export function untreatedRows(): readonly EvidenceRow[] {
  return untreatedOutcomes.map(observationRow);
}

/** An address within the page for one row of evidence. */
export function evidenceAnchor(id: string): string {
  return `evidence-${id.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`;
}

export interface Study {
  readonly sourceId: string;
  readonly rows: readonly EvidenceRow[];
  /** Of all its rows, each once. */
  readonly cautions: readonly string[];
}

export function byStudy(rows: readonly EvidenceRow[]): readonly Study[] {
  const sourceIds = [...new Set(rows.map((row) => subjectOf(row).sourceId))];
  return sourceIds.map((sourceId) => {
    const own = rows.filter((row) => subjectOf(row).sourceId === sourceId);
    return { sourceId, rows: own, cautions: [...new Set(own.flatMap((row) => subjectOf(row).cautions))] };
  });
}
