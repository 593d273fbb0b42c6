/** Daily regimens on a grid of dose steps: once a day, twice equal, twice uneven by one step. */

/** What is swallowed each day. */
export interface Candidate {
  readonly id: string;
  /** In order of `offsetH`, hours after the day's first dose. */
  readonly doses: readonly { readonly offsetH: number; readonly mg: number }[];
  readonly mgPerDay: number;
}

export interface GridSettings {
  /** The limit in force, mg per day. */
  readonly maxMgPerDay: number;
  /** mg; the smallest capsule. */
  readonly stepMg: number;
  readonly onceDaily: boolean;
  readonly twiceDaily: boolean;
}

const mgWords = (mg: number): string => `${String(mg)} mg`;

/**
 * Every regimen of the grid that does not pass the limit: the number of steps is exact, no dose is rounded up.
 *
 * @param settings maxMgPerDay ≥ 0, stepMg > 0
 * @returns in order of mg per day, once daily first; empty when even one step passes the limit
 * @throws {RangeError} unless step and limit are finite, step above 0
 */
export function doseGrid({ maxMgPerDay, stepMg, onceDaily, twiceDaily }: GridSettings): readonly Candidate[] {
  if (!(stepMg > 0 && stepMg < Infinity && maxMgPerDay >= 0 && maxMgPerDay < Infinity))
    throw new RangeError('A dose grid has a finite limit and a step above 0 mg.');
  const grid: Candidate[] = [];
  const add = (morning: number, evening: number): void => {
    const doses = [morning, evening].flatMap((steps, i) =>
      steps > 0 ? [{ offsetH: 12 * i, mg: steps * stepMg }] : [],
    );
    const [first = 0, second = 0] = doses.map(({ mg }) => mg);
    const id =
      second === 0
        ? `${mgWords(first)} once daily`
        : first === second
          ? `${mgWords(first)} twice daily`
          : `${mgWords(first)} + ${mgWords(second)}`;
    grid.push({ id, doses, mgPerDay: first + second });
  };
  for (let steps = 1; steps * stepMg <= maxMgPerDay; steps++) {
    if (onceDaily) add(steps, 0);
    if (!twiceDaily || steps < 2) continue;
    if (steps % 2 === 0) add(steps / 2, steps / 2);
    else {
      add((steps - 1) / 2, (steps + 1) / 2);
      add((steps + 1) / 2, (steps - 1) / 2);
    }
  }
  return grid;
}
