import type { Case } from '../../case/case.ts';
import type { LabTest } from '../../case/labs.ts';
import type { Medicine } from '../../case/medicines.ts';
import { addDays } from '../../engines/quantities/days.ts';
import { bodySurfaceArea, fatFreeMassOfWoman } from '../../engines/pharmacokinetics/bodySize.ts';
import type { Covariates } from '../../engines/pharmacokinetics/individualParameters.ts';
import type { Period } from '../../engines/pharmacokinetics/person.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { findInteraction } from '../../knowledge/interactions/findInteraction.ts';
import type { Course } from './course.ts';

/** What is recorded of the woman, as covariates in force from their day on. What nobody recorded stays undefined. */

/** Hematocrit tried in thought holds from now on. */
interface Tried {
  readonly hematocritPercent?: number;
}

export interface Step {
  readonly fromH: number;
  readonly set: Covariates;
}

function labSteps(of: Case, course: Course, test: LabTest, as: (value: number) => Covariates): Step[] {
  return of.woman.labs
    .filter((lab) => lab.test === test)
    .map((lab) => ({ fromH: course.clock.midnight(lab.day), set: as(lab.value) }));
}

/** Prednisolone 0 only when medicines were asked for and none of it is among them. */
function prednisoloneSteps(medicines: readonly Medicine[] | undefined, course: Course): Step[] {
  if (medicines === undefined) return [];
  const steps: Step[] = [{ fromH: -Infinity, set: { prednisoloneMgPerDay: 0 } }];
  for (const { name, status, from, to, doseMgPerDay } of medicines) {
    if (findInteraction(name)?.id !== 'prednisolone' || (status === 'planned' && from === undefined)) continue;
    if (status === 'stopped' && to === undefined) continue;
    const fromH = from === undefined ? -Infinity : course.clock.midnight(from);
    steps.push({ fromH, set: { prednisoloneMgPerDay: doseMgPerDay } });
    if (to !== undefined)
      steps.push({ fromH: course.clock.midnight(addDays(to, 1)), set: { prednisoloneMgPerDay: 0 } });
  }
  return steps;
}

function bodySteps({ woman: { ageYears, weightKg, heightCm } }: Case): Step {
  const known = weightKg !== undefined && heightCm !== undefined;
  const possible = known && weightKg >= 25 && weightKg <= 250 && heightCm >= 120 && heightCm <= 220;
  const lean = possible ? fatFreeMassOfWoman(weightKg, heightCm) : undefined;
  return {
    fromH: -Infinity,
    set: {
      ageYears,
      weightKg,
      fatFreeMassKg: lean,
      leanBodyWeightKg: lean,
      bodySurfaceAreaM2: possible ? bodySurfaceArea(weightKg, heightCm) : undefined,
    },
  };
}

const hematocritOf = (percent: number): Covariates => ({
  hematocritPercent: percent,
  hematocritFraction: percent / 100,
});

/** Every change of a covariate, in order of time; the first of each kind also holds before its day. */
export function stepsOf(of: Case, course: Course, tried: Tried): readonly Step[] {
  const { record, treatment, nowH } = course;
  const now = tried.hematocritPercent;
  const products = record.doses.filter((dose, i) => record.doses[i - 1]?.product !== dose.product);
  return [
    bodySteps(of),
    ...labSteps(of, course, 'hematocrit', hematocritOf),
    ...(now === undefined ? [] : [{ fromH: nowH, set: hematocritOf(now) }]),
    ...labSteps(of, course, 'albumin', (albuminGPerL) => ({ albuminGPerL })),
    ...labSteps(of, course, 'creatinine', (creatinineUmolPerL) => ({ creatinineUmolPerL })),
    ...prednisoloneSteps(of.woman.medicines, course),
    ...products.map(({ atH, product }) => ({
      fromH: atH,
      set: { immediateRelease: product === 'immediate release' ? 1 : 0 },
    })),
    ...(treatment.cyp3a5 === undefined
      ? []
      : [{ fromH: -Infinity, set: { cyp3a5Expresser: treatment.cyp3a5 === 'expresser' ? 1 : 0 } }]),
  ].sort((a, b) => (a.fromH < b.fromH ? -1 : a.fromH > b.fromH ? 1 : 0));
}

const same = (a: Covariates, b: Covariates, names: readonly string[]): boolean =>
  names.every((name) => a[name] === b[name]);

/**
 * The periods of one model: only what the model reads makes a new period.
 *
 * @param steps in order of time
 * @param fixed such as one of two possible genotypes
 */
export function periodsFor(
  model: PopulationModel,
  steps: readonly Step[],
  fixed: Covariates,
  course: Course,
): readonly Period[] {
  const names = model.covariates.map(({ name }) => name);
  const first: Record<string, number | undefined> = {};
  for (const { set } of steps)
    for (const [name, value] of Object.entries(set)) if (!(name in first)) first[name] = value;
  const initial: Covariates = { ...first, ...fixed };
  const periods: Period[] = [];
  let current = initial;
  const startH = Math.min(0, course.record.doses[0]?.atH ?? 0);
  for (const { fromH, set } of steps) {
    current = { ...current, ...set, ...fixed };
    const last = periods.at(-1);
    if (fromH <= startH || last === undefined) {
      const opening = fromH <= startH ? current : initial;
      periods.splice(0, periods.length, { fromH: startH - 24, covariates: opening });
      if (fromH <= startH) continue;
    }
    const before = periods.at(-1)!;
    if (fromH >= course.endH + 400 || same(before.covariates, current, names)) continue;
    if (before.fromH === fromH) periods[periods.length - 1] = { fromH, covariates: current };
    else periods.push({ fromH, covariates: current });
  }
  return periods;
}
