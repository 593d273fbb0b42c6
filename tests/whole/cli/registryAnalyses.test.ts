import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { day } from '@nidation/core/engines';
import { builtInMappings } from '@nidation/core/knowledge';
import {
  compareTreated,
  cumulativeChance,
  cutOffAnalysis,
  historiesOfRows,
  metaAnalysis,
  monitoring,
  publishedStudies,
  type PublishedSet,
  type RegistryRow,
  strataOfRows,
  trialPlan,
} from '@nidation/core/registry';
import { attemptRange, proportion, seededUniform, shrunkToReference } from '@nidation/core/statistics';
import { delimitedLine } from '@nidation/formats/delimited-text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInput } from '../../../packages/server/src/cli/input.ts';
import { saveFiles } from '../../../packages/server/src/cli/files.ts';
import { run } from '../../../packages/server/src/cli/program.ts';

/** The analyses of the command line, on invented tables: their numbers are those of the core called directly. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-analyses-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function nidation(...args: readonly string[]) {
  let out = '';
  const said: string[] = [];
  const code = await run(['registry', ...args], {
    today: day('2026-11-22'),
    read: (path) => readInput(path, process.stdin),
    print: (text) => (out += text),
    say: (text) => said.push(text),
    save: saveFiles,
  });
  return { code, out, said: said.join('\n') };
}

interface Answer {
  readonly [name: string]: unknown;
}
async function jsonOf(...args: readonly string[]): Promise<Answer> {
  const { out } = await nidation(...args, '--json');
  return JSON.parse(out) as Answer;
}
/** As JSON carries it: absent members gone, infinite numbers as words. */
const carried = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, of: unknown) => (of === Infinity || of === -Infinity ? String(of) : of)));

const layout = builtInMappings.find(({ id }) => id === 'nidation')!;
const columns = [
  ...[layout.key, ...Object.values(layout.fields)].flatMap((rule) =>
    rule !== undefined && 'column' in rule ? [rule.column] : [],
  ),
  'source',
  'notes',
  ...(layout.unused ?? []),
];

/** Numerical Recipes' linear congruential generator: equal seeds, equal tables. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

type Line = Omit<RegistryRow, 'key' | 'source' | 'notes'>;

/** Women with one to four transfers, three clinics, three arms, a ratio; every column an analysis reads is filled. */
function women(count: number, seed = 7): readonly Line[] {
  const uniform = lcg(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(uniform() * of.length)]!;
  return Array.from({ length: count }, (_, w): readonly Line[] => {
    const ageYears = 28 + Math.floor(uniform() * 16);
    const ratio = Number((6 + 12 * uniform()).toFixed(1));
    const arm = pick(['none', 'tacrolimus', 'declined'] as const);
    const shared = {
      womanId: `W${String(w)}`,
      clinicId: pick(['K1', 'K2', 'K3']),
      ageYears,
      eggSource: 'own',
      embryosTransferred: 1,
      ploidy: 'untested',
      th1Th2Ratio: ratio,
      th1Th2Method: 'flow cytometry',
      immunotherapy: arm,
    } as const;
    const made: Line[] = [];
    for (let i = 0; i < 4; i++) {
      const success = uniform() < 0.5 - 0.01 * (ageYears - 28) + (ratio > 12 && arm === 'tacrolimus' ? 0.1 : 0);
      const transferDay = day(
        `${String(2020 + i)}-${String(1 + (w % 12)).padStart(2, '0')}-${String(1 + (w % 28)).padStart(2, '0')}`,
      );
      made.push({
        ...shared,
        transferDay,
        earlierTransfers: { count: i, orMore: false },
        failedTransfers: i,
        outcome: { clinicalPregnancy: success },
      });
      if (success || uniform() < 0.3) break;
    }
    return made;
  }).flat();
}

