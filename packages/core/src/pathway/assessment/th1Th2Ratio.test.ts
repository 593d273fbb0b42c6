import { describe, expect, test } from 'vitest';
import type { Case } from '../../case/case.ts';
import type { Th1Th2Measurement } from '../../case/immuneProfile.ts';
import { day } from '../../engines/quantities/days.ts';
import { without } from './testCases.ts';
import type { RatioValue } from './answers.ts';
import { quotient } from './readMeasurement.ts';
import { inConflictBand, ratioSigma, th1Th2Ratio } from './th1Th2Ratio.ts';

const settings = {
  rifThresholdPercent: 60,
  minimumTransfers: 2,
  positiveTestResetsCount: false,
  liveBirthToPregnancyMultiplier: 1.16,
  th1Cv: 0.1,
  th2Cv: 0.1,
  thinEndometriumMm: 7,
  pregnancyTestDay: 14,
};
const flow: Th1Th2Measurement = {
  method: 'flow cytometry, stimulated CD4+, IFN-γ/IL-4',
  cyclePhase: 'secretory',
  laboratory: 'A',
  day: day('2026-11-03'),
};
const of = (...th1Th2: Th1Th2Measurement[]): Case => ({
  asOf: day('2026-11-22'),
  woman: { conditions: {}, labs: [], bloodPressures: [] },
  findings: [],
  th1Th2,
  nkCells: [],
  consent: {},
  decisions: [],
  clinic: { settings: {} },
});
const read = (...measurements: Th1Th2Measurement[]) => th1Th2Ratio(of(...measurements), settings, '2026.11');
const value = (...measurements: Th1Th2Measurement[]) => read(...measurements).value as RatioValue;

describe('the ratio and its error', () => {
  test('sigma at 10 % each is 0.1411', () => {
    expect(ratioSigma(0.1, 0.1)).toBeCloseTo(0.14107, 5);
  });
  // Measured, interval, P(true ≥ 10.3), ≥ 11.8, ≥ 15.8. The printed table has 9.0 at 11.8; its formula gives 8.949.
  test.each([
    [9.5, 7.2, 12.5, 0.28, 0.06, 0.0],
    [10.3, 7.8, 13.6, 0.5, 0.17, 0.0],
    [11.0, 8.3, 14.5, 0.68, 0.31, 0.01],
    [11.8, 8.9, 15.6, 0.83, 0.5, 0.02],
    [13.0, 9.9, 17.1, 0.95, 0.75, 0.08],
    [14.0, 10.6, 18.5, 0.99, 0.89, 0.2],
    [15.8, 12.0, 20.8, 1.0, 0.98, 0.5],
  ])('%d: %d to %d', (reportedRatio, lower, upper, ...chances) => {
    const { interval95, cutOffs } = value({ ...flow, reportedRatio });
    expect(Math.round(interval95[0] * 10) / 10).toBe(lower);
    expect(Math.round(interval95[1] * 10) / 10).toBe(upper);
    expect(cutOffs.map(({ probabilityAbove }) => Math.round(probabilityAbove * 100) / 100)).toEqual(chances);
  });
  // At CV 10 %: 8.2-13.0 for 10.3, 9.4-14.9 for 11.8, 12.5-19.9 for 15.8.
  test.each([
    [0, 8.1, 8.2, 12.9, 13.1],
    [1, 9.3, 9.4, 14.8, 15.0],
    [2, 12.5, 12.6, 19.9, 20.0],
  ])('gray zone of cut-off %d', (i, below, from, to, above) => {
    const gray = (reportedRatio: number) => value({ ...flow, reportedRatio }).cutOffs[i]!.grayZone;
    expect([below, from, to, above].map(gray)).toEqual([false, true, true, false]);
  });
  test('two tests: mean of the logs, sigma over the root of two', () => {
    const two = value({ ...flow, reportedRatio: 10 }, { ...flow, reportedRatio: 14.4 });
    expect(two.ratio).toBeCloseTo(12, 9);
    expect(two.logSd).toBeCloseTo(ratioSigma(0.1, 0.1) / Math.SQRT2, 12);
    expect(two.flags.join(' ')).not.toContain('Single measurement');
    expect(value({ ...flow, reportedRatio: 12 }).flags.join(' ')).toContain('Single measurement');
  });
  test('measurements of another laboratory are not averaged; the latest counts', () => {
    const other = value(
      { ...flow, reportedRatio: 20 },
      { ...flow, laboratory: 'B', day: day('2026-11-10'), reportedRatio: 12 },
    );
    expect(other).toMatchObject({ ratio: 12, measurements: 1 });
  });
});

describe('edges', () => {
  test.each([
    [10.29, false],
    [10.3, true],
    [11.79, true],
    [11.8, false],
    [15.79, false],
    [15.8, false],
  ])('%d in the conflict band: %s', (ratio, within) => {
    expect(inConflictBand(ratio)).toBe(within);
    expect(read({ ...flow, reportedRatio: ratio }).level === 'conflict').toBe(within);
  });
  test('components that give a cut-off exactly are not lost to binary', () => {
    expect(quotient(35.4, 3)).toBe(11.8);
    expect(quotient(30.9, 3)).toBe(10.3);
    expect(quotient(20.9, 2.4)).toBeCloseTo(8.708333333, 9);
  });
});

describe('what is not comparable is unknown', () => {
  test.each(['serum cytokines', 'ELISA', 'flow cytometry, CD3+CD8- gate', 'other'] as const)('%s', (method) => {
    expect(read({ ...flow, method, reportedRatio: 14 })).toMatchObject({
      level: 'cannot say',
      value: { kind: 'cannot say', needs: ['th1Th2[0].method'] },
    });
  });
  test('no method, no ratio, no measurement', () => {
    const unnamed = without(flow, 'method');
    expect(read({ ...unnamed, reportedRatio: 14 }).level).toBe('cannot say');
    expect(read({ ...flow, th1Percent: 20 }).level).toBe('cannot say');
    expect(read()).toMatchObject({ level: 'cannot say', value: { needs: ['th1Th2'] } });
  });
  test.each([
    [{ cyclePhase: 'follicular' as const }, 'follicular phase'],
    [{ th1Percent: 20.9, th2Percent: 1.7, reportedRatio: 12.5 }, 'The laboratory printed 12.5'],
    [{ onImmunosuppressant: true }, 'immunosuppressant'],
  ])('%o is flagged', (more, words) => {
    expect(value({ ...flow, reportedRatio: 12.4, ...more }).flags.join(' ')).toContain(words);
  });
  test('a difference of exactly 0.1 is not flagged', () => {
    expect(value({ ...flow, th1Percent: 24, th2Percent: 2, reportedRatio: 12.1 }).flags.join(' ')).not.toContain(
      'printed',
    );
    expect(value({ ...flow, th1Percent: 24, th2Percent: 2, reportedRatio: 12.2 }).flags.join(' ')).toContain('printed');
  });
});
