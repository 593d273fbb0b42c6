import { readdirSync, readFileSync } from 'node:fs';
import type { AttritionFigure } from '@nidation/core/registry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleFigures } from '../testing/figures.ts';
import { methodReferences } from './methodReferences.ts';
import type { ReportFrame, ReportPart } from './report.ts';
import { reportFromAnalyses } from './reportFromAnalyses.ts';

const figure = (id: string) => sampleFigures.find((one) => one.id === id)!;

const frame: ReportFrame = {
  title: 'Tacrolimus before transfer: what the published counts say',
  answer: [
    'At a ratio of 10.3 or more 95/148 treated and 15/26 untreated women had a gestational sac: +6.5 percentage points (−12.1 to 26.6).',
    'At 11.8 or more 75/112 v 4/11: the answer depends on the test and rests on 11 untreated women.',
  ],
  cohort: 'Women with recurrent implantation failure and a raised Th1/Th2 ratio, as published.',
  attrition: figure('attrition') as AttritionFigure,
  outcomes: [
    { name: 'gestational sac', definition: 'intrauterine sac, with or without heartbeat', denominator: 'per woman' },
    { name: 'clinical pregnancy', definition: 'intrauterine sac with fetal pulsation', denominator: 'per woman' },
  ],
  limits: ['No study is randomized.', 'Treated and untreated women may differ in what was not measured.'],
  software: 'Nidation 0.1.0',
  knowledge: '2026.11',
  seed: 42,
  inputDigest: 'sha256:0f1e2d',
  rerun: 'nidation registry report cohort.csv --seed 42',
};

const parts: readonly ReportPart[] = [
  {
    title: 'Treated and untreated women',
    sentences: ['The interval at 10.3 or more holds no difference.'],
    tables: [
      { caption: 'Counts', headers: ['Ratio', 'Treated', 'Untreated'], rows: [['10.3 or more', '95/148', '15/26']] },
    ],
    figures: [figure('tacrolimus-forest')],
    warnings: [
      {
        code: 'TEST_DEPENDENT',
        rule: 'fires when the tests lie on both sides of 0.05',
        says: '75/112 v 4/11: Fisher 0.054, chi-square 0.043',
        settledBy: 'a randomized comparison of at least 41 women an arm',
      },
    ],
    methods: ['risk difference, Newcombe', 'Fisher exact', 'our own counting'],
  },
  {
    title: 'Rates',
    sentences: [],
    tables: [],
    figures: sampleFigures.filter(({ id }) => !['attrition', 'tacrolimus-forest'].includes(id)),
    warnings: [],
    methods: ['Wilson interval', 'risk difference, Newcombe'],
  },
];

const report = reportFromAnalyses(frame, parts);
/** Without the white space between marks and words. */
const flat = report.replaceAll(/\s+/g, ' ').replaceAll('> ', '>').replaceAll(' <', '<');
const words = report
  .replace(/<style>[\s\S]*?<\/style>/, '')
  .replaceAll(/<(title|desc)[^>]*>.*?<\/\1>/g, ' ')
  .replaceAll(/<[^>]+>/g, ' ')
  .replaceAll(/\s+/g, ' ');

test('is the golden document, byte by byte', async () => {
  await expect(report).toMatchFileSnapshot('../../../../tests/golden/report/registry.html');
});

test('equal input gives equal bytes, also after a way through JSON', () => {
  const copy = JSON.parse(JSON.stringify({ frame, parts })) as { frame: ReportFrame; parts: readonly ReportPart[] };
  expect(reportFromAnalyses(copy.frame, copy.parts)).toBe(report);
});

