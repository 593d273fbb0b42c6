import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@nidation/core/engines';
import type { RegistryRow } from '@nidation/core/registry';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dimension } from './dimensions.ts';
import { openRegistry } from './openRegistry.ts';
import { RegistryFault } from './registryFault.ts';
import type { DigestedRow } from './rowColumns.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'nidation-test-')), "registry's");
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const row = (key: string, more: Partial<RegistryRow> = {}, digest = `of ${key}`): DigestedRow => ({
  row: { key, source: 'clinic', outcome: {}, notes: [], ...more },
  digest,
});

/** Opens the folder, does something, closes it. */
async function within<Found>(
  use: (registry: Awaited<ReturnType<typeof openRegistry>>) => Promise<Found>,
): Promise<Found> {
  const registry = await openRegistry(folder);
  try {
    return await use(registry);
  } finally {
    registry.close();
  }
}

const rowsFile = (): string => join(folder, 'rows', readdirSync(join(folder, 'rows'))[0]!);

describe('what is written comes back', () => {
  const full: DigestedRow = row('k1', {
    womanId: '00017',
    clinicId: 'c',
    year: 2024,
    transferDay: day('2024-02-29'),
    ageYears: 38,
    ageBand: '38-39',
    treatment: 'IVF',
    eggSource: 'own',
    spermSource: 'partner',
    cycle: 'frozen',
    stage: 'blastocyst',
    embryosTransferred: 1,
    ploidy: 'euploid',
    pgtA: true,
    earlierCycles: { count: 6, orMore: true },
    earlierPregnancies: { count: 0, orMore: false },
    failedTransfers: 5,
    th1Th2Ratio: 12.4,
    th1Th2Method: 'flow cytometry',
    endometrialProfile: 'high',
    immunotherapy: 'declined',
    protocolId: 'nakagawa2024',
    startDay: -2,
    outcome: { positiveTest: true, clinicalPregnancy: false, liveBirth: false, liveBornChildren: 0 },
    notes: ['A', "B'"],
  });

  it('every field, false and 0 and absent told apart, over several batches and files', async () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      row(`many ${String(i)}`, { outcome: i % 2 === 0 ? {} : { liveBirth: false } }),
    );
    const found = await within(async (registry) => {
      await registry.write([[full], many.slice(0, 3000), [], many.slice(3000)]);
      const read: DigestedRow[] = [];
      for await (const batch of registry.rows()) read.push(...batch);
      return read;
    });
    expect(found).toEqual([full, ...many]);
  });

  it('an empty folder answers with nothing', async () => {
    const found = await within(async (registry) => [
      await registry.groupedCounts({ by: [], outcome: 'liveBirth' }),
      await registry.attemptCounts({ by: [], outcome: 'liveBirth', stoppedBefore: day('2024-01-01') }),
      await registry.womenCounts({ by: [] }),
      await registry.facts(),
      await registry.write([]),
    ]);
    expect(found).toEqual([
      [],
      [],
      [],
      { rows: 0, women: 0, womenInDoubt: 0 },
      { added: 0, duplicates: 0, changed: 0, changedKeys: [] },
    ]);
  });

  it('nothing is left of the scratch folder', async () => {
    await within((registry) => registry.write([[row('a')]]));
    expect(readdirSync(folder).toSorted()).toEqual(['layout', 'rows']);
    expect(readdirSync(join(folder, 'rows'))).toEqual(['rows-000001.parquet']);
  });
});

describe('read twice, the same rows add nothing', () => {
  it('in a later import, by another program', async () => {
    const rows = [row('a'), row('b')];
    await within((registry) => registry.write([rows]));
    const again = await within((registry) => registry.write([rows, [row('c')]]));
    expect(again).toEqual({ added: 1, duplicates: 2, changed: 0, changedKeys: [] });
    expect(await within((registry) => registry.facts())).toMatchObject({ rows: 3 });
  });

  it('in the same import; the same key of another source is another row', async () => {
    const written = await within((registry) => registry.write([[row('a'), row('a'), row('a', { source: 'other' })]]));
    expect(written).toEqual({ added: 2, duplicates: 1, changed: 0, changedKeys: [] });
  });

  it('a key with another text is told, and what was there first stays', async () => {
    await within((registry) => registry.write([[row('a', { ageYears: 30 })]]));
    const found = await within(async (registry) => {
      const written = await registry.write([
        [row('a', { ageYears: 31 }, 'changed'), row('b'), row('b', {}, 'changed')],
      ]);
      return [written, await registry.groupedCounts({ by: ['ageYears'], outcome: 'liveBirth' })] as const;
    });
    expect(found[0]).toEqual({ added: 1, duplicates: 0, changed: 2, changedKeys: ['a', 'b'] });
    expect(found[1].map(({ group }) => group[0])).toEqual([undefined, 30]);
  });

  it('an import can ask what was kept before', async () => {
    await within((registry) => registry.write([[row('a'), row('x', { source: 'other' })]]));
    const earlier = await within((registry) => registry.earlierKeys('clinic'));
    expect([...earlier]).toEqual([['a', 'of a']]);
  });

  it('when a batch fails, none of the rows is in, and the folder can be used on', async () => {
    async function* failing() {
      yield [row('a')];
      await Promise.reject(new Error('the source broke'));
    }
    await within(async (registry) => {
      await expect(registry.write(failing())).rejects.toThrow('the source broke');
      expect((await registry.facts()).rows).toBe(0);
      expect((await registry.write([[row('a')]])).added).toBe(1);
    });
  });

  it('one import at a time', async () => {
    await within(async (registry) => {
      writeFileSync(join(folder, 'rows', 'import.lock'), '');
      await expect(registry.write([[row('a')]])).rejects.toThrow(/Another import is writing/);
    });
  });
});

