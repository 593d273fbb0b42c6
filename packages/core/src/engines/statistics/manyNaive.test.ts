import { describe, test, vi } from 'vitest';
import {
  agree,
  choose,
  type Draw,
  halve,
  type Pair,
  simpson,
  Z95,
} from '../../../../../tests/oracles/statistics/naive/agreement.ts';
import { fisher } from '../../../../../tests/oracles/statistics/naive/twoArms.ts';
import { seededUniform } from '../numerics/random.ts';
import { shrunkToReference } from './betaBinomial.ts';
import { betaGeometric } from './betaGeometric.ts';
import { betweenStudyInterval, betweenStudyVariance } from './betweenStudyVariance.ts';
import { breslowDay } from './breslowDay.ts';
import { clusterRobustLogistic } from './clusteredLogistic.ts';
import { cumulativeBounds, type Exit } from './cumulativeBounds.ts';
import { cumulativeIncidence } from './cumulativeIncidence.ts';
import { cusum, vlad } from './cusum.ts';
import { cutOffBootstrap } from './cutOffBootstrap.ts';
import { funnel } from './funnelPlot.ts';
import { kaplanMeier } from './kaplanMeier.ts';
import { logisticRegression } from './logisticRegression.ts';
import { logRank } from './logRank.ts';
import {
  mantelHaenszelOddsRatio,
  mantelHaenszelRiskDifference,
  petoHeterogeneity,
  petoOddsRatio,
} from './mantelHaenszel.ts';
import { fixedEffect, randomEffects } from './metaAnalysis.ts';
import { propensity, standardizedDifference } from './propensity.ts';
import { areaUnderCurve, pairedAreas, youdenCutOffs } from './rocCurve.ts';
import { sampleQuantile } from './sampleQuantile.ts';
import { smallStudyTest } from './smallStudyTest.ts';
import { exactPowerAt, powerAt, sampleSize } from './twoProportionsPower.ts';

/** A thousand random cases each against definitions written the long way. Declared: 1e-9; iterative 1e-6. */

// A busy machine may take ten times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

