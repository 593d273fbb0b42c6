import type { Case } from '@nidation/core/case';
import {
  instantHours,
  instantOf,
  localDay,
  parseDay,
  parseInstant,
  type CalendarDay,
  type Instant,
} from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import type { LevelsAnswer, LevelsSettings, WhatIf } from '@nidation/core/pharmacokinetics';
import { InvalidArgumentError } from 'commander';

/** What the command line of levels takes: draws, seed, and what is tried in thought. */

/** Equal seeds and draws give equal answers; 4,096 draws hold a chance within about 0.01. */
export const DEFAULT_SEED = 1;
export const DEFAULT_DRAWS = 4096;
const DRAWS = { least: 64, most: 65_536 };
const HEMATOCRIT = { least: 15, most: 65 };

type When = CalendarDay | Instant;

/** A medicine tried in thought, as written: 'fluconazole@2026-12-06', 'fluconazole:150@2026-12-06..2026-12-13'. */
export interface TriedMedicine {
  readonly interactionId: string;
  /** Of the medicine, mg a day; absent: not known. */
  readonly doseMgPerDay?: number;
  readonly from: When;
  readonly to?: When;
}

export interface PkOptions {
  readonly seed?: number;
  readonly draws?: number;
  readonly whatIf?: TriedMedicine;
  readonly hematocrit?: number;
  readonly dose?: number;
  readonly every?: 12 | 24;
}

export function seedOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number, 0 to 999999999.');
  return Number(text);
}

export function drawsOf(text: string): number {
  const draws = Number(text);
  if (!/^\d{1,6}$/.test(text) || draws < DRAWS.least || draws > DRAWS.most)
    throw new InvalidArgumentError(`A whole number, ${String(DRAWS.least)} to ${String(DRAWS.most)}.`);
  return draws;
}

const DECIMAL = /^\d{1,3}(?:\.\d{1,3})?$/;

export function hematocritOf(text: string): number {
  const percent = Number(text);
  if (!DECIMAL.test(text) || percent < HEMATOCRIT.least || percent > HEMATOCRIT.most)
    throw new InvalidArgumentError('Percent, 15 to 65: 32 for 32 %.');
  return percent;
}

/** Milligrams at one intake, on the grid of capsules. */
export function doseOf(text: string): number {
  const mg = Number(text);
  if (!DECIMAL.test(text) || mg <= 0 || !Number.isInteger(mg * 2))
    throw new InvalidArgumentError('Milligrams at each intake, above 0, in steps of 0.5.');
  return mg;
}

export function everyOf(text: string): 12 | 24 {
  if (text !== '12' && text !== '24') throw new InvalidArgumentError('12 or 24 hours.');
  return text === '12' ? 12 : 24;
}

const whenOf = (text: string): When | undefined => parseDay(text) ?? parseInstant(text);

const TRIED = /^([A-Za-z0-9-]+)(?::(\d{1,5}(?:\.\d{1,3})?))?@(.+?)(?:\.\.(.+))?$/;

export function triedOf(text: string): TriedMedicine {
  const [, interactionId = '', dose, first = '', last] = TRIED.exec(text) ?? [];
  const doseMgPerDay = dose === undefined ? undefined : Number(dose);
  const from = whenOf(first);
  const to = last === undefined ? undefined : whenOf(last);
  if (from === undefined || doseMgPerDay === 0 || (last !== undefined && to === undefined))
    throw new InvalidArgumentError(
      'Written fluconazole@2026-12-06, or with mg a day and a last day fluconazole:150@2026-12-06..2026-12-13.',
    );
  const known = knowledge.interactions.map(({ id }) => id);
  if (!known.includes(interactionId))
    throw new InvalidArgumentError(`No listed medicine of this id. Listed: ${known.join(', ')}.`);
  return {
    interactionId,
    ...(doseMgPerDay === undefined ? {} : { doseMgPerDay }),
    from,
    ...(to === undefined ? {} : { to }),
  };
}

