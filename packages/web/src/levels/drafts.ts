import type {
  Case,
  DoseDeparture,
  LevelAssay,
  LevelRecord,
  RegimenRecord,
  TacrolimusProduct,
  TacrolimusTreatment,
} from '@nidation/core/case';
import { DOSE_STEP_MG, instantHours, type CalendarDay, type Instant } from '@nidation/core/engines';
import { readNumber, type NumberRange } from '../parts/readNumber.ts';
import { instantAt, lacking, momentOf, NO_MOMENT, type Moment } from './moments.ts';

/**
 * Doses and levels as they are typed. What is complete stands in the case; what is not stays here as text, with a
 * sentence of what it lacks. An old value never stays in the case behind a new text.
 */
export interface LevelDraft {
  readonly key: number;
  readonly value: string;
  readonly below: boolean;
  readonly drawn: Moment;
  readonly assay: LevelAssay | undefined;
  /** Number, unit and sample were checked against the report; asked for above `CONFIRM_ABOVE`. */
  readonly confirmed: boolean;
}

export interface RegimenDraft {
  readonly key: number;
  readonly mg: string;
  readonly everyHours: 12 | 24 | undefined;
  readonly product: TacrolimusProduct | undefined;
  readonly from: Moment;
  readonly until: Moment;
}

export interface DepartureDraft {
  readonly key: number;
  readonly kind: DoseDeparture['kind'];
  readonly at: Moment;
  readonly mg: string;
}

export interface TreatmentDraft {
  readonly levels: readonly LevelDraft[];
  readonly regimens: readonly RegimenDraft[];
  readonly departures: readonly DepartureDraft[];
}

/** A draft read: what it records, or what it lacks; both undefined and empty while nothing was typed. */
export interface Read<Of> {
  readonly is?: Of;
  readonly lacks: readonly string[];
}

/** ng/mL. Above 50 the core asks for a second look; above this a decimal sign is missing. */
export const LEVEL_RANGE: NumberRange = { min: 0.05, max: 300 };
/** Above this a level is implausible at these doses and is used only once it was checked, ng/mL [default]. */
export const CONFIRM_ABOVE = 50;
/** mg at once. Never a limit of a plan: what was swallowed is a fact. */
export const DOSE_RANGE: NumberRange = { min: 0.5, max: 20 };

/** A number so high that somebody has to look at the report again. */
export function asksForCheck({ value, below }: Pick<LevelDraft, 'value' | 'below'>): boolean {
  const read = readNumber(value, LEVEL_RANGE);
  return read.kind === 'number' && !below && read.value > CONFIRM_ABOVE;
}

export function readLevel({ value, below, drawn, assay, confirmed }: LevelDraft): Read<LevelRecord> {
  if (value.trim() === '') return { lacks: [] };
  const read = readNumber(value, LEVEL_RANGE);
  const drawnAt = instantAt(drawn);
  const unchecked = asksForCheck({ value, below }) && !confirmed;
  if (read.kind !== 'number' || drawnAt === undefined || assay === undefined || unchecked)
    return {
      lacks: [
        ...(read.kind === 'number' ? [] : ['a level that can be read']),
        ...lacking(drawn).map((what) => `${what} of the draw`),
        ...(assay === undefined ? ['the assay'] : []),
        ...(unchecked ? ['a check of the report'] : []),
      ],
    };
  const shared = { drawnAt, assay };
  return below
    ? {
        lacks: [],
        is: {
          ...shared,
          kind: 'below the limit',
          limitNgPerMl: read.value,
          asEntered: `below ${String(read.value)} ng/mL`,
        },
      }
    : { lacks: [], is: { ...shared, kind: 'measured', ngPerMl: read.value, asEntered: `${String(read.value)} ng/mL` } };
}

/** The dose typed, mg, or undefined: no number, or not on the grid of capsules. */
export function readDose(text: string): number | undefined {
  const read = readNumber(text, DOSE_RANGE);
  return read.kind === 'number' && Number.isInteger(read.value / DOSE_STEP_MG) ? read.value : undefined;
}

/** What is wrong with a dose that reads as a number. */
export function offGrid(text: string): string | undefined {
  const read = readNumber(text, DOSE_RANGE);
  return read.kind === 'number' && !Number.isInteger(read.value / DOSE_STEP_MG)
    ? 'Capsules come in steps of 0.5 mg.'
    : undefined;
}

const untouched = ({ day, time }: Moment) => day === undefined && time === '';