describe('times and attempts', () => {
  function people({ whole }: Draw) {
    const n = whole(4, 40);
    return {
      time: Array.from({ length: n }, () => whole(1, 6)),
      cause: Array.from({ length: n }, () => whole(0, 2)),
      group: Array.from({ length: n }, () => (whole(0, 1) === 1 ? 'b' : 'a')),
    };
  }

  test('Kaplan-Meier, Greenwood, log-log limits', () => {
    agree('Kaplan-Meier', { relative: 1e-9 }, (draw) => {
      const { time, cause } = people(draw);
      const event = cause.map((k) => k === 1);
      return kaplanMeier({ time, event }).flatMap(({ time: t, survival, spread }): Pair[] => {
        const before = [...new Set(time)].filter((s) => s <= t);
        const at = before.map((s) => ({
          n: time.filter((x) => x >= s).length,
          d: time.filter((x, i) => x === s && event[i]).length,
        }));
        const want = at.reduce((product, { n, d }) => product * (1 - d / n), 1);
        if (want === 0)
          return [
            [survival, 0],
            [spread.kind === 'estimated' ? 0 : 1, 1],
          ];
        if (spread.kind !== 'estimated') return [[0, 1]];
        const variance = sum(at.map(({ n, d }) => d / (n * (n - d))));
        if (want === 1)
          return [
            [survival, 1],
            [spread.lower, 1],
            [spread.upper, 1],
          ];
        const width = (Z95 * Math.sqrt(variance)) / Math.abs(Math.log(want));
        const log = Math.log(-Math.log(want));
        return [
          [survival, want],
          [spread.standardError, want * Math.sqrt(variance)],
          [spread.lower, Math.exp(-Math.exp(log + width))],
          [spread.upper, Math.exp(-Math.exp(log - width))],
        ];
      });
    });
  });

  test('log-rank of two groups', () => {
    agree('log-rank', { relative: 1e-9 }, (draw) => {
      const { time, cause, group } = people(draw);
      const event = cause.map((k) => k === 1);
      let [excess, variance] = [0, 0];
      for (const t of new Set(time)) {
        const [n, n1] = [time.filter((x) => x >= t).length, time.filter((x, i) => x >= t && group[i] === 'b').length];
        const d = time.filter((x, i) => x === t && event[i]).length;
        const d1 = time.filter((x, i) => x === t && event[i] && group[i] === 'b').length;
        excess += d1 - (d * n1) / n;
        // Variance of a draw without putting back, from its whole-number law.
        if (d > 0 && n > 1) {
          const law = Array.from(
            { length: d + 1 },
            (_, k) => Number(choose(n1, k) * choose(n - n1, d - k)) / Number(choose(n, d)),
          );
          const middle = sum(law.map((w, k) => w * k));
          variance += sum(law.map((w, k) => w * (k - middle) ** 2));
        }
      }
      const found = logRank({ time, event }, group);
      if (found.kind !== 'tested') return [[variance < 1e-12 || new Set(group).size === 1 ? 0 : 1, 0]];
      return [[found.chiSquare, excess ** 2 / variance]];
    });
  });

  test('Aalen-Johansen', () => {
    agree('cumulative incidence', { relative: 1e-9 }, (draw) => {
      const { time, cause } = people(draw);
      return cumulativeIncidence({ time, cause }, 2).flatMap(({ time: t, incidence }): Pair[] =>
        [1, 2].map((k): Pair => {
          let [free, total] = [1, 0];
          for (const s of [...new Set(time)].sort((a, b) => a - b).filter((x) => x <= t)) {
            const n = time.filter((x) => x >= s).length;
            total += (free * time.filter((x, i) => x === s && cause[i] === k).length) / n;
            free *= 1 - time.filter((x, i) => x === s && cause[i]! > 0).length / n;
          }
          return [incidence[k - 1], total];
        }),
      );
    });
  });

  test('conservative and optimal readings: between successes over entrants and one', () => {
    agree('cumulative bounds', { relative: 1e-9 }, ({ whole }) => {
      const n = whole(3, 40);
      const attempts = Array.from({ length: n }, () => whole(1, 5));
      const exit = attempts.map((): Exit => (['success', 'stopped', 'under treatment'] as const)[whole(0, 2)]!);
      return cumulativeBounds({ attempts, exit }).flatMap((row): Pair[] => {
        let [left, going, won] = [1, 1, 0];
        for (let k = 1; k <= row.attempt; k += 1) {
          const at = attempts.filter((a) => a >= k).length;
          if (at === 0) break;
          const count = (kind: Exit) => attempts.filter((a, i) => a === k && exit[i] === kind).length;
          left *= 1 - count('success') / at;
          won += (going * count('success')) / at;
          going *= 1 - (count('success') + count('stopped')) / at;
        }
        return [
          [row.conservative, won],
          [row.optimal, 1 - left],
        ];
      });
    });
  });

  test('beta-geometric: no pair on a fine grid is likelier', () => {
    agree('beta-geometric', { relative: 1e-6, absolute: 1e-6 }, ({ whole, between }) => {
      const [mu, t] = [between(0.2, 0.6), between(0, 0.3)];
      const rows = Array.from({ length: whole(3, 6) }, (_, k) => {
        const total = whole(20, 400);
        return {
          total,
          events: Math.min(total - 1, Math.max(1, Math.round((total * mu) / (1 + k * t) + between(-5, 5)))),
        };
      });
      const fit = betaGeometric(rows);
      if (fit.kind === 'not estimable') return [[0, 1]];
      const log = (m: number, s: number): number =>
        sum(
          rows.map(
            ({ events, total }, k) =>
              events * Math.log(m / (1 + k * s)) + (total - events) * Math.log(1 - m / (1 + k * s)),
          ),
        );
      const best = log(fit.first, fit.t);
      let greatest = -Infinity;
      for (let i = -3; i <= 3; i += 1) {
        for (let j = -3; j <= 3; j += 1) {
          const [m, s] = [fit.first * (1 + i * 0.003), Math.max(0, fit.t + j * 0.004)];
          if (m > 0 && m < 1) greatest = Math.max(greatest, log(m, s));
        }
      }
      return [[Math.max(best, greatest), best]];
    });
  });
});

