import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { cumulativeBounds, type Exit } from '../../engines/statistics/cumulativeBounds.ts';
import { stoppingWeighted } from '../../engines/statistics/stoppingWeighted.ts';
import type { FigureHead } from '../figure.ts';
import { cumulativeOfAttempts, logLogLimits } from './cumulativeOfAttempts.ts';
import { funnelOfUnits } from './funnelOfUnits.ts';
import { rocOfMarker } from './rocOfMarker.ts';
import { thresholdOfCounts } from './thresholdOfCounts.ts';

const head: FigureHead = {
  id: 'figure',
  title: 'Title',
  cohort: 'cohort',
  method: 'method',
  source: 'source',
  software: 'Nidation 0.1.0',
  knowledge: '2026.11',
  notes: [],
};

describe('funnel', () => {
  const words = { outcome: 'Pregnancy', unitName: 'clinic', denominator: 'transfers' };
  interface Oracle {
    readonly funnel: {
      readonly x: readonly number[];
      readonly n: readonly number[];
      readonly target: number;
      readonly phi: number;
      readonly limits: readonly {
        readonly n: number;
        readonly exact95: [number, number];
        readonly exact998: [number, number];
      }[];
    };
  }
  const { funnel } = readOracle<Oracle>('cusum_funnel');
  const units = funnel.x.map((events, i) => ({ label: `Clinic ${String(i + 1)}`, events, total: funnel.n[i]! }));
  test('R: over-dispersion 4.27 is said and the limits are widened by its root', () => {
    const figure = funnelOfUnits(head, words, units);
    expectWithin({ of: 'phi', relative: 1e-9 }, figure.overdispersion, funnel.phi);
    expectWithin({ of: 'target', relative: 1e-9 }, figure.target, funnel.target);
    expect(figure.widened).toBe(true);
    const at = figure.limits.find(({ total }) => total === 300)!;
    const width = 1.959963984540054 * Math.sqrt((funnel.phi * funnel.target * (1 - funnel.target)) / 300);
    expectWithin({ of: 'widened', relative: 1e-9 }, at.inner.upper, funnel.target + width);
    expect(figure.limits.every(({ outer }) => outer.lower >= 0 && outer.upper <= 1)).toBe(true);
  });
  test('R: without over-dispersion the limits are the exact ones, at every unit’s own size', () => {
    const alike = funnel.limits.map(({ n }) => ({ label: String(n), events: Math.round(n * funnel.target), total: n }));
    const figure = funnelOfUnits(head, words, alike, funnel.target);
    expect(figure.widened).toBe(false);
    for (const { n, exact95, exact998 } of funnel.limits) {
      const at = figure.limits.find(({ total }) => total === n);
      expectWithin({ of: 'exact95', relative: 1e-9, absolute: 1e-12 }, at?.inner.lower, exact95[0]);
      expectWithin({ of: 'exact998', relative: 1e-9, absolute: 1e-12 }, at?.outer.upper, exact998[1]);
    }
  });
  test('one clinic alone is drawn; none is refused', () => {
    expect(funnelOfUnits(head, words, units.slice(0, 1), 0.4).limits.map(({ total }) => total)).toEqual([
      units[0]!.total,
    ]);
    expect(() => funnelOfUnits(head, words, [], 0.4)).toThrow(/nothing to draw/);
  });
});

describe('cumulative', () => {
  interface Oracle {
    readonly data: {
      readonly age: readonly number[];
      readonly attempts: readonly number[];
      readonly exit: readonly string[];
    };
    readonly conservative: readonly number[];
    readonly optimal: readonly number[];
    readonly ipcw: readonly number[];
    readonly at_risk: readonly number[];
  }
  const oracle = readOracle<Oracle>('cumulative_bounds');
  const exits = [...new Set(oracle.data.exit)];
  const words = { outcome: 'pregnancy', attemptName: 'transfer', weightedAssumption: 'age and failures' };
  const exit = oracle.data.exit.map((name): Exit =>
    name === 'stopped' ? 'stopped' : /success|pregnan/.test(name) ? 'success' : 'under treatment',
  );
  test('R: three lines side by side', () => {
    expect(exits).toHaveLength(3);
    const histories = { attempts: oracle.data.attempts, exit };
    const figure = cumulativeOfAttempts(
      head,
      words,
      cumulativeBounds(histories),
      stoppingWeighted(histories, [oracle.data.age]),
    );
    const [conservative, optimal, weighted] = figure.lines;
    oracle.conservative.forEach((want, i) => {
      expectWithin({ of: 'conservative', relative: 1e-9 }, conservative?.points[i]?.value, want);
      expectWithin({ of: 'optimal', relative: 1e-9 }, optimal?.points[i]?.value, oracle.optimal[i]);
      expectWithin({ of: 'ipcw', relative: 1e-6 }, weighted?.points[i]?.value, oracle.ipcw[i]);
      expect(figure.atRisk[i]?.count).toBe(oracle.at_risk[i]);
      expect(conservative?.points[i]?.lower).toBeLessThan(want);
      expect(optimal?.points[i]?.upper).toBeGreaterThan(oracle.optimal[i]!);
    });
  });
  test('R: limits of the optimal line are the log-log ones', () => {
    interface Curve {
      readonly surv: readonly number[];
      readonly std_err_greenwood: readonly number[];
      readonly lower: readonly number[];
      readonly upper: readonly number[];
    }
    const { km_loglog: curve } = readOracle<{ km_loglog: Curve }>('survival');
    const usable = curve.surv.map((_, i) => i).filter((i) => curve.surv[i]! > 0 && curve.surv[i]! < 1);
    expect(usable.length).toBeGreaterThan(3);
    for (const i of usable) {
      const { lower, upper } = logLogLimits(1 - curve.surv[i]!, curve.std_err_greenwood[i]!);
      expectWithin({ of: 'lower', relative: 1e-9 }, lower, 1 - curve.upper[i]!);
      expectWithin({ of: 'upper', relative: 1e-9 }, upper, 1 - curve.lower[i]!);
    }
  });
  test('all succeed: the end has no band; why the weighted line is missing is said', () => {
    const bounds = cumulativeBounds({ attempts: [1, 1], exit: ['success', 'success'] });
    const figure = cumulativeOfAttempts(head, words, bounds, { kind: 'not estimable', because: 'nobody stopped' });
    expect(figure.lines.map(({ points }) => points)).toEqual([[{ attempt: 1, value: 1 }], [{ attempt: 1, value: 1 }]]);
    expect(figure.weightedMissing).toBe('nobody stopped');
  });
});

