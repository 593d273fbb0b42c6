import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metaCases } from '../../../../../tests/oracles/statistics/metaCases.ts';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { betweenStudyInterval, betweenStudyVariance } from './betweenStudyVariance.ts';
import { studyEffect } from './studyEffect.ts';

describe('the Q-profile interval of log odds ratios as computed by R (metafor); 100 there means "at least 100"', () => {
  test.each(metaCases)('$name', ({ tables, counts: { tau2_Qprofile } }) => {
    const effects = tables.map((table) => studyEffect(table, 'log odds ratio'));
    const [estimate, lower, upper] = tau2_Qprofile;
    const found = betweenStudyInterval(effects);
    const tolerance = { of: 'meta Q-profile', relative: 1e-5, absolute: 1e-6 };
    expectWithin(tolerance, betweenStudyVariance(effects, 'restricted maximum likelihood'), estimate);
    expectWithin(tolerance, found.lower, lower);
    if (upper === 100) expect(found.upper).toBeGreaterThanOrEqual(100);
    else expectWithin(tolerance, found.upper, upper);
  });
});

const effects = fc.array(
  fc.record({
    estimate: fc.double({ min: -3, max: 3, noNaN: true }),
    variance: fc.double({ min: 0.01, max: 2, noNaN: true }),
  }),
  { minLength: 2, maxLength: 12 },
);

test('the unit squared: twice the effects, four times τ²', () => {
  fc.assert(
    fc.property(
      effects,
      fc.constantFrom('DerSimonian-Laird', 'restricted maximum likelihood', 'Paule-Mandel' as const),
      (of, method) => {
        const twice = of.map(({ estimate, variance }) => ({ estimate: 2 * estimate, variance: 4 * variance }));
        expectWithin(
          { of: 'law τ² unit', relative: 1e-6, absolute: 1e-8 },
          betweenStudyVariance(twice, method),
          4 * betweenStudyVariance(of, method),
        );
      },
    ),
  );
});

test('equal effects differ by chance only: τ² = 0', () => {
  const same = [1, 2, 3].map((variance) => ({ estimate: 0.4, variance }));
  for (const method of ['DerSimonian-Laird', 'restricted maximum likelihood', 'Paule-Mandel'] as const) {
    expect(betweenStudyVariance(same, method)).toBe(0);
  }
  expect(betweenStudyInterval(same)).toEqual({ lower: 0, upper: 0 });
});

test('refuses one study and a level that is none', () => {
  expect(() => betweenStudyVariance([{ estimate: 1, variance: 1 }], 'Paule-Mandel')).toThrow(RangeError);
  expect(() =>
    betweenStudyInterval(
      [
        { estimate: 1, variance: 1 },
        { estimate: 2, variance: 1 },
      ],
      95,
    ),
  ).toThrow(RangeError);
});
