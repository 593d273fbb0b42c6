import type { EggSource, Embryo, EmbryoPloidy, Transfer } from '../../case/transfers.ts';
import type { ImplantationRates, RateRow } from '../../knowledge/references/implantationRates.ts';
import { consideredViable } from './countTransfers.ts';

/**
 * The published chance per transfer: which row speaks for one transfer.
 *
 * Age 40 stands in "≥40" for untested and in "35-40" for euploid embryos, where ">40" follows: both
 * readings of the euploid rows are kept. Low-level mosaic, aneuploid and donor-egg transfers have no
 * row; a chance is never borrowed from a neighbor.
 */

export type Age40Reading = 'row 35-40' | 'row >40';
export type AgeReading = 'age at transfer' | 'age at retrieval';

/** What the table is asked about: one transfer, past or next. */
export interface TransferForTable {
  readonly ageAtTransfer: number | undefined;
  readonly ageAtRetrieval: number | undefined;
  readonly ploidy: EmbryoPloidy | undefined;
  readonly eggSource: EggSource | undefined;
  /** Where the facts stand in the case: 'transfers[0]'. */
  readonly place: string;
}

export type TableChance =
  | { readonly kind: 'row'; readonly row: RateRow; readonly percent: number }
  | { readonly kind: 'no row'; readonly because: string }
  | { readonly kind: 'cannot say'; readonly needs: readonly string[] };

export function forTable(transfer: Transfer, place: string): TransferForTable {
  return {
    ageAtTransfer: transfer.ageYears,
    ageAtRetrieval: transfer.ageAtRetrievalYears,
    ploidy: ploidyOf(transfer.embryos),
    eggSource: transfer.eggSource,
    place,
  };
}

const BEST_KNOWN_FIRST: readonly EmbryoPloidy[] = ['euploid', 'low-level mosaic', 'untested', 'aneuploid'];

/**
 * One ploidy for a transfer of several embryos: that of the best-tested embryo considered viable.
 * Undefined as soon as one of them is not known.
 */
export function ploidyOf(embryos: readonly Embryo[]): EmbryoPloidy | undefined {
  const viable = embryos.filter((embryo) => consideredViable(embryo) !== 'no');
  const asked = viable.length > 0 ? viable : embryos;
  if (asked.length === 0 || asked.some(({ ploidy }) => ploidy === undefined)) return undefined;
  return BEST_KNOWN_FIRST.find((ploidy) => asked.some((embryo) => embryo.ploidy === ploidy));
}

/** The row that speaks, under one reading of age and of age 40. */
export function tableChance(
  { ageAtTransfer, ageAtRetrieval, ploidy, eggSource, place }: TransferForTable,
  rates: ImplantationRates,
  ageReading: AgeReading,
  age40: Age40Reading,
): TableChance {
  if (eggSource === 'donor') return { kind: 'no row', because: 'donor eggs: no row, enter a clinic rate' };
  if (ploidy === 'low-level mosaic')
    return { kind: 'no row', because: 'low-level mosaic embryo: no row, enter a clinic rate' };
  if (ploidy === 'aneuploid') return { kind: 'no row', because: 'aneuploid embryo: no row' };
  const age = ageReading === 'age at retrieval' ? (ageAtRetrieval ?? ageAtTransfer) : ageAtTransfer;
  const needs = [
    ...(age === undefined ? [`${place}.ageYears`] : []),
    ...(ploidy === undefined ? [`${place}.embryos[].ploidy`] : []),
  ];
  if (age === undefined || ploidy === undefined) return { kind: 'cannot say', needs };
  const row = rates.rows.find((candidate) => candidate.ploidy === ploidy && holdsAge(candidate, age, age40));
  if (row === undefined) return { kind: 'no row', because: `no row for age ${String(age)}` };
  return { kind: 'row', row, percent: row.tenthsOfPercent / 10 };
}

/** Under the reading 'row >40' a euploid transfer at 40 is read one row down. */
function holdsAge({ ploidy, fromAge, toAge }: RateRow, age: number, age40: Age40Reading): boolean {
  const asked = ploidy === 'euploid' && age === 40 && age40 === 'row >40' ? 41 : age;
  return asked >= (fromAge ?? 0) && asked <= (toAge ?? Infinity);
}

/** Does the reading of age 40 matter for this transfer? */
export function atForty({ ageAtTransfer, ageAtRetrieval, ploidy }: TransferForTable): boolean {
  return ploidy !== 'untested' && (ageAtTransfer === 40 || ageAtRetrieval === 40);
}

/** Does the age at retrieval name another year than the age at transfer? */
export function agesDiffer({ ageAtTransfer, ageAtRetrieval, eggSource }: TransferForTable): boolean {
  return eggSource !== 'donor' && ageAtRetrieval !== undefined && ageAtRetrieval !== ageAtTransfer;
}
