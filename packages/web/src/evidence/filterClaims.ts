import type { CarriedAs, Claim, ClaimStatus } from '@nidation/core/knowledge';

/** What the ledger can be narrowed to; an absent part lets everything through. */
export interface ClaimFilter {
  readonly document?: Claim['document'] | undefined;
  readonly carriedAs?: CarriedAs | undefined;
  readonly status?: ClaimStatus | undefined;
  /** Words that all stand in the claim, its number, place or note. */
  readonly text?: string | undefined;
}

export function filterClaims(claims: readonly Claim[], filter: ClaimFilter): readonly Claim[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
  return claims.filter((claim) => {
    const { id, document, place, status, carriedAs, recomputed = '', note = '' } = claim;
    const said = `${id} ${place} ${claim.words} ${recomputed} ${note}`.toLowerCase();
    return (
      (filter.document === undefined || filter.document === document) &&
      (filter.carriedAs === undefined || filter.carriedAs === carriedAs) &&
      (filter.status === undefined || filter.status === status) &&
      words.every((word) => said.includes(word))
    );
  });
}