describe('studies', () => {
  function studies({ whole }: Draw) {
    return Array.from({ length: whole(2, 7) }, () => {
      const [n1, n2] = [whole(5, 80), whole(5, 80)];
      return { treated: { events: whole(1, n1 - 1), total: n1 }, control: { events: whole(1, n2 - 1), total: n2 } };
    });
  }
  const cells = ({ treated, control }: ReturnType<typeof studies>[number]) =>
    [treated.events, treated.total - treated.events, control.events, control.total - control.events] as const;
  const effects = ({ whole, between }: Draw) =>
    Array.from({ length: whole(3, 8) }, () => ({ estimate: between(-1, 2), variance: between(0.02, 1) }));

  test('Mantel-Haenszel odds ratio and risk difference', () => {
    agree('Mantel-Haenszel', { relative: 1e-9 }, (draw) => {
      const of = studies(draw);
      const rows = of.map((table) => {
        const [a, b, c, d] = cells(table);
        return { a, b, c, d, n: a + b + c + d };
      });
      const [R, S] = [sum(rows.map(({ a, d, n }) => (a * d) / n)), sum(rows.map(({ b, c, n }) => (b * c) / n))];
      const variance =
        sum(rows.map(({ a, d, n }) => (((a + d) / n) * a * d) / n)) / (2 * R ** 2) +
        sum(rows.map(({ a, b, c, d, n }) => ((a + d) * b * c + (b + c) * a * d) / n ** 2)) / (2 * R * S) +
        sum(rows.map(({ b, c, n }) => (((b + c) / n) * b * c) / n)) / (2 * S ** 2);
      const odds = mantelHaenszelOddsRatio(of);
      const weight = sum(rows.map(({ a, b, c, d, n }) => ((a + b) * (c + d)) / n));
      const difference =
        sum(rows.map(({ a, b, c, d, n }) => (((a + b) * (c + d)) / n) * (a / (a + b) - c / (c + d)))) / weight;
      const risk = mantelHaenszelRiskDifference(of);
      if (odds.kind !== 'estimated' || risk.kind !== 'estimated') return [[0, 1]];
      return [
        [odds.estimate, Math.log(R / S)],
        [odds.standardError, Math.sqrt(variance)],
        [odds.upper - odds.lower, 2 * Z95 * Math.sqrt(variance)],
        [risk.estimate, difference],
      ];
    });
  });

  test('Peto, its heterogeneity, from whole-number laws', () => {
    agree('Peto', { relative: 1e-9 }, (draw) => {
      const of = studies(draw);
      const parts = of.map((table) => {
        const [a, b, c, d] = cells(table);
        const [n1, n2, m] = [a + b, c + d, a + c];
        const law = Array.from({ length: Math.min(n1, m) + 1 }, (_, k) => Number(choose(n1, k) * choose(n2, m - k)));
        const whole = sum(law);
        const expected = sum(law.map((w, k) => (w * k) / whole));
        return { excess: a - expected, variance: sum(law.map((w, k) => (w * (k - expected) ** 2) / whole)) };
      });
      const V = sum(parts.map(({ variance }) => variance));
      const log = sum(parts.map(({ excess }) => excess)) / V;
      const [found, q] = [petoOddsRatio(of), petoHeterogeneity(of)];
      if (found.kind !== 'estimated' || q.kind !== 'tested') return [[0, 1]];
      return [
        [found.estimate, log],
        [found.standardError, 1 / Math.sqrt(V)],
        [q.statistic, sum(parts.map(({ excess, variance }) => (excess / variance - log) ** 2 * variance))],
      ];
    });
  });

  test('Breslow-Day: the fitted cell by halving', () => {
    agree('Breslow-Day', { relative: 1e-8 }, (draw) => {
      const of = studies(draw);
      const [common, found] = [mantelHaenszelOddsRatio(of), breslowDay(of)];
      if (common.kind !== 'estimated' || found.kind !== 'tested') return [[0, 1]];
      const odds = Math.exp(common.estimate);
      const parts = of.map((table) => {
        const [a, b, c, d] = cells(table);
        const [n1, m, n2] = [a + b, a + c, c + d];
        const [least, most] = [Math.max(0, m - n2), Math.min(n1, m)];
        const A = halve((x) => x * (n2 - m + x) - odds * (n1 - x) * (m - x), least, most);
        const variance = 1 / (1 / A + 1 / (n1 - A) + 1 / (m - A) + 1 / (n2 - m + A));
        return { excess: a - A, variance };
      });
      const plain = sum(parts.map(({ excess, variance }) => excess ** 2 / variance));
      const less = sum(parts.map(({ excess }) => excess)) ** 2 / sum(parts.map(({ variance }) => variance));
      return [
        [found.breslowDay.chiSquare, plain],
        [found.tarone.chiSquare, plain - less],
      ];
    });
  });

  test('fixed effect, DerSimonian-Laird, Paule-Mandel, Hartung-Knapp', () => {
    agree('pooling', { relative: 1e-6, absolute: 1e-9 }, (draw) => {
      const of = effects(draw);
      const k = of.length;
      const pool = (tau: number) => {
        const w = of.map(({ variance }) => 1 / (variance + tau));
        const mu = sum(of.map(({ estimate }, i) => w[i]! * estimate)) / sum(w);
        return {
          mu,
          w: sum(w),
          w2: sum(w.map((x) => x * x)),
          q: sum(of.map(({ estimate }, i) => w[i]! * (estimate - mu) ** 2)),
        };
      };
      const zero = pool(0);
      const dl = Math.max(0, (zero.q - (k - 1)) / (zero.w - zero.w2 / zero.w));
      const pm = pool(0).q <= k - 1 ? 0 : halve((tau) => k - 1 - pool(tau).q, 0, 1000);
      const [fixed, random] = [fixedEffect(of), randomEffects(of, 'DerSimonian-Laird', 'Hartung-Knapp untruncated')];
      return [
        [fixed.estimate, zero.mu],
        [fixed.standardError, 1 / Math.sqrt(zero.w)],
        [fixed.heterogeneity.q, zero.q],
        [betweenStudyVariance(of, 'DerSimonian-Laird'), dl],
        [betweenStudyVariance(of, 'Paule-Mandel'), pm],
        [random.estimate, pool(dl).mu],
        [random.standardError, Math.sqrt(pool(dl).q / ((k - 1) * pool(dl).w))],
      ];
    });
  });

  test('restricted maximum likelihood: no τ² on a fine grid is likelier', () => {
    agree('REML', { relative: 1e-6, absolute: 1e-6 }, (draw) => {
      const of = effects(draw);
      const log = (tau: number): number => {
        const w = of.map(({ variance }) => 1 / (variance + tau));
        const mu = sum(of.map(({ estimate }, i) => w[i]! * estimate)) / sum(w);
        return (
          sum(w.map((x) => Math.log(x))) / 2 -
          Math.log(sum(w)) / 2 -
          sum(of.map(({ estimate }, i) => w[i]! * (estimate - mu) ** 2)) / 2
        );
      };
      const best = log(betweenStudyVariance(of, 'restricted maximum likelihood'));
      const others = Array.from({ length: 60 }, (_, i) => log((i / 40) ** 3));
      return [[Math.max(best, ...others), best]];
    });
  });

  test('Q-profile: Q at the limits is the quantile, by integrating its density', () => {
    agree('Q-profile', { relative: 1e-6 }, (draw) => {
      const of = effects(draw);
      const { lower, upper } = betweenStudyInterval(of);
      const df = of.length - 1;
      const q = (tau: number): number => {
        const w = of.map(({ variance }) => 1 / (variance + tau));
        const mu = sum(of.map(({ estimate }, i) => w[i]! * estimate)) / sum(w);
        return sum(of.map(({ estimate }, i) => w[i]! * (estimate - mu) ** 2));
      };
      // P(χ² ≤ x) with x = u²: the density 2 u^(df−1) e^(−u²/2) is smooth.
      const below = (x: number): number => {
        const density = (u: number): number => u ** (df - 1) * Math.exp((-u * u) / 2);
        return simpson(density, 0, Math.sqrt(x), 400) / simpson(density, 0, 14, 1600);
      };
      return [
        [lower === 0 ? 0.975 : below(q(lower)), 0.975],
        [upper === 0 ? 0.025 : below(q(upper)), 0.025],
      ];
    });
  });

  test('Egger: the slope by the normal equations', () => {
    agree('Egger', { relative: 1e-8 }, (draw) => {
      const of = effects(draw);
      const w = of.map(({ variance }) => 1 / variance);
      const [s0, s1, s2] = [0, 1, 2].map((power) =>
        sum(of.map(({ variance }, i) => w[i]! * Math.sqrt(variance) ** power)),
      );
      const [y0, y1] = [0, 1].map((power) =>
        sum(of.map(({ estimate, variance }, i) => w[i]! * estimate * Math.sqrt(variance) ** power)),
      );
      const determinant = s0! * s2! - s1! * s1!;
      const slope = (s0! * y1! - s1! * y0!) / determinant;
      const intercept = (s2! * y0! - s1! * y1!) / determinant;
      const residual = sum(
        of.map(({ estimate, variance }, i) => w[i]! * (estimate - intercept - slope * Math.sqrt(variance)) ** 2),
      );
      const found = smallStudyTest(of);
      if (found.kind !== 'tested') return [[0, 1]];
      return [
        [found.slope, slope],
        [found.t, slope / Math.sqrt((residual / (of.length - 2)) * (s0! / determinant))],
      ];
    });
  });
});

