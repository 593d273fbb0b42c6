import { day } from '@nidation/core/engines';
import { builtInMappings } from '@nidation/core/knowledge';
import { delimitedLine } from '@nidation/formats/delimited-text';
import { describe, expect, it } from 'vitest';
import type { AnalysisQuestion } from '../messages.ts';
import { analyze } from './analyze.ts';
import { importFile } from './importFile.ts';
import type { KeptTable } from './keptTable.ts';

const mapping = builtInMappings.find(({ id }) => id === 'nidation')!;
const columns = [
  ...[mapping.key, ...Object.values(mapping.fields)].flatMap((rule) =>
    rule !== undefined && 'column' in rule ? [rule.column] : [],
  ),
  'source',
  'notes',
  ...(mapping.unused ?? []),
];

type Cells = Readonly<Record<string, string | number>>;
const csv = (rows: readonly Cells[]): string =>
  [columns, ...rows.map((row) => columns.map((name) => row[name]))].map((cells) => delimitedLine(cells)).join('');
const fileOf = (rows: readonly Cells[]): File => new File([csv(rows)], 'rows.csv');

const yesNo = (yes: boolean): string => (yes ? 'true' : 'false');

/** Two ages, two arms; each woman has one transfer, every third of them succeeds below 35 and every fifth above. */
function women(count: number): readonly Cells[] {
  return Array.from({ length: count }, (_, i) => {
    const young = i % 2 === 0;
    return {
      key: `T${String(i)}`,
      source: 'test',
      womanId: `W${String(i)}`,
      transferDay: '2024-03-01',
      ageYears: young ? 31 : 37,
      eggSource: 'own',
      embryosTransferred: 1,
      ploidy: 'untested',
      earlierTransfers: 0,
      failedTransfers: 0,
      immunotherapy: i % 4 < 2 ? 'none' : 'tacrolimus',
      clinicalPregnancy: yesNo(young ? i % 3 === 0 : i % 5 === 0),
    };
  });
}

const asked: AnalysisQuestion = {
  outcome: 'clinicalPregnancy',
  cohort: 'transfers',
  ownEggsOnly: true,
  firstOnly: true,
  covariates: ['ageYears'],
  completeUntil: undefined,
};

async function tableOf(rows: readonly Cells[]): Promise<KeptTable> {
  const { table, answer } = await importFile(fileOf(rows), mapping, () => undefined);
  if (table === undefined) throw new Error(JSON.stringify(answer));
  return table;
}

describe('analyze', () => {
  it('answers from one transfer of each woman, where no curve has a second step', async () => {
    const { parts } = analyze(await tableOf(women(240)), { ...asked, completeUntil: day('2024-06-01') });
    expect(parts.attempts.sentences).toEqual([
      '240 women, one transfer each: no curve by attempt before some went on or stopped.',
    ]);
  });

  it('gives own rates by age band with their counts', async () => {
    const { rates, rows } = analyze(await tableOf(women(240)), asked);
    expect(rows).toBe(240);
    expect(
      rates.rates.map(({ ageBand, raw }) => [ageBand, raw.kind === 'estimated' && [raw.events, raw.total]]),
    ).toEqual([
      ['below 35', [40, 120]],
      ['35 to 39', [24, 120]],
    ]);
  });
});
