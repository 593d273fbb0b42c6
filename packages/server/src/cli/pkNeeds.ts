import type { LevelsAnswer } from '@nidation/core/pharmacokinetics';

/**
 * What of an answer a clinician has to settle, by name.
 *
 * A clinic that has set no range asks for no score, so that alone leaves nothing open. Advice does: it is a check, a
 * repeat or a call.
 */
export function levelsNeed({ value, level }: LevelsAnswer): readonly string[] {
  const open = level === 'models agree' ? [] : [level];
  if ('kind' in value) return open;
  const noRange = value.target === undefined && value.withheldBecause.length === 1;
  const used = value.models.some(({ levels }) => levels.length > 0);
  return [
    ...open,
    ...(value.withheldBecause.length > 0 && !noRange ? ['doses are not scored'] : []),
    ...(value.notReachable === undefined ? [] : ['range not reachable']),
    // Without a level the advice only says so.
    ...(value.advice.length > (used ? 0 : 1) ? ['advice'] : []),
  ];
}
