/** In words: which answers differ between two editions, for how many and for whom. */

const SHOWN = 3;
/** The answer of an edition that refuses the whole file. */
const FILE = 'the case file';

const absent = (/** @type {string} */ question) => (question === FILE ? 'read' : 'not said');

/**
 * @param {readonly string[]} who
 * @param {readonly Record<string, string>[]} before
 * @param {readonly Record<string, string>[]} after
 * @returns {string[]} one line for each kind of change, the commonest first; none when no answer changes
 */
export function changesInWords(who, before, after) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  who.forEach((name, i) => {
    const [old, now] = [before[i] ?? {}, after[i] ?? {}];
    // A file that one edition cannot read has no answers to compare.
    const unread = FILE in old !== FILE in now;
    for (const question of unread ? [FILE] : new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (old[question] === now[question]) continue;
      const change = `${question}: ${old[question] ?? absent(question)} → ${now[question] ?? absent(question)}`;
      found.set(change, [...(found.get(change) ?? []), name]);
    }
  });
  return [...found]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(
      ([change, of]) =>
        `${change} (${of.length} of ${who.length}: ${of.slice(0, SHOWN).join('; ')}${of.length > SHOWN ? '; …' : ''})`,
    );
}
