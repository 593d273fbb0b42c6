import { readdirSync } from 'node:fs';
import {
  cumulativeFigure,
  type Figure,
  forestFigure,
  funnelFigure,
  monitoringFigure,
  ratesFigure,
  rocFigure,
} from '@nidation/core/registry';
import fc from 'fast-check';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { describe, expect, test } from 'vitest';
import { headOf } from '../testing/figureHead.ts';
import { sampleFigures } from '../testing/figures.ts';
import { textBox, overlap } from './canvas.ts';
import { figureSvg } from './figureSvg.ts';
import { FIGURE_CSS } from './look.ts';

interface Read {
  readonly tags: readonly SaxesTagPlain[];
  /** Drawn words with their place; a cut text's whole wording is not drawn. */
  readonly texts: readonly { readonly words: string; readonly attributes: Readonly<Record<string, string>> }[];
  readonly titles: readonly string[];
}

/** Reads as a strict XML parser does: anything not well-formed throws. */
function readXml(text: string): Read {
  const parser = new SaxesParser();
  const [tags, texts, titles]: [SaxesTagPlain[], { words: string; attributes: Record<string, string> }[], string[]] = [
    [],
    [],
    [],
  ];
  const open: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    tags.push(tag);
    open.push(tag.name);
    if (tag.name === 'text') texts.push({ words: '', attributes: tag.attributes });
    if (tag.name === 'title') titles.push('');
  });
  parser.on('text', (piece) => {
    const place = open.at(-1);
    if (place === 'text') texts.at(-1)!.words += piece;
    if (place === 'title') titles.push(`${titles.pop() ?? ''}${piece}`);
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return { tags, texts, titles };
}

/** Texts that touch another or leave the drawing. */
function faultsOfPlace(svg: string): readonly string[] {
  const { texts, tags } = readXml(svg);
  const height = Number(tags[0]?.attributes['height']);
  const boxes = texts.map(({ words, attributes }) => {
    const size = Number(attributes['font-size'] ?? 12);
    const anchor = (attributes['text-anchor'] ?? 'start') as 'start' | 'middle' | 'end';
    const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
    const box = textBox(words, { x, y }, { anchor, size, bold: attributes['font-weight'] === '700' });
    if (attributes['transform'] === undefined) return { words, ...box };
    // Turned by a quarter: its length runs upwards.
    const [over, under, half] = [y - box.top, box.bottom - y, (box.right - box.left) / 2];
    return { words, left: x - over, right: x + under, top: y - half, bottom: y + half };
  });
  const outside = boxes.filter(({ left, right, top, bottom }) => left < 0 || right > 760 || top < 0 || bottom > height);
  return [
    ...outside.map(({ words }) => `outside: ${words}`),
    ...boxes.flatMap((one, i) =>
      boxes.slice(i + 1).flatMap((other) => (overlap(one, other) ? [`${one.words} | ${other.words}`] : [])),
    ),
  ];
}

const named = sampleFigures.map((figure) => [figure.id, figure] as const);

describe.each(named)('%s', (id, figure) => {
  test('is the golden text, byte by byte', async () => {
    await expect(figureSvg(figure)).toMatchFileSnapshot(`../../../../tests/golden/figures/${id}.svg`);
  });
  test('equal definitions give equal bytes, also after a way through JSON', () => {
    expect(figureSvg(JSON.parse(JSON.stringify(figure)) as Figure)).toBe(figureSvg(figure));
  });
  test('is well-formed and says what it is', () => {
    const { tags, titles } = readXml(figureSvg(figure));
    const [svg] = tags;
    expect(svg?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      direction: 'ltr',
    });
    expect(tags.find(({ name }) => name === 'title')?.attributes['id']).toBe(`${id}-title`);
    expect(tags.find(({ name }) => name === 'desc')?.attributes['id']).toBe(`${id}-desc`);
    expect(titles[0]).toBe(figure.title);
    expect(figure.description.length).toBeGreaterThan(40);
  });
  test('loads nothing and runs nothing', () => {
    for (const look of ['file', 'page', 'dark'] as const) {
      const text = figureSvg(figure, look);
      expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
        /https?:|url\(|<script|href|\son\w+=|@import/,
      );
    }
    expect(figureSvg(figure, 'page')).not.toMatch(/<style|style=/);
  });
  test('no two texts share a place, and none leaves the drawing', () => {
    expect(faultsOfPlace(figureSvg(figure))).toEqual([]);
  });
  test('the numbers drawn are the numbers of its table', () => {
    const { titles } = readXml(figureSvg(figure));
    expect(titles.length).toBeGreaterThan(1);
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.headers.length);
  });
});

