/** Plain text of a fixed width: wrapped lines, and trees drawn with lines. */

export const WIDTH = 110;

/** A text broken at blanks, never between a number and its %; the first line after `first`, the others after `rest`. */
export function wrapped(text: string, first: string, rest: string): readonly string[] {
  const room = Math.max(40, WIDTH - Math.max(first.length, rest.length) - (/^ */.exec(text)?.[0].length ?? 0));
  if (first.length + text.length <= WIDTH) return [first + text];
  const lines: string[] = [];
  // Leading blanks are an indent, not words.
  const indent = /^ */.exec(text)![0];
  let line = '';
  for (const word of text.trimStart().split(/ (?!%)/)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one, i) => (i === 0 ? first : rest) + indent + one);
}

/** A text at the left and another at the right edge of one line; below it where both do not fit. */
export function edges(left: string, right: string): string {
  const gap = WIDTH - left.length - right.length;
  return gap >= 2 ? left + ' '.repeat(gap) + right : [...wrapped(left, '', '  '), right].join('\n');
}

export interface Branch {
  readonly text: string;
  readonly parts: readonly Branch[];
}

export const leaf = (text: string): Branch => ({ text, parts: [] });

/** A tree, each branch with its lines; `indent` stands before every line. */
export function drawn(branches: readonly Branch[], indent = ''): readonly string[] {
  return branches.flatMap((branch, i) => {
    const last = i === branches.length - 1;
    const below = `${indent}${last ? '   ' : '│  '}`;
    const hanging = branch.parts.length === 0 ? `${below}  ` : `${below}│ `;
    return [...wrapped(branch.text, `${indent}${last ? '└─ ' : '├─ '}`, hanging), ...drawn(branch.parts, below)];
  });
}
