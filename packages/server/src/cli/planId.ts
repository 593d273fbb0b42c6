import { createHash } from 'node:crypto';
import type { Case } from '@nidation/core/case';

/**
 * The identity a plan keeps through all its versions, so that a calendar replaces its entries
 * instead of doubling them: the couple's identifier and which of their transfers it is for.
 *
 * Without an identifier in the case it is taken from the history, which changes with every new record.
 */
export function planId(of: Case): string {
  const turn = of.transfers === undefined ? 'next' : String(of.transfers.length + 1);
  return `${of.id ?? unnamed(of)}-transfer-${turn}`;
}

function unnamed({ woman, transfers, th1Th2 }: Case): string {
  const known = JSON.stringify([woman.ageYears, transfers, th1Th2]);
  return `case-${createHash('sha256').update(known).digest('hex').slice(0, 12)}`;
}
