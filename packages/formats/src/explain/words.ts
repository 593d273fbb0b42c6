import { dayInWords, oneDecimal } from '@nidation/core/engines';
import type { Confidence, Knowledge, Source } from '@nidation/core/knowledge';
import type { Change, FactReading, Reason } from '@nidation/core/pathway';

/** Marks, values and sources in words. A verified or recomputed value carries no mark. */

export function mark(confidence: Confidence | undefined): string {
  switch (confidence) {
    case 'unverified':
      return ' [unverified]';
    case 'default':
      return ' [default, needs clinical sign-off]';
    case 'source document':
      return ' [source document only]';
    default:
      return '';
  }
}

/** Six digits are more than any measurement has; the rest is the binary of a quotient. */
export function valueInWords(value: number | string | boolean | undefined): string {
  if (value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : value;
}

export function readingInWords({ value, unit, day }: FactReading): string {
  return `${valueInWords(value)}${unit === undefined ? '' : ` ${unit}`}${day === undefined ? '' : `, ${dayInWords(day)}`}`;
}

/** 'hypersensitivity: yes [not met; recorded: no] [default, needs clinical sign-off] (usLabel)'. */
export function reasonInWords({ text, truth, fact, confidence, sourceId }: Reason): string {
  const recorded = fact === undefined || truth === 'stated' ? '' : `; recorded: ${readingInWords(fact)}`;
  const answer = truth === 'stated' ? '' : ` [${truth}${recorded}]`;
  return `${text}${answer}${mark(confidence)}${sourceId === undefined ? '' : ` (${sourceId})`}`;
}

export function changeInWords({ label, from, to, becomes }: Change): string {
  return `${label} ${valueInWords(from)} → ${valueInWords(to)}: ${becomes}`;
}

export function percent(value: number): string {
  return `${oneDecimal(value).toFixed(1)} %`;
}

/** '−17.8': a true minus sign, one decimal. */
export function signed(points: number): string {
  const rounded = oneDecimal(Math.abs(points)).toFixed(1);
  return points < 0 ? `−${rounded}` : `+${rounded}`;
}

export interface Named {
  readonly id: string;
}

const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

/** The entry of that id; the list is indexed once. */
export function byId<Entry extends Named>(list: readonly Entry[], id: string): Entry | undefined {
  let index = indexes.get(list);
  if (index === undefined) indexes.set(list, (index = new Map(list.map((entry) => [entry.id, entry]))));
  return index.get(id) as Entry | undefined;
}

/** Citation with DOI or PMID, its mark and what must be known before leaning on it. */
export function citation({ sources }: Pick<Knowledge, 'sources'>, id: string): string {
  const source: Source | undefined = byId(sources, id);
  if (source === undefined) return id;
  const doi = source.doi === undefined ? '' : `, doi:${source.doi}`;
  const pmid = source.pmid === undefined ? '' : `, PMID ${source.pmid}`;
  return `${id}: ${source.citation}${doi}${pmid}${mark(source.confidence)}${source.caution === undefined ? '' : `. ${source.caution}`}`;
}
