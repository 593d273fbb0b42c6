import { named } from './database.ts';
import { dimension, type Dimension, type DimensionValue, valueOfCode } from './dimensions.ts';
import { type DimensionFilter, whereOf } from './filters.ts';
import { reading, type RegistryFolder } from './registryFolder.ts';

export interface WomenQuestion {
  readonly by: readonly Dimension[];
  readonly where?: readonly DimensionFilter[];
}

export interface WomenCounts {
  readonly group: readonly DimensionValue[];
  readonly lines: number;
  /** Distinct women with a line in the group; a woman may be in several groups. */
  readonly women: number;
  /** Lines that name no woman: how many women they are is not known. */
  readonly linesWithoutWoman: number;
}

/**
 * Distinct women by group, bucket by bucket: no woman is in two buckets, so that the counts add up and memory stays
 * bounded.
 *
 * @throws {RegistryFault} when a dimension is not on the list, or a file is damaged
 */
export async function womenCounts(registry: RegistryFolder, question: WomenQuestion): Promise<readonly WomenCounts[]> {
  const specs = question.by.map(dimension);
  const layout = await registry.layout();
  if (layout === undefined) return [];
  const where = whereOf(question.where ?? [], layout.texts);
  const by = specs.map(({ name }) => `${named(name)}, `).join('');
  const sums = new Map<string, { codes: readonly number[]; lines: number; women: number; linesWithoutWoman: number }>();
  for (let bucket = 0; bucket < layout.buckets; bucket += 1) {
    const sql = `SELECT ${by}count(*)::DOUBLE, (count(DISTINCT woman) FILTER (woman > 0))::DOUBLE,
      (count(*) FILTER (woman = 0))::DOUBLE
      FROM ${registry.bucketSql('lines', bucket)} WHERE ${where.sql} GROUP BY ALL`;
    const found = await reading('layout', () => registry.database.rows(sql, where.values, where.types));
    for (const line of found as number[][]) {
      const codes = line.slice(0, specs.length);
      const [lines, women, linesWithoutWoman] = line.slice(specs.length) as [number, number, number];
      const key = codes.join(' ');
      const sum = sums.get(key) ?? { codes, lines: 0, women: 0, linesWithoutWoman: 0 };
      sums.set(key, {
        codes,
        lines: sum.lines + lines,
        women: sum.women + women,
        linesWithoutWoman: sum.linesWithoutWoman + linesWithoutWoman,
      });
    }
  }
  return [...sums.values()]
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => compareCodes(a.codes, b.codes))
    .map(({ codes, ...counts }) => ({
      group: specs.map((spec, i) => valueOfCode(spec, codes[i]!, layout.texts)),
      ...counts,
    }));
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((code, i) => code !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