function write(name: string, lines: readonly Line[], packed = false): string {
  const text = [columns, ...lines.map((line, i) => cellsOf(line, i))].map((cells) => delimitedLine(cells)).join('');
  const path = join(folder, name);
  writeFileSync(path, packed ? gzipSync(text) : text);
  return path;
}
function cellsOf({ outcome, ...line }: Line, i: number): readonly (string | number | undefined)[] {
  const cells: Readonly<Record<string, unknown>> = {
    ...line,
    ...outcome,
    earlierTransfers: line.earlierTransfers?.count,
    key: `T${String(i)}`,
    source: 'invented',
  };
  return columns.map((name) => {
    const value = cells[name];
    return typeof value === 'number' || typeof value === 'string'
      ? value
      : typeof value === 'boolean'
        ? String(value)
        : undefined;
  });
}
const rowsOf = (lines: readonly Line[]): readonly RegistryRow[] =>
  lines.map((line, i) => ({ ...line, key: `T${String(i)}`, source: 'invented', notes: [] }));
const without = (lines: readonly Line[], ...names: readonly (keyof Line)[]): readonly Line[] =>
  lines.map(
    (line) => Object.fromEntries(Object.entries(line).filter(([name]) => !names.some((one) => one === name))) as Line,
  );

const basisOf = ({ outcome, denominator, cohort, attrition }: Answer) =>
  ({ outcome, denominator, cohort, attrition }) as Pick<
    ReturnType<typeof metaAnalysis>,
    'outcome' | 'denominator' | 'cohort' | 'attrition'
  >;

