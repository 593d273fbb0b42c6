/** What women of the same age with as many failures reach in the register without any immune treatment. */
import { chanceByEarlierCycles } from '../../knowledge/registers/chanceByEarlierCycles.ts';
import type { OutcomeName, RegistryRow } from '../row.ts';

export interface ElsewhereChance {
  /** Mean over the rows, 0 to 1. */
  readonly chance: number;
  readonly source: string;
  /** Rows whose age and number of failures the register has. */
  readonly rows: number;
}

/** Fewest rows, as a share, that must be found in the register. */
const FOUND_SHARE = 0.5;

/** The register's chance for one row: the last column holds five and more earlier cycles. */
function chanceOf({ ageYears, failedTransfers, earlierCycles }: RegistryRow, live: boolean): number | undefined {
  const failures = failedTransfers ?? earlierCycles?.count;
  if (ageYears === undefined || failures === undefined) return undefined;
  const band = chanceByEarlierCycles.rows.find(({ fromAge, toAge }) => ageYears >= fromAge && ageYears <= toAge);
  if (band === undefined) return undefined;
  const k = Math.min(failures, band.transfers.length - 1);
  return (live ? band.liveBirths : band.clinicalPregnancies)[k]! / band.transfers[k]!;
}

/**
 * Mean chance of the rows, by age and number of failures; failed transfers stand for earlier cycles.
 *
 * @param rows    the women to be looked up
 * @param outcome clinical pregnancy or live birth; the register has no other
 * @returns undefined for another outcome, or when fewer than half of the rows are found
 */
export function chanceElsewhere(rows: readonly RegistryRow[], outcome: OutcomeName): ElsewhereChance | undefined {
  if (outcome !== 'clinicalPregnancy' && outcome !== 'liveBirth') return undefined;
  const found = rows.map((row) => chanceOf(row, outcome === 'liveBirth')).filter((chance) => chance !== undefined);
  if (found.length === 0 || found.length < FOUND_SHARE * rows.length) return undefined;
  return {
    chance: found.reduce((sum, chance) => sum + chance / found.length, 0),
    source: `${chanceByEarlierCycles.citation}; same ages, failed transfers read as earlier cycles`,
    rows: found.length,
  };
}
