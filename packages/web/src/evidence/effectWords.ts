import type { Comparison } from '@nidation/core/knowledge';
import { studyEffects, type StudyEffects } from '@nidation/core/pathway';
import { pInWords } from '../parts/pValue.ts';

/** Effects and tests as printed; the tests take a moment, so each comparison is computed once. */

const computed = new WeakMap<Comparison, StudyEffects>();

export function effectsOf(comparison: Comparison): StudyEffects {
  let effects = computed.get(comparison);
  if (effects === undefined) computed.set(comparison, (effects = studyEffects(comparison)));
  return effects;
}

export const TESTS = ['Fisher exact', 'mid-P', 'chi-square', 'chi-square, Yates', 'Boschloo'] as const;

/** The p value of one test, or that it has none: never a blank. */
export function pOf({ tests }: StudyEffects, test: (typeof TESTS)[number]): string {
  const found = tests.find((one) => one.test === test);
  return found === undefined ? 'not estimable' : pInWords(found.p);
}

/** Three significant digits; whole numbers from 100 on. */
export function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** '3.55 (0.975 to 12.9)', 'infinite (4.54 and above)'. */
export function ratioInWords(ratio: StudyEffects['oddsRatio']): string {
  switch (ratio.kind) {
    case 'estimated':
      return `${significant(ratio.value)} (${significant(ratio.lower)} to ${significant(ratio.upper)})`;
    case 'no interval':
      return `${significant(ratio.value)}, no interval: ${ratio.because}`;
    case 'infinite':
      return `infinite${ratio.exactLower === undefined ? '' : ` (${significant(ratio.exactLower)} and above)`}: ${ratio.because}`;
    case 'zero':
      return `0${ratio.exactUpper === undefined ? '' : ` (up to ${significant(ratio.exactUpper)})`}: ${ratio.because}`;
    case 'not estimable':
      return `not estimable: ${ratio.because}`;
  }
}

/** '+30.6', '−17.8'. */
export function signedPoints(points: number): string {
  const size = Math.abs(points).toFixed(1);
  return size === '0.0' ? size : `${points < 0 ? '−' : '+'}${size}`;
}
