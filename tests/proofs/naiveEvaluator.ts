/**
 * A second evaluator, written without looking at the first: it reads the rule data as plain objects,
 * counts answers instead of cutting short, and shares no line with it.
 */

interface RawCondition {
  readonly kind: string;
  readonly fact?: { readonly name: string };
  readonly bound?: number;
  readonly value?: string | boolean;
  readonly of?: RawCondition | readonly RawCondition[];
}
type RawFacts = Readonly<Record<string, unknown>>;
/** 1 met, 0 not met, ½ unknown. */
type Worth = 0 | 0.5 | 1;

export function naiveTruth(raw: unknown, facts: RawFacts): 'met' | 'not met' | 'unknown' {
  const worth = worthOf(raw as RawCondition, facts);
  return worth === 1 ? 'met' : worth === 0 ? 'not met' : 'unknown';
}

function worthOf(raw: RawCondition, facts: RawFacts): Worth {
  if (raw.kind === 'not') return (1 - worthOf(raw.of as RawCondition, facts)) as Worth;
  if (raw.kind === 'all' || raw.kind === 'any') {
    const worths = (raw.of as readonly RawCondition[]).map((part) => worthOf(part, facts));
    return raw.kind === 'all' ? (Math.min(1, ...worths) as Worth) : (Math.max(0, ...worths) as Worth);
  }
  const value = facts[raw.fact!.name];
  if (value === undefined) return 0.5;
  return said(raw, value) ? 1 : 0;
}

function said({ kind, bound, value: wanted }: RawCondition, value: unknown): boolean {
  if (kind === 'is') return value === wanted;
  const sign = Math.sign((value as number) - bound!);
  if (kind === 'above') return sign === 1;
  if (kind === 'below') return sign === -1;
  if (kind === 'atLeast') return sign !== -1;
  if (kind === 'atMost') return sign !== 1;
  throw new Error(`No condition is a ${kind}.`);
}

export interface RawBand {
  readonly fromRatio: number;
  readonly dailyDose: number;
}

/** The dose of the last band that begins at or below the ratio; bands are taken as a staircase. */
export function naiveBandDose(bands: readonly RawBand[], ratio: number): number | undefined {
  const begun = bands
    .filter(({ fromRatio }) => !(ratio < fromRatio))
    .map(({ dailyDose, fromRatio }) => [fromRatio, dailyDose] as const);
  return begun.length === 0 ? undefined : begun.sort(([a], [b]) => b - a)[0]![1];
}

/** What one protocol answers, from truths and raw data: refusals first, then the entry, then the ratio. */
export function naiveLevel(
  protocol: {
    readonly entry: unknown;
    readonly cutOffRatio?: number;
    readonly dose: { readonly kind: string; readonly bands?: readonly RawBand[] };
  },
  stops: readonly { readonly when: unknown; readonly stage: string }[],
  facts: RawFacts,
): string {
  const truths = stops.map(({ when, stage }) => ({ stage, truth: naiveTruth(when, facts) }));
  const ratio = facts['th1Th2Ratio'] as number | undefined;
  const { cutOffRatio: cutOff, dose } = protocol;
  const entry = naiveTruth(protocol.entry, facts);
  const tooLow = cutOff !== undefined && ratio !== undefined && ratio < cutOff;
  const disputed = cutOff !== undefined && cutOff < 11.8 && ratio !== undefined && ratio >= 10.3 && ratio < 11.8;
  const open =
    truths.some(({ truth, stage }) => truth === 'unknown' && stage !== 'plan') ||
    entry === 'unknown' ||
    (cutOff !== undefined && ratio === undefined);
  if (truths.some(({ truth }) => truth === 'met')) return 'refused';
  if (entry === 'not met' || tooLow) return 'outside protocol';
  if (dose.kind === 'none') return disputed && entry === 'met' ? 'conflict' : 'no dose defined';
  if (open) return 'cannot say';
  if (disputed) return 'conflict';
  if (dose.kind === 'bands' && (ratio === undefined || naiveBandDose(dose.bands!, ratio) === undefined))
    return 'no dose defined';
  return 'fits protocol';
}
