import type { CodedColumn } from '../rowSource.ts';
import { TextMemo } from './textMemo.ts';

/**
 * A digest of 96 bits of each row's text, the same for the same cells in the same order, whatever the file
 * was read from. It tells exact repeats and gives a key to rows without one. It is no secret: rows that could
 * name a person are not read in the first place.
 */
export class RowDigests {
  private readonly places: readonly number[];
  private readonly memos: readonly (readonly TextMemo<number>[])[];

  /** @param places of the columns that make up a row's text */
  constructor(places: readonly number[]) {
    this.places = places;
    this.memos = places.map(() => SEEDS.map((seed) => new TextMemo((text: string) => hashOf(text, seed))));
  }

  /** One list a lane, one number a row. */
  of(columns: readonly CodedColumn[], count: number): readonly Uint32Array[] {
    const sums = SEEDS.map((seed) => new Uint32Array(count).fill(seed));
    this.places.forEach((place, i) => {
      const { codes, texts } = columns[place]!;
      mixIn(
        sums,
        codes,
        this.memos[i]!.map((memo) => Uint32Array.from(memo.answers(texts))),
      );
    });
    return sums;
  }
}

const SEEDS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d] as const;

/** All three lanes in one walk over the codes: it runs once a cell. */
function mixIn(sums: readonly Uint32Array[], codes: Uint32Array, hashes: readonly Uint32Array[]): void {
  const [a, b, c] = [sums[0]!, sums[1]!, sums[2]!];
  const [ofA, ofB, ofC] = [hashes[0]!, hashes[1]!, hashes[2]!];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    a[i] = mixed(a[i]! ^ ofA[code]!);
    b[i] = mixed(b[i]! ^ ofB[code]!);
    c[i] = mixed(c[i]! ^ ofC[code]!);
  }
}

function mixed(bits: number): number {
  const product = Math.imul(bits, 0x27d4eb2f);
  return product ^ (product >>> 15);
}

/** Multiply and rotate over UTF-16 units, then a final mix (after MurmurHash3, public domain). */
function hashOf(text: string, seed: number): number {
  let hash = seed ^ text.length;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0xcc9e2d51);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The digest of one row as text: 24 hexadecimal digits. */
export const digestText = (lanes: readonly Uint32Array[], row: number): string =>
  lanes.map((lane) => lane[row]!.toString(16).padStart(8, '0')).join('');

/** Counts how often each digest was seen: 16 bytes a row, without an object a row. */
export class DigestCounts {
  private size = 0;
  private slots = new Uint32Array(4 * 1024);

  /** @returns which occurrence this is: 1 the first time */
  add(a: number, b: number, c: number): number {
    if (this.size * 8 > this.slots.length) this.grow();
    const at = this.place(a, b, c);
    const seen = this.slots[at + 3]! + 1;
    if (seen === 1) {
      this.slots.set([a, b, c], at);
      this.size++;
    }
    this.slots[at + 3] = seen;
    return seen;
  }

  private place(a: number, b: number, c: number): number {
    const { slots } = this;
    const last = slots.length / 4 - 1;
    let slot = a & last;
    let at = slot * 4;
    while (slots[at + 3] !== 0 && (slots[at] !== a || slots[at + 1] !== b || slots[at + 2] !== c)) {
      slot = (slot + 1) & last;
      at = slot * 4;
    }
    return at;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 4) {
      if (old[i + 3] !== 0) this.slots.set(old.subarray(i, i + 4), this.place(old[i]!, old[i + 1]!, old[i + 2]!));
    }
  }
}
