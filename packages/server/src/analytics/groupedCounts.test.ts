import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type CalendarDay, day } from '@nidation/core/engines';
import type { RegistryRow } from '@nidation/core/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dimension, type DimensionValue, outcomeNames } from './dimensions.ts';
import { openRegistry, type Registry } from './openRegistry.ts';

/** The same questions answered by walking over the rows, without any code of the product. */

const ABSENT = { nil: undefined, freq: 3 } as const;
const some = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, ABSENT);
const known = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as object;

const anyDay = fc.integer({ min: 0, max: 400 }).map((count) => addDays(day('2019-06-01'), count));
const count = (max: number) => fc.record({ count: fc.integer({ min: 0, max }), orMore: fc.boolean() });

const anyRow = fc
  .record({
    source: fc.constantFrom('A', "B's; DROP TABLE lines; --"),
    fields: fc
      .record({
        womanId: some(fc.integer({ min: 1, max: 60 }).map(String)),
        clinicId: some(fc.constantFrom('c1', 'c2', 'ç"3')),
        transferDay: some(anyDay),
        ageYears: some(fc.integer({ min: 14, max: 65 })),
        ageBand: some(fc.constantFrom('18-34', '35-37')),
        treatment: some(fc.constantFrom('IVF', 'insemination')),
        cycle: some(fc.constantFrom('fresh', 'frozen', 'both', 'neither')),
        embryosTransferred: some(fc.integer({ min: 0, max: 2 })),
        ploidy: some(fc.constantFrom('untested', 'euploid', 'low-level mosaic', 'aneuploid')),
        pgtA: some(fc.boolean()),
        earlierTransfers: some(fc.integer({ min: 0, max: 4 }).map((of) => ({ count: of, orMore: false }))),
        earlierCycles: some(count(6)),
        immunotherapy: some(fc.constantFrom('none', 'tacrolimus', 'declined', 'other')),
      })
      .map((fields) => ({ ...fields, year: fields.transferDay && Number(fields.transferDay.slice(0, 4)) })),
    outcome: fc.record({
      positiveTest: some(fc.boolean()),
      clinicalPregnancy: some(fc.boolean()),
      liveBirth: some(fc.boolean()),
    }),
  })
  .map(({ source, fields, outcome }) => ({
    source,
    ...known(fields),
    outcome: known(outcome),
    notes: [],
  }));

const rows: readonly RegistryRow[] = fc
  .sample(anyRow, { numRuns: 700, seed: 20261125 })
  .map((row, i): RegistryRow => ({ ...row, key: `k${String(i)}` }));

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

type Kind = 'transfer' | 'none' | 'not stated';
function kindOf({ embryosTransferred, treatment, transferDay }: RegistryRow): Kind {
  if (embryosTransferred !== undefined) return embryosTransferred > 0 ? 'transfer' : 'none';
  if (transferDay !== undefined) return 'transfer';
  return treatment === 'insemination' ? 'none' : 'not stated';
}

const womanOf = ({ womanId, clinicId, source }: RegistryRow) =>
  womanId === undefined ? undefined : JSON.stringify([source, clinicId, womanId]);

/** Rows of each woman. */
const women = groupedBy(
  rows.filter((row) => womanOf(row) !== undefined),
  womanOf,
);

/** Her transfers in order, or undefined when they cannot be told. In these rows a year is known only with a day. */
function courseOf(lines: readonly RegistryRow[]): readonly RegistryRow[] | undefined {
  if (lines.some((row) => kindOf(row) === 'not stated')) return undefined;
  const transfers = lines.filter((row) => kindOf(row) === 'transfer');
  const first = (a: RegistryRow, b: RegistryRow): number => {
    const [x, y] = [a.transferDay ?? '9999', b.transferDay ?? '9999'];
    return x === y ? (a.earlierTransfers?.count ?? 99) - (b.earlierTransfers?.count ?? 99) : x < y ? -1 : 1;
  };
  const sorted = transfers.toSorted(first);
  const clear = sorted.every((row, i) => {
    const before = sorted[i - 1];
    if (before === undefined) return true;
    const byDay =
      before.transferDay !== undefined && row.transferDay !== undefined && before.transferDay < row.transferDay;
    return byDay || (before.earlierTransfers?.count ?? 99) < (row.earlierTransfers?.count ?? -1);
  });
  return clear ? sorted : undefined;
}

const attempts = new Map<RegistryRow, number>();
for (const lines of women.values()) courseOf(lines)?.forEach((row, i) => attempts.set(row, i + 1));

function valueOf(row: RegistryRow, name: Dimension): DimensionValue {
  if (name === 'attempt') return attempts.get(row);
  const value = row[name];
  if (typeof value !== 'object') return value;
  return value.orMore ? `${String(value.count)} or more` : value.count;
}

const dimensions: readonly Dimension[] = [
  'source',
  'clinicId',
  'year',
  'ageYears',
  'ageBand',
  'treatment',
  'cycle',
  'embryosTransferred',
  'ploidy',
  'pgtA',
  'earlierTransfers',
  'earlierCycles',
  'immunotherapy',
  'attempt',
];
const keyOf = (values: readonly DimensionValue[]) => JSON.stringify(values.map((value) => value ?? null));

let folder = '';
let registry: Registry;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-test-'));
  registry = await openRegistry(join(folder, 'registry'));
  await registry.write([rows.slice(0, 300).map((row) => ({ row, digest: row.key }))]);
  await registry.write([rows.slice(300).map((row) => ({ row, digest: row.key }))]);
}, 30_000);
afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