describe('markers', () => {
  function marked({ whole }: Draw) {
    const n = whole(6, 40);
    const outcome = Array.from({ length: n }, (_, i) => i < 2 || (i >= 4 && whole(0, 1) === 1));
    return { outcome, marker: outcome.map((is) => whole(0, 12) + (is ? 2 : 0)), other: outcome.map(() => whole(0, 9)) };
  }
  /** Each person with against each without: 1, ½ or 0. */
  function pairs(marker: readonly number[], outcome: readonly boolean[]) {
    const [cases, controls] = [marker.filter((_, i) => outcome[i]), marker.filter((_, i) => !outcome[i])];
    const won = cases.map((x) => controls.map((y) => (x > y ? 1 : x === y ? 0.5 : 0)));
    return { won, byCase: won.map(mean), byControl: controls.map((_, j) => mean(won.map((row) => row[j]!))) };
  }
  const spread = (values: readonly number[]): number =>
    sum(values.map((x) => (x - mean(values)) ** 2)) / (values.length - 1);

  test('area and DeLong’s variance, pair by pair; the paired test', () => {
    agree('DeLong', { relative: 1e-9 }, (draw) => {
      const { outcome, marker, other } = marked(draw);
      const [one, two] = [pairs(marker, outcome), pairs(other, outcome)];
      const [found, paired] = [areaUnderCurve({ marker, outcome }), pairedAreas({ marker, outcome }, other)];
      if (found.kind === 'not estimable') return [[0, 1]];
      const variance = spread(one.byCase) / one.byCase.length + spread(one.byControl) / one.byControl.length;
      const less = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x - b[i]!);
      const [c, k] = [less(one.byCase, two.byCase), less(one.byControl, two.byControl)];
      const error = Math.sqrt(spread(c) / c.length + spread(k) / k.length);
      return [
        [found.area, mean(one.byCase)],
        [found.variance, variance],
        ...(paired.kind === 'tested' ? [[paired.z, (mean(one.byCase) - mean(two.byCase)) / error] as const] : []),
      ];
    });
  });

  /** The cut-off the long way: every midpoint, every person. */
  function youden({ marker, outcome }: { marker: readonly number[]; outcome: readonly boolean[] }) {
    const values = [...new Set(marker)].sort((a, b) => a - b);
    const cuts = [-Infinity, ...values.slice(1).map((v, i) => (v + values[i]!) / 2), Infinity];
    const index = (cut: number): number => {
      const share = (is: boolean) => mean(marker.filter((_, i) => outcome[i] === is).map((x) => (x > cut ? 1 : 0)));
      return share(true) - share(false);
    };
    return cuts
      .map((cutOff) => ({ cutOff, index: index(cutOff) }))
      .reduce((a, b) => (b.index > a.index + 1e-12 ? b : a));
  }

  test('Youden’s cut-off', () => {
    agree('Youden', { relative: 1e-9 }, (draw) => {
      const data = marked(draw);
      const [found, want] = [youdenCutOffs(data)[0], youden(data)];
      return [
        [found?.cutOff, want.cutOff],
        [found?.index, want.index],
      ];
    });
  });

  test('the bootstrap by counts draws the same women and finds the same cut-offs as one by women', () => {
    agree('bootstrap of the cut-off', { relative: 1e-9, absolute: 1e-9 }, (draw, i) => {
      if (i % 10 > 0) return [[0, 0]]; // a hundred cases of a hundred resamples
      const data = marked(draw);
      const uniform = seededUniform(i);
      const [cases, controls] = [
        data.marker.filter((_, j) => data.outcome[j]),
        data.marker.filter((_, j) => !data.outcome[j]),
      ];
      const cuts: number[] = [];
      for (let b = 0; b < 100; b += 1) {
        const again = (from: readonly number[]) => from.map(() => from[Math.floor(uniform() * from.length)]!);
        const [c, k] = [again(cases), again(controls)];
        cuts.push(youden({ marker: [...c, ...k], outcome: [...c.map(() => true), ...k.map(() => false)] }).cutOff);
      }
      const found = cutOffBootstrap(data, seededUniform(i), 100);
      if (found.kind !== 'estimated') return [[0, 1]];
      return [
        [found.lower, sampleQuantile(cuts, 0.025)],
        [found.median, sampleQuantile(cuts, 0.5)],
        [found.upper, sampleQuantile(cuts, 0.975)],
      ];
    });
  });
});

