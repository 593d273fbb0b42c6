/** The allowed word that a mistyped one most resembles: a suggestion in a fault, never a silent correction. */

const bare = (word: string) => word.toLowerCase().replace(/[^a-z0-9γ]/g, '');

export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const asked = bare(word).slice(0, 60);
  if (asked === '') return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of allowed) {
    const distance = editDistance(asked, bare(candidate));
    if (distance < least) [best, least] = [candidate, distance];
  }
  return least <= Math.max(1, Math.floor(asked.length / 3)) ? best : undefined;
}

/**
 * Letters to insert, remove, change or swap with a neighbor (restricted Damerau–Levenshtein distance).
 * Both words are short: 60 letters at most.
 */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, rows[i - 2]![j - 2]! + 1);
      row.push(cost);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
