import type { OutcomeName } from '@nidation/core/registry';
import { MET, outcomeCode, outcomeNames, rowDimensions } from './dimensions.ts';
import { named } from './database.ts';

/**
 * The SQL that turns rows as imported into the layout the questions are asked of. Two files per bucket:
 *
 * `lines`  one line a row: every dimension and outcome as a small code, the number of the woman, the attempt;
 * `women`  one line a woman whose transfers can be put in order: her dimensions at the first transfer, the latest
 *          day of the last one, and for each outcome after how many attempts she left, and how.
 */

/** Kind of line. */
export const IS_TRANSFER = 2;
const NO_TRANSFER = 1;

/** How a woman left, for one outcome; stored with her attempts in one number: attempts × LEFT_KINDS + kind. */
export const LEFT_KINDS = 3;
export const LEFT_UNRECORDED = 0;
export const LEFT_SUCCESS = 1;
export const LEFT_WITHOUT = 2;

export const leftColumn = (outcome: OutcomeName): string => named(`${outcome}Left`);

/** Columns whose texts become codes: those of a list known beforehand, and those found in the rows. */
export const textColumns: readonly { readonly name: string; readonly choices?: readonly string[] }[] =
  rowDimensions.filter(({ kind }) => kind === 'choice' || kind === 'text' || kind === 'key');

const dimensionNames = rowDimensions.map(({ name }) => named(name)).join(', ');
const outcomeColumns = outcomeNames.map(named).join(', ');

/**
 * As the core judges it: a transfer when an embryo was transferred, none when the number is 0; where the number is
 * absent, a transfer when there is a day. An insemination without either is none; otherwise it is not stated, and the
 * line is counted apart.
 */
const transferCode = `(CASE
  WHEN "embryosTransferred" > 0 THEN ${String(IS_TRANSFER)}
  WHEN "embryosTransferred" = 0 THEN ${String(NO_TRANSFER)}
  WHEN "transferDay" IS NOT NULL THEN ${String(IS_TRANSFER)}
  WHEN "treatment" = 'insemination' THEN ${String(NO_TRANSFER)}
  ELSE 0 END)::UTINYINT`;

/**
 * Rows as codes, cut into buckets by woman. `earliest` and `latest` are the first and last day the transfer can have
 * been: a register that gives the year only leaves a year between them.
 *
 * @param rows SQL of the rows
 */
export const codedRows = (rows: string, buckets: number): string => `
  SELECT
    ${rowDimensions.map(({ name, code }) => `${code} AS ${named(name)}`).join(',\n    ')},
    ${outcomeNames.map((name) => `${outcomeCode(name)} AS ${named(name)}`).join(',\n    ')},
    ${transferCode} AS transfer,
    "womanId" AS woman_key,
    coalesce("transferDay", make_date("year"::INTEGER, 1, 1)) AS earliest,
    coalesce("transferDay", make_date("year"::INTEGER, 12, 31)) AS latest,
    CASE WHEN NOT "earlierTransfersOrMore" THEN "earlierTransfers" END AS before,
    (hash(coalesce("womanId", "key"), coalesce("clinicId", ''), "source") % ${String(buckets)})::INTEGER AS bucket
  FROM ${rows}`;

/** Women of one bucket. A key means nothing outside its clinic and source: the same key elsewhere is another woman. */
export const womenKeys = (coded: string, firstNumber: number): string => `
  SELECT *, (${String(firstNumber)} + row_number() OVER ())::UINTEGER AS woman
  FROM (SELECT DISTINCT "source", "clinicId", woman_key FROM ${coded} WHERE woman_key IS NOT NULL)`;

/** Lines with the number of the woman; 0 where she is not recorded. */
export const numberedLines = (coded: string): string => `
  SELECT line.* EXCLUDE (woman_key, bucket), coalesce(woman_keys.woman, 0)::UINTEGER AS woman
  FROM ${coded} AS line LEFT JOIN woman_keys USING ("source", "clinicId", woman_key)`;

/**
 * A woman's transfers in their order. It is in doubt where two of them may be the same day or the other way round
 * and the recorded number of earlier transfers does not tell them apart.
 */
export const placedTransfers = `
  SELECT *, row_number() OVER course AS place,
    row_number() OVER course > 1 AND NOT coalesce(
      lag(latest) OVER course < earliest OR lag(before) OVER course < before, false) AS doubtful
  FROM numbered WHERE transfer = ${String(IS_TRANSFER)} AND woman > 0
  WINDOW course AS (PARTITION BY woman ORDER BY earliest NULLS LAST, before NULLS LAST)`;

/** Women whose transfers cannot be put in order, or with a line that may or may not be a transfer. */
export const womenInDoubt = `
  SELECT woman FROM placed WHERE doubtful UNION SELECT woman FROM numbered WHERE woman > 0 AND transfer = 0`;

/** The `lines` file of a bucket; attempt 0: cannot be told. */
export const linesFile = `
  SELECT ${dimensionNames}, ${outcomeColumns}, transfer, woman,
    (CASE WHEN doubt.woman IS NULL THEN place ELSE 0 END)::USMALLINT AS attempt
  FROM placed LEFT JOIN doubt USING (woman)
  UNION ALL
  SELECT ${dimensionNames}, ${outcomeColumns}, transfer, woman, 0::USMALLINT
  FROM numbered WHERE NOT (transfer = ${String(IS_TRANSFER)} AND woman > 0)`;

const first = (outcome: OutcomeName, code: number): string => `min(place) FILTER (${named(outcome)} = ${String(code)})`;

/** When a woman left: at the first success, or after the last attempt before the first one not recorded. */
const leaving = (outcome: OutcomeName): string => {
  const [met, unrecorded] = [first(outcome, MET), first(outcome, 0)];
  const left = (attempts: string, kind: number): string => `(${attempts}) * ${String(LEFT_KINDS)} + ${String(kind)}`;
  return `
    (CASE WHEN ${unrecorded} < coalesce(${met}, 65535) THEN ${left(`${unrecorded} - 1`, LEFT_UNRECORDED)}
      WHEN ${met} IS NULL THEN ${left('count(*)', LEFT_WITHOUT)}
      ELSE ${left(met, LEFT_SUCCESS)} END)::USMALLINT AS ${leftColumn(outcome)}`;
};

/** The `women` file of a bucket. The last day is unknown when that of any transfer is. */
export const womenFile = `
  SELECT ${rowDimensions.map(({ name }) => `entry.${named(name)}`).join(', ')}, course.* EXCLUDE (woman)
  FROM placed AS entry JOIN (
    SELECT woman, CASE WHEN bool_or(latest IS NULL) THEN NULL ELSE max(latest) END AS last_day,
    ${outcomeNames.map(leaving).join(',')}
    FROM placed ANTI JOIN doubt USING (woman) GROUP BY woman
  ) AS course USING (woman)
  WHERE entry.place = 1`;