export function readRegimen({ mg, everyHours, product, from, until }: RegimenDraft): Read<RegimenRecord> {
  if (mg.trim() === '' && untouched(from)) return { lacks: [] };
  const mgPerDose = readDose(mg);
  const first = instantAt(from);
  const last = untouched(until) ? undefined : instantAt(until);
  const lacks = [
    ...(mgPerDose === undefined ? ['the dose in mg'] : []),
    ...(everyHours === undefined ? ['how often a day'] : []),
    ...(product === undefined ? ['the product'] : []),
    ...lacking(from).map((what) => `${what} of the first dose`),
    ...(untouched(until) ? [] : lacking(until).map((what) => `${what} of the last dose`)),
    ...(first !== undefined && last !== undefined && instantHours(last) < instantHours(first)
      ? ['a last dose that is not before the first']
      : []),
  ];
  if (lacks.length > 0 || mgPerDose === undefined || everyHours === undefined) return { lacks };
  if (product === undefined || first === undefined) return { lacks };
  return { lacks, is: { from: first, ...(last === undefined ? {} : { until: last }), mgPerDose, everyHours, product } };
}

export function readDeparture({ kind, at, mg }: DepartureDraft): Read<DoseDeparture> {
  if (untouched(at) && mg.trim() === '') return { lacks: [] };
  const instant = instantAt(at);
  const dose = readDose(mg);
  const lacks = [
    ...lacking(at).map((what) => `${what} of the dose`),
    ...(kind === 'extra' && dose === undefined ? ['the dose in mg'] : []),
  ];
  if (lacks.length > 0 || instant === undefined) return { lacks };
  if (kind === 'missed') return { lacks, is: { kind, at: instant } };
  return dose === undefined ? { lacks } : { lacks, is: { kind, at: instant, mg: dose } };
}

let lastKey = 0;
const newKey = (): number => (lastKey += 1);

/** A level still to be typed: drawn on the day of the case unless another day is chosen. */
export const blankLevel = (asOf: CalendarDay, assay?: LevelAssay): LevelDraft => ({
  key: newKey(),
  value: '',
  below: false,
  drawn: { day: asOf, time: '' },
  assay,
  confirmed: false,
});

export const blankRegimen = (): RegimenDraft => ({
  key: newKey(),
  mg: '',
  everyHours: undefined,
  product: undefined,
  from: NO_MOMENT,
  until: NO_MOMENT,
});

export const blankDeparture = (kind: DoseDeparture['kind']): DepartureDraft => ({
  key: newKey(),
  kind,
  at: NO_MOMENT,
  mg: '',
});

/** What the case holds, as text to be changed; a blank line where there is nothing yet. */
export function draftOf({ tacrolimus, asOf }: Case): TreatmentDraft {
  const { levels = [], regimens = [], departures = [] } = tacrolimus ?? {};
  return {
    levels: [
      ...levels.map((level) => ({
        key: newKey(),
        value: String(level.kind === 'measured' ? level.ngPerMl : level.limitNgPerMl),
        below: level.kind === 'below the limit',
        drawn: momentOf(level.drawnAt),
        assay: level.assay,
        confirmed: level.kind === 'measured' && level.ngPerMl > CONFIRM_ABOVE,
      })),
      ...(levels.length === 0 ? [blankLevel(asOf)] : []),
    ],
    regimens: [
      ...regimens.map(({ mgPerDose, everyHours, product, from, until }) => ({
        key: newKey(),
        mg: String(mgPerDose),
        everyHours,
        product,
        from: momentOf(from),
        until: until === undefined ? NO_MOMENT : momentOf(until),
      })),
      ...(regimens.length === 0 ? [blankRegimen()] : []),
    ],
    departures: departures.map((one) => ({
      key: newKey(),
      kind: one.kind,
      at: momentOf(one.at),
      mg: one.kind === 'extra' ? String(one.mg) : '',
    })),
  };
}

const recorded = <Draft, Of>(drafts: readonly Draft[], read: (draft: Draft) => Read<Of>): readonly Of[] =>
  drafts.flatMap((draft) => read(draft).is ?? []);

const inOrder = <Of>(all: readonly Of[], at: (one: Of) => Instant): readonly Of[] =>
  [...all].sort((a, b) => instantHours(at(a)) - instantHours(at(b)));

/** What the drafts record; undefined when that is nothing at all. */
export function treatmentOf(
  { levels, regimens, departures }: TreatmentDraft,
  cyp3a5: TacrolimusTreatment['cyp3a5'],
): TacrolimusTreatment | undefined {
  const treatment = {
    regimens: inOrder(recorded(regimens, readRegimen), ({ from }) => from),
    departures: inOrder(recorded(departures, readDeparture), ({ at }) => at),
    levels: inOrder(recorded(levels, readLevel), ({ drawnAt }) => drawnAt),
  };
  const nothing = Object.values(treatment).every((list) => list.length === 0) && cyp3a5 === undefined;
  return nothing ? undefined : { ...treatment, ...(cyp3a5 === undefined ? {} : { cyp3a5 }) };
}
