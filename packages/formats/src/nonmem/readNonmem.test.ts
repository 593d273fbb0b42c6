import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { estimate, proposalPoints, tacrolimusModels } from '@nidation/core/pharmacokinetics';
import { describe, expect, test } from 'vitest';
import { mapCases } from '../../../../tests/oracles/pharmacokinetics/mapCases.ts';
import { COLUMN_NAMES } from './columns.ts';
import { readNonmem } from './readNonmem.ts';
import type { TableSubject } from './subject.ts';

const HEAD = 'ID,TIME,EVID,AMT,DV,MDV,II,ADDL,SS,BLQ,LLOQ,ASSAY,HCT,CYP3A5,IR';
const table = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');
const DOSE = 'w1,0,1,2,.,1,24,6,0,0,.,.,38,0,1';
const LEVEL = 'w1,160,0,.,3.1,0,.,.,.,0,.,1,38,0,1';

function read(text: string): readonly TableSubject[] {
  const reading = readNonmem(text);
  if (reading.kind === 'faults')
    throw new Error(reading.faults.map(({ line, says }) => `${String(line)}: ${says}`).join('\n'));
  return reading.subjects;
}

function says(text: string): readonly string[] {
  const reading = readNonmem(text);
  if (reading.kind === 'read') return [];
  return reading.faults.map(({ line, column, says: words }) => `${String(line)} ${column ?? '-'}: ${words}`);
}

describe('what is read', () => {
  test('a dose with ADDL is that many further doses', () => {
    const [subject] = read(table(DOSE, LEVEL));
    expect(subject).toMatchObject({
      id: 'w1',
      history: { kind: 'doses', doses: Array.from({ length: 7 }, (_, i) => ({ atH: 24 * i, mg: 2 })) },
      levels: [{ kind: 'measured', atH: 160, assay: 'LC-MS/MS', ngPerMl: 3.1 }],
      predictAtH: [],
    });
    expect(subject!.periods).toEqual([
      {
        fromH: 0,
        covariates: { hematocritPercent: 38, hematocritFraction: 0.38, cyp3a5Expresser: 0, immediateRelease: 1 },
      },
    ]);
  });
  test('BLQ with its limit, immunoassay, and a time to predict at', () => {
    const [subject] = read(table(DOSE, 'w1,30,0,.,.,0,.,.,.,1,2,2,38,0,1', 'w1,40,0,.,.,1,.,.,.,0,.,.,38,0,1', LEVEL));
    expect(subject!.levels[0]).toEqual({ kind: 'below the limit', atH: 30, assay: 'immunoassay', limitNgPerMl: 2 });
    expect(subject!.predictAtH).toEqual([40]);
  });
  test('without EVID a row with an amount is a dose; comments and blank lines are skipped', () => {
    const [subject] = read('# a comment\nID,TIME,AMT,DV\n\na,0,2,.\na,12,.,3.5\n');
    expect(subject).toMatchObject({ history: { doses: [{ atH: 0, mg: 2 }] }, levels: [{ ngPerMl: 3.5 }] });
  });
  test('a covariate holds from its row on; at one time the last row counts', () => {
    const change = (hct: number) => `w1,48,2,.,.,1,.,.,.,0,.,.,${String(hct)},0,1`;
    const [subject] = read(table(DOSE, change(38), change(32), LEVEL.replace(',38,', ',32,')));
    expect(subject!.periods.map(({ fromH, covariates }) => [fromH, covariates['hematocritPercent']])).toEqual([
      [0, 38],
      [48, 32],
    ]);
  });
  test('SS 1 alone is a steady state, and equals many doses', () => {
    const [steady] = read(table('w1,0,1,2,.,1,24,.,1,0,.,.,38,0,1', 'w1,23.5,0,.,3.1,0,.,.,.,0,.,1,38,0,1'));
    expect(steady!.history).toEqual({ kind: 'steady state', mg: 2, everyH: 24, lastAtH: 0 });
    const [many] = read(table('w1,-4776,1,2,.,1,24,199,0,0,.,.,38,0,1', 'w1,23.5,0,.,3.1,0,.,.,.,0,.,1,38,0,1'));
    const etas = [steady!, many!].map((subject) => {
      const found = estimate(tacrolimusModels[0]!, subject, { betweenOccasions: false }, proposalPoints(64, 5, 1));
      return found.kind === 'estimate' ? found.deviations.map(({ eta }) => eta) : [];
    });
    expect(etas[0]).toHaveLength(5);
    etas[0]!.forEach((eta, i) => {
      expect(eta).toBeCloseTo(etas[1]![i]!, 8);
    });
  });
  test('what is assumed or not used is said', () => {
    const reading = readNonmem('ID,TIME,AMT,DV,CMT\na,0,2,.,1\na,12,.,61,2\n');
    expect(reading.kind === 'read' ? reading.remarks : []).toEqual([
      'No column ASSAY: levels are taken as LC-MS/MS.',
      'CMT is not used: doses are swallowed, levels are of whole blood.',
      'line 3: DV above 50 ng/mL is implausible: check unit and sample.',
    ]);
  });
});