describe('threshold', () => {
  // Ranges of the published table for p near 0.315, Wilson.
  test.each([
    [9, 30, 3, '2 to 6'],
    [32, 100, 3, '2 to 4'],
    [94, 300, 3, '2 to 3'],
    [315, 1000, 3, '3'],
  ])('%d of %d: %d, range %s', (events, total, transfers, range) => {
    const figure = thresholdOfCounts(head, { thresholdPercent: 60, fewest: 2 }, [{ label: 'x', events, total }]);
    expect(figure.rows[0]?.transfers).toBe(transfers);
    expect(figure.table.rows[0]?.[4]).toBe(range);
  });
  test('0 of 17 never reaches it, and at its upper limit after five', () => {
    const [row] = thresholdOfCounts(head, { thresholdPercent: 60, fewest: 2 }, [
      { label: 'x', events: 0, total: 17 },
    ]).rows;
    expect(row).toMatchObject({ fewest: 5 });
    expect(row?.transfers).toBeUndefined();
    expect(row?.most).toBeUndefined();
  });
  test('nobody is refused', () => {
    expect(() =>
      thresholdOfCounts(head, { thresholdPercent: 60, fewest: 2 }, [{ label: 'x', events: 0, total: 0 }]),
    ).toThrow(/0 of 0/);
  });
});

describe('ROC', () => {
  interface Oracle {
    readonly data: { readonly marker: readonly number[]; readonly outcome: readonly number[] };
    readonly auc: number;
    readonly delong_ci: readonly [number, number, number];
    readonly youden: { readonly sensitivity: number; readonly specificity: number };
    readonly sens: readonly number[];
    readonly spec: readonly number[];
  }
  const oracle = readOracle<Oracle>('roc_delong_youden');
  const data = { marker: oracle.data.marker, outcome: oracle.data.outcome.map((value) => value === 1) };
  const figure = rocOfMarker(head, { marker: 'ratio', outcome: 'pregnancy' }, data, [10.3]);
  test('pROC: area with interval, Youden cut-off and every point', () => {
    if (figure.area.kind !== 'estimated') throw new Error('The area is not estimated.');
    expectWithin({ of: 'area', relative: 1e-9 }, figure.area.value, oracle.auc);
    expectWithin({ of: 'lower', relative: 1e-9 }, figure.area.lower, oracle.delong_ci[0]);
    expectWithin({ of: 'upper', relative: 1e-9 }, figure.area.upper, oracle.delong_ci[2]);
    expectWithin({ of: 'youden', relative: 1e-9 }, figure.operatingPoints[0]?.sensitivity, oracle.youden.sensitivity);
    expect(figure.curve).toHaveLength(oracle.sens.length);
    figure.curve.forEach(({ falsePositives, sensitivity }, i) => {
      const at = oracle.sens.length - 1 - i;
      expectWithin({ of: 'sensitivity', relative: 1e-9, absolute: 1e-12 }, sensitivity, oracle.sens[at]);
      expectWithin({ of: 'specificity', relative: 1e-9, absolute: 1e-12 }, 1 - falsePositives, oracle.spec[at]);
    });
  });
  test('a cut-off counts those at it as positive', () => {
    const small = { marker: [10.29, 10.3, 10.31, 9], outcome: [false, true, true, false] };
    const [, point] = rocOfMarker(head, { marker: 'ratio', outcome: 'pregnancy' }, small, [10.3]).operatingPoints;
    expect(point).toEqual({ label: 'ratio 10.3 or more', sensitivity: 1, specificity: 1 });
  });
  test('without a contradiction the area has no interval; without both outcomes there is no curve', () => {
    const clear = { marker: [1, 2, 3, 4], outcome: [false, false, true, true] };
    expect(rocOfMarker(head, { marker: 'm', outcome: 'o' }, clear, []).area).toEqual({ kind: 'estimated', value: 1 });
    expect(() =>
      rocOfMarker(head, { marker: 'm', outcome: 'o' }, { marker: [1, 2], outcome: [true, true] }, []),
    ).toThrow(RangeError);
  });
});
