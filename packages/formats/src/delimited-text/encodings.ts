/** The encoding of a file, found from its first bytes. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark at the start; it is no text. */
  readonly markBytes: number;
}

/**
 * A byte order mark decides; without one, NUL in every other byte is UTF-16, bytes that follow the form of
 * UTF-8 are UTF-8, and all others Windows-1252.
 */
export function detectEncoding(bytes: Uint8Array): FoundEncoding {
  const starts = (...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', markBytes: 3 };
  if (starts(0xff, 0xfe)) return { encoding: 'utf-16le', markBytes: 2 };
  if (starts(0xfe, 0xff)) return { encoding: 'utf-16be', markBytes: 2 };
  const nulShare = (odd: number): number => {
    let [nuls, all] = [0, 0];
    for (let i = odd; i < bytes.length; i += 2) {
      all++;
      if (bytes[i] === 0) nuls++;
    }
    return all === 0 ? 0 : nuls / all;
  };
  if (nulShare(1) > 0.5) return { encoding: 'utf-16le', markBytes: 0 };
  if (nulShare(0) > 0.5) return { encoding: 'utf-16be', markBytes: 0 };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', markBytes: 0 };
}

/** Whether the bytes have the form of UTF-8; a letter cut off at the end is forgiven. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!;
    const more =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1;
    if (more < 0) return false;
    for (let j = 1; j <= more && i + j < bytes.length; j++) if ((bytes[i + j]! & 0xc0) !== 0x80) return false;
    i += 1 + more;
  }
  return true;
}
