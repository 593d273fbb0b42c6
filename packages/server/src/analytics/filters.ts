import { INTEGER, type DuckDBType } from '@duckdb/node-api';
import { named, type Value } from './database.ts';
import { codeOfValue, dimension, type Dimension, type DimensionValue, type Texts } from './dimensions.ts';

/** Lines that have one of these values; undefined among them: and lines where it is not recorded. */
export interface DimensionFilter {
  readonly dimension: Dimension;
  readonly is: readonly DimensionValue[];
}

export interface Where {
  /** SQL after WHERE, with a place for each value. */
  readonly sql: string;
  readonly values: readonly Value[];
  readonly types: readonly DuckDBType[];
  readonly columns: readonly Dimension[];
}

/** @throws {RegistryFault} when a dimension is not on the list */
export function whereOf(filters: readonly DimensionFilter[], texts: Texts): Where {
  const values: number[] = [];
  const parts = filters.map((filter) => {
    const of = dimension(filter.dimension);
    const places = filter.is.map((value) => `$${String(values.push(codeOfValue(of, value, texts)))}`);
    return places.length === 0 ? 'false' : `${named(of.name)} IN (${places.join(', ')})`;
  });
  return {
    sql: parts.length === 0 ? 'true' : parts.join(' AND '),
    values,
    types: values.map(() => INTEGER),
    columns: filters.map((filter) => dimension(filter.dimension).name),
  };
}
