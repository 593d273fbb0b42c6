/** The quick form of `node tools/calibrate.mjs`; its result with 1,000 women stands in docs/pharmacokinetics.md. */
import { describe, expect, test } from 'vitest';
import { calibrate, coverage, ranks, unevenness } from '../../../../../tests/oracles/pharmacokinetics/calibration.ts';
import { tacrolimusModels } from './tacrolimusModels.ts';
import { tacrolimusStorset2014 } from './tacrolimusStorset2014.ts';
import { tacrolimusWoillard2011 } from './tacrolimusWoillard2011.ts';

describe.each(tacrolimusModels.filter(({ use }) => use === 'implement'))('$id', (model) => {
  test('a 90 % band covers 85 to 95 % of 200 women, and ranks are even', { timeout: 120_000 }, () => {
    const own = ranks({ from: model, by: model, occasions: false, women: 200 });
    expect(coverage(own)).toBeGreaterThanOrEqual(0.85);
    expect(coverage(own)).toBeLessThanOrEqual(0.95);
    expect(unevenness(own)).toBeLessThan(27.9);
  });
});

test('every model, with and without occasions: 24 women, a band of chance around 90 %', { timeout: 120_000 }, () => {
  const found = calibrate(24).filter(({ women, by }) => women === by);
  expect(found.length).toBe(12); // seven models, five of them with occasions
  for (const { by, occasions, covers } of found) {
    // 90 % − 3 standard errors of 24 women.
    expect([by, occasions, covers >= 0.71]).toEqual([by, occasions, true]);
  }
  expect(Math.min(...found.map(({ covers }) => covers))).toBeLessThan(1); // a band that holds everybody is none
});

/** What it is, not what one would wish: a model says nothing of its own error, hence several side by side. */
test.each([
  { from: tacrolimusStorset2014, by: tacrolimusWoillard2011, covers: 0.86 },
  { from: tacrolimusWoillard2011, by: tacrolimusStorset2014, covers: 0.55 },
])(
  'under the wrong model, reported: women of $from.id, band of $by.id',
  { timeout: 120_000 },
  ({ from, by, covers }) => {
    const found = coverage(ranks({ from, by, occasions: false, women: 120 }));
    expect(Math.abs(found - covers)).toBeLessThan(0.09);
  },
);

test('ranks that are not even are seen: a band of half the width would be noticed', () => {
  const even = Array.from({ length: 240 }, (_, i) => (i + 0.5) / 240);
  expect(unevenness(even)).toBeLessThan(1);
  expect(coverage(even)).toBeCloseTo(0.9, 2);
  // A true level twice as far out as the draws say.
  const narrow = even.map((rank) => Math.min(1, Math.max(0, 0.5 + 2 * (rank - 0.5))));
  expect(unevenness(narrow)).toBeGreaterThan(27.9);
  expect(coverage(narrow)).toBeLessThan(0.85);
});
