import { DATE, DuckDBDateValue } from '@duckdb/node-api';
import { type CalendarDay, dayNumber } from '@nidation/core/engines';
import type { OutcomeName } from '@nidation/core/registry';
import { named } from './database.ts';
import {
  dimension,
  type Dimension,
  type DimensionSpec,
  type DimensionValue,
  outcome,
  valueOfCode,
} from './dimensions.ts';
import { type DimensionFilter, whereOf } from './filters.ts';
import { LEFT_KINDS, LEFT_SUCCESS, LEFT_UNRECORDED, LEFT_WITHOUT, leftColumn } from './layoutSql.ts';
import { RegistryFault } from './registryFault.ts';
import { reading, type RegistryFolder } from './registryFolder.ts';

export interface AttemptQuestion {
  /** Of the woman at her first transfer in the registry: a stratum does not change under way. */
  readonly by: readonly Dimension[];
  readonly outcome: OutcomeName;
  /**
   * A woman without success whose last transfer was, or may have been, on this day or later is still under
   * treatment; before it she has stopped.
   */
  readonly stoppedBefore: CalendarDay;
  /** Of the woman at her first transfer. */
  readonly where?: readonly DimensionFilter[];
}

/** Women at one attempt. They leave after it by success, by stopping, or because nothing more is known. */
export interface AttemptRow {
  readonly attempt: number;
  readonly atRisk: number;
  readonly successes: number;
  readonly stopped: number;
  readonly underTreatment: number;
  /** The outcome of the next attempt is not recorded: what is known of her ends here. */
  readonly nextNotRecorded: number;
}

export interface AttemptCounts {
  readonly stratum: readonly DimensionValue[];
  /** Who enters at attempt 1. */
  readonly women: number;
  /** The outcome of the first transfer is not recorded: in no row. */
  readonly firstNotRecorded: number;
  /** From 1 to the last attempt anybody made, none left out. */
  readonly attempts: readonly AttemptRow[];
}

/**
 * Women by attempt for the cumulative chance of success, one table per stratum. An attempt is a transfer in the
 * registry, in order; what a woman did before stands in `earlierTransfers`. After her first success a woman is out.
 * Women whose transfers cannot be put in order, and lines that name none, are in no table; `facts` says how many women that are.
 *
 * @throws {RegistryFault} when a dimension or the outcome is not on the list, or a file is damaged
 */
export async function attemptCounts(
  registry: RegistryFolder,
  question: AttemptQuestion,
): Promise<readonly AttemptCounts[]> {
  const [specs, counted] = [question.by.map(stratum), outcome(question.outcome)];
  const layout = await registry.layout();
  if (layout === undefined) return [];
  const where = whereOf(question.where ?? [], layout.texts);
  where.columns.forEach(stratum);
  const by = specs.map(({ name }) => named(name));
  const left = leftColumn(counted);
  const columns = [...new Set([...by, ...where.columns.map(named), left, 'last_day'])];
  const groups = [...by, left].join(', ');
  const since = `$${String(where.values.length + 1)}`;
  const sql = `SELECT ${groups}, count(*)::DOUBLE, (count(*) FILTER (last_day < ${since}))::DOUBLE
    FROM ${registry.layoutSql('women', layout, columns)} WHERE ${where.sql}
    GROUP BY ${groups} ORDER BY ${groups}`;
  const values = [...where.values, new DuckDBDateValue(dayNumber(question.stoppedBefore))];
  const found = await reading('layout', () => registry.database.rows(sql, values, [...where.types, DATE]));
  return strata(found as number[][], specs.length).map(({ codes, leaving }) => ({
    stratum: specs.map((spec, i) => valueOfCode(spec, codes[i]!, layout.texts)),
    ...table(leaving),
  }));
}

/** @throws {RegistryFault} for the attempt: it is what is counted */
function stratum(name: string): DimensionSpec {
  const found = dimension(name);
  if (found.name === 'attempt') throw new RegistryFault('attempt', 'A stratum is of the woman at her first transfer.');
  return found;
}

interface Leaving {
  readonly attempts: number;
  readonly exit: number;
  readonly women: number;
  /** Whose last transfer was certainly before the day asked for. */
  readonly before: number;
}

function strata(found: readonly (readonly number[])[], dimensions: number) {
  const groups = new Map<string, { readonly codes: readonly number[]; readonly leaving: Leaving[] }>();
  for (const line of found) {
    const codes = line.slice(0, dimensions);
    const [left, women, before] = line.slice(dimensions) as [number, number, number];
    const key = codes.join(' ');
    const group = groups.get(key) ?? { codes, leaving: [] };
    groups.set(key, group);
    group.leaving.push({ attempts: Math.floor(left / LEFT_KINDS), exit: left % LEFT_KINDS, women, before });
  }
  return [...groups.values()];
}

/** Who is at risk at an attempt: everybody who left at it or later. */
function table(leaving: readonly Leaving[]): Omit<AttemptCounts, 'stratum'> {
  const last = Math.max(0, ...leaving.map(({ attempts }) => attempts));
  const attempts = Array.from({ length: last }, (_, i): AttemptRow => {
    const attempt = i + 1;
    const at = (exit: number) => leaving.find((of) => of.attempts === attempt && of.exit === exit);
    const without = at(LEFT_WITHOUT) ?? { women: 0, before: 0 };
    return {
      attempt,
      atRisk: women(leaving.filter((of) => of.attempts >= attempt)),
      successes: at(LEFT_SUCCESS)?.women ?? 0,
      stopped: without.before,
      underTreatment: without.women - without.before,
      nextNotRecorded: at(LEFT_UNRECORDED)?.women ?? 0,
    };
  });
  const begun = leaving.filter((of) => of.attempts > 0);
  return { women: women(begun), firstNotRecorded: women(leaving) - women(begun), attempts };
}

const women = (of: readonly Leaving[]): number => of.reduce((sum, one) => sum + one.women, 0);