describe('damaged and foreign files', () => {
  it('a file that is no Parquet file is named', async () => {
    mkdirSync(join(folder, 'rows'), { recursive: true });
    writeFileSync(join(folder, 'rows', 'rows-000001.parquet'), 'womanId;ageYears\n17;38\n');
    const opening = openRegistry(folder);
    await expect(opening).rejects.toThrow(RegistryFault);
    await expect(opening).rejects.toThrow(/rows-000001\.parquet: It cannot be read as Parquet/);
    expect(readdirSync(folder)).toEqual(['rows']);
  });

  it('a file cut off at its end is named', async () => {
    await within((registry) => registry.write([[row('a')]]));
    const [file] = [rowsFile()];
    writeFileSync(file, readFileSync(file).subarray(0, -20));
    await expect(openRegistry(folder)).rejects.toThrow(/It cannot be read as Parquet/);
  });

  it('a damaged layout is a clear fault; without it the layout is made again', async () => {
    await within((registry) => registry.write([[row('a', { embryosTransferred: 1 })]]));
    const lines = join(folder, 'layout', 'lines-000.parquet');
    writeFileSync(lines, 'PAR1');
    const ask = () => within((registry) => registry.groupedCounts({ by: [], outcome: 'liveBirth' }));
    await expect(ask()).rejects.toThrow(RegistryFault);
    rmSync(join(folder, 'layout'), { recursive: true });
    expect(await ask()).toMatchObject([{ notRecorded: 1 }]);
    expect(existsSync(lines)).toBe(true);
  });

  it('a file with other columns is refused without repeating them', async () => {
    await within((registry) => registry.write([[row('a')]]));
    const other = join(folder, '..', 'other');
    const text = join(folder, '..', 'x.csv');
    writeFileSync(text, 'patient name;age\nx;1\n');
    mkdirSync(join(other, 'rows'), { recursive: true });
    const { Database } = await import('./database.ts');
    const database = await Database.open(join(other, 's'), { folders: [join(folder, '..')] });
    await database.run(`COPY (SELECT 1 AS "patient name") TO '${join(other, 'rows', 'a.parquet')}' (FORMAT parquet)`);
    database.close();
    const opening = openRegistry(other);
    await expect(opening).rejects.toThrow(/not those of this version/);
    await expect(opening).rejects.not.toThrow(/patient name/);
  });

  it('a path that would be read as a pattern is refused', async () => {
    await expect(openRegistry(`${folder}*`)).rejects.toThrow(/cannot be read/);
  });
});

