import type { Facts } from '../../case/facts.ts';
import { evaluate } from '../../engines/rules/condition.ts';
import type { Caution } from '../../knowledge/limits/limit.ts';
import type { CautionReading, RatioAnswer } from './answers.ts';

/** What must be said beside any answer: the cautions that hold, and those that cannot be ruled out. */
export function cautionReadings(cautions: readonly Caution[], facts: Facts): readonly CautionReading[] {
  const readings: CautionReading[] = [];
  for (const item of cautions) {
    const truth = evaluate(item.when, facts);
    if (truth === 'met') readings.push({ item, truth, words: item.words });
    else if (truth === 'unknown' && item.whenUnknown !== undefined)
      readings.push({ item, truth, words: item.whenUnknown });
  }
  return readings;
}

/** The flags of the ratio's measurement, as cautions. */
export function ratioFlags(ratio: RatioAnswer): readonly string[] {
  return 'flags' in ratio.value ? ratio.value.flags : [];
}