describe('models and weights', () => {
  function cohort({ whole, uniform, between }: Draw) {
    const n = whole(30, 60);
    const x = Array.from({ length: n }, () => between(-2, 2));
    const y = x.map((value) => (uniform() < 1 / (1 + Math.exp(-0.5 * value)) ? 1 : 0));
    return {
      x,
      y,
      treated: x.map((value) => uniform() < 1 / (1 + Math.exp(-0.4 * value))),
      woman: x.map(() => String(whole(0, 12))),
    };
  }

  test('logistic regression: at the estimate the slope, by central differences of the likelihood, is 0; errors too', () => {
    agree('logistic regression', { relative: 1e-6, absolute: 1e-6 }, (draw) => {
      const { x, y } = cohort(draw);
      const fit = logisticRegression({ outcome: y, predictors: [x] });
      if (fit.kind !== 'fitted') return [[0, 0]];
      const log = (b: readonly number[]): number =>
        sum(
          y.map((one, i) => {
            const t = b[0]! + b[1]! * x[i]!;
            return one * t - Math.log(1 + Math.exp(t));
          }),
        );
      const at = [fit.coefficients[0]!, fit.coefficients[1]!];
      const h = 1e-4;
      const moved = (i: number, d: number, j = i, e = 0): number =>
        log(at.map((b, k) => b + (k === i ? d : 0) + (k === j ? e : 0)));
      const slope = (i: number): number => (moved(i, h) - moved(i, -h)) / (2 * h);
      return [
        [slope(0), 0],
        [slope(1), 0],
        [fit.logLikelihood, log(at)],
      ];
    });
  });

  test('errors by woman: the sandwich written out for one predictor', () => {
    agree('cluster sandwich', { relative: 1e-8 }, (draw) => {
      const { x, y, woman } = cohort(draw);
      const data = { outcome: y, predictors: [x] };
      const [fit, robust] = [logisticRegression(data), clusterRobustLogistic(data, woman)];
      if (fit.kind !== 'fitted' || robust.kind !== 'fitted') return [[0, 0]];
      const p = x.map((value) => 1 / (1 + Math.exp(-fit.coefficients[0]! - fit.coefficients[1]! * value)));
      const w = p.map((one) => one * (1 - one));
      const [a, b, d] = [sum(w), sum(w.map((one, i) => one * x[i]!)), sum(w.map((one, i) => one * x[i]! ** 2))];
      const inverse = [
        [d, -b],
        [-b, a],
      ].map((row) => row.map((value) => value / (a * d - b * b)));
      const scores = [...new Set(woman)].map((name) =>
        [0, 1].map((j) => sum(y.map((one, i) => (woman[i] === name ? (one - p[i]!) * (j === 0 ? 1 : x[i]!) : 0)))),
      );
      const error = (j: number): number =>
        Math.sqrt(sum(scores.map((u) => (inverse[j]![0]! * u[0]! + inverse[j]![1]! * u[1]!) ** 2)));
      return [
        [robust.standardErrors[0], error(0)],
        [robust.standardErrors[1], error(1)],
      ];
    });
  });

  test('weights, effective size, standardized difference', () => {
    agree('weighting', { relative: 1e-8 }, (draw) => {
      const { x, treated } = cohort(draw);
      const model = propensity(treated, [x]);
      if (model.kind !== 'estimated') return [[0, 0]];
      const [b0 = 0, b1 = 0] = model.coefficients;
      const w = x.map((value, i) => (treated[i] ? 1 + Math.exp(-b0 - b1 * value) : 1 + Math.exp(b0 + b1 * value)));
      const arm = (is: boolean) => x.map((_, i) => i).filter((i) => treated[i] === is);
      const size = (is: boolean): number => sum(arm(is).map((i) => w[i]!)) ** 2 / sum(arm(is).map((i) => w[i]! ** 2));
      const weighted = (is: boolean): number => sum(arm(is).map((i) => w[i]! * x[i]!)) / sum(arm(is).map((i) => w[i]!));
      const variance = (is: boolean): number => {
        const values = arm(is).map((i) => x[i]!);
        return sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1);
      };
      if (arm(true).length < 2 || arm(false).length < 2) return [[0, 0]];
      return [
        [model.effectiveSize.treated, size(true)],
        [model.effectiveSize.control, size(false)],
        [
          standardizedDifference(x, treated, model.weights),
          (weighted(true) - weighted(false)) / Math.sqrt((variance(true) + variance(false)) / 2),
        ],
      ];
    });
  });

  test('shrinkage toward a reference: the limits by integrating the beta density', () => {
    agree('shrinkage', { relative: 1e-6 }, ({ whole, between }) => {
      const total = whole(1, 60);
      const own = { events: whole(0, total), total };
      const [rate, weight] = [between(0.2, 0.6), between(12, 40)];
      const { value, lower, upper } = shrunkToReference(own, rate, weight);
      const [a, b] = [own.events + weight * rate, total - own.events + weight * (1 - rate)];
      const density = (q: number): number =>
        q <= 0 || q >= 1 ? 0 : Math.exp((a - 1) * Math.log(q) + (b - 1) * Math.log1p(-q) + (a + b) * 0.6);
      const all = simpson(density, 0, 1, 4000);
      return [
        [value, a / (a + b)],
        [simpson(density, 0, lower, 2000) / all, 0.025],
        [simpson(density, upper, 1, 2000) / all, 0.025],
      ];
    });
  });
});

