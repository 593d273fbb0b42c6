/**
 * Least number of single-letter insertions, deletions, substitutions and swaps of neighbors that turn
 * one word into the other (restricted Damerau–Levenshtein distance).
 *
 * @param atMost a distance above this is not worked out further
 * @returns the distance, or some number above `atMost`
 * @see Damerau FJ. Commun ACM 1964;7:171-176
 */
export function editDistance(a: string, b: string, atMost = Infinity): number {
  if (Math.abs(a.length - b.length) > atMost) return atMost + 1;
  const width = b.length + 1;
  // Three rows of the table stand one after the other; row i is the (i mod 3)-th of them.
  const table = new Uint16Array(3 * width);
  for (let j = 0; j < width; j += 1) table[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const row = (i % 3) * width;
    const back = ((i + 2) % 3) * width;
    const twoBack = ((i + 1) % 3) * width;
    table[row] = i;
    let leastOfRow = i;
    for (let j = 1; j < width; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let least = Math.min(table[back + j]! + 1, table[row + j - 1]! + 1, table[back + j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && !same && swapped(a, i, b, j)) least = Math.min(least, table[twoBack + j - 2]! + 1);
      table[row + j] = least;
      leastOfRow = Math.min(leastOfRow, least);
    }
    // A later row is at least this one's least, or, by a swap, that of the row before, which is one less at most.
    if (leastOfRow > atMost + 1) return leastOfRow;
  }
  return table[(a.length % 3) * width + b.length]!;
}

/** Are the last two letters of one the last two of the other, turned around? */
function swapped(a: string, i: number, b: string, j: number): boolean {
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
