import type { InvestigationId } from '@nidation/core/case';
import { knowledge } from '@nidation/core/knowledge';

export function investigationName(id: InvestigationId): string {
  return knowledge.investigations.find((item) => item.id === id)?.name ?? id;
}

export function interventionName(id: string): string {
  return knowledge.interventions.find((item) => item.id === id)?.name ?? id;
}
