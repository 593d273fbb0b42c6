import { textWidth } from './textWidth.ts';

export interface Lines {
  readonly lines: readonly string[];
  /** Something was left out: the whole text has to stand in the mark's title. */
  readonly cut: boolean;
}

export interface Room {
  readonly width: number;
  readonly size: number;
  readonly most: number;
  readonly bold?: boolean;
}

const ELLIPSIS = '…';

/** A text in lines that fit the width; a word that is too long is broken, and the last line says that more was cut. */
export function wrapText(text: string, room: Room): Lines {
  const all = allLines(text, room);
  if (all.length <= room.most) return { lines: all, cut: false };
  const kept = all.slice(0, room.most);
  kept.push(shortened(`${kept.pop() ?? ''} ${all[room.most] ?? ''}`, room));
  return { lines: kept, cut: true };
}

/** One line; with an ellipsis where it does not fit. */
export function oneLine(text: string, room: Omit<Room, 'most'>): Lines {
  return wrapText(text, { ...room, most: 1 });
}

function allLines(text: string, room: Room): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((piece) => piece !== '')) {
    for (const piece of pieces(word, room)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (fits(longer, room)) line = longer;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word in pieces that each fit on a line of their own. */
function pieces(word: string, room: Room): readonly string[] {
  if (fits(word, room)) return [word];
  const found: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && !fits(piece + sign, room)) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...found, piece];
}

function shortened(text: string, room: Room): string {
  const signs = [...text.trim()];
  while (signs.length > 0 && !fits(signs.join('') + ELLIPSIS, room)) signs.pop();
  const cut = signs.join('').trimEnd();
  const lastSpace = cut.lastIndexOf(' ');
  return (lastSpace > cut.length * 0.6 ? cut.slice(0, lastSpace) : cut) + ELLIPSIS;
}

function fits(text: string, { width, size, bold }: Room): boolean {
  return textWidth(text, size, bold) <= width;
}