/** A day begins at midnight by her own clock: with the offset of the record nearest before it. */
function momentOf(when: When, { tacrolimus }: Case): Instant {
  const written = parseInstant(when);
  if (written !== undefined) return written;
  const records = [
    ...(tacrolimus?.regimens ?? []).map(({ from }) => from),
    ...(tacrolimus?.levels ?? []).map(({ drawnAt }) => drawnAt),
  ].sort();
  const before = records.findLast((at) => at.slice(0, 10) <= when) ?? records[0];
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(before ?? '')?.[0] ?? 'Z';
  return instantOf(`${when}T00:00${offset}`);
}

function whatIfOf(of: Case, { whatIf, hematocrit, dose, every }: PkOptions): WhatIf | undefined {
  const tried: WhatIf = {
    ...(whatIf === undefined
      ? {}
      : {
          interactionId: whatIf.interactionId,
          ...(whatIf.doseMgPerDay === undefined ? {} : { doseMgPerDay: whatIf.doseMgPerDay }),
          from: momentOf(whatIf.from, of),
          ...(whatIf.to === undefined ? {} : { to: momentOf(whatIf.to, of) }),
        }),
    ...(hematocrit === undefined ? {} : { hematocritPercent: hematocrit }),
    ...(dose === undefined ? {} : { mgPerDose: dose }),
    ...(every === undefined ? {} : { everyHours: every }),
  };
  return Object.keys(tried).length === 0 ? undefined : tried;
}

export function settingsOf(of: Case, options: PkOptions): LevelsSettings {
  const whatIf = whatIfOf(of, options);
  return {
    seed: options.seed ?? DEFAULT_SEED,
    draws: options.draws ?? DEFAULT_DRAWS,
    ...(whatIf === undefined ? {} : { whatIf }),
  };
}

/** Why a regimen tried in thought would change nothing; undefined: it begins with the next dose. */
export function nothingToTry({ tacrolimus, asOf }: Case, { dose, every }: PkOptions): string | undefined {
  const until = tacrolimus?.regimens.at(-1)?.until;
  if ((dose === undefined && every === undefined) || until === undefined) return undefined;
  const lastDraw = Math.max(-Infinity, ...(tacrolimus?.levels ?? []).map(({ drawnAt }) => instantHours(drawnAt)));
  const ended = localDay(until) < asOf || instantHours(until) < lastDraw;
  return ended
    ? `--dose and --every begin with the next dose, but the last one was on ${until}: there is nothing to try.`
    : undefined;
}

/** What is simulated of the medicine tried, in the words of the answer. */
export function triedEffects(settings: LevelsSettings, { because }: LevelsAnswer): readonly string[] {
  const id = settings.whatIf?.interactionId;
  if (id === undefined) return [];
  const said = because.map(({ text }) => text).filter((text) => text.includes(', tried in thought'));
  return said.length > 0 ? said : [`${id}: nothing is simulated for it.`];
}

/** 'Tried in thought, nothing of it is recorded: fluconazole from …; hematocrit 32 %'; undefined when nothing is tried. */
export function triedInWords({ whatIf }: LevelsSettings): string | undefined {
  if (whatIf === undefined) return undefined;
  const { interactionId, doseMgPerDay, from, to, hematocritPercent, mgPerDose, everyHours } = whatIf;
  const parts = [
    ...(interactionId === undefined
      ? []
      : [
          `${interactionId}${doseMgPerDay === undefined ? '' : ` ${String(doseMgPerDay)} mg a day`}${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}`,
        ]),
    ...(hematocritPercent === undefined ? [] : [`hematocrit ${String(hematocritPercent)} % from now on`]),
    ...(mgPerDose === undefined ? [] : [`${String(mgPerDose)} mg at each intake from the next dose on`]),
    ...(everyHours === undefined ? [] : [`every ${String(everyHours)} h from the next dose on`]),
  ];
  return `Tried in thought, nothing of it is recorded: ${parts.join('; ')}.`;
}