describe('questions', () => {
  it('refuse a name that is not on the list, also when the types are passed by', async () => {
    const name = 'ageBand" FROM lines; DROP TABLE lines; --' as Dimension;
    await within(async (registry) => {
      await registry.write([[row('a')]]);
      await expect(registry.groupedCounts({ by: [name], outcome: 'liveBirth' })).rejects.toThrow(RegistryFault);
      await expect(registry.womenCounts({ by: [], where: [{ dimension: name, is: [1] }] })).rejects.toThrow(
        RegistryFault,
      );
      await expect(registry.groupedCounts({ by: [], outcome: name as 'liveBirth' })).rejects.toThrow(RegistryFault);
      const stoppedBefore = day('2024-01-01');
      await expect(registry.attemptCounts({ by: ['attempt'], outcome: 'liveBirth', stoppedBefore })).rejects.toThrow(
        /first transfer/,
      );
    });
  });

  const transfer = (key: string, more: Partial<RegistryRow>) =>
    row(key, { womanId: 'w', embryosTransferred: 1, outcome: { liveBirth: false }, ...more });
  const facts = (rows: readonly DigestedRow[]) =>
    within(async (registry) => {
      await registry.write([rows]);
      const asked = { by: [], outcome: 'liveBirth', stoppedBefore: day('2024-01-01') } as const;
      return { ...(await registry.facts()), tables: await registry.attemptCounts(asked) };
    });
  const last = { successes: 0, stopped: 0, underTreatment: 0, nextNotRecorded: 0 };

  const exactly = (count: number) => ({ count, orMore: false });

  it.each<[string, Partial<RegistryRow>, Partial<RegistryRow>, boolean]>([
    ['days one after the other', { transferDay: day('2023-01-01') }, { transferDay: day('2023-01-02') }, true],
    ['the same day', { transferDay: day('2023-01-01') }, { transferDay: day('2023-01-01') }, false],
    ['two years', { year: 2022 }, { year: 2023 }, true],
    ['the same year', { year: 2023 }, { year: 2023 }, false],
    [
      'the same year, told apart by the number before',
      { year: 2023, earlierTransfers: exactly(1) },
      { year: 2023, earlierTransfers: exactly(2) },
      true,
    ],
    [
      'the same year and number',
      { year: 2023, earlierTransfers: exactly(1) },
      { year: 2023, earlierTransfers: exactly(1) },
      false,
    ],
    [
      'the same year, the earlier number open above',
      { year: 2023, earlierTransfers: { count: 1, orMore: true } },
      { year: 2023, earlierTransfers: exactly(2) },
      false,
    ],
    ['a day, and a year that holds it', { transferDay: day('2023-06-01') }, { year: 2023 }, false],
    ['a day, and the year after', { transferDay: day('2023-12-31') }, { year: 2024 }, true],
    ['no time at all', { transferDay: day('2023-06-01') }, {}, false],
  ])('order of two transfers: %s', async (_, one, other, told) => {
    const found = await facts([transfer('b', other), transfer('a', one)]);
    expect(found.womenInDoubt).toBe(told ? 0 : 1);
    expect(found.tables.map(({ attempts }) => attempts.length)).toEqual(told ? [2] : []);
  });

  it('a line that may or may not be a transfer leaves the woman in doubt; one without transfer does not count', async () => {
    const doubtful = await facts([transfer('a', { year: 2022 }), row('b', { womanId: 'w', year: 2023 })]);
    expect(doubtful).toMatchObject({ women: 1, womenInDoubt: 1, tables: [] });
    rmSync(folder, { recursive: true });
    const clear = await facts([transfer('a', { year: 2022 }), transfer('b', { year: 2023, embryosTransferred: 0 })]);
    expect(clear).toMatchObject({ womenInDoubt: 0, tables: [{ women: 1, attempts: [{ attempt: 1, stopped: 1 }] }] });
  });

  it.each([
    ['the day before', { transferDay: day('2023-12-31') }, { ...last, stopped: 1 }],
    ['on the day', { transferDay: day('2024-01-01') }, { ...last, underTreatment: 1 }],
    ['the year before', { year: 2023 }, { ...last, stopped: 1 }],
    ['a year that may reach the day', { year: 2024 }, { ...last, underTreatment: 1 }],
    ['at an unknown time: nobody is said to have stopped', {}, { ...last, underTreatment: 1 }],
  ])('last transfer %s', async (_, when, expected) => {
    const { tables } = await facts([transfer('a', when)]);
    expect(tables).toEqual([
      { stratum: [], women: 1, firstNotRecorded: 0, attempts: [{ attempt: 1, atRisk: 1, ...expected }] },
    ]);
  });

  it('the same key in another clinic is another woman', async () => {
    const found = await facts([
      transfer('a', { clinicId: 'x', year: 2022 }),
      transfer('b', { clinicId: 'y', year: 2023 }),
    ]);
    expect(found.women).toBe(2);
  });

  it('a stratum is that of the first transfer', async () => {
    const found = await within(async (registry) => {
      await registry.write([
        [transfer('a', { year: 2022, ageBand: '35-37' }), transfer('b', { year: 2023, ageBand: '38-39' })],
      ]);
      const asked = { outcome: 'liveBirth', stoppedBefore: day('2024-01-01'), by: ['ageBand'] } as const;
      return [
        await registry.attemptCounts(asked),
        await registry.attemptCounts({ ...asked, where: [{ dimension: 'ageBand', is: ['38-39'] }] }),
      ];
    });
    expect(found[0]).toMatchObject([
      { stratum: ['35-37'], women: 1, attempts: [{ atRisk: 1 }, { atRisk: 1, stopped: 1 }] },
    ]);
    expect(found[1]).toEqual([]);
  });
});
