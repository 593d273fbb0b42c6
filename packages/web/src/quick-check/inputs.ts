import type { Case, EnteredChance, Transfer } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { readNumber, type NumberRange } from '../parts/readNumber.ts';

/** What is typed into the quick check, as typed. The address's hash holds exactly this; browsers never send it. */
export interface Inputs {
  readonly age: string;
  readonly failed: string;
  readonly embryos: 'untested' | 'euploid' | 'mixed';
  /** Of mixed histories: transfers of untested and of euploid embryos. */
  readonly untested: string;
  readonly euploid: string;
  readonly own: string;
  readonly outcome: EnteredChance['outcome'];
  readonly source: string;
}

export const EMPTY: Inputs = {
  age: '',
  failed: '',
  embryos: 'untested',
  untested: '',
  euploid: '',
  own: '',
  outcome: 'clinical pregnancy',
  source: '',
};

export const AGE: NumberRange = { min: 18, max: 55, whole: true };
export const FAILED: NumberRange = { min: 0, max: 40, whole: true };
export const CHANCE: NumberRange = { min: 0.1, max: 99.9 };

const EMBRYOS = ['untested', 'euploid', 'mixed'] as const;
export const OUTCOMES = ['positive test', 'clinical pregnancy', 'live birth'] as const;

export function toHash(inputs: Inputs): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(inputs)) {
    if (value !== EMPTY[name as keyof Inputs]) written.set(name, value as string);
  }
  return written.toString();
}

export function fromHash(hash: string): Inputs {
  const read = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: keyof Inputs) => read.get(name)?.slice(0, 80) ?? EMPTY[name];
  return {
    age: text('age'),
    failed: text('failed'),
    embryos: EMBRYOS.find((kind) => kind === read.get('embryos')) ?? EMPTY.embryos,
    untested: text('untested'),
    euploid: text('euploid'),
    own: text('own'),
    outcome: OUTCOMES.find((kind) => kind === read.get('outcome')) ?? EMPTY.outcome,
    source: text('source'),
  };
}

function known(text: string, range: NumberRange): number | undefined {
  const read = readNumber(text, range);
  return read.kind === 'number' ? read.value : undefined;
}

/** Failed transfers as a number; undefined while a count is missing. */
export function failedCount(inputs: Inputs): number | undefined {
  if (inputs.embryos !== 'mixed') return known(inputs.failed, FAILED);
  const untested = known(inputs.untested, FAILED);
  const euploid = known(inputs.euploid, FAILED);
  return untested === undefined || euploid === undefined ? undefined : untested + euploid;
}

export function typedAge(inputs: Inputs): number | undefined {
  return known(inputs.age, AGE);
}

/** The couple these inputs describe; what was not typed stays not known. */
export function caseOf(inputs: Inputs, asOf: CalendarDay, ageYears: number | undefined = typedAge(inputs)): Case {
  const count = failedCount(inputs);
  const chance = known(inputs.own, CHANCE);
  const transfers = transfersOf(inputs, count ?? 0, ageYears);
  return {
    asOf,
    woman: { ...(ageYears === undefined ? {} : { ageYears }), conditions: {}, labs: [], bloodPressures: [] },
    transfers,
    ...(inputs.embryos === 'mixed'
      ? {}
      : { plannedTransfer: { embryos: [{ quality: 'good', ploidy: inputs.embryos }] } }),
    ...(chance === undefined
      ? {}
      : { enteredChance: { percent: chance, outcome: inputs.outcome, source: inputs.source || 'source not stated' } }),
    findings: [],
    th1Th2: [],
    nkCells: [],
    consent: {},
    decisions: [],
    clinic: { settings: {} },
  };
}

function transfersOf(inputs: Inputs, count: number, ageYears: number | undefined): readonly Transfer[] {
  const untested =
    inputs.embryos === 'mixed' ? (known(inputs.untested, FAILED) ?? 0) : inputs.embryos === 'untested' ? count : 0;
  return Array.from({ length: count }, (_, i): Transfer => ({
    ...(ageYears === undefined ? {} : { ageYears }),
    eggSource: 'own',
    embryos: [{ quality: 'good', ploidy: i < untested ? 'untested' : 'euploid' }],
    outcome: 'no positive test',
  }));
}
