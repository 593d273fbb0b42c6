import type { Case } from '../../case/case.ts';
import type { Medicine } from '../../case/medicines.ts';
import { addDays } from '../../engines/quantities/days.ts';
import type { Interaction as Effect } from '../../engines/pharmacokinetics/interactions.ts';
import { findInteraction } from '../../knowledge/interactions/findInteraction.ts';
import type { Interaction } from '../../knowledge/interactions/interaction.ts';
import { pkMultiplierFor, type FoundMultiplier } from '../../knowledge/interactions/pkMultipliers.ts';
import { isTacrolimus } from '../assessment/readMedicines.ts';
import type { WhatIf } from './answers.ts';
import type { Course } from './course.ts';

/** What her other medicines do to the curve, and whether doses may still be scored beside them. */
export interface MedicineEffects {
  readonly effects: readonly Effect[];
  readonly strong: 'none' | 'running' | 'start unknown';
  /** Said with every answer. */
  readonly said: readonly string[];
  /** Reasons not to score a dose. */
  readonly withhold: readonly string[];
  readonly sourceIds: readonly string[];
}

interface Span {
  readonly fromH: number;
  readonly toH?: number;
  readonly startKnown: boolean;
}

interface Taken {
  readonly name: string;
  readonly interaction: Interaction | undefined;
  readonly reviewed: boolean;
  readonly doseMgPerDay?: number | undefined;
  /** Undefined: no day is known at which it would start. */
  readonly span: Span | undefined;
}

/** Hours before the first dose at which a medicine of unknown start is taken to have been running: fully in force. */
const LONG_BEFORE_H = 24 * 60;
const NOTHING_ON_LEVEL: ReadonlySet<Interaction['direction']> = new Set(['none on level']);

function spanOf({ status, from, to }: Medicine, { clock }: Course): Span | undefined {
  // Planned without a first day, or stopped without a last one: nobody knows whether it acts now.
  if ((from === undefined && status === 'planned') || (to === undefined && status === 'stopped')) return undefined;
  const end = to === undefined ? {} : { toH: clock.midnight(addDays(to, 1)) };
  return from === undefined
    ? { fromH: -LONG_BEFORE_H, startKnown: false, ...end }
    : { fromH: clock.midnight(from), startKnown: true, ...end };
}

function takenOf(of: Case, course: Course): Taken[] {
  return (of.woman.medicines ?? [])
    .filter((medicine) => !isTacrolimus(medicine))
    .map((medicine) => ({
      name: medicine.name,
      interaction: findInteraction(medicine.name),
      reviewed: medicine.interactionReviewed === 'yes',
      doseMgPerDay: medicine.doseMgPerDay,
      span: spanOf(medicine, course),
    }));
}

function triedOf(
  { interactionId, doseMgPerDay, from, to }: WhatIf,
  all: readonly Interaction[],
  course: Course,
): Taken[] {
  const interaction = all.find(({ id }) => id === interactionId);
  if (interaction === undefined) return [];
  const fromH = from === undefined ? course.nowH : course.clock.toH(from);
  const toH = to === undefined ? undefined : course.clock.toH(to);
  const until = toH === undefined || toH <= fromH ? {} : { toH };
  return [
    {
      name: `${interaction.names[0] ?? interaction.id}, tried in thought`,
      interaction,
      reviewed: true,
      doseMgPerDay,
      span: { fromH, startKnown: true, ...until },
    },
  ];
}

/** Does it, or what is left of it, reach into the treatment? Nobody knows what is left of a medicine without a size. */
function touches({ fromH, toH }: Span, found: FoundMultiplier | undefined, { endH }: Course): boolean {
  const lasting = found?.multiplier.offsetHours ?? 14 * 24;
  return fromH <= endH && (toH === undefined || toH + lasting > 0);
}

function effectOf({ name }: Taken, span: Span, { multiplier, size }: FoundMultiplier): Effect | undefined {
  if (size.clearance === undefined) return undefined;
  return {
    name,
    fromH: span.fromH,
    ...(span.toH === undefined ? {} : { toH: span.toH }),
    clearance: size.clearance,
    onsetH: multiplier.onsetHours,
    offsetH: multiplier.offsetHours,
  };
}

/** Does it still act now or later? One that is gone shapes the past of the curve, not the doses to come. */
const stillActs = ({ toH }: Span, found: FoundMultiplier | undefined, { nowH }: Course): boolean =>
  toH === undefined || toH + (found?.multiplier.offsetHours ?? 14 * 24) > nowH;

