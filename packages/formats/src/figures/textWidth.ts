/**
 * How wide a text is drawn, without a screen: the advance widths of DejaVu Sans, one of the widest sans-serif faces
 * in use. A text that fits by it fits in the narrower faces of every system. The PNG is drawn with that very face,
 * so there the numbers are exact (checked in the server's figure tests).
 */

const FIRST = 32;
/** Advance of U+0020 to U+007E in hundredths of the font size. */
const REGULAR =
  '32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 71 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 59 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 34 63 63 28 28 58 28 97 63 61 63 63 39 52 39 63 59 82 59 59 52 64 34 64 84'
    .split(' ')
    .map(Number);
const BOLD =
  '35 46 52 84 70 100 87 31 46 46 52 84 38 42 38 37 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 58 100 77 76 73 83 68 68 82 84 37 37 77 64 100 84 85 73 85 77 68 70 81 77 110 77 72 73 46 37 46 84 50 50 67 72 59 72 68 41 72 71 34 34 67 34 104 71 69 72 72 49 60 48 71 65 92 65 65 58 71 37 71 84'
    .split(' ')
    .map(Number);

/** Letters beyond ASCII: Latin, Greek, Cyrillic and Arabic are at most this wide; Chinese, Japanese, Korean fill the square. */
const OTHER = 90;
const FULL = 105;
const MARKS = /\p{M}|\p{Cf}/u;
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;

/**
 * Width of a line of text.
 *
 * @param size font size, in the unit of the result
 */
export function textWidth(text: string, size: number, bold = false): number {
  const table = bold ? BOLD : REGULAR;
  let hundredths = 0;
  for (const sign of text) hundredths += table[(sign.codePointAt(0) ?? 0) - FIRST] ?? beyond(sign);
  return (hundredths * size) / 100;
}

function beyond(sign: string): number {
  if (MARKS.test(sign)) return 0;
  return WIDE.test(sign) ? FULL : OTHER;
}
