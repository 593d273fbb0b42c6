import { ownRates } from '@nidation/core/registry';
import { describe, expect, it } from 'vitest';
import { chanceFrom, usable } from './ownChance.ts';

const rate = (events: number, total: number) => {
  const { rates } = ownRates({
    basis: { outcome: 'clinical pregnancy: sac', denominator: 'transfer', cohort: 'all rows', attrition: [] },
    strata: [{ ageBand: '35 to 39', ploidy: 'untested', events, total, notRecorded: 0 }],
    rule: { thresholdPercent: 60, fewest: 2 },
  });
  return rates[0]!;
};
const release = { releasedBy: 'Dr. N.', period: '2023-2026' };

describe('an own rate as chance of the threshold', () => {
  it('carries counts, band, period and who released it', () => {
    expect(chanceFrom(rate(41, 170), 'clinicalPregnancy', 'own registry', release)).toEqual({
      percent: 24.12,
      outcome: 'clinical pregnancy',
      source: '35 to 39, untested, 2023-2026, released by Dr. N.; own registry',
      events: 41,
      transfers: 170,
    });
  });

  it.each([
    [29, 'not usable'],
    [30, 'usable'],
    [31, 'usable'],
  ])('%i transfers: %s', (total, kind) => {
    expect(usable(rate(5, total), 'clinicalPregnancy').kind).toBe(kind);
  });

  it('is none without an event, without data, for a sac, or without a release', () => {
    expect(usable(rate(0, 40), 'clinicalPregnancy').kind).toBe('not usable');
    expect(usable(rate(0, 0), 'clinicalPregnancy')).toEqual({ kind: 'not usable', because: 'no data' });
    expect(usable(rate(9, 40), 'gestationalSac').kind).toBe('not usable');
    expect(chanceFrom(rate(9, 40), 'liveBirth', 'x', { ...release, releasedBy: ' ' })).toBeUndefined();
    expect(chanceFrom(rate(9, 40), 'liveBirth', 'x', { ...release, period: '' })).toBeUndefined();
  });
});
