import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnCoder } from '../codedColumns.ts';
import { DigestCounts, digestText, RowDigests } from './rowDigest.ts';

const digestsOf = (rows: readonly (readonly string[])[]): readonly string[] => {
  const places = rows[0]!.map((_, i) => i);
  const columns = places.map((place) => new ColumnCoder().code(rows.map((row) => row[place]!)));
  const lanes = new RowDigests(places).of(columns, rows.length);
  return rows.map((_, i) => digestText(lanes, i));
};

test('equal rows have equal digests, other rows others, in whatever batch they stand', () => {
  const cell = fc.constantFrom('', '0', '0.0', '1', 'a', 'b', 'ab');
  const row = fc.tuple(cell, cell, cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
      const digests = digestsOf(rows);
      const byDigest = new Map(rows.map((of, i) => [digests[i]!, JSON.stringify(of)]));
      expect(new Set(digests).size).toBe(new Set(rows.map((of) => JSON.stringify(of))).size);
      rows.forEach((of, i) => {
        expect(byDigest.get(digests[i]!)).toBe(JSON.stringify(of));
        expect(digestsOf([of])).toEqual([digests[i]]);
      });
    }),
  );
});

test('a cell that moves to the next column is another row', () => {
  expect(
    new Set(
      digestsOf([
        ['a', ''],
        ['', 'a'],
        ['', ''],
      ]),
    ).size,
  ).toBe(3);
});

test('occurrences are counted as a Map counts them, also when the table grows', () => {
  const counts = new DigestCounts();
  const oracle = new Map<number, number>();
  for (let i = 0; i < 20_000; i++) {
    const one = (i * 7919) % 6007;
    oracle.set(one, (oracle.get(one) ?? 0) + 1);
    // Lanes that collide in the low bits, so that neighbors must be walked.
    expect(counts.add((one % 7) >>> 0, one, one >>> 3)).toBe(oracle.get(one));
  }
});
