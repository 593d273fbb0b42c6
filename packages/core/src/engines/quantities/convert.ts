/**
 * Exact conversions between the units laboratories print and one canonical unit per quantity.
 *
 *   canonical = (times · value + plus) / over        times, plus, over whole numbers
 *
 * A value is taken as the decimal it was written as (0.9, not the binary number nearest to it), the
 * arithmetic is done on fractions, and only the result is rounded, once, to the nearest double. So
 * 1.1 mg/dL of creatinine is 97.24 µmol/L and not 97.24000000000001.
 *
 * Unit codes follow UCUM; the spellings laboratories use beside it are listed, never guessed.
 */

export interface Conversion {
  readonly times: bigint;
  readonly plus?: bigint;
  readonly over: bigint;
}

export interface UnitChoice {
  /** Accepted spellings; the first is the UCUM code. */
  readonly spellings: readonly string[];
  readonly conversion: Conversion;
}

const SAME: Conversion = { times: 1n, over: 1n };

/** A code with every way its micro sign (u, U+00B5, U+03BC) and its liter (L, l) are written. */
function written(...codes: readonly string[]): readonly string[] {
  const micro = (code: string) =>
    /(?:^|\/)u(?=\w|\[)/.test(code)
      ? ['u', 'µ', 'μ'].map((sign) => code.replace(/(^|\/)u(?=\w|\[)/, `$1${sign}`))
      : [code];
  const liter = (code: string) => (/\/[a-zµμ]?L$/.test(code) ? [code, code.replace(/L$/, 'l')] : [code]);
  return codes.flatMap(micro).flatMap(liter);
}

const unit = (spellings: readonly string[], conversion: Conversion = SAME): UnitChoice => ({ spellings, conversion });

/**
 * The accepted units of each quantity, its canonical unit first.
 *
 * Factors: creatinine 88.4, glucose 18.016 (molar masses 113.12 and 180.16 g/mol; 18.02 is the same
 * number rounded); magnesium 24.305 g/mol; 25-hydroxyvitamin D 2.496; progesterone 3.18; HbA1c by
 * the master equation NGSP % = 0.09148 · IFCC + 2.152.
 */
export const ACCEPTED_UNITS = {
  creatinine: [unit(written('umol/L')), unit(written('mg/dL'), { times: 884n, over: 10n })],
  egfr: [
    unit(['mL/min/{1.73_m2}', 'mL/min/1.73m2', 'mL/min/1.73 m2', 'mL/min/1.73 m²', 'mL/min/1.73m²', 'ml/min/1.73m2']),
  ],
  potassium: [unit(written('mmol/L', 'meq/L', 'mEq/L'))],
  magnesium: [
    unit(written('mmol/L')),
    unit(written('mg/dL'), { times: 10_000n, over: 24_305n }),
    unit(written('meq/L', 'mEq/L'), { times: 1n, over: 2n }),
  ],
  fastingGlucose: [unit(written('mmol/L')), unit(written('mg/dL'), { times: 1000n, over: 18_016n })],
  hba1c: [unit(['%']), unit(['mmol/mol'], { times: 9148n, plus: 215_200n, over: 100_000n })],
  alt: [unit(['{x.ULN}'])],
  ast: [unit(['{x.ULN}'])],
  neutrophils: [
    unit([...written('10*9/L', '10^9/L'), ...written('10*3/uL', '10^3/uL')]),
    unit(written('/uL'), { times: 1n, over: 1000n }),
  ],
  hematocrit: [unit(['%']), unit(['1', 'L/L'], { times: 100n, over: 1n })],
  albumin: [unit(written('g/L')), unit(written('g/dL'), { times: 10n, over: 1n })],
  qtc: [unit(['ms'])],
  tacrolimusTrough: [unit(written('ng/mL', 'ug/L'))],
  hcg: [unit(written('[IU]/L', 'IU/L', 'm[IU]/mL', 'mIU/mL'))],
  vitaminD: [unit(written('nmol/L')), unit(written('ng/mL', 'ug/L'), { times: 2496n, over: 1000n })],
  tsh: [unit(written('m[IU]/L', 'mIU/L', 'u[IU]/mL', 'uIU/mL'))],
  progesterone: [unit(written('nmol/L')), unit(written('ng/mL', 'ug/L'), { times: 318n, over: 100n })],
} as const satisfies Record<string, readonly [UnitChoice, ...UnitChoice[]]>;

export type ConvertedQuantity = keyof typeof ACCEPTED_UNITS;

/** The value in the canonical unit; undefined when the unit is none of the accepted ones. @throws {RangeError} unless finite. */
export function toCanonicalUnit(quantity: ConvertedQuantity, value: number, from: string): number | undefined {
  const choices: readonly UnitChoice[] = ACCEPTED_UNITS[quantity];
  const choice = choices.find(({ spellings }) => spellings.includes(from));
  return choice === undefined ? undefined : convert(value, choice.conversion);
}

/** @throws {RangeError} unless the value is finite. */
export function convert(value: number, { times, plus = 0n, over }: Conversion): number {
  const { whole, scale } = fractionOf(value);
  if (times === over && plus === 0n) return value;
  return nearestDouble(times * whole + plus * scale, over * scale);
}

/** a / b with both taken as the decimals they were written as. @throws {RangeError} unless finite and b ≠ 0. */
export function exactQuotient(a: number, b: number): number {
  if (b === 0) throw new RangeError('Nothing is divided by 0.');
  const above = fractionOf(a);
  const below = fractionOf(b);
  return nearestDouble(above.whole * below.scale, above.scale * below.whole);
}

/** The shortest decimal of a number as a fraction: 0.9 is 9 / 10. */
function fractionOf(value: number): { readonly whole: bigint; readonly scale: bigint } {
  if (!Number.isFinite(value)) throw new RangeError(`Only finite values are converted; got ${String(value)}.`);
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [integer = '0', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(integer + decimals);
  return power >= 0
    ? { whole: digits * 10n ** BigInt(power), scale: 1n }
    : { whole: digits, scale: 10n ** BigInt(-power) };
}

/** More digits than any tie between two doubles needs for values of laboratory size. */
const DIGITS = 60;

/** numerator / denominator, rounded once. The last digit written stands for all that follow it. */
function nearestDouble(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n;
  const above = numerator < 0n ? -numerator : numerator;
  const below = denominator < 0n ? -denominator : denominator;
  const scaled = above * 10n ** BigInt(DIGITS);
  const quotient = scaled / below;
  const sticky = scaled % below === 0n ? '0' : '1';
  const magnitude = Number(`${String(quotient)}${sticky}e-${String(DIGITS + 1)}`);
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}
