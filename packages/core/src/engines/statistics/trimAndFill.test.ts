import { describe, expect, test } from 'vitest';
import { metaCases } from '../../../../../tests/oracles/statistics/metaCases.ts';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { randomEffects } from './metaAnalysis.ts';
import { studyEffect } from './studyEffect.ts';
import { trimAndFill } from './trimAndFill.ts';

const { bcg } = readOracle<{ bcg: { small_study: { trimfill_k0: number; trimfill_est: number } } }>('meta_generic');
const effects = metaCases
  .find(({ name }) => name === 'BCG')!
  .tables.map((table) => studyEffect(table, 'log risk ratio'));

test('thirteen trials as computed by R (metafor): 1e-7', () => {
  const found = trimAndFill(effects);
  if (found.kind !== 'estimated') throw new Error(found.because);
  expect(found.missing).toBe(bcg.small_study.trimfill_k0);
  expectWithin({ of: 'meta_generic trimfill', relative: 1e-7 }, found.filled.estimate, bcg.small_study.trimfill_est);
});

describe('laws', () => {
  test('turned over, the same number is missing on the other side', () => {
    const turned = trimAndFill(effects.map(({ estimate, variance }) => ({ estimate: -estimate, variance })));
    const found = trimAndFill(effects);
    if (found.kind !== 'estimated' || turned.kind !== 'estimated') throw new Error('not estimable');
    expect(turned.missing).toBe(found.missing);
    expect(new Set([turned.side, found.side]).size).toBe(2);
    expectWithin({ of: 'mirror', relative: 1e-9 }, turned.filled.estimate, -found.filled.estimate);
  });

  test('a symmetric funnel lacks nothing and keeps its estimate', () => {
    const even = [-2, -1, 0, 1, 2].map((estimate) => ({ estimate, variance: 0.3 + estimate * estimate }));
    const found = trimAndFill(even, 'below');
    if (found.kind !== 'estimated') throw new Error(found.because);
    expect(found.missing).toBe(0);
    expect(found.filled).toEqual(randomEffects(even, 'restricted maximum likelihood', 'normal'));
  });

  test('studies cut off on one side are missed', () => {
    const cut = [0, 0.1, 0.2, 0.9, 1.2, 1.6, 2.1].map((estimate) => ({ estimate, variance: 0.01 + estimate / 4 }));
    const found = trimAndFill(cut);
    if (found.kind !== 'estimated') throw new Error(found.because);
    expect(found.side).toBe('below');
    expect(found.missing).toBeGreaterThan(0);
    expect(found.filled.estimate).toBeLessThan(randomEffects(cut).estimate);
  });
});

test('two studies are not estimable, one is refused', () => {
  expect(trimAndFill(effects.slice(0, 2)).kind).toBe('not estimable');
  expect(() => trimAndFill(effects.slice(0, 1))).toThrow(RangeError);
});