const isStrong = ({ classes }: Interaction, found: FoundMultiplier | undefined): boolean =>
  classes.includes('strong CYP3A inhibitor') ||
  classes.includes('strong CYP3A inducer') ||
  found?.size.strength === 'strong';

interface One {
  readonly effect?: Effect;
  readonly strong?: 'running' | 'start unknown';
  readonly said?: string;
  readonly withhold?: string;
  readonly sourceIds: readonly string[];
}

function sizeWords({ multiplier, size }: FoundMultiplier): string {
  const { clearance } = size;
  const factor =
    clearance === undefined
      ? ''
      : `CL/F × ${String(clearance.median)} (90 % ${bounds(clearance.median, clearance.logSd)})`;
  const from = size.from === 'trough' ? ', from troughs, which are no AUC ratio' : '';
  const remark = multiplier.remark === undefined ? '' : ` ${multiplier.remark}`;
  return `${factor}${from} [${size.mark}]; full after ${String(multiplier.onsetHours)} h, gone ${String(multiplier.offsetHours)} h after its end [default].${remark}`;
}

const bounds = (median: number, logSd: number): string =>
  `${(median * Math.exp(-1.645 * logSd)).toFixed(2)} to ${(median * Math.exp(1.645 * logSd)).toFixed(2)}`;

function oneEffect(taken: Taken, course: Course): One {
  const { name, interaction, reviewed, span } = taken;
  if (interaction === undefined)
    return reviewed
      ? { sourceIds: [], said: `${name} stands on no list read; a pharmacist has reviewed it. No effect is simulated.` }
      : {
          sourceIds: [],
          said: `${name} stands on no list read: its effect is unknown and none is simulated.`,
          withhold: `${name} stands on no list read: a pharmacist says what it does to tacrolimus before doses are scored.`,
        };
  if (NOTHING_ON_LEVEL.has(interaction.direction) || interaction.id === 'prednisolone') return { sourceIds: [] };
  const found = pkMultiplierFor(interaction.id, taken.doseMgPerDay);
  const strong = isStrong(interaction, found);
  const { sourceIds } = interaction;
  if (span === undefined)
    return {
      sourceIds,
      said: `${name} has no day on which it starts or stopped: not simulated.`,
      ...(strong ? { strong: 'start unknown' as const } : {}),
    };
  if (!touches(span, found, course)) return { sourceIds: [] };
  const effect = found && effectOf(taken, span, found);
  const running = span.startKnown ? ('running' as const) : ('start unknown' as const);
  return {
    sourceIds,
    ...(strong && stillActs(span, found, course) ? { strong: running } : {}),
    ...(effect === undefined
      ? withoutSize(name, interaction)
      : {
          effect,
          said: `${name}: simulated as ${sizeWords(found!)}${span.startKnown ? '' : ' Its start is not recorded: taken as long before the first dose.'}`,
        }),
  };
}

function withoutSize(name: string, { direction, size }: Interaction): { said: string; withhold?: string } {
  const said = `${name}: ${size}. No usable size: nothing is simulated.`;
  return direction === 'unknown'
    ? { said: `${name}: effect on tacrolimus unknown, none is simulated.` }
    : { said, withhold: `${name} moves the level by an unknown amount: doses are not scored.` };
}

/**
 * Every medicine that reaches into the treatment, as time-bounded multipliers with uncertainty, never exact factors.
 *
 * Prednisolone acts through a covariate of its model and is left out here. Expressers may respond less.
 */
export function medicineEffects(
  of: Case,
  course: Course,
  all: readonly Interaction[],
  whatIf: WhatIf | undefined,
): MedicineEffects {
  const taken = [...takenOf(of, course), ...(whatIf === undefined ? [] : triedOf(whatIf, all, course))];
  const each = taken.map((one) => oneEffect(one, course));
  const strong = each.some((one) => one.strong === 'start unknown')
    ? 'start unknown'
    : each.some((one) => one.strong === 'running')
      ? 'running'
      : 'none';
  const asked = of.woman.medicines !== undefined;
  return {
    effects: each.flatMap(({ effect }) => effect ?? []),
    strong,
    said: each.flatMap(({ said }) => said ?? []),
    withhold: [
      ...each.flatMap(({ withhold }) => withhold ?? []),
      ...(asked ? [] : ['Her other medicines were not asked for: an interaction cannot be ruled out.']),
    ],
    sourceIds: [...new Set(each.flatMap(({ sourceIds }) => sourceIds))],
  };
}
