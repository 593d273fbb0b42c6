import type { Milligrams } from '../../engines/quantities/units.ts';
import { DOSE_STEP_MG, inMilligrams } from '../../engines/quantities/units.ts';
import type { CapsuleCount, Intake } from './answers.ts';

/** A dose as capsules that exist (0.5, 1, 5 mg immediate release) and in words. */

const STRENGTHS = [5, 1, 0.5] as const;
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const;

/** The fewest capsules that make up the dose, strongest first. */
export function capsulesFor(dose: Milligrams): readonly CapsuleCount[] {
  let left: number = dose;
  return STRENGTHS.flatMap((strengthMg): CapsuleCount[] => {
    const count = Math.floor(left / strengthMg);
    left -= count * strengthMg;
    return count === 0 ? [] : [{ strengthMg, count }];
  });
}

/** 'two 1 mg capsules and one 0.5 mg capsule'. */
export function capsulesInWords(capsules: readonly CapsuleCount[]): string {
  return capsules
    .map(
      ({ strengthMg, count }) =>
        `${WORDS[count] ?? String(count)} ${String(strengthMg)} mg capsule${count === 1 ? '' : 's'}`,
    )
    .join(' and ');
}

/** The day's dose in one or two intakes; an odd half-milligram goes to the second. */
export function intakesFor(
  daily: Milligrams,
  dosesPerDay: 1 | 2 | undefined,
  foodWords: string | undefined,
): readonly Intake[] {
  const intake = (mg: number, when: string, food = foodWords): Intake => ({
    when: food === undefined ? when : `${when}, ${food}`,
    mg,
    capsules: capsulesFor(mg as Milligrams),
  });
  if (dosesPerDay === undefined) return [intake(daily, 'each day, at the same hour')];
  if (dosesPerDay === 1) return [intake(daily, 'once a day, at the same hour')];
  const first = Math.floor(daily / 2 / DOSE_STEP_MG) * DOSE_STEP_MG;
  const second = daily - first;
  const [morning, evening] = foodByMeal(foodWords);
  return [
    ...(first === 0 ? [] : [intake(first, 'morning', morning)]),
    intake(second, 'evening, 12 hours later', evening),
  ];
}

/** 'after breakfast and supper' belongs to two meals: each intake gets its own. */
function foodByMeal(foodWords: string | undefined): readonly [string | undefined, string | undefined] {
  const meals = foodWords === undefined ? null : /^after (\w+) and (\w+)$/.exec(foodWords);
  return meals === null ? [foodWords, foodWords] : [`after ${meals[1]!}`, `after ${meals[2]!}`];
}

/** '2 mg a day: two 1 mg capsules once a day'. */
export function doseInWords(daily: Milligrams, intakes: readonly Intake[]): string {
  const each = intakes.map(({ capsules, when }) => `${capsulesInWords(capsules)} ${when}`);
  return `${inMilligrams(daily)} a day: ${each.join('; ')}`;
}
