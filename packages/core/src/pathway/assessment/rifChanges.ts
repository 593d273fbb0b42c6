import type { Case } from '../../case/case.ts';
import { attemptsToExceed, MOST_ATTEMPTS } from '../../engines/prediction/cumulativeChance.ts';
import type { RateRow } from '../../knowledge/references/implantationRates.ts';
import type { Change } from '../why.ts';
import type { ImplantationFailure, MethodReading, RifVerdict } from './answers.ts';
import type { RifKnowledge } from './rifKnowledge.ts';
import type { Settings } from './settings.ts';

/**
 * The smallest change of one fact that turns the leading method's verdict: the number of failed
 * transfers, her age (where all counted transfers stand in one row), the ploidy.
 */
export function rifChanges(
  of: Case,
  { failedTransfers }: ImplantationFailure,
  leading: MethodReading,
  settings: Settings,
  { implantationRates }: RifKnowledge,
): readonly Change[] {
  const { verdict, thresholdTransfers } = leading;
  if (verdict === 'cannot say' || failedTransfers === undefined) return [];
  const changes: Change[] = [];
  const other: RifVerdict = verdict === 'suspected' ? 'not yet' : 'suspected';
  if (thresholdTransfers !== undefined) {
    const to = verdict === 'suspected' ? thresholdTransfers - 1 : thresholdTransfers;
    changes.push({
      fact: 'failedTransfers',
      label: 'failed transfers that count',
      from: failedTransfers,
      to,
      becomes: other,
    });
  }
  const row = leading.method === 'population table' ? singleRow(leading, implantationRates.rows) : undefined;
  if (row === undefined) return changes;
  const verdictIn = (candidate: RateRow): RifVerdict => {
    const needed = attemptsToExceed(
      [],
      candidate.tenthsOfPercent / 10,
      settings.rifThresholdPercent,
      settings.minimumTransfers,
    );
    return (needed ?? MOST_ATTEMPTS + 1) <= failedTransfers ? 'suspected' : 'not yet';
  };
  return [
    ...changes,
    ...ageChange(of, row, implantationRates.rows, verdictIn, other),
    ...ploidyChange(of, row, implantationRates.rows, verdictIn, other),
  ];
}

/** The one row in which every counted transfer stands, or undefined. */
function singleRow({ chances }: MethodReading, rows: readonly RateRow[]): RateRow | undefined {
  const first = chances[0];
  if (first === undefined || chances.some(({ from }) => from !== first.from)) return undefined;
  return rows.find(({ ageWords, ploidy }) => first.from === `row ${ageWords}, ${ploidy}`);
}

function agesOf(of: Case): readonly number[] {
  return (of.transfers ?? []).flatMap(({ ageYears }) => (ageYears === undefined ? [] : [ageYears]));
}

function ageChange(
  of: Case,
  row: RateRow,
  rows: readonly RateRow[],
  verdictIn: (row: RateRow) => RifVerdict,
  other: RifVerdict,
): readonly Change[] {
  const ages = agesOf(of);
  const from = ages.at(-1);
  if (from === undefined) return [];
  const candidates = rows
    .filter((candidate) => candidate.ploidy === row.ploidy && candidate !== row && verdictIn(candidate) === other)
    .map(({ fromAge, toAge }) => (toAge !== undefined && toAge < from ? toAge : (fromAge ?? 0)));
  const to = candidates.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0];
  return to === undefined ? [] : [{ fact: 'ageYears', label: 'her age at the transfers', from, to, becomes: other }];
}

function ploidyChange(
  of: Case,
  row: RateRow,
  rows: readonly RateRow[],
  verdictIn: (row: RateRow) => RifVerdict,
  other: RifVerdict,
): readonly Change[] {
  const age = agesOf(of).at(-1);
  const to = row.ploidy === 'untested' ? 'euploid' : 'untested';
  const candidate = rows.find(
    ({ ploidy, fromAge, toAge }) =>
      ploidy === to && age !== undefined && age >= (fromAge ?? 0) && age <= (toAge ?? Infinity),
  );
  if (candidate === undefined || verdictIn(candidate) !== other) return [];
  return [{ fact: 'embryoPloidy', label: 'embryos transferred', from: row.ploidy, to, becomes: other }];
}
