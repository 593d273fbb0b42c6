import type { Facts } from '@nidation/core/case';
import { all, atLeast, atMost, smtDeclarations, smtJoin, smtTruth, type Condition } from '@nidation/core/engines';
import type { ImplantationRates, RateRow } from '@nidation/core/knowledge';
import { ageYears } from '../../packages/core/src/case/facts.ts';
import type { Obligation } from './obligation.ts';

/** The RIF threshold table: one row for every age in completed years, falling chances, and the threshold of each. */

const inRow = ({ fromAge, toAge }: RateRow): Condition<Facts> =>
  all(
    ...(fromAge === undefined ? [] : [atLeast(ageYears, fromAge)]),
    ...(toAge === undefined ? [] : [atMost(ageYears, toAge)]),
  );

/** (1000 − tenths)ⁿ < (1000 − 10 · threshold) · 1000ⁿ⁻¹, in whole numbers. */
function passes(tenths: number, n: number, thresholdPercent: number): string {
  const power = (of: string, exponent: number) => smtProduct(Array.from({ length: exponent }, () => of));
  return `(< ${power(String(1000 - tenths), n)} (* ${String(1000 - 10 * thresholdPercent)} ${power('1000', n - 1)}))`;
}

const smtProduct = (factors: readonly string[]): string =>
  factors.length === 0 ? '1' : factors.length === 1 ? factors[0]! : `(* ${factors.join(' ')})`;

export function rateObligations({
  rows,
  thresholdPercent,
  minimumTransfers,
}: ImplantationRates): readonly Obligation[] {
  return (['untested', 'euploid'] as const).flatMap((ploidy) => {
    const held = rows.filter((row) => row.ploidy === ploidy);
    const completed = (of = '') => `(and ${of}k_ageYears (is_int ${of}v_ageYears))`;
    const declarations = smtDeclarations(held.map(inRow));
    const both = `${declarations}\n${smtDeclarations(held.map(inRow), 'other_')}`;
    const met = held.map((row) => smtTruth(inRow(row)).met);
    const other = held.map((row) => smtTruth(inRow(row), 'other_').met);
    const never = (what: string, formula: string, declared = declarations): Obligation => ({
      name: `rates, ${ploidy}: ${what}`,
      declarations: declared,
      formula,
      must: 'never hold',
    });
    const worse = (than: (older: RateRow, younger: RateRow) => boolean) =>
      smtJoin(
        'or',
        held.flatMap((younger, i) =>
          held.flatMap((older, j) => (than(older, younger) ? [`(and ${met[i]!} ${other[j]!})`] : [])),
        ),
      );
    const ordered = `${completed()} ${completed('other_')} (< v_ageYears other_v_ageYears)`;
    return [
      never('no age without a row', `(and ${completed()} (not ${smtJoin('or', met)}))`),
      never(
        'no age in two rows',
        smtJoin(
          'or',
          met.flatMap((one, i) => met.slice(i + 1).map((two) => `(and ${one} ${two})`)),
        ),
      ),
      never(
        'no higher chance at a higher age',
        `(and ${ordered} ${worse((older, younger) => older.tenthsOfPercent > younger.tenthsOfPercent)})`,
        both,
      ),
      never(
        'no lower threshold at a higher age',
        `(and ${ordered} ${worse((older, younger) => older.printedThreshold < younger.printedThreshold)})`,
        both,
      ),
      ...held.flatMap((row): readonly Obligation[] => {
        const n = row.printedThreshold;
        return [
          never(
            `${row.id}: ${String(n)} transfers pass ${String(thresholdPercent)} %`,
            `(not ${passes(row.tenthsOfPercent, n, thresholdPercent)})`,
          ),
          never(
            `${row.id}: one fewer does not, unless the floor holds`,
            n === minimumTransfers ? 'false' : passes(row.tenthsOfPercent, n - 1, thresholdPercent),
          ),
          never(`${row.id}: not below the floor`, n < minimumTransfers ? 'true' : 'false'),
        ];
      }),
      ...met.map((formula, i): Obligation => ({
        name: `rates: ${held[i]!.id} is reached`,
        declarations,
        formula: `(and ${completed()} ${formula})`,
        must: 'hold for somebody',
      })),
    ];
  });
}
