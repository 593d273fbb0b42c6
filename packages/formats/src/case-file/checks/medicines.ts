import type { Check, Checked } from '../draft.ts';
import { asDay, entries } from '../draft.ts';
import type { Path, PlacedFault } from '../faults.ts';
import { fault } from '../faults.ts';
import { daysBetween, type CalendarDay } from '@nidation/core/engines';

/** Medicines whose days contradict their status, allergies named twice, vaccines marked live or not against what they are. */

export const medicineFaults: Check = function* (of) {
  const { woman, partner } = of.file;
  yield* medicineList(woman?.medicines, ['woman', 'medicines'], of.asOf);
  yield* medicineList(partner?.medicines, ['partner', 'medicines'], of.asOf);
  yield* allergyFaults(of);
  yield* vaccineFaults(of);
};

type DraftMedicine = NonNullable<NonNullable<NonNullable<Checked['file']['woman']>['medicines']>[number]>;

function* medicineList(
  list: readonly (DraftMedicine | undefined)[] | undefined,
  home: Path,
  asOf: CalendarDay | undefined,
): Generator<PlacedFault> {
  for (const { one, path } of entries(list, home)) {
    const [from, to] = [asDay(one.from), asDay(one.to)];
    if (from !== undefined && to !== undefined && from > to) {
      yield fault([...path, 'to'], `Its last day ${to} lies before its first day ${from}.`);
    } else if (asOf !== undefined && one.status !== undefined) {
      const says = statusFault({ status: one.status, from, to, asOf });
      if (says !== undefined) yield fault([...path, 'status'], `"${one.status}", but ${says}`);
    }
  }
}

interface Course {
  readonly status: 'running' | 'planned' | 'stopped';
  readonly from: CalendarDay | undefined;
  readonly to: CalendarDay | undefined;
  readonly asOf: CalendarDay;
}

function statusFault({ status, from, to, asOf }: Course): string | undefined {
  const [begun, ahead] = [from !== undefined && from < asOf, from !== undefined && from > asOf];
  const [ended, goesOn] = [to !== undefined && to < asOf, to !== undefined && to > asOf];
  const day = `asOf (${asOf})`;
  switch (status) {
    case 'running':
      if (ended) return `its last day ${String(to)} lies before ${day}; write "stopped".`;
      return ahead ? `its first day ${String(from)} lies after ${day}; write "planned".` : undefined;
    case 'stopped':
      if (ahead) return `its first day ${String(from)} lies after ${day}.`;
      return goesOn ? `its last day ${String(to)} lies after ${day}; write "running".` : undefined;
    case 'planned':
      if (begun) return `its first day ${String(from)} lies before ${day}; write "running".`;
      return ended ? `its last day ${String(to)} lies before ${day}.` : undefined;
  }
}

function* allergyFaults({ file }: Checked): Generator<PlacedFault> {
  const seen = new Set<string>();
  for (const { one, path } of entries(file.woman?.allergies, ['woman', 'allergies'])) {
    const { substance, detail } = one;
    if (substance === undefined) continue;
    const key = substance === 'other' ? `other ${(detail ?? '').trim().toLowerCase()}` : substance;
    if (seen.has(key)) yield fault(path, `The allergy "${substance}" stands here twice.`);
    seen.add(key);
  }
}

/** Vaccines that are live in every form, and ones that never are. Influenza, polio, typhoid and zoster exist as both. */
const ALWAYS_LIVE =
  /\b(mmrv?|measles|mumps|rubella|varicella|chicken ?pox|yellow fever|bcg|ty21a|rotavirus|oral polio|opv|nasal influenza|laiv)\b/i;
const NEVER_LIVE =
  /\b(inactivated|hepatitis [ab]|hpv|tetanus|diphtheria|pertussis|tdap|pneumococc\w*|meningococc\w*|covid\S*|mrna|rabies|rsv|ipv)\b/i;
/** A live vaccine may be asked for more than a year ahead only by a mistyped year. */
const DAYS_AHEAD = 366;

function* vaccineFaults({ file, asOf }: Checked): Generator<PlacedFault> {
  for (const { one, path } of entries(file.woman?.vaccinations, ['woman', 'vaccinations'])) {
    const name = one.name ?? '';
    const [live, dead] = [ALWAYS_LIVE.exec(name)?.[0], NEVER_LIVE.exec(name)?.[0]];
    if (one.live === false && live !== undefined && dead === undefined)
      yield fault([...path, 'live'], `false, but the ${live} vaccine is live.`);
    if (one.live === true && dead !== undefined && live === undefined)
      yield fault([...path, 'live'], `true, but the ${dead} vaccine is not live.`);
    const day = asDay(one.day);
    if (day !== undefined && asOf !== undefined && daysBetween(asOf, day) > DAYS_AHEAD) {
      yield fault([...path, 'day'], `${day} lies more than a year after asOf (${asOf}).`);
    }
  }
}
