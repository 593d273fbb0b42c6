import { describe, expect, test } from 'vitest';
import { inputOf, mapCases, problemOf } from '../../../../../tests/oracles/pharmacokinetics/mapCases.ts';
import { doseGrid } from './doseCandidates.ts';
import { regimen } from './doseEvents.ts';
import { rankDoses } from './doseRanking.ts';
import { drawTime, scoreDoses, type ScoredDose, type ScoringQuestion, type TargetRange } from './doseScoring.ts';
import { forecastLevels, makeForecast } from './forecast.ts';
import { mapEstimate } from './mapEstimate.ts';
import { samplePosterior } from './posterior.ts';
import { proposalPoints } from './proposalPoints.ts';
import { weightedQuantiles } from './weightedQuantiles.ts';

const range: TargetRange = {
  lowNgPerMl: 4,
  highNgPerMl: 8,
  sampling: { kind: 'before the next dose' },
  mayRaiseDose: true,
  loss: { below: 1, above: 1 },
};
const grid = doseGrid({ maxMgPerDay: 4, stepMg: 0.5, onceDaily: true, twiceDaily: true });
const points = proposalPoints(4096, 5, 77);

function question(name: string, change: Partial<ScoringQuestion> = {}): ScoringQuestion {
  const of = mapCases.find((entry) => entry.name === name)!;
  const problem = problemOf(of);
  const estimate = mapEstimate(problem);
  const { history, ...plan } = inputOf(of);
  return {
    plan,
    posterior: samplePosterior(problem, estimate, points),
    theta: estimate.theta,
    taken: history.kind === 'doses' ? history.doses : [],
    candidates: grid,
    fromH: 360,
    after: { days: 7 },
    range,
    future: { kind: 'middle' },
    roomAt: () => undefined,
    ...change,
  };
}

describe('scores of a woman with three troughs', () => {
  const asked = question('woillard_prograf_bid_3troughs');
  const scores = scoreDoses(asked);

  test('2 mg twice daily after 7 days is the forecast of the same doses', () => {
    const score = scoreDoses({
      ...asked,
      candidates: [
        {
          id: '2 mg twice daily',
          mgPerDay: 4,
          doses: [
            { offsetH: 0, mg: 2 },
            { offsetH: 12, mg: 2 },
          ],
        },
      ],
    })[0]!;
    const doses = [...asked.taken, ...regimen(2, 12, 14, 360)];
    const levels = forecastLevels(
      makeForecast({ ...asked.plan, history: { kind: 'doses', doses } }, [528]),
      asked.posterior,
      { kind: 'middle' },
    );
    expect(score.drawnAtH).toBe(528);
    expect(
      Math.abs(score.medianNgPerMl / weightedQuantiles(levels, asked.posterior.weights, [0.5])[0]! - 1),
    ).toBeLessThan(1e-12);
    // The oracle draws 0.01 h earlier: P(4-8) .135, P(>8) .865.
    expect(Math.abs(score.within - 0.1346)).toBeLessThan(0.01);
  });

  test('probabilities sum to 1 and reasons say them', () => {
    expect(scores).toHaveLength(18);
    for (const { below, within, above, reasons } of scores) {
      expect(below + within + above).toBeCloseTo(1, 12);
      expect(reasons[0]).toContain('4 to 8 ng/mL');
    }
  });

  test('after many days what was taken before no longer matters: steady state', () => {
    const late = scoreDoses({ ...asked, after: { days: 60 } });
    const steady = scoreDoses({ ...asked, after: 'steady state' });
    late.forEach((score, i) => expect(Math.abs(score.medianNgPerMl / steady[i]!.medianNgPerMl - 1)).toBeLessThan(1e-9));
  });

  test('law: more of the same regimen is a higher level', () => {
    const once = scores.filter(({ candidate }) => candidate.doses.length === 1);
    once.slice(1).forEach((score, i) => expect(score.medianNgPerMl).toBeGreaterThan(once[i]!.medianNgPerMl));
  });

  test('ranking: the best chance first, and reachable', () => {
    const ranking = rankDoses(scores, range, 2);
    expect(ranking.kind).toBe('reachable');
    expect(ranking.ranked[0]!.within).toBe(Math.max(...scores.map(({ within }) => within)));
    expect(ranking.leftOut).toEqual([]);
  });

  test('a range that may only warn leaves out every dose above the current one', () => {
    const ranking = rankDoses(scores, { ...range, mayRaiseDose: false }, 2);
    expect(ranking.ranked.every(({ candidate }) => candidate.mgPerDay <= 2)).toBe(true);
    expect(ranking.leftOut.length).toBeGreaterThan(0);
    expect(rankDoses(scores, { ...range, mayRaiseDose: false }).ranked).toEqual([]);
  });
});

test('an expresser once daily: not reachable, the low side fails, and no dose beyond the limit is named', () => {
  const asked = question('woillard_prograf_qd_expresser_3troughs', {
    candidates: doseGrid({ maxMgPerDay: 3, stepMg: 0.5, onceDaily: true, twiceDaily: false }),
  });
  const ranking = rankDoses(scoreDoses(asked), range, 2);
  expect(ranking).toMatchObject({ kind: 'not reachable', side: 'below' });
  if (ranking.kind === 'not reachable') {
    expect(ranking.missesBy).toBeGreaterThan(1);
    expect(ranking.words).toContain('3 mg once daily');
  }
});

test('nothing to score is not reachable, and says so', () => {
  expect(rankDoses([], range)).toMatchObject({ kind: 'not reachable', words: 'No regimen may be scored.' });
});

test('a spread wider than the range fails on both sides', () => {
  const score: ScoredDose = {
    ...scoreDoses(question('woillard_prograf_bid_1trough_low'))[0]!,
    below: 0.35,
    within: 0.35,
    above: 0.3,
  };
  expect(rankDoses([score], range)).toMatchObject({ kind: 'not reachable', side: 'both' });
});

test('the hour of the draw: before the next dose, or a stated hour that comes before it', () => {
  const [once, twice] = [
    grid.find(({ id }) => id === '1 mg once daily')!,
    grid.find(({ id }) => id === '1 mg twice daily')!,
  ];
  expect(drawTime(once, range, 100, 2)).toBe(172);
  expect(drawTime(twice, range, 100, 2)).toBe(172);
  const c12 = { ...range, sampling: { kind: 'hours after a dose', hours: 12 } } as const;
  expect(drawTime(once, c12, 100, 2)).toBe(160);
  expect(drawTime(twice, c12, 100, 2)).toBe(172);
  expect(drawTime(twice, { ...range, sampling: { kind: 'hours after a dose', hours: 24 } }, 100, 2)).toBeUndefined();
});

test('refuses half a day and an empty range', () => {
  const asked = question('woillard_prograf_bid_1trough_low');
  expect(() => scoreDoses({ ...asked, after: { days: 0.5 } })).toThrow(RangeError);
  expect(() => scoreDoses({ ...asked, range: { ...range, lowNgPerMl: 8 } })).toThrow(RangeError);
});