describe('what a mark says', () => {
  const marksOf = (id: string) => readXml(figureSvg(sampleFigures.find((figure) => figure.id === id)!)).titles;
  test('a study with its counts, effect and design', () => {
    expect(marksOf('tacrolimus-forest')).toContain(
      'Cohort 2024, gestational sac, ratio 11.8 or more: treated 75/112; untreated 4/11; +30.6 (0.9 to 53.3); not randomized',
    );
  });
  test('a clinic outside the limits', () => {
    expect(marksOf('clinic-funnel')).toContain('Clinic H: 0/35, 0.0 %; outside 95 %; 95 % limits 0.9 % to 70.5 %');
  });
  test('hollow where nobody drew lots, filled where somebody did', () => {
    const squares = (id: string) =>
      (
        figureSvg(sampleFigures.find((figure) => figure.id === id)!).match(/class="nf-f-(surface|one) nf-s-one"/g) ?? []
      ).map((found) => found.includes('surface'));
    // The last two are the key: hollow, then filled.
    expect(squares('tacrolimus-forest')).toEqual([true, true, true, true, true, false]);
    expect(
      squares('bcg-forest')
        .slice(0, -2)
        .filter((hollow) => hollow),
    ).toHaveLength(6);
  });
  test('a pooled effect that is not shown says why; a shown one has its diamond and its prediction', () => {
    const words = (id: string) =>
      readXml(figureSvg(sampleFigures.find((figure) => figure.id === id)!)).texts.map((text) => text.words);
    expect(words('tacrolimus-forest')).toContain(
      'Pooled: not shown, 2 independent studies, none randomized; a pooled claim needs 4 [default]',
    );
    expect(marksOf('tacrolimus-forest').some((title) => title.startsWith('Pooled ('))).toBe(false);
    expect(marksOf('bcg-forest')).toEqual(
      expect.arrayContaining([
        'Pooled (REML, Hartung-Knapp): 0.49 (0.33 to 0.73)',
        'Prediction interval: 0.14 to 1.76',
      ]),
    );
  });
});

