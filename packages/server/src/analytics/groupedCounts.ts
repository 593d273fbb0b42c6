import type { OutcomeName } from '@nidation/core/registry';
import { named } from './database.ts';
import { dimension, type Dimension, type DimensionValue, MET, NOT_MET, outcome, valueOfCode } from './dimensions.ts';
import { type DimensionFilter, whereOf } from './filters.ts';
import { IS_TRANSFER } from './layoutSql.ts';
import { reading, type RegistryFolder } from './registryFolder.ts';

export interface GroupQuestion {
  readonly by: readonly Dimension[];
  readonly outcome: OutcomeName;
  readonly where?: readonly DimensionFilter[];
}

/** Counts of one group. A rate is met / (met + notMet); what is not recorded is in neither. */
export interface GroupCounts {
  /** One value per dimension asked by, in that order; undefined: not recorded. */
  readonly group: readonly DimensionValue[];
  /** Transfers with the outcome, without it, and with nothing recorded of it. */
  readonly met: number;
  readonly notMet: number;
  readonly notRecorded: number;
  /** Lines that are no transfer, or do not say whether they are: in no denominator. */
  readonly withoutTransfer: number;
  readonly transferNotStated: number;
}

/**
 * Outcome counts of transfers by group. Nothing is suppressed: small cells are hidden where a table leaves the clinic.
 *
 * @returns groups that occur, in the order of their codes
 * @throws {RegistryFault} when a dimension or the outcome is not on the list, or a file is damaged
 */
export async function groupedCounts(
  registry: RegistryFolder,
  question: GroupQuestion,
): Promise<readonly GroupCounts[]> {
  const [specs, counted] = [question.by.map(dimension), outcome(question.outcome)];
  const layout = await registry.layout();
  if (layout === undefined) return [];
  const where = whereOf(question.where ?? [], layout.texts);
  const by = specs.map(({ name }) => named(name));
  const columns = [...new Set([...by, ...where.columns.map(named), named(counted), 'transfer'])];
  const lines = registry.layoutSql('lines', layout, columns);
  const groups = [...by, 'transfer', named(counted)].join(', ');
  const sql = `SELECT ${groups}, count(*)::DOUBLE FROM ${lines} WHERE ${where.sql} GROUP BY ${groups} ORDER BY ${groups}`;
  const found = await reading('layout', () => registry.database.rows(sql, where.values, where.types));
  return gathered(found as number[][], specs.length).map(({ codes, ...counts }) => ({
    group: specs.map((spec, i) => valueOfCode(spec, codes[i]!, layout.texts)),
    ...counts,
  }));
}

type Gathered = { readonly codes: readonly number[] } & {
  -readonly [Name in keyof Omit<GroupCounts, 'group'>]: number;
};

/** Lines of one group, told apart by transfer and outcome, become one. */
function gathered(found: readonly (readonly number[])[], dimensions: number): readonly Gathered[] {
  const groups = new Map<string, Gathered>();
  for (const line of found) {
    const codes = line.slice(0, dimensions);
    const [transfer, code, count] = [line[dimensions]!, line[dimensions + 1]!, line[dimensions + 2]!];
    const key = codes.join(' ');
    const group = groups.get(key) ?? {
      codes,
      met: 0,
      notMet: 0,
      notRecorded: 0,
      withoutTransfer: 0,
      transferNotStated: 0,
    };
    groups.set(key, group);
    if (transfer === 0) group.transferNotStated += count;
    else if (transfer !== IS_TRANSFER) group.withoutTransfer += count;
    else if (code === MET) group.met += count;
    else if (code === NOT_MET) group.notMet += count;
    else group.notRecorded += count;
  }
  return [...groups.values()];
}