const question = fc.record({
  by: fc.uniqueArray(fc.constantFrom(...dimensions), { maxLength: 3 }),
  outcome: fc.constantFrom('positiveTest', 'clinicalPregnancy', 'liveBirth'),
  where: fc.array(
    fc.constantFrom(...dimensions).chain((dimension) => {
      const values = [...new Set(rows.map((row) => valueOf(row, dimension)))];
      return fc
        .uniqueArray(fc.constantFrom<DimensionValue>(...values, 'no such value', -7, 1.5), { maxLength: 4 })
        .map((is) => ({ dimension, is }));
    }),
    { maxLength: 2 },
  ),
} as const);
const asked = { numRuns: 60, seed: 7 };

describe('counts are those of a walk over the rows', () => {
  it('outcomes by group: what is not recorded stays apart, lines without transfer are in no denominator', async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ by, outcome, where }) => {
        const chosen = rows.filter((row) => where.every(({ dimension, is }) => is.includes(valueOf(row, dimension))));
        const expected = [...groupedBy(chosen, (row) => keyOf(by.map((name) => valueOf(row, name))))].map(
          ([key, lines]) => {
            const transfers = lines.filter((row) => kindOf(row) === 'transfer').map((row) => row.outcome[outcome]);
            return {
              key,
              met: transfers.filter((value) => value === true).length,
              notMet: transfers.filter((value) => value === false).length,
              notRecorded: transfers.filter((value) => value === undefined).length,
              withoutTransfer: lines.filter((row) => kindOf(row) === 'none').length,
              transferNotStated: lines.filter((row) => kindOf(row) === 'not stated').length,
            };
          },
        );
        const found = await registry.groupedCounts({ by, outcome, where });
        const sorted = (list: readonly { key: string }[]) => list.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(sorted(found.map(({ group, ...counts }) => ({ key: keyOf(group), ...counts })))).toEqual(
          sorted(expected),
        );
      }),
      asked,
    );
  }, 60_000);

  it('distinct women by group, and lines that name none', async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ by, where }) => {
        const chosen = rows.filter((row) => where.every(({ dimension, is }) => is.includes(valueOf(row, dimension))));
        const expected = [...groupedBy(chosen, (row) => keyOf(by.map((name) => valueOf(row, name))))].map(
          ([key, lines]) => {
            const named = lines.map(womanOf).filter((woman) => woman !== undefined);
            return [key, lines.length, new Set(named).size, lines.length - named.length];
          },
        );
        const found = (await registry.womenCounts({ by, where })).map((of) => [
          keyOf(of.group),
          of.lines,
          of.women,
          of.linesWithoutWoman,
        ]);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      asked,
    );
  }, 60_000);

  it('women by attempt: success ends a course, an unrecorded outcome ends what is known of it', async () => {
    const courses = [...women.values()].map(courseOf).filter((course) => course !== undefined && course.length > 0);
    expect(courses.length).toBeGreaterThan(20); // the sample says something
    const entry = fc.uniqueArray(fc.constantFrom(...dimensions.filter((name) => name !== 'attempt')), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(entry, fc.constantFrom(...outcomeNames), anyDay, async (by, outcome, stoppedBefore) => {
        const groups = groupedBy(courses, (course) => keyOf(by.map((name) => valueOf(course![0]!, name))));
        const found = await registry.attemptCounts({ by, outcome, stoppedBefore });
        expect(found.map(({ stratum }) => keyOf(stratum)).toSorted()).toEqual([...groups.keys()].toSorted());
        for (const { stratum, ...counts } of found) {
          expect(counts).toEqual(walked(groups.get(keyOf(stratum))! as RegistryRow[][], outcome, stoppedBefore));
        }
      }),
      asked,
    );
  }, 60_000);

  it('rows, women, and women whose order cannot be told', async () => {
    const inDoubt = [...women.values()].filter((lines) => courseOf(lines) === undefined).length;
    expect(inDoubt).toBeGreaterThan(0);
    expect(await registry.facts()).toEqual({ rows: rows.length, women: women.size, womenInDoubt: inDoubt });
  });
});

/** One woman after the other, attempt after attempt. */
function walked(
  courses: readonly (readonly RegistryRow[])[],
  outcome: (typeof outcomeNames)[number],
  stoppedBefore: CalendarDay,
) {
  const last = Math.max(...courses.map((course) => course.length));
  const table = Array.from({ length: last }, (_, i) => ({
    attempt: i + 1,
    atRisk: 0,
    successes: 0,
    stopped: 0,
    underTreatment: 0,
    nextNotRecorded: 0,
  }));
  let firstNotRecorded = 0;
  for (const course of courses) {
    for (const [i, row] of course.entries()) {
      const met = row.outcome[outcome];
      if (met === undefined) {
        if (i === 0) firstNotRecorded += 1;
        else table[i - 1]!.nextNotRecorded += 1;
        break;
      }
      table[i]!.atRisk += 1;
      if (met) {
        table[i]!.successes += 1;
        break;
      }
      if (i < course.length - 1) continue;
      const certainlyBefore = course.every(
        ({ transferDay }) => transferDay !== undefined && transferDay < stoppedBefore,
      );
      if (certainlyBefore) table[i]!.stopped += 1;
      else table[i]!.underTreatment += 1;
    }
  }
  const reached = table.filter(({ atRisk }) => atRisk > 0);
  return { women: courses.length - firstNotRecorded, firstNotRecorded, attempts: reached };
}
