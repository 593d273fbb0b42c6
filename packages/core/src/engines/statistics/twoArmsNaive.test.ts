import { describe, test, vi } from 'vitest';
import { agree, type Draw, type Pair, twoSided, Z95 } from '../../../../../tests/oracles/statistics/naive/agreement.ts';
import * as naive from '../../../../../tests/oracles/statistics/naive/twoArms.ts';
import { attemptsAtRate } from './attemptThreshold.ts';
import { agrestiCoull, clopperPearson, jeffreys, midPInterval, wilson } from './binomialIntervals.ts';
import { binomialTest } from './binomialTest.ts';
import { pearsonChiSquare, severalGroupsChiSquare, yatesChiSquare } from './chiSquareTest.ts';
import { conditionalOddsRatio } from './conditionalOddsRatio.ts';
import { eValue } from './eValue.ts';
import { firthEffect, firthLogistic } from './firthLogistic.ts';
import { fisherExact, midP } from './fisherExact.ts';
import { holm } from './holm.ts';
import type { Interval } from './interval.ts';
import { oddsRatioHaldane, oddsRatioWoolf } from './oddsRatio.ts';
import { mee, miettinenNurminen, newcombe } from './riskDifference.ts';
import { riskRatio, riskRatioHaldane } from './riskRatio.ts';
import { sampleQuantile } from './sampleQuantile.ts';
import type { RatioEstimate, TestAnswer } from './twoByTwo.ts';

/** A thousand random cases each against the definitions: exact whole numbers, halving, plain sums. Declared: 1e-9. */

// A busy machine may take ten times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

const limits = ({ lower, upper }: Interval, [low, high]: readonly [number, number]): Pair[] => [
  [lower, low],
  [upper, high],
];

function oneProportion({ whole }: Draw): readonly [number, number] {
  const n = whole(1, 120);
  return [whole(0, n), n];
}

function table({ whole }: Draw, most: number): naive.Table {
  const [n1, n2] = [whole(1, most), whole(1, most)];
  return { a: whole(0, n1), n1, c: whole(0, n2), n2 };
}

const arms = ({ a, n1, c, n2 }: naive.Table) => ({
  treated: { events: a, total: n1 },
  control: { events: c, total: n2 },
});
const ordinary = ({ a, n1, c, n2 }: naive.Table): boolean => a > 0 && c > 0 && a < n1 && c < n2;
const noMargin = ({ a, n1, c, n2 }: naive.Table): boolean => a + c > 0 && a + c < n1 + n2;
const p = (answer: TestAnswer): number | undefined => (answer.kind === 'tested' ? answer.p : undefined);
const statistic = (answer: TestAnswer): number | undefined => (answer.kind === 'tested' ? answer.statistic : undefined);
const estimated = (ratio: RatioEstimate): (number | undefined)[] =>
  ratio.kind === 'estimated' ? [ratio.value, ratio.lower, ratio.upper] : [undefined, undefined, undefined];

