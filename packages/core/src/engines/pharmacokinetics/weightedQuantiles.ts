/** Quantiles and shares of weighted draws, without sorting them all. */

const BUCKETS = 1024;

/** Sorts `size` values from place `from` on, and their weights with them. */
function sortTogether(values: Float64Array, weights: Float64Array, from: number, size: number): void {
  if (size > 60) {
    const order = Uint32Array.from({ length: size }, (_, i) => from + i).sort((a, b) => values[a]! - values[b]!);
    const sorted = Float64Array.from(order, (i) => values[i]!);
    const along = Float64Array.from(order, (i) => weights[i]!);
    values.set(sorted, from);
    weights.set(along, from);
    return;
  }
  for (let i = from + 1; i < from + size; i++) {
    const x = values[i]!;
    const w = weights[i]!;
    let j = i - 1;
    for (; j >= from && values[j]! > x; j--) {
      values[j + 1] = values[j]!;
      weights[j + 1] = weights[j]!;
    }
    values[j + 1] = x;
    weights[j + 1] = w;
  }
}

/** Values counted into even buckets. */
interface Histogram {
  readonly bucketOf: Uint16Array;
  readonly counts: Uint32Array;
  readonly held: Float64Array;
  readonly total: number;
}

function histogram(values: Float64Array, weights: Float64Array, least: number, most: number): Histogram {
  const scale = (BUCKETS - 1) / (most - least);
  const bucketOf = new Uint16Array(values.length);
  const counts = new Uint32Array(BUCKETS);
  const held = new Float64Array(BUCKETS);
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const bucket = ((values[i]! - least) * scale) | 0;
    const weight = weights[i]!;
    bucketOf[i] = bucket;
    counts[bucket]!++;
    held[bucket]! += weight;
    total += weight;
  }
  return { bucketOf, counts, held, total };
}

/**
 * Quantiles of weighted values: the least value at which the summed weight reaches p.
 *
 *   Q(p) = min { x : Σ_{xᵢ ≤ x} wᵢ ≥ p Σ w }
 *
 * Values are counted into even buckets; only the buckets that hold a quantile are sorted.
 *
 * @param values any finite numbers
 * @param given weights ≥ 0, one for each value; undefined for equal weights
 * @param probabilities each 0 to 1, in any order
 * @returns one value for each probability
 * @throws {RangeError} without values
 */
export function weightedQuantiles(
  values: Float64Array,
  given: Float64Array | undefined,
  probabilities: readonly number[],
): number[] {
  if (values.length === 0) throw new RangeError('Quantiles need at least one value.');
  const weights = given ?? new Float64Array(values.length).fill(1);
  let least = values[0]!;
  let most = least;
  for (let i = 1; i < values.length; i++) {
    const x = values[i]!;
    if (x < least) least = x;
    else if (x > most) most = x;
  }
  if (!(most > least)) return probabilities.map(() => least);
  const { bucketOf, counts, held, total } = histogram(values, weights, least, most);
  const wanted = probabilities.map((p) => {
    const reached = (p - 1e-13) * total;
    let bucket = 0;
    let below = 0;
    while (bucket < BUCKETS - 1 && below + held[bucket]! < reached) below += held[bucket++]!;
    while (counts[bucket] === 0) bucket--;
    return { bucket, below, reached };
  });
  const { x, w, start } = collect(values, weights, bucketOf, counts, new Set(wanted.map(({ bucket }) => bucket)));
  return wanted.map(({ bucket, below, reached }) => {
    const end = start[bucket]! + counts[bucket]!;
    let sum = below;
    for (let i = start[bucket]!; i < end; i++) {
      sum += w[i]!;
      if (sum >= reached) return x[i]!;
    }
    return x[end - 1]!;
  });
}

/** The members of some buckets, bucket after bucket, each sorted; `start` is -1 for the others. */
function collect(
  values: Float64Array,
  weights: Float64Array,
  bucketOf: Uint16Array,
  counts: Uint32Array,
  buckets: ReadonlySet<number>,
): { readonly x: Float64Array; readonly w: Float64Array; readonly start: Int32Array } {
  const start = new Int32Array(BUCKETS).fill(-1);
  let size = 0;
  for (const bucket of buckets) {
    start[bucket] = size;
    size += counts[bucket]!;
  }
  const x = new Float64Array(size);
  const w = new Float64Array(size);
  const next = start.slice();
  for (let i = 0; i < values.length; i++) {
    const bucket = bucketOf[i]!;
    const at = next[bucket]!;
    if (at < 0) continue;
    x[at] = values[i]!;
    w[at] = weights[i]!;
    next[bucket] = at + 1;
  }
  for (const bucket of buckets) sortTogether(x, w, start[bucket]!, counts[bucket]!);
  return { x, w, start };
}

/** Weight below `low`, from `low` to `high`, and above `high`; they sum to 1. */
export interface Shares {
  readonly below: number;
  readonly within: number;
  readonly above: number;
}

/**
 * Shares of weighted values against a range; both bounds belong to it.
 *
 * @param weights one for each value; undefined for equal weights
 * @param low, high the range, low ≤ high
 */
export function shares(values: Float64Array, weights: Float64Array | undefined, low: number, high: number): Shares {
  let below = 0;
  let above = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights ? weights[i]! : 1;
    const x = values[i]!;
    total += weight;
    if (x < low) below += weight;
    else if (x > high) above += weight;
  }
  return { below: below / total, within: 1 - (below + above) / total, above: above / total };
}
