/** The delimiter of a text, found from its first lines. */

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const delimiterWords: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
};

const LINES = 50;

/**
 * The delimiter that stands equally often in most of the first lines, outside quotes; the header decides a tie.
 *
 * @returns undefined when none stands in the header: one column, or not a table
 */
export function detectDelimiter(sample: string): Delimiter | undefined {
  const lines = sample.split(/\r\n|\n|\r/, LINES).filter((line) => line !== '');
  // The last line of a sample may be cut off.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  let best: Delimiter | undefined;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = whole.map((line) => countOutsideQuotes(line, delimiter));
    const inHeader = counts[0] ?? 0;
    if (inHeader === 0) continue;
    const equal = counts.filter((count) => count === inHeader).length / counts.length;
    const score = equal * 1000 + inHeader;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0;
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === delimiter && !quoted) count++;
  }
  return count;
}
