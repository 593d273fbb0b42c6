import { MOST_TEXTS } from '@nidation/core/registry';

/**
 * The different texts of one column. A cell is looked up by its letters in the buffer: a text is cut out of
 * it only the first time it is seen. Most columns of a register have fewer than twenty texts.
 */
export class CellDictionary {
  /** Belongs to the batches it was handed to; a column of many texts (a key) begins a new one. */
  texts: string[] = [];
  private slots = new Int32Array(64);
  private hashes = new Int32Array(64);

  /** @param hash of the units from start to end: from HASH_START, each xor then times HASH_PRIME */
  codeOf(units: Uint16Array, start: number, end: number, hash: number): number {
    const last = this.slots.length - 1;
    let at = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const code = this.slots[at]! - 1;
      if (code < 0) return this.add(textOf(units.subarray(start, end)), at, hash);
      if (this.hashes[at] === hash && same(this.texts[code]!, units, start, end)) return code;
      at = (at + 1) & last;
    }
  }

  codeOfAll(units: Uint16Array): number {
    let hash = HASH_START;
    for (const unit of units) hash = Math.imul(hash ^ unit, HASH_PRIME);
    return this.codeOf(units, 0, units.length, hash);
  }

  /** Starts a new list of texts once this one has become long; batches made before keep theirs. */
  renewWhenLong(): void {
    if (this.texts.length <= MOST_TEXTS) return;
    this.texts = [];
    this.slots = new Int32Array(64);
    this.hashes = new Int32Array(64);
  }

  private add(text: string, at: number, hash: number): number {
    const code = this.texts.push(text) - 1;
    this.slots[at] = code + 1;
    this.hashes[at] = hash;
    if (this.texts.length * 2 > this.slots.length) this.grow();
    return code;
  }

  private grow(): void {
    const [slots, hashes] = [this.slots, this.hashes];
    this.slots = new Int32Array(slots.length * 2);
    this.hashes = new Int32Array(slots.length * 2);
    const last = this.slots.length - 1;
    slots.forEach((slot, i) => {
      if (slot === 0) return;
      const hash = hashes[i]!;
      let at = (hash ^ (hash >>> 15)) & last;
      while (this.slots[at] !== 0) at = (at + 1) & last;
      this.slots[at] = slot;
      this.hashes[at] = hash;
    });
  }
}

/** Fowler–Noll–Vo, 32 bits, one UTF-16 unit at a time. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

function same(text: string, units: Uint16Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== units[start + i]) return false;
  return true;
}

/** In parts: a call takes only so many arguments. */
function textOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.subarray(i, i + 4096));
  return text;
}