test('looks differ in color only: the page brings its own style, the dark one has it in every mark', () => {
  for (const figure of sampleFigures) {
    const [file, page, dark] = (['file', 'page', 'dark'] as const).map((look) => figureSvg(figure, look));
    expect(file?.replace(/<style>.*?<\/style>/, '')).toBe(page);
    const plain = (text = ''): string => text.replaceAll(/#[0-9a-f]{6}/g, '#');
    expect(plain(dark)).toBe(plain(page));
    expect(dark).not.toBe(page);
  }
});

test('every class of a figure takes its color from a token of the page', () => {
  const classes = new Set(sampleFigures.flatMap((figure) => figureSvg(figure, 'page').match(/nf-[fs]-[a-z]+/g) ?? []));
  const file = figureSvg(sampleFigures[0]!);
  for (const name of classes) {
    expect(FIGURE_CSS).toMatch(new RegExp(`\\.${name}\\{(fill|stroke):var\\(--[a-z0-9-]+\\)\\}`));
    expect(file).toMatch(
      new RegExp(`\\.${name}\\{(fill|stroke):var\\(--[a-z0-9-]+,light-dark\\(#[0-9a-f]{6},#[0-9a-f]{6}\\)\\)\\}`),
    );
  }
  expect(classes.size).toBeGreaterThan(12);
});

describe('labels keep apart in any ordinary figure', () => {
  const words = fc.array(
    fc.constantFrom('age', 'Th1/Th2', 'transfer', 'blastocyst', 'gestational', 'hyperstimulation'),
    {
      minLength: 1,
      maxLength: 9,
    },
  );
  const label = words.map((all) => all.join(' '));
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const counts = fc
    .record({ total: fc.integer({ min: 1, max: 99_999 }), part: share })
    .map(({ total, part }) => ({ events: Math.floor(total * part), total }));
  const kept = { numRuns: 40 };

  test('forest', () => {
    const study = fc.record({
      label,
      detail: label,
      randomized: fc.boolean(),
      first: counts,
      second: counts,
      at: fc.integer({ min: -99, max: 99 }),
      width: fc.integer({ min: 0, max: 80 }),
    });
    fc.assert(
      fc.property(fc.array(study, { minLength: 1, maxLength: 8 }), label, fc.boolean(), (studies, arm, shown) => {
        const pooled = { kind: 'estimated', value: 1, lower: -20, upper: 30.5 } as const;
        const figure = forestFigure({
          ...headOf('forest', arm),
          axis: { label: arm, unit: 'percentage points' },
          scale: 'linear',
          noEffect: 0,
          armLabels: [arm, 'untreated'],
          sides: [arm, arm],
          studies: studies.map(({ at, width, ...rest }) => ({
            ...rest,
            estimate: { kind: 'estimated', value: at, lower: at - width, upper: at + width },
          })),
          pooled: shown ? { kind: 'shown', model: arm, estimate: pooled } : { kind: 'not shown', because: arm },
        });
        expect(faultsOfPlace(figureSvg(figure))).toEqual([]);
      }),
      kept,
    );
  });
  test('rates', () => {
    const stratum = fc.record({ label, rate: counts });
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), label, (strata, name) => {
        const figure = ratesFigure({
          ...headOf('rates', name),
          outcome: name,
          denominator: 'transfer',
          strata: strata.map(({ label: one, rate }) => ({
            label: one,
            rate: {
              kind: 'estimated',
              ...rate,
              lower: (0.5 * rate.events) / rate.total,
              upper: Math.min(1, (1.5 * rate.events) / rate.total),
            },
          })),
        });
        expect(faultsOfPlace(figureSvg(figure))).toEqual([]);
      }),
      kept,
    );
  });
  test('funnel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ label, of: counts }), { minLength: 1, maxLength: 30 }),
        share,
        (units, target) => {
          const most = Math.max(...units.map(({ of }) => of.total));
          const band = (width: number) => ({ lower: Math.max(0, target - width), upper: Math.min(1, target + width) });
          const figure = funnelFigure({
            ...headOf('funnel', 'Funnel'),
            outcome: 'Pregnancy',
            unitName: 'clinic',
            denominator: 'transfers',
            target,
            units: units.map(({ label: one, of }) => ({ label: one, ...of })),
            limits: [1, most + 1].map((total) => ({
              total,
              inner: band(1 / Math.sqrt(total)),
              outer: band(1.6 / Math.sqrt(total)),
            })),
            overdispersion: 1,
            widened: false,
          });
          expect(faultsOfPlace(figureSvg(figure))).toEqual([]);
        },
      ),
      kept,
    );
  });
  test('ROC with cut-offs close together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ label, sensitivity: share, specificity: share }), { maxLength: 7 }),
        (operatingPoints) => {
          const figure = rocFigure({
            ...headOf('roc', 'ROC'),
            marker: 'ratio',
            outcome: 'pregnancy',
            curve: [
              { falsePositives: 0, sensitivity: 0 },
              { falsePositives: 1, sensitivity: 1 },
            ],
            operatingPoints,
            area: { kind: 'not estimable', because: 'no pair' },
          });
          expect(faultsOfPlace(figureSvg(figure))).toEqual([]);
        },
      ),
      kept,
    );
  });
  test('cumulative lines that end together, and the longest reason', () => {
    fc.assert(
      fc.property(share, share, label, fc.integer({ min: 1, max: 20 }), (one, other, reason, attempts) => {
        const line = (end: number) =>
          Array.from({ length: attempts }, (_, i) => ({ attempt: i + 1, value: (end * (i + 1)) / attempts }));
        const figure = cumulativeFigure({
          ...headOf('cumulative', reason),
          outcome: reason,
          attemptName: 'transfer',
          lines: [
            { reading: 'conservative', assumption: reason, points: line(one) },
            { reading: 'optimal', assumption: reason, points: line(other) },
          ],
          weightedMissing: reason,
          atRisk: line(1).map(({ attempt }) => ({ attempt, count: 99_999 - attempt })),
        });
        expect(faultsOfPlace(figureSvg(figure))).toEqual([]);
      }),
      kept,
    );
  });
  test('monitoring with many signals', () => {
    const value = fc.integer({ min: -500, max: 500 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), (values) => {
        const figure = monitoringFigure({
          ...headOf('cusum', 'CUSUM'),
          chart: 'CUSUM',
          outcome: 'pregnancy',
          denominator: 'transfers',
          values,
          limit: 3,
          signals: values.flatMap((one, i) => (one > 3 ? [i + 1] : [])),
        });
        expect(faultsOfPlace(figureSvg(figure))).toEqual([]);
      }),
      kept,
    );
  });
});