describe('the oracle of most probable estimates', () => {
  const woillard = tacrolimusModels.find(({ id }) => id === 'tacrolimus/woillard-2011')!;
  const cases = mapCases.filter(({ model }) => model !== 'zuo2013');
  test('there are five cases', () => {
    expect(cases).toHaveLength(5);
  });
  // The oracle rounds ω² otherwise than the table in force: 0.005 of a deviation, not the 1e-8 of the engine's own test.
  test.each(cases)('$name', (of) => {
    const { hct, cyp = 0, prograf = 0 } = of.covariates;
    const rows = [
      ...of.doses.map(([at, mg]) => ({
        at,
        rank: 1,
        text: `1,${String(at)},1,${String(mg)},.,1,.,.,.,0,.,.,${String(hct)},${String(cyp)},${String(prograf)}`,
      })),
      ...of.observations.map(([at, dv]) => ({
        at,
        rank: 0,
        text: `1,${String(at)},0,.,${String(dv)},0,.,.,.,0,.,1,${String(hct)},${String(cyp)},${String(prograf)}`,
      })),
    ].sort((a, b) => a.at - b.at || a.rank - b.rank);
    const [subject] = read(table(...rows.map(({ text }) => text)));
    const found = estimate(woillard, subject!, { betweenOccasions: false, stages: 3 }, proposalPoints(64, 5, 1));
    if (found.kind !== 'estimate') throw new Error(found.kind);
    of.map.eta.forEach((eta, i) => {
      expect(Math.abs(found.deviations[i]!.eta - Number(eta))).toBeLessThan(0.005);
    });
  });
});

