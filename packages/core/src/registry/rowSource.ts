/**
 * Where rows come from: a CSV file, a Parquet file, a page's worker. Every source hands over the same
 * thing, text by column, so that the same rules give the same report whatever was read.
 */

/**
 * One column of a batch, each distinct text once. A rule looks at a text once, not at every cell.
 * A source may go on with the same `texts` (it only grows) or start a new list with any batch.
 */
export interface CodedColumn {
  /** For each row of the batch, its place in `texts`. */
  readonly codes: Uint32Array;
  /** As the file has them, nothing trimmed; a cell without anything (Parquet null too) is ''. */
  readonly texts: readonly string[];
}

/** A record that cannot be laid into columns. It is counted as read and as rejected, never repaired. */
export interface BrokenRow {
  readonly row: number;
  readonly rule: 'RAGGED_ROW' | 'UNBALANCED_QUOTE' | 'STRAY_QUOTE' | 'NUL_CHARACTER';
  /** Plain reason without any text of the row. */
  readonly says: string;
}

export interface RowBatch {
  /** Rows laid into columns; broken ones are not among them. */
  readonly count: number;
  /** Record number of each row as a spreadsheet shows it: the header line is 1. */
  readonly rowNumbers: Uint32Array;
  /** In the order of the header. */
  readonly columns: readonly CodedColumn[];
  readonly broken: readonly BrokenRow[];
}

/** What was found out about the file, to be shown: label and value in the order of showing. */
export interface SourceFormat {
  /** 'CSV', 'Parquet' */
  readonly kind: string;
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

export interface RowSource {
  readonly format: SourceFormat;
  readonly header: readonly string[];
  /** Read once, in order; a batch's arrays may be used again for the next one. */
  readonly batches: AsyncIterable<RowBatch> | Iterable<RowBatch>;
}