test('answer, who, what, parts, warnings, methods, limits and origin, in this order', () => {
  const places = [
    'At a ratio of 10.3 or more 95/148',
    'Who was looked at',
    'What was counted',
    'Treated and untreated women',
    'Rates',
    'Warnings',
    'Methods',
    'Limits',
    'How to make this report again',
  ].map((heading) => report.indexOf(heading));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('warnings stand before the tables of their part, with numbers and what would settle them', () => {
  expect(flat).toMatch(/<strong>TEST_DEPENDENT<\/strong>.*<caption dir="auto">Counts</);
  expect(words).toContain('TEST_DEPENDENT 75/112 v 4/11: Fisher 0.054, chi-square 0.043');
  expect(words).toContain('Rule: fires when the tests lie on both sides of 0.05');
  expect(words).toContain('What would settle it: a randomized comparison of at least 41 women an arm');
  expect(words).toContain('TEST_DEPENDENT (Treated and untreated women): 75/112 v 4/11');
  expect(reportFromAnalyses(frame, [parts[1]!])).toContain('No rule fired.');
});

test('each figure has its description and its data as a table', () => {
  for (const one of sampleFigures) {
    expect(report).toContain(`aria-labelledby="${one.id}-title ${one.id}-desc"`);
    expect(flat).toContain(`<caption dir="auto">Data of the figure: ${one.title.replaceAll("'", '&#39;')}</caption>`);
  }
});

test('a long table is cut and says so', () => {
  expect(words).toContain('60 more lines stand in the exported table.');
});

test('each procedure once, with its paper; none is guessed', () => {
  expect(words).toContain('risk difference, Newcombe. Newcombe RG. Stat Med 1998;17:873-890.');
  expect(words.match(/Newcombe RG/g)).toHaveLength(1);
  expect(words).toContain('our own counting. No reference on file.');
  expect(reportFromAnalyses(frame, [{ ...parts[1]!, methods: [] }])).toContain('No procedure was used');
});

test('versions, seed, digest and the way to make it again', () => {
  for (const said of [
    'Nidation 0.1.0',
    '2026.11',
    'Seed 42',
    'sha256:0f1e2d',
    'nidation registry report cohort.csv --seed 42',
  ]) {
    expect(words).toContain(said);
  }
  const { seed, ...without } = frame;
  expect(seed).toBe(42);
  expect(reportFromAnalyses(without, parts)).toContain('none: nothing was drawn at random');
  expect(words).not.toContain('Made on');
  expect(reportFromAnalyses({ ...frame, madeOn: '2026-11-25' }, parts)).toContain('2026-11-25');
});

test('nothing is loaded and nothing runs', () => {
  expect(report).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(report.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
    /https?:|<script|<img|<link|\son\w+=|url\(|@import/,
  );
  expect(report).toContain('@page');
});

test('any words at all come out as text, never as markup', () => {
  const { attrition, ...withoutFigures } = frame;
  expect(attrition?.kind).toBe('attrition');
  // Control characters and halves of surrogate pairs too.
  const units = fc.array(fc.nat(0xffff), { maxLength: 60 });
  const text = units.map((codes) => `<script>"'&${String.fromCharCode(...codes)}`);
  fc.assert(
    fc.property(text, text, (one, other) => {
      const wild = reportFromAnalyses({ ...withoutFigures, title: one, answer: [other], rerun: one, limits: [other] }, [
        { ...parts[0]!, title: other, sentences: [one], figures: [], methods: [one] },
      ]);
      expect(wild).not.toContain('<script');
    }),
    { numRuns: 40 },
  );
});

describe('refused', () => {
  const part = parts[0]!;
  test.each([
    ['no answer', { ...frame, answer: [] }, parts, /answer first/],
    ['no limits', { ...frame, limits: [] }, parts, /limits/],
    [
      'no denominator',
      { ...frame, outcomes: [{ name: 'sac', definition: 'a sac', denominator: ' ' }] },
      parts,
      /Outcome sac/,
    ],
    ['one figure twice', frame, [part, part], /Two figures have the id tacrolimus-forest/],
    [
      'a ragged table',
      frame,
      [{ ...part, tables: [{ caption: 'T', headers: ['a', 'b'], rows: [['1']] }] }],
      /Table T: every line has 2 cells/,
    ],
  ] as const)('%s', (_, of, list, message) => {
    expect(() => reportFromAnalyses(of, list)).toThrow(RangeError);
    expect(() => reportFromAnalyses(of, list)).toThrow(message);
  });
});

describe('papers of procedures', () => {
  test.each([
    ['95 % interval (Wilson)', ['Wilson EB']],
    ['Clopper-Pearson', ['Clopper CJ']],
    ['REML with Hartung-Knapp', ['Viechtbauer W', 'Hartung J']],
    ['area under the curve, DeLong', ['DeLong ER']],
    ['inverse probability of stopping', ['Robins JM']],
    ['Meeting of experts', []],
    ['grayscale', []],
  ])('%s', (name, authors) => {
    expect(methodReferences(name).map((reference) => reference.slice(0, (authors[0] ?? '').length))).toHaveLength(
      authors.length,
    );
    authors.forEach((author, i) => expect(methodReferences(name)[i]).toMatch(new RegExp(`^${author}`)));
  });
  test('every paper is one the statistics engine cites itself', () => {
    const folder = new URL('../../../core/src/engines/statistics/', import.meta.url);
    const engine = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8').replaceAll(/\n\s*\*\s*/g, ' '))
      .join('\n');
    const names = [
      'Wilson', 'Clopper-Pearson', 'Jeffreys', 'Agresti-Coull', 'mid-P', 'Newcombe', 'Miettinen-Nurminen', 'Mee', 'Fisher',
      'Yates', 'chi-square', 'Barnard', 'Boschloo', 'Holm', 'Woolf', 'Haldane', 'Mantel-Haenszel', 'Breslow-Day', 'Firth',
      'E-value', 'Kaplan-Meier', 'Aalen-Johansen', 'Gray', 'Cox', 'IPCW', 'propensity', 'standardized difference',
      'g-computation', 'AIPW', 'clustered', 'DeLong', 'Youden', 'bootstrap', 'REML', 'Hartung-Knapp', 'I²', 'Peto', 'Egger',
      'beta-binomial', 'beta-geometric', 'CUSUM', 'VLAD', 'funnel', 'Fleiss',
    ]; // prettier-ignore
    for (const name of names) {
      const [reference] = methodReferences(name);
      const place = /^.*?\d{4}(;[^,]*)?/.exec(reference ?? '')?.[0] ?? name;
      expect(engine, name).toContain(place);
    }
  });
});
