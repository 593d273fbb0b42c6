import { type Claim, type ClaimStatus, type Knowledge, claims } from '@nidation/core/knowledge';
import { carrierInWords } from './carrierWords.ts';
import { drawn, leaf, wrapped } from './lines.ts';

/** The claims of the two documents, each with what carries it. */

const DOCUMENT: Record<Claim['document'], string> = {
  'lecture deck': 'Lecture deck',
  'answer page': 'Answer page (not a guideline)',
};

const SHOWN: Record<ClaimStatus, string> = {
  verified: 'verified',
  recomputed: 'recomputed',
  'source document': 'source document only',
  unverified: 'unverified',
  default: 'default, needs clinical sign-off',
  conflict: 'contradicted',
  'not reproduced': 'not reproduced',
  overstated: 'overstated',
  impossible: 'impossible',
};

function claimLines(knowledge: Knowledge, claim: Claim): readonly string[] {
  const { id, words, status, carriedAs, carriers, recomputed, note, place } = claim;
  const parts = [
    ...(recomputed === undefined ? [] : [leaf(`recomputed: ${recomputed}`)]),
    ...(note === undefined ? [] : [leaf(note)]),
    ...carriers.map((carrier) => leaf(carrierInWords(knowledge, carrier))),
  ];
  return [
    ...wrapped(`${words} [${SHOWN[status]}; ${carriedAs}; ${place}]`, `${id}  `, '       '),
    ...drawn(parts, '       '),
  ];
}

/** The ledger in words; the whole, or the claims handed in. */
export function ledgerText(knowledge: Knowledge, of: readonly Claim[] = claims): string {
  const counts = new Map<string, number>();
  for (const { carriedAs } of of) counts.set(carriedAs, (counts.get(carriedAs) ?? 0) + 1);
  const parts = (Object.keys(DOCUMENT) as Claim['document'][]).flatMap((document) => {
    const held = of.filter((claim) => claim.document === document);
    return held.length === 0 ? [] : ['', DOCUMENT[document], ...held.flatMap((claim) => claimLines(knowledge, claim))];
  });
  const sum = [...counts].map(([what, count]) => `${what} ${String(count)}`).join(', ');
  return [
    `${String(of.length)} of ${String(claims.length)} claims: ${sum}`,
    ...parts,
    '',
    `knowledge ${knowledge.version}`,
    '',
  ].join('\n');
}