test('a series of 200,000 transfers is drawn by the extremes of its groups', () => {
  const values = Array.from({ length: 200_000 }, (_, i) => (i === 123_456 ? 9 : (i % 7) / 7));
  const figure = monitoringFigure({
    ...headOf('long', 'Long'),
    chart: 'CUSUM',
    outcome: 'pregnancy',
    denominator: 'transfers',
    values,
    limit: 3,
    signals: [123_457],
  });
  const svg = figureSvg(figure);
  expect(svg.length).toBeLessThan(60_000);
  expect(svg).toContain('signal at 123,457');
});

test('any words at all come out as text, never as markup', () => {
  // Control characters and halves of surrogate pairs too.
  const unit = fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 9, 10, 13, 27, 34, 38, 39, 60, 62, 0xd800, 0xdfff, 0xfffe));
  const anything = fc.array(unit, { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(anything, anything, (label, title) => {
      const wild = `<b>&"' ${title}`;
      const strata = [{ label, rate: { kind: 'no data' } as const }];
      const figure = ratesFigure({ ...headOf('wild', wild), outcome: label, denominator: title, strata });
      const { tags, titles } = readXml(figureSvg(figure));
      expect(new Set(tags.map(({ name }) => name))).not.toContain('b');
      const refused = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
      expect(titles[0]).toBe(wild.replaceAll(/\r\n?/g, '\n').replaceAll(refused, '\u{FFFD}'));
    }),
    { numRuns: 100 },
  );
});

test('an interval that goes on is drawn with an arrow, one beyond the axis too', () => {
  const figure = forestFigure({
    ...headOf('open', 'Open'),
    axis: { label: 'Odds ratio', unit: '' },
    scale: 'logarithmic',
    noEffect: 1,
    armLabels: ['treated', 'untreated'],
    sides: ['fewer', 'more'],
    studies: [
      { label: 'open', randomized: false, estimate: { kind: 'estimated', value: 8, lower: 2 } },
      { label: 'huge', randomized: false, estimate: { kind: 'estimated', value: 4, lower: 0.06, upper: 3770 } },
      { label: 'none', randomized: false, estimate: { kind: 'not estimable', because: 'no event in either arm' } },
    ],
    pooled: { kind: 'not shown', because: 'none is randomized' },
  });
  const text = figureSvg(figure);
  expect(text).toContain('8.00 (2.00 and above)');
  expect(text).toContain('4.00 (0.06 to 3770)');
  expect(text.replaceAll(/<\/text><text[^>]*>/g, ' ')).toContain('not estimable: no event in either arm');
  // A tip is a filled triangle, closed.
  expect(text.match(/<path d="M[^"]*L[^"]*L[^"]*Z" fill="#1d5b79" fill-opacity="1"/g)).toHaveLength(2);
});

test('the golden folder holds no figure that nobody makes', () => {
  const files = readdirSync(new URL('../../../../tests/golden/figures/', import.meta.url));
  expect(files.toSorted()).toEqual(sampleFigures.map(({ id }) => `${id}.svg`).toSorted());
});