describe('published studies pooled', () => {
  test.each([
    {
      set: 'A',
      fixed: '2.41 (1.45 to 4.01)',
      leading: '3.76 (0.06 to 253)',
      peto: '2.85 (1.78 to 4.56)',
      least: '0.004',
    },
    {
      set: 'B',
      fixed: '3.43 (1.94 to 6.06)',
      leading: '3.43 (0.59 to 19.8)',
      peto: '3.92 (2.34 to 6.56)',
      least: '0.59',
    },
  ])(
    'set $set: one common effect, Hartung–Knapp and Peto as recomputed; no claim',
    async ({ set, fixed, leading, peto, least }) => {
      const { code, out, said } = await nidation('meta', '--set', set);
      expect({ code, said }).toEqual({ code: 0, said: '' });
      expect(out.split('\n')[1]).toBe(
        'No pooled claim: 3 studies and none is randomized: no pooled claim is made below 4.',
      );
      expect(out).toContain(`odds ratio ${leading} (restricted maximum likelihood with Hartung–Knapp)`);
      expect(out).toContain(`expected at ${least} to `);
      expect(out).toMatch(new RegExp(`one common effect +${fixed.replace(/[().]/g, '\\$&')}`));
      expect(out).toMatch(new RegExp(`Peto +${peto.replace(/[().]/g, '\\$&')}`));
      expect(out).toContain('Settled by: ');
    },
  );
  test('set C: the leading model is not estimable and nothing else leads', async () => {
    const { code, out } = await nidation('meta', '--set', 'C');
    expect(code).toBe(0);
    expect(out).toContain('two studies leave one degree of freedom');
    expect(out).toMatch(/one common effect +1\.77 \(0\.78 to 3\.99\)/);
  });
  test.each(['A', 'B', 'C'] as const satisfies readonly PublishedSet[])(
    'set %s in JSON is the core’s answer',
    async (set) => {
      const answer = await jsonOf('meta', '--set', set);
      const core = metaAnalysis({ basis: basisOf(answer), studies: publishedStudies(set) });
      expect(answer).toMatchObject(carried(core) as object);
      expect(answer['schema']).toBe('nidation/registry-meta/1');
    },
  );
  test('a withheld claim draws no diamond, as SVG and as PNG', async () => {
    const [svg, png] = [join(folder, 'meta.svg'), join(folder, 'meta.png')];
    expect((await nidation('meta', '--figure', svg)).code).toBe(0);
    expect((await nidation('meta', '--figure', png)).code).toBe(0);
    expect(readFileSync(svg, 'utf8')).toContain('no pooled claim is made below 4');
    expect(readFileSync(png).toString('latin1', 1, 4)).toBe('PNG');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('size of a trial', () => {
  test('57.7 against 64.2 %: 884 per arm, 914 corrected; 1,182 and 1,213 for 90 %', async () => {
    const { code, out } = await nidation('trial', '--p1', '0.577', '--p2', '0.642');
    expect(code).toBe(0);
    expect(out).toContain('884 women per arm for 80.0 % power (normal approximation); 914 continuity-corrected');
    const more = await nidation('trial', '--p1', '0.577', '--p2', '0.642', '--power', '0.9');
    expect(more.out).toContain(
      '1,182 women per arm for 90.0 % power (normal approximation); 1,213 continuity-corrected',
    );
  });
  test('looks, dropout and non-inferiority are the core’s', async () => {
    const looked = await jsonOf(
      'trial',
      '--p1',
      '0.363',
      '--p2',
      '0.67',
      '--dropout',
      '0.1',
      '--looks',
      '3',
      '--spending',
      'pocock',
    );
    const question = { controlChance: 0.363, treatedChance: 0.67, power: 0.8, alpha: 0.05, dropout: 0.1 };
    const looks = { shares: [1 / 3, 2 / 3, 1], spending: 'Pocock' as const };
    expect(looked).toMatchObject(carried(trialPlan({ ...question, looks })) as object);
    const equal = await jsonOf('trial', '--p1', '0.5', '--p2', '0.5', '--non-inferiority', '0.1');
    const core = trialPlan({
      controlChance: 0.5,
      treatedChance: 0.5,
      power: 0.8,
      alpha: 0.05,
      dropout: 0,
      margin: 0.1,
    });
    expect(equal).toMatchObject(carried(core) as object);
  });
});

describe('own rates', () => {
  test('counts, Wilson limits, shrinkage and range are those of the engine', async () => {
    const lines = women(400);
    const answer = await jsonOf('own-rates', write('own.csv', lines));
    const rates = answer['rates'] as readonly Answer[];
    const strata = strataOfRows(rowsOf(lines), 'clinicalPregnancy');
    expect(rates).toHaveLength(3);
    const young = strata.find(({ ageBand }) => ageBand === 'below 35')!;
    expect(rates[0]).toMatchObject({
      ageBand: 'below 35',
      raw: carried(proportion(young.events, young.total)),
      threshold: carried(attemptRange(young, { thresholdPercent: 60, fewest: 2 }, 'Clopper-Pearson')),
    });
    // By hand: the published rates of the three bands, times observed over expected.
    const published = { 'below 35': 0.315, '35 to 39': 0.259, '40 and above': 0.15 } as Record<string, number>;
    const shrunk = rates[0]?.['shrunk'] as { toward: number; weight: number; value: number };
    const expected = strata.reduce((sum, { ageBand, total }) => sum + published[ageBand]! * total, 0);
    const events = strata.reduce((sum, stratum) => sum + stratum.events, 0);
    expect(shrunk.weight).toBe(20);
    expect(shrunk.toward).toBeCloseTo((0.315 * events) / expected, 12);
    expect(shrunk.value).toBeCloseTo(shrunkToReference(young, shrunk.toward, 20).value, 12);
  });
  test('says its rates in words, with release, definition and denominator', async () => {
    const { code, out } = await nidation('own-rates', write('own.csv', women(400)));
    expect(code).toBe(0);
    expect(out).toContain('These rates set no threshold before a named person has released them.');
    expect(out).toContain('Outcome: clinical pregnancy: intrauterine sac with fetal pulsation');
    expect(out).toContain('Denominator: transfer with a recorded outcome');
    expect(out).toMatch(/Warning DEFINITION: /);
  });
  test('thirty transfers are a rate, twenty-nine are counts', async () => {
    const line = (i: number): Line => ({
      ageYears: 30,
      ploidy: 'euploid',
      embryosTransferred: 1,
      outcome: { clinicalPregnancy: i % 3 === 0 },
    });
    const of = (count: number) =>
      write(
        `own${String(count)}.csv`,
        Array.from({ length: count }, (_, i) => line(i)),
      );
    expect((await nidation('own-rates', of(29))).out).toContain('Counts only: no age band and ploidy has 30 transfers');
    expect((await nidation('own-rates', of(30))).out).toContain('below 35, euploid: 10/30 = 33.3 %');
  });
  test('own clinic among three: counts of that clinic only; an unknown one cannot be said', async () => {
    const lines = women(400);
    const answer = await jsonOf('own-rates', write('own.csv', lines), '--clinic', 'K2');
    const own = strataOfRows(rowsOf(lines.filter(({ clinicId }) => clinicId === 'K2')), 'clinicalPregnancy');
    expect((answer['rates'] as readonly { raw: { total: number } }[]).map(({ raw }) => raw.total).sort()).toEqual(
      own.map(({ total }) => total).sort(),
    );
    expect(JSON.stringify(answer['rates'])).toContain('3 clinics, beta-binomial');
    const none = await nidation('own-rates', write('own.csv', lines), '--clinic', 'K9');
    expect(none.code).toBe(3);
    expect(none.out).toContain('Cannot say: needs transfers with a recorded outcome');
  });
});

describe('by transfer', () => {
  const UNTIL = '2024-12-31';
  test('three readings together, the core’s numbers, plain and packed alike', async () => {
    const lines = women(300);
    const answer = await jsonOf('cumulative', write('by.csv', lines), '--complete-until', UNTIL);
    const { histories, ages } = historiesOfRows(rowsOf(lines), 'clinicalPregnancy', day(UNTIL));
    const core = cumulativeChance({
      basis: basisOf(answer),
      histories,
      predictors: [{ label: 'age', values: ages.map((age) => age!) }],
    });
    expect(answer['women']).toBe(300);
    expect(answer).toMatchObject(carried(core) as object);
    expect(core.weighted.kind).toBe('estimated');
    const packed = await jsonOf('cumulative', write('by.csv.gz', lines, true), '--complete-until', UNTIL);
    expect(packed['bounds']).toEqual(answer['bounds']);
    const { out, code } = await nidation(
      'cumulative',
      write('by.csv', lines),
      '--complete-until',
      UNTIL,
      '--figure',
      join(folder, 'by.svg'),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/conservative \d.*optimal \d.*weighted for stopping \d/);
    expect(readFileSync(join(folder, 'by.svg'), 'utf8')).toContain('role="img"');
  });
  test('by hand: two of four pregnant at once, one of two later, one stopped', async () => {
    const line = (
      womanId: string,
      earlierTransfers: number,
      transferDay: string,
      clinicalPregnancy: boolean,
    ): Line => ({
      womanId,
      earlierTransfers: { count: earlierTransfers, orMore: false },
      transferDay: day(transferDay),
      embryosTransferred: 1,
      ageYears: 33,
      outcome: { clinicalPregnancy },
    });
    const lines = [
      line('A', 0, '2020-01-01', true),
      line('B', 0, '2020-01-01', true),
      line('C', 0, '2020-01-01', false),
      line('C', 1, '2020-06-01', true),
      line('D', 0, '2020-01-01', false),
    ];
    const answer = await jsonOf('cumulative', write('hand.csv', lines), '--complete-until', '2024-01-01');
    const bounds = answer['bounds'] as readonly { conservative: number; optimal: number; stopped: number }[];
    expect(bounds.map(({ conservative, optimal, stopped }) => [conservative, optimal, stopped])).toEqual([
      [0.5, 0.5, 1],
      [0.75, 1, 0],
    ]);
  });
  test('refused without a key of the woman, and without the day of completeness', async () => {
    const keyless = await nidation(
      'cumulative',
      write('keyless.csv', without(women(40), 'womanId')),
      '--complete-until',
      UNTIL,
    );
    expect(keyless.code).toBe(3);
    expect(keyless.out).toContain('Cannot say: needs a key of the woman in the rows (womanId)');
    const open = await nidation('cumulative', write('open.csv', women(40)));
    expect(open.code).toBe(3);
    expect(open.out).toContain('Cannot say: needs the day up to which the data are complete (--complete-until)');
  });
});

describe('treated against untreated', () => {
  /** The 2024 abstract at a ratio of 11.8 and above: 75/112 against 4/11. */
  const abstract = (): readonly Line[] =>
    [
      ['tacrolimus', 75, 112],
      ['none', 4, 11],
    ].flatMap(([immunotherapy, events, total]) =>
      Array.from({ length: Number(total) }, (_, i): Line => ({
        womanId: `${String(immunotherapy)}${String(i)}`,
        embryosTransferred: 1,
        immunotherapy: immunotherapy as 'tacrolimus' | 'none',
        outcome: { gestationalSac: i < Number(events) },
      })),
    );
  test('75/112 against 4/11: difference, every test by name, and the answer depends on the test', async () => {
    const { code, out } = await nidation(
      'compare',
      write('abstract.csv', abstract()),
      '--outcome',
      'gestationalSac',
      '--covariates',
      'none',
    );
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toContain(
      '75/112, untreated 4/11: risk difference +30.6 percentage points (+0.9 to +53.3, Newcombe)',
    );
    for (const [name, p] of [
      ['Fisher exact', '0.054'],
      ['mid-P \\(minimum likelihood\\)', '0.035'],
      ['mid-P \\(doubled\\)', '0.059'],
      ['chi-square, uncorrected', '0.043'],
      ['chi-square, Yates', '0.091'],
    ]) {
      expect(out).toMatch(new RegExp(`${name!} +${p!}\\n`));
    }
    expect(out).toContain('3.51 (0.83 to 17.4)');
    expect(out).toContain('3.09; limit 1.00');
    expect(out).toContain('counts only: fewer than 30');
    expect(out).toMatch(/Warning TEST_DEPENDENT: .*\n {2}Rule: .*\n {2}Numbers: .*\n {2}Settled by: /);
    expect(out).toMatch(/Warning FEW_UNTREATED/);
  });
  test('three arms, adjusted, with attrition: the core’s numbers', async () => {
    const lines = women(400);
    const other = lines.map((line, i) => (i % 10 === 0 ? without([line], 'immunotherapy')[0]! : line));
    const path = write('arms.csv', other);
    const answer = await jsonOf(
      'compare',
      path,
      '--covariates',
      'ageYears,th1Th2Ratio',
      '--figure',
      join(folder, 'arms.svg'),
    );
    const core = compareTreated({
      cohort: { rows: rowsOf(other), attrition: [], words: 'all rows' },
      outcome: 'clinicalPregnancy',
      denominator: 'transfer with a recorded outcome',
      covariates: ['ageYears', 'th1Th2Ratio'],
      randomized: false,
      unmeasured: [
        'failed transfers',
        'earlier transfers',
        'why she was treated or not',
        'quality of the embryo',
        'other treatments given with it',
      ],
    });
    const { arms, contrasts, adjusted, multiple, warnings } = core;
    expect(answer).toMatchObject(carried({ arms, contrasts, adjusted, multiple, warnings }) as object);
    expect(adjusted.kind).toBe('adjusted');
    const unknown = other.filter(({ immunotherapy }) => immunotherapy === undefined).length;
    expect(answer['attrition']).toContainEqual({
      label: 'in one of the arms',
      count: other.length - unknown,
      left: { notMet: 0, unknown },
    });
    expect(readFileSync(join(folder, 'arms.svg'), 'utf8')).toContain('<svg');
  });
  test('without the treatment it cannot be said', async () => {
    const { code, out } = await nidation('compare', write('untold.csv', without(women(60), 'immunotherapy')));
    expect(code).toBe(3);
    expect(out).toContain('Cannot say: needs the treatment of each woman (immunotherapy: none, tacrolimus, declined)');
    expect(out).toContain('no arm has one');
  });
});

describe('cut-off', () => {
  test('first marked transfer of each woman, the core’s numbers, equal seed equal answer', async () => {
    const lines = women(200);
    const path = write('cut.csv', lines);
    const answer = await jsonOf('cutoff', path, '--seed', '5');
    const core = cutOffAnalysis({
      basis: basisOf(answer),
      marker: 'Th1/Th2 ratio',
      women: lines
        .filter(({ earlierTransfers }) => earlierTransfers?.count === 0)
        .map(({ th1Th2Ratio, immunotherapy, outcome, th1Th2Method }) => ({
          marker: th1Th2Ratio!,
          event: outcome.clinicalPregnancy!,
          treated: immunotherapy === 'tacrolimus',
          method: th1Th2Method!,
        })),
      uniform: seededUniform(5),
      resamples: 2000,
    });
    expect(answer['persons']).toBe(200);
    expect(answer).toMatchObject(carried(core) as object);
    expect(answer['curve']).toContainEqual({ cutOff: 'Infinity', sensitivity: 0, specificity: 1 });
    expect(await jsonOf('cutoff', path, '--seed', '5')).toEqual(answer);
    expect((await jsonOf('cutoff', path, '--seed', '6'))['bootstrap']).not.toEqual(answer['bootstrap']);
    const { out } = await nidation('cutoff', path);
    expect(out.split('\n')[1]).toMatch(/^(Predictive: |Prognostic only: )/);
    expect(out).toContain('Seed: 1');
  });
  test('one arm only: curve and interval, but whether it is predictive cannot be said', async () => {
    const path = write(
      'onearm.csv',
      women(200).filter(({ immunotherapy }) => immunotherapy === 'none'),
    );
    const { code, out } = await nidation('cutoff', path);
    expect(code).toBe(3);
    expect(out).toContain('Predictive of benefit: cannot say, all women are of one arm.');
    expect(out).toContain('Area under the curve 0.');
  });
  test('without ratios it cannot be said', async () => {
    const { code, out } = await nidation('cutoff', write('unmarked.csv', without(women(40), 'th1Th2Ratio')));
    expect(code).toBe(3);
    expect(out).toContain('there are 0 with the outcome among 0.');
  });
});

describe('monitoring', () => {
  const SET = ['--expected', '0.4', '--shifted', '0.3', '--limit', '2'];
  test('CUSUM, VLAD and funnel in order of the days: the core’s numbers', async () => {
    const lines = women(300);
    const answer = await jsonOf('monitor', write('watch.csv', lines), ...SET);
    const ordered = [...lines].sort((a, b) =>
      a.transferDay! < b.transferDay! ? -1 : a.transferDay! > b.transferDay! ? 1 : 0,
    );
    const units = ['K1', 'K2', 'K3'].map((label) => {
      const own = lines.filter(({ clinicId }) => clinicId === label);
      return { label, events: own.filter(({ outcome }) => outcome.clinicalPregnancy).length, total: own.length };
    });
    const core = monitoring({
      basis: basisOf(answer),
      successes: ordered.map(({ outcome }) => outcome.clinicalPregnancy!),
      expected: 0.4,
      shifted: 0.3,
      limit: 2,
      units,
    });
    expect(answer).toMatchObject(carried(core) as object);
    expect((await nidation('monitor', write('watch.csv', lines), ...SET)).code).toBe(0);
  });
  test('by hand: four failures running signal once, then the sum starts again', async () => {
    const lines = Array.from({ length: 6 }, (_, i): Line => ({
      transferDay: day(`2024-01-0${String(i + 1)}`),
      clinicId: 'K1',
      embryosTransferred: 1,
      outcome: { clinicalPregnancy: i === 5 },
    }));
    const answer = await jsonOf(
      'monitor',
      write('signal.csv', lines),
      '--expected',
      '0.5',
      '--shifted',
      '0.25',
      '--limit',
      '1.5',
    );
    const { values, signals } = answer['cusum'] as { values: readonly number[]; signals: readonly number[] };
    const step = Math.log(0.75 / 0.5);
    [step, 2 * step, 3 * step, 4 * step, step, 0].forEach((want, i) => {
      expect(values[i]).toBeCloseTo(want, 12);
    });
    expect(signals).toEqual([4]);
    expect(answer['vlad']).toEqual([-0.5, -1, -1.5, -2, -2.5, -2]);
  });
  test('without chances the funnel alone; without clinics and days nothing', async () => {
    const funnel = await nidation('monitor', write('watch.csv', women(300)));
    expect(funnel.code).toBe(3);
    expect(funnel.out).toContain('3 clinics around ');
    expect(funnel.out).not.toContain('CUSUM for a fall');
    expect(funnel.out).toContain('Cannot say: needs the expected chance');
    const nothing = await nidation('monitor', write('bare.csv', without(women(40), 'clinicId', 'transferDay')), ...SET);
    expect(nothing.code).toBe(3);
    expect(nothing.out).toContain('needs the day of each transfer (transferDay)');
    expect(nothing.out).toContain('needs a key of the clinic (clinicId)');
  });
});

describe('report', () => {
  const OPTIONS = ['--complete-until', '2024-12-31', '--expected', '0.4', '--shifted', '0.3', '--limit', '2'];
  test('every part, origin and figures; equal input gives equal bytes', async () => {
    const path = write('report.csv', women(300));
    const [one, two] = [join(folder, 'one.html'), join(folder, 'two.html')];
    const { code, said } = await nidation('report', path, '--out', one, ...OPTIONS);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    await nidation('report', path, '--out', two, ...OPTIONS);
    const html = readFileSync(one, 'utf8');
    expect(readFileSync(two, 'utf8')).toBe(html);
    for (const title of [
      'Own rates',
      'Cumulative chance by transfer',
      'Treated against untreated',
      'cut-off',
      'Monitoring',
    ]) {
      expect(html).toContain(title);
    }
    expect(html).toContain(`sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
    expect(html).toMatch(/Seed<\/dt>\s*<dd><code>1<\/code>/);
    expect(html.match(/<svg /g)?.length).toBeGreaterThanOrEqual(9);
    expect(html).not.toContain('Cannot say');
    expect(html).not.toContain(folder);
  });
  test('another seed or another row gives another document', async () => {
    const path = write('report.csv', women(300));
    const out = join(folder, 'other.html');
    const made = async (table: string, ...more: readonly string[]) => {
      await nidation('report', table, '--out', out, ...OPTIONS, ...more);
      return readFileSync(out, 'utf8');
    };
    const first = await made(path);
    expect(await made(path, '--seed', '9')).not.toBe(first);
    expect(await made(write('report2.csv', women(301)))).not.toBe(first);
  });
  test('what a bare table cannot support stands in it as words', async () => {
    const bare = without(
      women(300),
      'womanId',
      'clinicId',
      'transferDay',
      'immunotherapy',
      'th1Th2Ratio',
      'th1Th2Method',
    );
    const out = join(folder, 'bare.html');
    const { code } = await nidation('report', write('bare.csv', bare), '--out', out);
    expect(code).toBe(0);
    const html = readFileSync(out, 'utf8');
    expect(html.match(/Cannot say: needs/g)).toHaveLength(4);
    expect(html).toContain('none: nothing was drawn at random');
  });
});

describe('what cannot be used ends with 2 and a sentence', () => {
  test.each([
    [['meta', '--set', 'D'], /Allowed choices are A, B, C/],
    [['meta', '--figure', 'forest.gif'], /named \.svg or \.png/],
    [['trial', '--p1', '0.5'], /--p2/],
    [['trial', '--p1', '57.7', '--p2', '0.6'], /A share, 0.001 to 0.999/],
    [['trial', '--p1', '0.0009', '--p2', '0.6'], /A share, 0.001 to 0.999/],
    [['trial', '--p1', '0.5', '--p2', '0.6', '--dropout', '0.91'], /A share, 0 to 0.9/],
    [['trial', '--p1', '0.5', '--p2', '0.5'], /Equal chances have nothing to be shown/],
    [['trial', '--p1', '0.6', '--p2', '0.5', '--non-inferiority', '0.1'], /margin/],
    [['trial', '--p1', '0.5', '--p2', '0.6', '--looks', '1'], /2 to 20/],
    [['trial', '--p1', '0.5', '--p2', '0.6', '--looks', '21'], /2 to 20/],
    [['trial', '--p1', '0.5', '--p2', '0.6', '--spending', 'obf'], /give --looks too/],
    [['own-rates', 'no-such-file.csv'], /there is no such file/],
    [['own-rates', 'TABLE', '--cohort', 'nobody'], /There is no cohort "nobody": all, transfers/],
    [['own-rates', 'TABLE', '--outcome', 'miscarriage'], /Allowed choices are positiveTest/],
    [['cumulative', 'TABLE', '--complete-until', '2024-02-30'], /YYYY-MM-DD and exists/],
    [['compare', 'TABLE', '--covariates', 'height'], /of ageYears, failedTransfers, earlierTransfers, th1Th2Ratio/],
    [['cutoff', 'TABLE', '--resamples', '1999'], /2000 to 100000/],
    [['monitor', 'TABLE', '--expected', '0.4'], /given together/],
    [['monitor', 'TABLE', '--expected', '0.4', '--shifted', '0.4', '--limit', '3'], /lies below --expected/],
    [['monitor', 'TABLE', '--expected', '0.4', '--shifted', '0.3', '--limit', '0'], /above 0/],
    [['report', 'TABLE'], /--out/],
    [['report', 'TABLE', '--out', 'no-such-folder/report.html'], /there is no folder/],
    [['own-rates', 'TABLE', '--figure', 'no-such-folder/rates.png'], /could not be written \(ENOENT\)/],
  ] as const)('%j', async (args, says) => {
    const table = write('small.csv', women(60));
    const { code, out, said } = await nidation(...args.map((arg) => (arg === 'TABLE' ? table : arg)));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toMatch(says);
  });
  test('rejected rows end with 4, also where something cannot be said', async () => {
    const lines = women(60);
    const path = write('rejected.csv', [...lines, { ageYears: 99, embryosTransferred: 1, outcome: {} }]);
    expect((await nidation('own-rates', path)).code).toBe(4);
    expect((await nidation('cumulative', path)).code).toBe(4);
    expect((await nidation('own-rates', path)).out).toContain(
      `kept ${String(lines.length)} + rejected 1 + duplicate 0`,
    );
  });
  test('an empty table, and one without a transfer, cannot say anything', async () => {
    for (const path of [write('empty.csv', []), write('none.csv', [{ embryosTransferred: 0, outcome: {} }])]) {
      for (const name of ['own-rates', 'cumulative', 'compare', 'cutoff', 'monitor']) {
        const { code, out } = await nidation(name, path);
        expect({ name, code }).toEqual({ name, code: 3 });
        expect(out).toContain('Cannot say: needs');
      }
      expect((await nidation('report', path, '--out', join(folder, 'empty.html'))).code).toBe(3);
    }
  });
});
