import { day } from '@nidation/core/engines';
import type { Case, GeneReading } from '@nidation/core/case';
import { expect, test } from 'vitest';
import { endometrialProfile } from '../../packages/core/src/pathway/assessment/endometrialProfile.ts';

/** Three readings of four kinds are 64 women: every one is tried, which is a proof. */

const READINGS: readonly (GeneReading | undefined)[] = ['low', 'in range', 'high', undefined];
const combinations = READINGS.flatMap((first) =>
  READINGS.flatMap((second) => READINGS.map((third) => [first, second, third] as const)),
);

function ownReading([il18Tweak, il15Fn14, cd56]: (typeof combinations)[number]): unknown {
  const profile = {
    laboratoryClass: 'balanced' as const,
    ...(il18Tweak === undefined ? {} : { il18Tweak }),
    ...(il15Fn14 === undefined ? {} : { il15Fn14 }),
    ...(cd56 === undefined ? {} : { cd56 }),
  };
  const of: Case = {
    asOf: day('2026-11-22'),
    woman: { conditions: {}, labs: [], bloodPressures: [] },
    findings: [],
    th1Th2: [],
    nkCells: [],
    consent: {},
    decisions: [],
    clinic: { settings: {} },
    endometrialProfile: profile,
  };
  const { value, level } = endometrialProfile(of, 'tried');
  expect(level).toBe('balanced');
  return 'ownReading' in value ? value.ownReading : undefined;
}

/** The rule of the facts, by counting: [low, in range, high, unknown]. */
function byCounting(readings: (typeof combinations)[number]): string {
  const count = (of: GeneReading | undefined) => readings.filter((one) => one === of).length;
  if (count(undefined) > 0) return 'unknown';
  if (count('in range') === 3) return 'balanced';
  if (count('low') === 0) return 'high';
  return count('high') === 0 ? 'low' : 'mixed';
}

test('our reading of the three values: one class for each of 64, as the rule counts', () => {
  expect(combinations).toHaveLength(64);
  const classes = combinations.map((readings) => [readings.join(), ownReading(readings)]);
  expect(classes).toEqual(combinations.map((readings) => [readings.join(), byCounting(readings)]));
  const size = (of: string) => classes.filter(([, found]) => found === of).length;
  expect(['balanced', 'high', 'low', 'mixed', 'unknown'].map(size)).toEqual([1, 7, 7, 12, 37]);
});
