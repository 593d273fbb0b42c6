import type { Case } from '../../case/case.ts';
import type { ImplantationRates, RateRow } from '../../knowledge/references/implantationRates.ts';
import type { CountedTransfer, MethodReading } from './answers.ts';
import type { NextTransfer } from './rifKnowledge.ts';
import type { ChanceRange } from './methodReading.ts';
import { methodReading } from './methodReading.ts';
import type { Settings } from './settings.ts';
import type { Age40Reading, AgeReading, TransferForTable } from './tableChance.ts';
import { agesDiffer, atForty, forTable, tableChance } from './tableChance.ts';

/**
 * The readings of the published table: one, or several where the table can be read two ways (age 40,
 * age at transfer or at retrieval).
 */
export function tableReadings(
  of: Case,
  counted: readonly CountedTransfer[],
  next: NextTransfer,
  rates: ImplantationRates,
  settings: Settings,
): readonly MethodReading[] {
  const asked = counted.map(({ index }) => forTable(of.transfers![index]!, `transfers[${String(index)}]`));
  const nextAsked: TransferForTable = {
    ageAtTransfer: next.ageYears,
    ageAtRetrieval: undefined,
    ploidy: next.ploidy,
    eggSource: next.eggSource,
    place: 'plannedTransfer',
  };
  const ageReadings: readonly AgeReading[] = asked.some(agesDiffer)
    ? ['age at transfer', 'age at retrieval']
    : ['age at transfer'];
  const fortyReadings: readonly Age40Reading[] = [...asked, nextAsked].some(atForty)
    ? ['row 35-40', 'row >40']
    : ['row 35-40'];
  const readings = ageReadings.flatMap((ageReading) =>
    fortyReadings.map((age40) => {
      const words = [
        ...(ageReadings.length > 1 ? [ageReading] : []),
        ...(fortyReadings.length > 1 ? [`age 40 in ${age40}`] : []),
      ];
      return oneReading({ asked, counted, nextAsked, rates, settings, ageReading, age40, reading: words.join(', ') });
    }),
  );
  return apart(readings);
}

/** Two ways of reading the table that give the same chances are one reading. */
function apart(readings: readonly MethodReading[]): readonly MethodReading[] {
  if (readings.length === 1) return readings;
  const different = readings.filter((one, i) => readings.findIndex((other) => sameChances(one, other)) === i);
  return different.length === 1 ? different.map((one) => ({ ...one, reading: '' })) : different;
}

function sameChances(one: MethodReading, other: MethodReading): boolean {
  if (one === other) return true;
  const { projectedPercent } = one;
  return (
    projectedPercent.length === other.projectedPercent.length &&
    projectedPercent.every((percent, i) => percent === other.projectedPercent[i]) &&
    one.chances.every(
      ({ percent, from }, i) => (percent ?? from) === (other.chances[i]?.percent ?? other.chances[i]?.from),
    )
  );
}

interface OneReading {
  readonly asked: readonly TransferForTable[];
  readonly counted: readonly CountedTransfer[];
  readonly nextAsked: TransferForTable;
  readonly rates: ImplantationRates;
  readonly settings: Settings;
  readonly ageReading: AgeReading;
  readonly age40: Age40Reading;
  readonly reading: string;
}

function oneReading({
  asked,
  counted,
  nextAsked,
  rates,
  settings,
  ageReading,
  age40,
  reading,
}: OneReading): MethodReading {
  const needs: string[] = [];
  const remarks: string[] = [];
  const chances = asked.map((one, i): ChanceRange => {
    const answer = tableChance(one, rates, ageReading, age40);
    const { index: transferIndex, counts } = counted[i]!;
    const certain = counts === 'counted';
    switch (answer.kind) {
      case 'row':
        return {
          transferIndex,
          low: answer.percent,
          high: answer.percent,
          from: rowWords(answer.row),
          counted: certain,
        };
      case 'no row':
        remarks.push(`Transfer ${String(transferIndex + 1)}: ${answer.because}.`);
        return { transferIndex, low: 0, high: 100, from: answer.because, counted: certain };
      case 'cannot say':
        needs.push(...answer.needs);
        return openRange(boundsOf(one, rates, ageReading), transferIndex, certain);
    }
  });
  const following = tableChance(nextAsked, rates, ageReading, age40);
  if (following.kind === 'cannot say') needs.push(...following.needs.map(plannedPlace));
  if (new Set(chances.map(({ from }) => from)).size > 1) {
    remarks.push('Mixed history: each transfer with its own row; our generalization of the formula.');
  }
  return methodReading(
    {
      method: 'population table',
      reading,
      chances,
      next: following.kind === 'row' ? following.percent : undefined,
      sourceId: rates.sourceId,
      confidence: rates.confidence,
      outcomeWords: rates.outcomeWords,
      remarks,
      needs,
    },
    settings,
  );
}

/** The next transfer's age is her age now. */
function plannedPlace(place: string): string {
  return place === 'plannedTransfer.ageYears' ? 'woman.ageYears' : place;
}

const rowsInWords = new WeakMap<RateRow, string>();

function rowWords(row: RateRow): string {
  let words = rowsInWords.get(row);
  if (words === undefined) rowsInWords.set(row, (words = `row ${row.ageWords}, ${row.ploidy}`));
  return words;
}

function openRange({ low, high }: { low: number; high: number }, transferIndex: number, counted: boolean): ChanceRange {
  return { transferIndex, low, high, from: 'between the rows that may apply', counted };
}

/** The lowest and highest chance among the rows that what is known leaves open. */
function boundsOf(
  one: TransferForTable,
  rates: ImplantationRates,
  ageReading: AgeReading,
): { low: number; high: number } {
  const age = ageReading === 'age at retrieval' ? (one.ageAtRetrieval ?? one.ageAtTransfer) : one.ageAtTransfer;
  const open = rates.rows.filter(
    ({ ploidy, fromAge, toAge }) =>
      (one.ploidy === undefined || ploidy === one.ploidy) &&
      (age === undefined || (age >= (fromAge ?? 0) && age <= (toAge ?? Infinity))),
  );
  const percents = open.map(({ tenthsOfPercent }) => tenthsOfPercent / 10);
  // A ploidy nobody recorded may also be one without a row (low-level mosaic): its chance has no lower bound here.
  return { low: one.ploidy === undefined ? 0 : Math.min(...percents), high: Math.max(...percents) };
}