describe('one proportion', () => {
  test('Clopper-Pearson', () => {
    agree('Clopper-Pearson', { relative: 1e-9 }, (draw) => {
      const [x, n] = oneProportion(draw);
      return limits(clopperPearson(x, n), naive.clopperPearson(x, n));
    });
  });
  test('Wilson', () => {
    agree('Wilson', { relative: 1e-9, absolute: 1e-11 }, (draw) => {
      const [x, n] = oneProportion(draw);
      return limits(wilson(x, n), naive.wilson(x, n));
    });
  });
  test('mid-P', () => {
    agree('mid-P interval', { relative: 1e-9 }, (draw) => {
      const [x, n] = oneProportion(draw);
      return limits(midPInterval(x, n), naive.midP(x, n));
    });
  });
  test('Jeffreys', () => {
    agree('Jeffreys', { relative: 1e-9 }, ({ whole }) => {
      const n = whole(1, 100);
      const x = whole(0, n);
      const { lower, upper } = jeffreys(x, n);
      return [
        x === 0 ? [lower, 0] : [naive.jeffreysTails(x, n, lower).below, 0.025],
        x === n ? [upper, 1] : [naive.jeffreysTails(x, n, upper).above, 0.025],
      ];
    });
  });
  test('Agresti-Coull', () => {
    agree('Agresti-Coull', { relative: 1e-9 }, (draw) => {
      const [x, n] = oneProportion(draw);
      const [events, total] = [x + Z95 ** 2 / 2, n + Z95 ** 2];
      const width = Z95 * Math.sqrt((events * (total - events)) / total ** 3);
      return limits(agrestiCoull(x, n), [events / total - width, events / total + width]);
    });
  });
  test('the exact test against a rate', () => {
    agree('binomial test', { relative: 1e-9 }, (draw) => {
      const [x, n] = oneProportion(draw);
      const rate = draw.between(0.02, 0.98);
      const term = (k: number): number => {
        const { atMost } = naive.binomialTails(k, n, rate);
        return k === 0 ? atMost : atMost - naive.binomialTails(k - 1, n, rate).atMost;
      };
      if (n > 40) return [[binomialTest(x, n, rate).greater, naive.binomialTails(x, n, rate).atLeast]];
      const terms = Array.from({ length: n + 1 }, (_, k) => term(k));
      const two = terms.filter((one) => one <= terms[x]! * (1 + 1e-7)).reduce((sum, one) => sum + one, 0);
      return [
        [binomialTest(x, n, rate).greater, naive.binomialTails(x, n, rate).atLeast],
        [binomialTest(x, n, rate).less, naive.binomialTails(x, n, rate).atMost],
        [binomialTest(x, n, rate).twoSided, two],
      ];
    });
  });
});

