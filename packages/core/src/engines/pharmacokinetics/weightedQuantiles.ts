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

/** Scratch that grows with the longest list seen: nothing is allocated for the thousandth curve point. */
const counts = new Uint32Array(BUCKETS);
const held = new Float64Array(BUCKETS);
const start = new Int32Array(BUCKETS);
let bucketOf = new Uint16Array(0);
let x = new Float64Array(0);
let w = new Float64Array(0);

function demandScratch(size: number): void {
  if (bucketOf.length >= size) return;
  bucketOf = new Uint16Array(size);
  x = new Float64Array(size);
  w = new Float64Array(size);
}

/** Where the buckets lie: `low`, buckets per unit, and the whole weight. */
const LOW = 0;
const PER_UNIT = 1;
const TOTAL = 2;
const frame = new Float64Array(3);

/** Buckets reach this many standard deviations from the mean; the first and the last hold what lies beyond. */
const REACH = 4;

/** Lays the buckets where the weight is: one draw far out would leave all others in a few. False when all are equal. */
function lay(values: Float64Array, weights: Float64Array, buckets: number): boolean {
  const origin = values[0]!;
  let [least, most] = [origin, origin];
  let [total, sum, squares] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    else if (value > most) most = value;
    const off = value - origin;
    const weighted = weights[i]! * off;
    total += weights[i]!;
    sum += weighted;
    squares += weighted * off;
  }
  if (!(most > least)) return false;
  const mean = sum / total;
  const reach = REACH * Math.sqrt(Math.max(0, squares / total - mean * mean));
  const low = reach > 0 ? Math.max(least, origin + mean - reach) : least;
  const high = reach > 0 ? Math.min(most, origin + mean + reach) : most;
  frame[LOW] = low;
  frame[PER_UNIT] = high > low ? (buckets - 1) / (high - low) : (buckets - 1) / (most - least);
  frame[TOTAL] = total;
  return true;
}

/** Counts values into the buckets. */
function count(values: Float64Array, weights: Float64Array, buckets: number): void {
  counts.fill(0, 0, buckets);
  held.fill(0, 0, buckets);
  const low = frame[LOW]!;
  const perUnit = frame[PER_UNIT]!;
  const last = buckets - 1;
  for (let i = 0; i < values.length; i++) {
    const place = (values[i]! - low) * perUnit;
    const bucket = place > 0 ? (place < last ? place | 0 : last) : 0;
    bucketOf[i] = bucket;
    counts[bucket]!++;
    held[bucket]! += weights[i]!;
  }
}

/** The members of one bucket go to `x` and `w`, sorted, from place `at` on. */
function collect(values: Float64Array, weights: Float64Array, wanted: readonly Wanted[], buckets: number): void {
  start.fill(-1, 0, buckets);
  let size = 0;
  for (const { bucket } of wanted) {
    if (start[bucket]! >= 0) continue;
    start[bucket] = size;
    size += counts[bucket]!;
  }
  for (let i = 0; i < values.length; i++) {
    const bucket = bucketOf[i]!;
    const at = start[bucket]!;
    if (at < 0) continue;
    x[at] = values[i]!;
    w[at] = weights[i]!;
    start[bucket] = at + 1;
  }
  let done = -1;
  for (const { bucket } of [...wanted].sort((a, b) => start[a.bucket]! - start[b.bucket]!)) {
    // `start` is now where the bucket ends.
    if (start[bucket] === done) continue;
    done = start[bucket]!;
    sortTogether(x, w, done - counts[bucket]!, counts[bucket]!);
  }
}

interface Wanted {
  readonly bucket: number;
  readonly below: number;
  readonly reached: number;
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
  const size = values.length;
  if (size === 0) throw new RangeError('Quantiles need at least one value.');
  const weights = given ?? new Float64Array(size).fill(1);
  const buckets = size < BUCKETS / 2 ? 256 : BUCKETS;
  if (!lay(values, weights, buckets)) return probabilities.map(() => values[0]!);
  demandScratch(size);
  count(values, weights, buckets);
  const total = frame[TOTAL]!;
  const wanted = probabilities.map((p): Wanted => {
    const reached = (p - 1e-13) * total;
    let bucket = 0;
    let below = 0;
    while (bucket < buckets - 1 && below + held[bucket]! < reached) below += held[bucket++]!;
    while (counts[bucket] === 0) bucket--;
    return { bucket, below, reached };
  });
  collect(values, weights, wanted, buckets);
  return wanted.map(({ bucket, below, reached }) => {
    const end = start[bucket]!;
    let sum = below;
    for (let i = end - counts[bucket]!; i < end; i++) {
      sum += w[i]!;
      if (sum >= reached) return x[i]!;
    }
    return x[end - 1]!;
  });
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
