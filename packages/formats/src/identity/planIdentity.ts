import type { Case } from '@nidation/core/case';

/**
 * The identity a plan keeps through all its versions and behind every door, so that a calendar
 * replaces its entries instead of doubling them: the couple's identifier and which of their transfers
 * it is for.
 *
 * Without an identifier in the case it is taken from the history, which changes with every new record.
 */
export function planIdentity(of: Case): string {
  const turn = of.transfers === undefined ? 'next' : String(of.transfers.length + 1);
  return `${of.id ?? unnamed(of)}-transfer-${turn}`;
}

function unnamed({ woman, transfers, th1Th2 }: Case): string {
  return `case-${fnv1a64(JSON.stringify([woman.ageYears, transfers, th1Th2]))}`;
}

/**
 * 64-bit FNV-1a over UTF-16 code units, sixteen hexadecimal digits. Not for secrets: it only tells cases apart.
 * @see Fowler G, Noll LC, Vo KP, Eastlake D. The FNV non-cryptographic hash algorithm.
 */
function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
