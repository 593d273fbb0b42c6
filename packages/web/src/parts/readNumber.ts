/**
 * A number as a person types it: Latin, Persian, Arabic or full-width digits, decimal '.', ',' or '٫'.
 *
 * No thousands separators. Where '1,234' could be read both ways inside the field's own range, the
 * answer is "ambiguous" and the field asks: nothing is guessed.
 */
export type ReadNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number; readonly echo: boolean }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'wrong'; readonly because: string };

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

const DIGIT_ZEROS = [0x06f0, 0x0660, 0xff10];

function latin(text: string): string {
  return [...text.trim()]
    .map((sign) => {
      const code = sign.codePointAt(0)!;
      const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9);
      if (zero !== undefined) return String(code - zero);
      return sign === '٫' || sign === '．' ? '.' : sign === '，' || sign === '،' ? ',' : sign;
    })
    .join('');
}

export function readNumber(text: string, range: NumberRange): ReadNumber {
  const plain = latin(text);
  if (plain === '') return { kind: 'empty' };
  const match = /^(\d+)(?:([.,])(\d+))?$/.exec(plain);
  if (!match) return { kind: 'wrong', because: 'Digits with at most one decimal sign, for example 12.4.' };
  const [, whole = '', sign, decimals] = match;
  const value = Number(decimals === undefined ? whole : `${whole}.${decimals}`);
  const grouped = decimals?.length === 3 && whole.length <= 3 && whole !== '0' ? Number(whole + decimals) : undefined;
  if (grouped !== undefined && inRange(grouped, range)) {
    if (inRange(value, range)) return { kind: 'ambiguous', readings: [value, grouped] };
    return { kind: 'wrong', because: `Write ${String(grouped)} without a thousands separator.` };
  }
  if (range.whole === true && !Number.isInteger(value)) return { kind: 'wrong', because: 'A whole number.' };
  if (!inRange(value, range)) {
    return { kind: 'wrong', because: `From ${String(range.min)} to ${String(range.max)}.` };
  }
  return { kind: 'number', value, echo: plain !== text.trim() || sign === ',' };
}

function inRange(value: number, { min, max, whole }: NumberRange): boolean {
  return value >= min && value <= max && (whole !== true || Number.isInteger(value));
}
