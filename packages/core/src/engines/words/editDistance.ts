/**
 * Least number of single-letter insertions, deletions, substitutions and swaps of neighbors that turn
 * one word into the other (restricted Damerau–Levenshtein distance).
 *
 * @see Damerau FJ. Commun ACM 1964;7:171-176
 */
export function editDistance(a: string, b: string): number {
  let twoBack: readonly number[] = [];
  let back: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(back[j]! + 1, row[j - 1]! + 1, back[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, twoBack[j - 2]! + 1);
      row.push(least);
    }
    twoBack = back;
    back = row;
  }
  return back[b.length]!;
}
