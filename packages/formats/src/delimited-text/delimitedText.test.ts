import type { RowBatch } from '@nidation/core/registry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDelimiter } from './delimiters.ts';
import { delimitedSource } from './delimitedSource.ts';
import { detectEncoding } from './encodings.ts';
import { delimitedLine } from './writeDelimited.ts';

async function rowsOf(text: string, size = text.length + 1) {
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
  const opened = await delimitedSource(chunks, { delimiter: ',' });
  if (opened.kind === 'unreadable') return { kind: opened.says, rows: [], broken: [], lineEnds: '' } as const;
  const rows: (readonly (string | number)[])[] = [];
  const broken: RowBatch['broken'][number][] = [];
  for await (const batch of opened.source.batches) {
    for (let i = 0; i < batch.count; i++) {
      rows.push([batch.rowNumbers[i]!, ...batch.columns.map(({ codes, texts }) => texts[codes[i]!]!)]);
    }
    broken.push(...batch.broken);
  }
  const lineEnds = opened.source.format.details.find(({ label }) => label === 'line ends')!.value;
  return { kind: 'read', header: opened.source.header, rows, broken, lineEnds } as const;
}

describe('reading', () => {
  test('a text is kept as it stands: 0, 0.0, blank and spaces differ', async () => {
    expect((await rowsOf('a,b\n0,0.0\n, x \n"q,""q""\n2",=1')).rows).toEqual([
      [2, '0', '0.0'],
      [3, '', ' x '],
      [4, 'q,"q"\n2', '=1'],
    ]);
  });

  test.each([
    ['a,b\n1,2\n', 'LF'],
    ['a,b\r\n1,2\r\n', 'CR LF'],
    ['a,b\r1,2\r', 'CR'],
    ['a,b\r\n1,2\n', 'mixed: 1 LF, 1 CR LF'],
  ])('line ends of %j are seen', async (text, says) => {
    const read = await rowsOf(text);
    expect(read.lineEnds).toBe(says);
    expect(read.rows).toEqual([[2, '1', '2']]);
  });

  test.each([
    ['1,2,3', 'RAGGED_ROW'],
    ['1', 'RAGGED_ROW'],
    ['', 'RAGGED_ROW'],
    ['1,"2', 'UNBALANCED_QUOTE'],
    ['1,"2"x', 'STRAY_QUOTE'],
    ['1,x"2"', 'STRAY_QUOTE'],
    ['1,\0', 'NUL_CHARACTER'],
    ['1,"\0"', 'NUL_CHARACTER'],
  ])('the line %j is told and given up; the lines around it are read', async (line, rule) => {
    for (const size of [1, 3, 1000]) {
      const { rows, broken } = await rowsOf(`a,b\n1,2\n${line}\n3,4\n`, size);
      expect(rows).toEqual([
        [2, '1', '2'],
        [4, '3', '4'],
      ]);
      expect(broken).toMatchObject([{ row: 3, rule }]);
    }
  });

  test('an empty file, a header that never ends and text without columns are refused', async () => {
    expect((await rowsOf('')).kind).toBe('The file is empty.');
    expect((await rowsOf('a,"b')).kind).toMatch(/header line cannot be read/);
    expect(await delimitedSource(['only words\nhere'])).toMatchObject({ kind: 'unreadable' });
  });

  test('what is written is read again, in chunks of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '日', '0'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 50 }),
        async (cells, size) => {
          const text = ['"a","b"\n', ...cells.map(delimitedLine)].join('');
          const { rows, broken } = await rowsOf(text, size);
          expect(broken).toEqual([]);
          // A line feed alone would be taken for a formula sign by no spreadsheet; a carriage return is.
          const written = cells.map((row) => row.map((one) => (one.startsWith('\r') ? `'${one}` : one)));
          expect(rows.map(([, ...of]) => of)).toEqual(written);
        },
      ),
    );
  });

  test('more texts than one list holds', async () => {
    const lines = Array.from({ length: 150_000 }, (_, i) => `k${String(i)},${String(i % 3)}\n`);
    const { rows } = await rowsOf(`a,b\n${lines.join('')}`);
    expect(rows).toHaveLength(150_000);
    expect(
      rows.every(([row, key, rest], i) => row === i + 2 && key === `k${String(i)}` && rest === String(i % 3)),
    ).toBe(true);
  });
});

describe('writing', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'the text %j is no formula',
    (text) => {
      expect(delimitedLine([text])).toBe(`"'${text}"\n`);
    },
  );

  test('numbers keep their sign, quotes are doubled, nothing is empty', () => {
    expect(delimitedLine([-2, 'a"b', undefined, ''])).toBe('"-2","a""b","",""\n');
  });
});

describe('detection', () => {
  test.each([
    ['a,b;c\n1,2;3\n', ','],
    ['a;b\n1,5;2\n1,6;3\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a|b\n', '|'],
    ['"a;b;c",d\n1,2\n', ','],
    ['a\n1\n', undefined],
  ])('the delimiter of %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  test.each([
    [[0xef, 0xbb, 0xbf, 0x61], 'utf-8', 3],
    [[0xff, 0xfe, 0x61, 0], 'utf-16le', 2],
    [[0xfe, 0xff, 0, 0x61], 'utf-16be', 2],
    [[0x61, 0, 0x62, 0], 'utf-16le', 0],
    [[0, 0x61, 0, 0x62], 'utf-16be', 0],
    [[0x61, 0xc3, 0xa9], 'utf-8', 0],
    [[0x61, 0xc3], 'utf-8', 0],
    [[0x61, 0xe9, 0x62], 'windows-1252', 0],
    [[], 'utf-8', 0],
  ])('the encoding of %j', (bytes, encoding, markBytes) => {
    expect(detectEncoding(Uint8Array.from(bytes))).toEqual({ encoding, markBytes });
  });
});
