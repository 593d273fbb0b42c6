import type { Assessment, ImplantationFailure, MethodReading } from '@nidation/core/pathway';
import type { Section } from './section.ts';
import { mark, percent } from './words.ts';

/** Is it recurrent implantation failure, by which method, and how often luck alone gives the same. */

export function rifSection(why: Assessment['implantationFailure']): Section {
  const { value, level } = why;
  const title = `Recurrent implantation failure: ${level}`;
  if (!('readings' in value)) return { title, lines: [needs(value.needs)] };
  return {
    title,
    lines: [
      counted(value),
      ...value.readings.flatMap((reading) => [
        readingLine(reading, value.method),
        ...projection(reading),
        ...reading.remarks.map((remark) => `  ${remark}`),
      ]),
      ...missing(why, value),
      ...rivals(value),
    ],
  };
}

export const needs = (places: readonly string[]): string => `cannot say; needs ${places.join(', ')}`;

function counted({ transfers, failedTransfers }: ImplantationFailure): string {
  const apart = transfers.filter(({ counts }) => counts !== 'counted');
  const why = apart.map(({ index, because }) => `; transfer ${String(index + 1)}: ${because}`).join('');
  const number =
    failedTransfers === undefined ? 'not every transfer can be judged' : `${String(failedTransfers)} count as failed`;
  return `${String(transfers.length)} recorded transfer${transfers.length === 1 ? '' : 's'}, ${number}${why}`;
}

function readingLine(reading: MethodReading, leading: ImplantationFailure['method']): string {
  const { method, cumulativePercent, thresholdTransfers, luckPercent, outcomeWords, sourceId, confidence } = reading;
  const after = cumulativePercent.length;
  const cumulative =
    after === 0 ? 'no transfer counted' : `${percent(cumulativePercent.at(-1)!)} after ${String(after)}`;
  const threshold =
    thresholdTransfers === undefined ? 'threshold cannot be said' : `threshold after ${String(thresholdTransfers)}`;
  const luck =
    luckPercent === undefined
      ? ''
      : `; by luck alone ${percent(luckPercent)} of couples with exactly this chance get there`;
  const name = `${method}${reading.reading === '' ? '' : `, ${reading.reading}`}${method === leading ? ' (leads)' : ''}`;
  return `${name}: ${verdictWords(reading)}; ${cumulative}, ${threshold}${luck}; ${outcomeWords}${mark(confidence)} (${sourceId})`;
}

/** What the same chance would add up to: at least six transfers, or as many as the threshold takes. */
function projection({ projectedPercent, thresholdTransfers }: MethodReading): readonly string[] {
  const shown = projectedPercent.slice(0, Math.max(6, thresholdTransfers ?? 0));
  if (shown.length === 0) return [];
  return [`  cumulative after 1, 2, … transfers: ${shown.map(percent).join(', ')}`];
}

function verdictWords({ verdict, moreNeeded, needs: places }: MethodReading): string {
  if (verdict === 'cannot say') return places.length === 0 ? 'cannot say' : needs(places);
  return verdict === 'suspected'
    ? 'reached'
    : moreNeeded === undefined
      ? 'not yet'
      : `not yet, ${String(moreNeeded)} more`;
}

function missing({ unknown }: Assessment['implantationFailure'], { readings }: ImplantationFailure): readonly string[] {
  const said = new Set(readings.flatMap((reading) => reading.needs));
  const open = unknown.filter(({ fact }) => !said.has(fact));
  return open.length === 0 ? [] : [`not known: ${open.map(({ label }) => label).join(', ')}`];
}

function rivals({ rivals: all }: ImplantationFailure): readonly string[] {
  return (['met', 'not met', 'unknown'] as const).flatMap((truth) => {
    const these = all.filter((rival) => rival.truth === truth);
    if (these.length === 0) return [];
    return [
      `other definitions ${truth}: ${these.map(({ words, confidence }) => `${words.replace(/\.$/, '')}${mark(confidence)}`).join('; ')}`,
    ];
  });
}
