import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, day } from '@nidation/core/engines';
import { historiesOfRows, type RegistryRow } from '@nidation/core/registry';
import { expect, it } from 'vitest';
import { openRegistry } from './openRegistry.ts';

/** Women followed from their first transfer, days apart, some outcomes not recorded. */
const courses = fc.array(
  fc.record({
    begins: fc.integer({ min: 0, max: 900 }),
    outcomes: fc.array(fc.constantFrom(true, false, false, false, undefined), { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 60 },
);

const rowsOf = (
  women: readonly { begins: number; outcomes: readonly (boolean | undefined)[] }[],
): readonly RegistryRow[] =>
  women.flatMap(({ begins, outcomes }, woman) =>
    outcomes.map((met, i) => ({
      key: `${String(woman)}-${String(i)}`,
      source: 's',
      womanId: String(woman),
      transferDay: addDays(day('2020-01-01'), begins + 60 * i),
      embryosTransferred: 1,
      earlierTransfers: { count: i, orMore: false },
      outcome: met === undefined ? {} : { liveBirth: met },
      notes: [],
    })),
  );

const cutOn = day('2023-01-01');
const YEAR = 365;

it("counts by attempt are those of the core's histories, less the women it leaves out", async () => {
  await fc.assert(
    fc.asyncProperty(courses, async (women) => {
      const rows = rowsOf(women);
      const folder = mkdtempSync(join(tmpdir(), 'nidation-test-'));
      const registry = await openRegistry(folder);
      await registry.write([rows.map((row) => ({ row, digest: row.key }))]);
      const asked = { by: [], outcome: 'liveBirth', stoppedBefore: addDays(cutOn, -YEAR) } as const;
      const [found] = await registry.attemptCounts(asked);
      registry.close();
      rmSync(folder, { recursive: true });
      // The core leaves out whoever has an outcome not recorded before her success; here she is counted up to it.
      const { attempts, exit } = historiesOfRows(rows, 'liveBirth', cutOn, YEAR).histories;
      const table = found!.attempts;
      const incomplete = (from: number) =>
        table.slice(from).reduce((sum, { nextNotRecorded }) => sum + nextNotRecorded, 0);
      const here = table.map(({ attempt, atRisk, successes, stopped, underTreatment }, i) => {
        return [attempt, atRisk - incomplete(i), successes, stopped, underTreatment];
      });
      const core = table.map(({ attempt }) => {
        const left = (kind: string) => attempts.filter((made, i) => made === attempt && exit[i] === kind).length;
        const atRisk = attempts.filter((made) => made >= attempt).length;
        return [attempt, atRisk, left('success'), left('stopped'), left('under treatment')];
      });
      expect(here).toEqual(core);
      expect(Math.max(0, ...attempts)).toBeLessThanOrEqual(table.length);
      expect(found!.women - incomplete(0)).toBe(attempts.length);
    }),
    { numRuns: 15, seed: 11 },
  );
}, 60_000);