describe('what is refused, each with its line and column', () => {
  test.each([
    ['an empty table', '', '1 -: The table is empty: a header and rows are needed.'],
    ['a header alone', HEAD, '1 -: There is a header and no row.'],
    [
      'semicolons',
      'ID;TIME;AMT;DV\n1;0;2;.',
      '1 -: Columns are separated by commas, not by semicolons, tabs or blanks.',
    ],
    ['a missing column', 'ID,TIME,AMT\n1,0,2', '1 DV: The column DV is missing.'],
    ['a column twice', 'ID,TIME,AMT,DV,DV\n1,0,2,.,.', '1 DV: This column stands here twice.'],
    [
      'a cell too many by a decimal comma',
      table(DOSE, 'w1,160,0,.,3,1,0,.,.,.,0,.,1,38,0,1'),
      '3 -: 16 cells, but 15 columns. A decimal comma counts as a separator.',
    ],
    [
      'a word for a number',
      table(DOSE.replace(',2,', ',two,')),
      '2 AMT: A number belongs here, or "." when there is none.',
    ],
    [
      '"<2"',
      table(DOSE, LEVEL.replace('3.1', '<2')),
      '3 DV: A level below the limit is written BLQ 1 with its LLOQ, and DV ".".',
    ],
    ['a negative dose', table(DOSE.replace(',2,', ',-2,')), '2 AMT: -2 is not possible: 0 to 100 (mg).'],
    ['a dose in µg', table(DOSE.replace(',2,', ',2000,')), '2 AMT: 2000 is not possible: 0 to 100 (mg). Was µg meant?'],
    ['a dose of 0', table(DOSE.replace(',2,', ',0,'), LEVEL), '2 AMT: A dose (EVID 1) needs its AMT in mg, above 0.'],
    [
      'a level of 0',
      table(DOSE, LEVEL.replace('3.1', '0')),
      '3 DV: No level is 0: below the limit is BLQ 1 with its LLOQ.',
    ],
    [
      'a level that is missing',
      table(DOSE, LEVEL.replace('3.1', '.')),
      '3 DV: A level (EVID 0) needs DV, or BLQ 1 with LLOQ, or MDV 1 to predict at this time.',
    ],
    [
      'BLQ without limit',
      table(DOSE, 'w1,160,0,.,.,0,.,.,.,1,.,1,38,0,1'),
      '3 LLOQ: BLQ 1 needs the limit it lies below, LLOQ in ng/mL, above 0.',
    ],
    [
      'BLQ with a number',
      table(DOSE, 'w1,160,0,.,1.4,0,.,.,.,1,2,1,38,0,1'),
      '3 DV: BLQ 1 says that no level was measured: DV is ".", 0 or the LLOQ.',
    ],
    [
      'a number below its limit',
      table(DOSE, 'w1,160,0,.,1.4,0,.,.,.,0,2,1,38,0,1'),
      '3 DV: DV 1.4 lies below the LLOQ 2, but BLQ is not 1.',
    ],
    [
      'a level with an amount',
      table(DOSE, LEVEL.replace(',0,.,3.1', ',0,2,3.1')),
      '3 AMT: A level (EVID 0) is no dose: AMT is "." or 0 here.',
    ],
    [
      'a dose with a level',
      table(DOSE.replace(',2,.,', ',2,3,')),
      '2 DV: A dose (EVID 1) has no level: DV is "." or 0 here.',
    ],
    [
      'a reset',
      table(DOSE.replace(',0,1,2', ',0,4,2'), LEVEL),
      '2 EVID: EVID 4 (reset) is not read: write doses from the first one on.',
    ],
    [
      'ADDL without II',
      table(DOSE.replace(',24,6,', ',.,6,'), LEVEL),
      '2 II: ADDL needs the interval II in hours, above 0.',
    ],
    [
      'II alone',
      table(DOSE.replace(',24,6,', ',24,.,'), LEVEL),
      '2 II: An interval II repeats nothing without ADDL or SS; give one of them, or "." here.',
    ],
    [
      'SS with ADDL',
      table(DOSE.replace(',24,6,0', ',24,6,1'), LEVEL),
      '2 ADDL: SS and ADDL on one row mix a steady state with counted doses; write one.',
    ],
    [
      'SS 2',
      table(DOSE.replace(',24,6,0', ',24,.,2'), LEVEL),
      '2 SS: SS 2 (added to a history) is not read: write the doses.',
    ],
    [
      'SS beside a dose',
      table(DOSE.replace(',24,6,0', ',24,.,1'), 'w1,24,1,2,.,1,.,.,.,0,.,.,38,0,1', LEVEL),
      '2 SS: A steady state (SS 1) stands alone: with any other dose of the same ID, write all doses.',
    ],
    [
      'SS and a changing hematocrit',
      table(DOSE.replace(',24,6,0', ',24,.,1'), LEVEL.replace(',38,', ',32,')),
      '2 SS: ID w1: a steady state and a covariate that changes exclude each other; write the doses.',
    ],
    ['time backward', table(DOSE, LEVEL, LEVEL.replace('160', '150')), '4 TIME: TIME runs backward within one ID.'],
    [
      'two levels at one time',
      table(DOSE, LEVEL, LEVEL.replace('3.1', '3.2')),
      '4 TIME: Two levels at one TIME: keep one.',
    ],
    [
      'a level before the first dose',
      table(LEVEL.replace('160', '-2'), DOSE),
      '2 TIME: This level was drawn before the first dose.',
    ],
    [
      'a level at the first dose',
      table(LEVEL.replace('160', '0'), DOSE),
      '2 TIME: This level was drawn before the first dose.',
    ],
    ['no dose', table(LEVEL), '2 AMT: ID w1 has no dose.'],
    [
      'an ID in two places',
      table(DOSE, DOSE.replace('w1', 'w2'), LEVEL),
      '4 ID: ID w1 stood above already: its rows stand together.',
    ],
    [
      'a fraction for a percentage',
      table(DOSE.replace(',38,', ',0.38,')),
      '2 HCT: 0.38 is not possible: 15 to 65 (%). Hematocrit is percent here: 38, not 0.38.',
    ],
    [
      'a covariate on some rows',
      table(DOSE, LEVEL.replace(',38,', ',.,')),
      '3 HCT: HCT stands on other rows of this ID: give it on every row or on none.',
    ],
    ['a time that is missing', table(DOSE, LEVEL.replace('160', '.')), '3 TIME: Every row needs its TIME in hours.'],
    [
      'an ID with a blank',
      table(DOSE.replace('w1', 'Jane Q')),
      '2 ID: An ID has 1 to 40 letters, digits, dots, hyphens or underscores.',
    ],
  ])('%s', (_name, text, wanted) => {
    expect(says(text)).toContain(wanted);
  });
  test('an unknown column never passes as not given, and no name is repeated', () => {
    expect(says('ID,TIME,AMT,DV,HTC\n1,0,2,.,38')[0]).toMatch(
      /^1 HTC: There is no column of this name\. Was HCT meant\?/,
    );
    expect(says('ID,TIME,AMT,DV,Jane Public\n1,0,2,.,38')[0]).toMatch(/^1 …: There is no column/);
  });
  test('all faults of all rows at once', () => {
    const faults = says(
      table(DOSE.replace(',2,', ',x,'), LEVEL.replace('3.1', '<1'), 'w2,0,1,0,.,1,.,.,.,0,.,.,38,0,1'),
    );
    expect(faults.map((text) => text.split(':')[0])).toEqual(['2 AMT', '3 DV', '4 AMT']);
  });
});

test('docs/nonmem-table.md names every column', () => {
  const doc = readFileSync(join(import.meta.dirname, '../../../../docs/nonmem-table.md'), 'utf8');
  const rows = doc.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([A-Z0-9]+)`/g)].map(([, name]) => name),
  );
  expect([...named].sort()).toEqual([...COLUMN_NAMES].sort());
});
