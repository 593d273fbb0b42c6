import { describe, expect, test } from 'vitest';
import type { Case } from '../../case/case.ts';
import type { LevelsAnswer } from './answers.ts';
import { levelCase, read, valueOf, withTarget } from './testLevels.ts';

/** A range the clinic means for a level this many hours after a dose. */
function atHour(hoursAfterDose: number | undefined): Case {
  const of = withTarget(levelCase, true, 2, 8);
  const { troughTarget, ...settings } = of.clinic.settings;
  const target = { ...troughTarget!, ...(hoursAfterDose === undefined ? {} : { hoursAfterDose }) };
  return { ...of, clinic: { ...of.clinic, settings: { ...settings, troughTarget: target } } };
}
const rows = (answer: LevelsAnswer): readonly string[] => valueOf(answer).doses.map(({ id }) => id);
const median = (answer: LevelsAnswer, id: string): number =>
  valueOf(answer)
    .doses.find((row) => row.id === id)!
    .byModel.find(({ modelId }) => modelId.includes('woillard'))!.median;

describe('the hour a range is meant for', () => {
  const before = read(atHour(undefined));

  test('absent: just before the next dose, as for 24 h once a day', () => {
    expect(valueOf(before).doses.length).toBeGreaterThan(0);
    const after24 = read(atHour(24));
    expect(median(after24, '2 mg once daily')).toBe(median(before, '2 mg once daily'));
    expect(before.because.some(({ text }) => text.includes('the hour of the clinic’s range'))).toBe(false);
  });

  test('12 h: once a day the level is higher than before the next dose, twice a day it is the same', () => {
    const after12 = read(atHour(12));
    const ratio = median(after12, '2 mg once daily') / median(before, '2 mg once daily');
    expect(ratio).toBeGreaterThan(1.3); // 1.3 to 1.7 at steady state, non-expresser
    expect(ratio).toBeLessThan(1.9);
    expect(median(after12, '1 mg twice daily')).toBe(median(before, '1 mg twice daily'));
    expect(after12.because.map(({ text }) => text)).toContain(
      'Scored at the level 12 h after the last dose of a day, the hour of the clinic’s range.',
    );
  });

  test.each([
    { hours: 11.9, twice: true },
    { hours: 12, twice: true },
    { hours: 12.1, twice: false },
  ])('$hours h: regimens twice a day scored: $twice', ({ hours, twice }) => {
    const answer = read(atHour(hours));
    expect(rows(answer).some((id) => id.includes('twice') || id.includes('+'))).toBe(twice);
    expect(rows(answer)).toContain('2 mg once daily');
    expect(answer.because.some(({ text }) => text.includes('have a dose sooner than that and are not scored'))).toBe(
      !twice,
    );
  });

  test.each([0, -1, 24.1, Infinity, NaN])('%s h is no hour: nothing is scored and it is said', (hours) => {
    const { doses, withheldBecause } = valueOf(read(atHour(hours)));
    expect(doses).toEqual([]);
    expect(withheldBecause.join()).toContain('not above 0 and at most 24');
  });
});