describe('two arms', () => {
  test('Fisher and both mid-P', () => {
    agree('Fisher', { relative: 1e-9 }, (draw) => {
      const of = table(draw, 60);
      const want = naive.fisher(of);
      const [exact, mid] = [fisherExact(arms(of)), midP(arms(of))];
      return [
        [exact.twoSided, want.two],
        [exact.greater, want.greater],
        [exact.less, want.less],
        [mid.twoSidedMinimumLikelihood, want.midMinimum],
        [mid.twoSidedDoubled, want.midDoubled],
      ];
    });
  });
  test('conditional odds ratio with exact limits', () => {
    agree('conditional odds ratio', { relative: 1e-9 }, (draw) => {
      const of = table(draw, 40);
      if (!ordinary(of)) return [[0, 0]];
      const want = naive.conditional(of);
      return estimated(conditionalOddsRatio(arms(of))).map((got, i): Pair => [
        got,
        [want.value, want.lower, want.upper][i],
      ]);
    });
  });
  test('chi-square, uncorrected and Yates', () => {
    agree('chi-square', { relative: 1e-9, absolute: 1e-13 }, (draw) => {
      const of = table(draw, 200);
      if (!noMargin(of)) return [[p(pearsonChiSquare(arms(of))), undefined]];
      const { a, n1, c, n2 } = of;
      const share = (a + c) / (n1 + n2);
      const cells = [
        [a, n1 * share],
        [n1 - a, n1 * (1 - share)],
        [c, n2 * share],
        [n2 - c, n2 * (1 - share)],
      ];
      const sum = (less: number): number =>
        cells.reduce((total, [o = 0, e = 0]) => total + Math.max(0, Math.abs(o - e) - less) ** 2 / e, 0);
      return [
        [statistic(pearsonChiSquare(arms(of))), sum(0)],
        [p(pearsonChiSquare(arms(of))), twoSided(Math.sqrt(sum(0)))],
        [statistic(yatesChiSquare(arms(of))), sum(0.5)],
        [p(yatesChiSquare(arms(of))), twoSided(Math.sqrt(sum(0.5)))],
      ];
    });
  });
  test('several groups', () => {
    agree('several groups chi-square', { relative: 1e-9 }, ({ whole }) => {
      const groups = Array.from({ length: whole(2, 6) }, () => {
        const total = whole(1, 80);
        return { events: whole(0, total), total };
      });
      const [x, n] = [groups.reduce((s, g) => s + g.events, 0), groups.reduce((s, g) => s + g.total, 0)];
      if (x === 0 || x === n) return [[statistic(severalGroupsChiSquare(groups)), undefined]];
      const want = groups.reduce((sum, { events, total }) => {
        const [yes, no] = [(total * x) / n, (total * (n - x)) / n];
        return sum + (events - yes) ** 2 / yes + (total - events - no) ** 2 / no;
      }, 0);
      return [[statistic(severalGroupsChiSquare(groups)), want]];
    });
  });
  test('Newcombe', () => {
    agree('Newcombe', { relative: 1e-9, absolute: 1e-11 }, (draw) => {
      const { a, n1, c, n2 } = table(draw, 100);
      const [one, two] = [naive.wilson(a, n1), naive.wilson(c, n2)];
      const d = a / n1 - c / n2;
      const low = d - Math.sqrt((a / n1 - one[0]) ** 2 + (two[1] - c / n2) ** 2);
      const high = d + Math.sqrt((one[1] - a / n1) ** 2 + (c / n2 - two[0]) ** 2);
      return limits(newcombe(arms({ a, n1, c, n2 })), [low, high]);
    });
  });
  test('Miettinen-Nurminen and Mee', () => {
    // The closed form of the cubic loses digits near a double root.
    agree('score intervals', { relative: 1e-9, absolute: 1e-9 }, (draw) => {
      const of = table(draw, 80);
      if (!ordinary(of)) return [[0, 0]];
      const n = of.n1 + of.n2;
      return [
        ...limits(miettinenNurminen(arms(of)), naive.score(of, n / (n - 1))),
        ...limits(mee(arms(of)), naive.score(of, 1)),
      ];
    });
  });
  test('odds ratio and risk ratio, plain and with ½', () => {
    agree('ratios', { relative: 1e-9 }, (draw) => {
      const of = table(draw, 300);
      const { a, n1, c, n2 } = of;
      const odds = (h: number): number[] => {
        const [w, x, y, z] = [a + h, n1 - a + h, c + h, n2 - c + h];
        const width = Math.exp(Z95 * Math.sqrt(1 / w + 1 / x + 1 / y + 1 / z));
        const ratio = (w * z) / (x * y);
        return [ratio, ratio / width, ratio * width];
      };
      const risk = (h: number): number[] => {
        const [w, m, y, k] = [a + h, n1 + 2 * h, c + h, n2 + 2 * h];
        const width = Math.exp(Z95 * Math.sqrt(1 / w - 1 / m + 1 / y - 1 / k));
        const ratio = (w * k) / (y * m);
        return [ratio, ratio / width, ratio * width];
      };
      const pairs = (got: (number | undefined)[], want: number[]): Pair[] => got.map((one, i): Pair => [one, want[i]]);
      const halves = pairs(estimated(oddsRatioHaldane(arms(of))), odds(0.5));
      const haldane = riskRatioHaldane(arms(of));
      const more = haldane.kind === 'estimated' ? pairs(estimated(haldane), risk(0.5)) : [];
      if (!ordinary(of)) return [...halves, ...more];
      return [
        ...halves,
        ...more,
        ...pairs(estimated(oddsRatioWoolf(arms(of))), odds(0)),
        ...pairs(estimated(riskRatio(arms(of))), risk(0)),
      ];
    });
  });
  test('Firth on a table is ½ in each cell; its test by a walk over the likelihood', () => {
    agree('Firth on a table', { relative: 1e-8, absolute: 1e-9 }, (draw) => {
      const of = table(draw, 60);
      if (!noMargin(of)) return [[0, 0]];
      const { a, n1, c, n2 } = of;
      const data = { outcome: [1, 0, 1, 0], predictors: [[1, 1, 0, 0]], weights: [a, n1 - a, c, n2 - c] };
      const fit = firthLogistic(data);
      if (fit.kind !== 'fitted') return [[undefined, 0]];
      const want = Math.log(((a + 0.5) * (n2 - c + 0.5)) / ((n1 - a + 0.5) * (c + 0.5)));
      // l* of a saturated table: each arm on its own, p^(x+½) q^(n−x+½).
      const arm = (x: number, n: number, q: number): number =>
        (x + 0.5) * Math.log(q) + (n - x + 0.5) * Math.log(1 - q);
      const own = arm(a, n1, (a + 0.5) / (n1 + 1)) + arm(c, n2, (c + 0.5) / (n2 + 1));
      const both = (a + c + 1) / (n1 + n2 + 2);
      const chiSquare = 2 * (own - arm(a, n1, both) - arm(c, n2, both));
      const effect = firthEffect(data, fit, 1);
      return [
        [effect.value, want],
        [effect.chiSquare, Math.max(0, chiSquare)],
      ];
    });
  });
  test('E-value', () => {
    agree('E-value', { relative: 1e-9 }, (draw) => {
      const value = Math.exp(draw.between(-3, 3));
      const width = Math.exp(draw.between(0.01, 1.5));
      const found = eValue({ kind: 'estimated', value, lower: value / width, upper: value * width });
      // E is the ratio at which E²/(2E − 1) reaches the risk ratio.
      const bias = (e: number): number => (e * e) / (2 * e - 1);
      const solve = (ratio: number): number => {
        let [low, high] = [1, 1e4];
        for (let i = 0; i < 200; i += 1) {
          const middle = (low + high) / 2;
          if (bias(middle) < ratio) low = middle;
          else high = middle;
        }
        return low;
      };
      const above = Math.max(value, 1 / value);
      const nearer = above / width;
      if (found.kind !== 'given') return [[undefined, 0]];
      return [
        [found.point, solve(above)],
        [found.limit, nearer <= 1 ? 1 : solve(nearer)],
      ];
    });
  });
});

