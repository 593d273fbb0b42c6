/** Chance and even spread that are handed in as a seed: equal seeds give equal numbers, on every machine. */
import { demandCount } from './argumentChecks.ts';
import { normalQuantile } from './normalDistribution.ts';

/** One step of SplitMix32: a well mixed 32-bit number from a counter. */
function mix32(counter: number): number {
  let z = (counter + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/**
 * Seeded uniform numbers: generator sfc32, 52 bits each, strictly between 0 and 1.
 *
 * @param seed whole number, 0 to 2³² − 1
 * @returns a function that gives the next number at each call
 * @throws {RangeError} unless the seed is a whole number, not negative
 * @see Doty-Humphrey C. PractRand 0.95, sfc32 (public domain).
 */
export function seededUniform(seed: number): () => number {
  demandCount('seed', seed);
  let [a, b, c, counter] = [mix32(seed) | 0, mix32(seed + 1) | 0, mix32(seed + 2) | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return () => ((next() >>> 6) * 67108864 + (next() >>> 6) + 0.5) / 4503599627370496;
}

/** Joe and Kuo's direction numbers (new-joe-kuo-6.21201), dimensions 2 to 21: polynomial degree, its inner bits, m₁ … */
// prettier-ignore
const JOE_KUO: readonly (readonly number[])[] = [
  [1, 0, 1], [2, 1, 1, 3], [3, 1, 1, 3, 1], [3, 2, 1, 1, 1], [4, 1, 1, 1, 3, 3], [4, 4, 1, 3, 5, 13],
  [5, 2, 1, 1, 5, 5, 17], [5, 4, 1, 1, 5, 5, 5], [5, 7, 1, 1, 7, 11, 19], [5, 11, 1, 1, 5, 1, 1],
  [5, 13, 1, 1, 1, 3, 11], [5, 14, 1, 3, 5, 5, 31], [6, 1, 1, 3, 3, 9, 7, 49], [6, 13, 1, 1, 1, 15, 21, 21],
  [6, 16, 1, 3, 1, 13, 27, 49], [6, 19, 1, 1, 1, 15, 7, 5], [6, 22, 1, 3, 1, 15, 13, 25],
  [6, 25, 1, 1, 5, 5, 19, 61], [7, 1, 1, 3, 7, 11, 23, 15, 103], [7, 4, 1, 3, 7, 13, 13, 15, 69],
];

/** How many dimensions `sobolPoints` spreads evenly; further ones are seeded chance. */
export const SOBOL_DIMENSIONS = JOE_KUO.length + 1;

function directions(dimension: number): Int32Array {
  const v = new Int32Array(32);
  const row = JOE_KUO[dimension - 1];
  if (dimension === 0 || row === undefined) {
    for (let i = 0; i < 32; i++) v[i] = 1 << (31 - i);
    return v;
  }
  const [degree = 0, inner = 0] = row;
  for (let i = 0; i < 32; i++) {
    if (i < degree) {
      v[i] = row[i + 2]! << (31 - i);
      continue;
    }
    let value = v[i - degree]! ^ (v[i - degree]! >>> degree);
    for (let j = 1; j < degree; j++) if ((inner >> (degree - 1 - j)) & 1) value ^= v[i - j]!;
    v[i] = value;
  }
  return v;
}

function reverseBits(x: number): number {
  let y = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  y = ((y >>> 2) & 0x33333333) | ((y & 0x33333333) << 2);
  y = ((y >>> 4) & 0x0f0f0f0f) | ((y & 0x0f0f0f0f) << 4);
  y = ((y >>> 8) & 0x00ff00ff) | ((y & 0x00ff00ff) << 8);
  return (y >>> 16) | (y << 16) | 0;
}

/** Owen's nested scramble of a 32-bit fraction by the hash of Laine and Karras: each bit moves by the bits above it. */
function scramble(bits: number, key: number): number {
  let x = (reverseBits(bits) + key) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return reverseBits(x) >>> 0;
}

/**
 * Sobol points: evenly spread over the unit cube, scrambled by a seed so that their mean is unbiased.
 *
 * Point i of a dimension is the exclusive or of the direction numbers at the set bits of the Gray code of i, the
 * first point being 0; with a seed every dimension is scrambled on its own.
 *
 * @param count how many points, best a power of 2
 * @param dimensions numbers in each point; those beyond `SOBOL_DIMENSIONS` are plain seeded chance
 * @param seed whole number; undefined leaves the points unscrambled
 * @returns count × dimensions, point after point, each strictly between 0 and 1
 * @throws {RangeError} unless count, dimensions and seed are whole numbers
 * @see Joe S, Kuo FY. SIAM J Sci Comput 2008;30:2635-2654. Laine S, Karras T. Comput Graph Forum 2011;30:1301-1310.
 */
export function sobolPoints(count: number, dimensions: number, seed?: number): Float64Array {
  demandCount('count', count);
  demandCount('dimensions', dimensions);
  const points = new Float64Array(count * dimensions);
  const chance = seededUniform(seed ?? 0);
  for (let d = 0; d < dimensions; d++) {
    if (d >= SOBOL_DIMENSIONS) {
      for (let i = 0; i < count; i++) points[i * dimensions + d] = chance();
      continue;
    }
    const v = directions(d);
    const key = mix32((seed ?? 0) + Math.imul(d + 1, 0x632be5ab));
    let x = 0;
    for (let i = 0; i < count; i++) {
      if (i > 0) x ^= v[31 - Math.clz32(i & -i)]!;
      points[i * dimensions + d] = ((seed === undefined ? x >>> 0 : scramble(x, key)) + 0.5) / 4294967296;
    }
  }
  return points;
}

/**
 * Standard normal numbers on evenly spread points: z = Φ⁻¹(u) of `sobolPoints`.
 *
 * @param count how many points, best a power of 2
 * @param dimensions numbers in each point
 * @param seed whole number ≥ 0
 * @returns count × dimensions, point after point
 */
export function normalPoints(count: number, dimensions: number, seed: number): Float64Array {
  return sobolPoints(count, dimensions, seed).map(normalQuantile);
}