describe('planning and watching', () => {
  test('sample size and power: the size found by counting up has the power', () => {
    agree('sample size', { relative: 1e-6 }, ({ between }) => {
      const [controlChance, treatedChance] = [between(0.1, 0.5), between(0.55, 0.9)];
      const [alpha, power] = [between(0.01, 0.1), between(0.6, 0.95)];
      const { normal, arcsine, continuityCorrected } = sampleSize({ controlChance, treatedChance, alpha }, power);
      const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
      const above = (z: number): number => (z > 8 ? 0 : z < 0 ? 1 - above(-z) : simpson(density, z, z + 9, 300));
      const quantile = (tail: number): number => halve((z) => tail - above(z), -6, 6);
      const [za, zb] = [quantile(alpha / 2), quantile(1 - power)];
      const p = (controlChance + treatedChance) / 2;
      const gap = treatedChance - controlChance;
      const spreads = [
        Math.sqrt(2 * p * (1 - p)),
        Math.sqrt(controlChance * (1 - controlChance) + treatedChance * (1 - treatedChance)),
      ] as const;
      // n with power: √n gap = za s₀ + zb s₁
      const want = ((za * spreads[0] + zb * spreads[1]) / gap) ** 2;
      const h = 2 * (Math.asin(Math.sqrt(treatedChance)) - Math.asin(Math.sqrt(controlChance)));
      const n = 40;
      const at = (side: 1 | -1): number => above((za * spreads[0] - side * Math.sqrt(n) * gap) / spreads[1]);
      // Fleiss: the corrected n solves √n gap − 1/(√n)… : (n' − 1/gap)² = n' n
      const corrected = halve((m) => (m - 1 / gap) ** 2 - m * want, want + 1 / gap, want + 2 / gap + 10);
      return [
        [normal, want],
        [arcsine, (2 * (za + zb) ** 2) / h ** 2],
        [powerAt({ controlChance, treatedChance, alpha }, n), at(1) + at(-1)],
        [continuityCorrected, corrected],
      ];
    });
  });

  test('Fisher’s power: every pair of counts, each p from whole numbers', () => {
    agree('exact power', { relative: 1e-9 }, ({ whole, between }) => {
      const n = whole(2, 9);
      const [controlChance, treatedChance] = [between(0.1, 0.5), between(0.55, 0.95)];
      const term = (k: number, q: number): number => Number(choose(n, k)) * q ** k * (1 - q) ** (n - k);
      let want = 0;
      for (let a = 0; a <= n; a += 1) {
        for (let c = 0; c <= n; c += 1) {
          if (fisher({ a, n1: n, c, n2: n }).two <= 0.05) want += term(a, treatedChance) * term(c, controlChance);
        }
      }
      return [[exactPowerAt({ controlChance, treatedChance, alpha: 0.05 }, n), want]];
    });
  });

  test('CUSUM and VLAD as the distance from the lowest point so far', () => {
    agree('CUSUM', { relative: 1e-9, absolute: 1e-10 }, ({ whole, between, uniform }) => {
      const successes = Array.from({ length: whole(1, 80) }, () => uniform() < 0.35);
      const [p0, p1] = [between(0.3, 0.6), between(0.1, 0.28)];
      const steps = successes.map((is) => (is ? Math.log(p1) - Math.log(p0) : Math.log(1 - p1) - Math.log(1 - p0)));
      const walk = steps.map((_, i) => sum(steps.slice(0, i + 1)));
      const { values, firstSignal } = cusum(successes, p0, p1, 2);
      const wants = walk.map((level, i) => level - Math.min(0, ...walk.slice(0, i + 1)));
      const at = wants.findIndex((value) => value > 2);
      return [
        ...values.map((value, i): Pair => [value, wants[i]]),
        ...vlad(successes, p0).map((value, i): Pair => [
          value,
          successes.slice(0, i + 1).filter(Boolean).length - (i + 1) * p0,
        ]),
        [firstSignal, at < 0 ? undefined : at + 1],
      ];
    });
  });

  test('funnel: z and the winsorized spread', () => {
    agree('funnel', { relative: 1e-9 }, ({ whole }) => {
      const units = Array.from({ length: whole(2, 15) }, () => {
        const total = whole(5, 90);
        return { total, events: whole(1, total - 1) };
      });
      const target = sum(units.map(({ events }) => events)) / sum(units.map(({ total }) => total));
      const z = units.map(({ events, total }) => (events - total * target) / Math.sqrt(total * target * (1 - target)));
      const sorted = [...z].sort((a, b) => a - b);
      const at = (q: number): number => {
        const place = (sorted.length - 1) * q;
        const low = Math.floor(place);
        return sorted[low]! + (place - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
      };
      const pulled = z.map((value) => Math.min(at(0.9), Math.max(at(0.1), value)));
      const found = funnel(units);
      return [
        ...found.units.map((unit, i): Pair => [unit.z, z[i]]),
        [found.overdispersion, mean(pulled.map((value) => value * value))],
      ];
    });
  });
});