describe('several results', () => {
  test('Holm', () => {
    agree('Holm', { relative: 1e-12 }, ({ uniform, whole }) => {
      const raw = Array.from({ length: whole(1, 9) }, () => uniform() ** 3);
      const found = holm(raw);
      return raw.map((own, i): Pair => {
        // The greatest of the p values up to this one, each times how many are left.
        const upTo = raw.filter((other) => other <= own);
        const want = Math.max(...upTo.map((other) => other * raw.filter((one) => one >= other).length));
        return [found[i], Math.min(1, want)];
      });
    });
  });
  test('quantiles of a sample', () => {
    agree('sample quantile', { relative: 1e-9 }, ({ uniform, whole }) => {
      const values = Array.from({ length: whole(1, 30) }, () => Math.round(50 * uniform()) / 7);
      const q = uniform();
      const sorted = [...values].sort((a, b) => a - b);
      // As the line through the points (i/(n−1), x_i).
      const last = sorted.length - 1;
      const i = Math.min(Math.max(0, last - 1), Math.floor(last * q));
      const share = last === 0 ? 0 : last * q - i;
      const want = last === 0 ? sorted[0]! : (1 - share) * sorted[i]! + share * sorted[i + 1]!;
      return [[sampleQuantile(values, q), want]];
    });
  });
  test('attempts until the threshold is passed', () => {
    agree('attempts', { relative: 0 }, ({ between, whole }) => {
      const [rate, threshold, fewest] = [between(0.05, 0.95), between(10, 95), whole(1, 4)];
      let failing = 1;
      let n = 0;
      do {
        failing *= 1 - rate;
        n += 1;
      } while (n < fewest || 1 - failing <= threshold / 100);
      return [[attemptsAtRate(rate, { thresholdPercent: threshold, fewest }), n > 100 ? undefined : n]];
    });
  });
});
