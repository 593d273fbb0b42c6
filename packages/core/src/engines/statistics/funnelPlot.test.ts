import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { funnel, funnelLimits } from './funnelPlot.ts';

type Limits = [number, number];
const { funnel: oracle } = readOracle<{
  funnel: {
    x: number[];
    n: number[];
    target: number;
    z: number[];
    phi: number;
    limits: { n: number; exact95: Limits; exact998: Limits; normal95: Limits }[];
  };
}>('cusum_funnel');
const TOLERANCE = { of: 'cusum_funnel funnel', relative: 1e-9, absolute: 1e-12 };
const units = oracle.x.map((events, i) => ({ events, total: oracle.n[i]! }));

test('nine units as computed by R: target, z, overdispersion', () => {
  const found = funnel(units);
  expectWithin(TOLERANCE, found.target, oracle.target);
  found.units.forEach(({ z }, i) => expectWithin(TOLERANCE, z, oracle.z[i]));
  expectWithin(TOLERANCE, found.overdispersion, oracle.phi);
});

test.each(oracle.limits)('limits at $n as computed by R', ({ n, exact95, exact998, normal95 }) => {
  const [at95, at998] = [funnelLimits(oracle.target, n), funnelLimits(oracle.target, n, 0.998)];
  expectWithin(TOLERANCE, at95.exact.lower, exact95[0]);
  expectWithin(TOLERANCE, at95.exact.upper, exact95[1]);
  expectWithin(TOLERANCE, at998.exact.lower, exact998[0]);
  expectWithin(TOLERANCE, at998.exact.upper, exact998[1]);
  expectWithin(TOLERANCE, at95.normal.lower, normal95[0]);
  expectWithin(TOLERANCE, at95.normal.upper, normal95[1]);
});

test('overdispersion widens by its root and never narrows', () => {
  const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  fc.assert(
    fc.property(
      share,
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0, max: 9, noNaN: true }),
      (target, n, phi) => {
        const [plain, widened] = [funnelLimits(target, n).normal, funnelLimits(target, n, 0.95, phi).normal];
        const want = Math.sqrt(Math.max(1, phi));
        expectWithin({ of: 'law funnel', relative: 1e-9 }, (widened.upper - target) / (plain.upper - target), want);
      },
    ),
  );
});

test('refuses no unit, impossible counts, and a target of 0', () => {
  expect(() => funnel([])).toThrow(RangeError);
  expect(() => funnel([{ events: 3, total: 2 }])).toThrow(RangeError);
  expect(() => funnel([{ events: 0, total: 2 }])).toThrow(RangeError);
  expect(() => funnelLimits(0, 10)).toThrow(RangeError);
  expect(() => funnelLimits(0.3, 0)).toThrow(RangeError);
  expect(() => funnelLimits(0.3, 10, 95)).toThrow(RangeError);
});
