import { describe, expect, test } from 'vitest';
import type { Facts } from '../../case/facts.ts';
import { evaluate } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { protocols } from './protocols.ts';

const protocol = (id: string): Protocol => protocols.find((one) => one.id === id)!;

describe('entry', () => {
  const fits: Facts = {
    ageYears: 35,
    failedTransfers: 5,
    embryosInFailedTransfers: 5,
    everPositiveTest: false,
    explainedFailure: false,
    plannedEmbryoPloidy: 'euploid',
    rifThresholdReached: true,
    pregnancyLosses: 4,
    pregnant: true,
    endometrialClass: 'high',
    earlierUnexplainedOrPreeclampticStillbirth: true,
  };
  const without = (name: keyof Facts): Facts =>
    Object.fromEntries(Object.entries(fits).filter(([key]) => key !== name));

  test.each(protocols)('$id: met when all fits, unknown when nothing is known', ({ entry }) => {
    expect(evaluate(entry, fits)).toBe('met');
    expect(evaluate(entry, {})).toBe('unknown');
  });

  test.each<[string, Facts, 'met' | 'not met']>([
    ['nakagawa2015', { failedTransfers: 4 }, 'not met'],
    ['nakagawa2015', { failedTransfers: 6 }, 'met'],
    ['nakagawa2017', { failedTransfers: 2 }, 'not met'],
    ['nakagawa2017', { failedTransfers: 3 }, 'met'],
    ['nakagawa2024', { failedTransfers: 4 }, 'not met'],
    ['nakagawa2024', { failedTransfers: 5 }, 'met'],
    ['nakagawa2024', { plannedEmbryoPloidy: 'low-level mosaic' }, 'met'],
    ['nakagawa2024', { plannedEmbryoPloidy: 'untested' }, 'not met'],
    ['nakagawa2024', { plannedEmbryoPloidy: 'aneuploid' }, 'not met'],
    ['japanTwoDose', { failedTransfers: 2 }, 'not met'],
    ['japanTwoDose', { failedTransfers: 3 }, 'met'],
    ['japanTwoDose', { embryosInFailedTransfers: 3 }, 'not met'],
    ['japanTwoDose', { embryosInFailedTransfers: 4 }, 'met'],
    ['japanTwoDose', { everPositiveTest: true }, 'not met'],
    ['japanTwoDose', { explainedFailure: true }, 'not met'],
    ['japanTwoDose', { ageYears: 17 }, 'not met'],
    ['japanTwoDose', { ageYears: 18 }, 'met'],
    ['japanTwoDose', { ageYears: 39 }, 'met'],
    ['japanTwoDose', { ageYears: 40 }, 'not met'],
    ['sariTrial', { failedTransfers: 2 }, 'not met'],
    ['sariTrial', { failedTransfers: 3 }, 'met'],
    ['sariTrial', { ageYears: 39 }, 'met'],
    ['sariTrial', { ageYears: 40 }, 'not met'],
    ['rplNakagawa2022', { pregnancyLosses: 3 }, 'not met'],
    ['rplNakagawa2022', { pregnancyLosses: 4 }, 'met'],
    ['tabrizProfile2024', { endometrialClass: 'mixed' }, 'met'],
    ['tabrizProfile2024', { endometrialClass: 'low' }, 'not met'],
    ['tabrizProfile2024', { endometrialClass: 'balanced' }, 'not met'],
    ['nakagawa2019', { pregnant: false }, 'not met'],
    ['nakagawa2019', { rifThresholdReached: false, pregnancyLosses: 1 }, 'not met'],
    ['answerPage', { rifThresholdReached: false }, 'not met'],
    ['hisano2023', { earlierUnexplainedOrPreeclampticStillbirth: false }, 'not met'],
  ])('%s with %j: %s', (id, change, truth) => {
    expect(evaluate(protocol(id).entry, { ...fits, ...change })).toBe(truth);
  });

  test.each<[string, keyof Facts]>([
    ['nakagawa2024', 'plannedEmbryoPloidy'],
    ['nakagawa2024', 'failedTransfers'],
    ['japanTwoDose', 'everPositiveTest'],
    ['japanTwoDose', 'explainedFailure'],
    ['japanTwoDose', 'ageYears'],
    ['japanTwoDose', 'embryosInFailedTransfers'],
    ['sariTrial', 'ageYears'],
  ])('%s without %s: unknown, never fits', (id, name) => {
    expect(evaluate(protocol(id).entry, without(name))).toBe('unknown');
  });
});
