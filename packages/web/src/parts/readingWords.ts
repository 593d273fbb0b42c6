import { inPercent } from '@nidation/core/engines';
import type { ImplantationFailure, MethodReading, RifLevel, Why } from '@nidation/core/pathway';
import { placeWords } from './placeWords.ts';

export type RifAnswer = Why<ImplantationFailure, RifLevel>;

/** A method's reading in a physician's words; numbers come from the core, rounded half up to one decimal. */

const METHOD_WORDS: Record<MethodReading['method'], string> = {
  'individual model': 'IVFPredict',
  'entered chance': 'Own chance',
  'population table': 'Published table',
};

export function methodWords(reading: MethodReading): string {
  const name = METHOD_WORDS[reading.method];
  return reading.reading === '' ? name : `${name}, ${reading.reading}`;
}

/** The rows or sources the chances come from, each once. */
export function chanceSources({ chances }: MethodReading): string {
  return [...new Set(chances.map(({ from }) => from))].join('; ');
}

/** 'not yet, 1 more (4)', 'reached', 'cannot say: …'. */
export function verdictWords({ verdict, moreNeeded, thresholdTransfers, needs }: MethodReading): string {
  switch (verdict) {
    case 'suspected':
      return 'threshold reached';
    case 'not yet':
      return moreNeeded === undefined
        ? 'not yet'
        : `not yet, ${String(moreNeeded)} more (${String(thresholdTransfers)} in all)`;
    case 'cannot say':
      return needs.length === 0 ? 'cannot say' : `cannot say: needs ${needs.map(placeWords).join('; ')}`;
  }
}

export function afterWords({ cumulativePercent }: MethodReading): string {
  const last = cumulativePercent.at(-1);
  return last === undefined ? 'no failed transfer yet' : `${inPercent(last)} after ${String(cumulativePercent.length)}`;
}

/** One line that answers "Is this RIF?". */
export function rifLine(value: ImplantationFailure, level: string): string {
  const leading = value.readings.find(({ verdict }) => verdict !== 'cannot say') ?? value.readings[0];
  if (leading === undefined) return 'Cannot say.';
  if (level === 'readings differ') {
    return value.readings.map((reading) => `${methodWords(reading)}: ${verdictWords(reading)}`).join('. ');
  }
  if (leading.verdict === 'cannot say') {
    const sure = leading.cumulativePercent.length === 0 ? '' : ` For certain so far: ${afterWords(leading)}.`;
    return `${capital(verdictWords(leading))}.${sure}`;
  }
  return `${capital(verdictWords(leading))}: ${afterWords(leading)}, by ${lower(methodWords(leading))}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => (text.startsWith('IVF') ? text : text.charAt(0).toLowerCase() + text.slice(1));
