/**
 * Simulation-based calibration: women drawn from a model's own prior, three troughs with error, then a new dose. A 90 %
 * band of her later level must hold it in about 90 % of women, and her rank among the draws must be even.
 */
import { multiplyLower } from '../../../packages/core/src/engines/numerics/linearAlgebra.ts';
import { normalQuantile } from '../../../packages/core/src/engines/numerics/normalDistribution.ts';
import { normalPoints, seededUniform } from '../../../packages/core/src/engines/numerics/random.ts';
import { regimen } from '../../../packages/core/src/engines/pharmacokinetics/doseEvents.ts';
import { estimate } from '../../../packages/core/src/engines/pharmacokinetics/estimate.ts';
import { forecastLevels, makeForecast, pointForecast } from '../../../packages/core/src/engines/pharmacokinetics/forecast.ts';
import { personInput, type Level, type Person, type Ready } from '../../../packages/core/src/engines/pharmacokinetics/person.ts';
import type { PopulationModel } from '../../../packages/core/src/engines/pharmacokinetics/populationModel.ts';
import { proposalPoints } from '../../../packages/core/src/engines/pharmacokinetics/proposalPoints.ts';
import { shares } from '../../../packages/core/src/engines/pharmacokinetics/weightedQuantiles.ts';
import { hematocrit } from '../../../packages/core/src/knowledge/pk-models/covariates.ts';
import { tacrolimusModels } from '../../../packages/core/src/knowledge/pk-models/tacrolimusModels.ts';

/** Limit of the assay, ng/mL: lower levels are reported as below it. */
const LIMIT = 1;
const DRAWN_AT_H = [35.5, 71.5, 95.5];
const NEW_DOSE_AT_H = 96;
const LATER_AT_H = 143.5;
const covariates = {
  ...hematocrit(0.38),
  cyp3a5Expresser: 0,
  immediateRelease: 1,
  ageYears: 35,
  weightKg: 60,
  bodySurfaceAreaM2: 1.65,
  fatFreeMassKg: 42,
  leanBodyWeightKg: 42,
  albuminGPerL: 42,
  creatinineUmolPerL: 60,
  prednisoloneMgPerDay: 0,
};
const history = { kind: 'doses', doses: regimen(1.5, 12, 8) } as const;
const future = { kind: 'doses', doses: [...regimen(1.5, 12, 8), ...regimen(2, 12, 4, NEW_DOSE_AT_H)] } as const;
const points = proposalPoints(1024, 9, 3);
/** More than any model has: five of the woman, three of each of two occasions. */
const DIMENSIONS = 11;

export interface Trial {
  readonly from: PopulationModel;
  readonly by: PopulationModel;
  /** The later level is one of another occasion, drawn. */
  readonly occasions: boolean;
  readonly women: number;
}

/** A model kept for comparison estimates nobody in the product; here the engine is asked, not the product. */
const asked = (model: PopulationModel): PopulationModel => ({ ...model, use: 'implement' });

function readyFor(model: PopulationModel, person: Person, betweenOccasions: boolean): Ready {
  const ready = personInput(model, person, { betweenOccasions });
  if (ready.kind !== 'ready') throw new Error(JSON.stringify(ready));
  return ready;
}

const person = (levels: readonly Level[], occasions: boolean): Person => ({
  history,
  levels,
  periods: [{ fromH: 0, covariates }],
  ...(occasions ? { occasionsFromH: [NEW_DOSE_AT_H] } : {}),
});

function forecastOf({ input, roomAt }: Ready, times: readonly number[]): ReturnType<typeof makeForecast> {
  const rooms = times.map((t) => roomAt(t) ?? 0);
  return makeForecast({ ...input, history: future }, times, input.half === undefined ? undefined : rooms);
}

/**
 * The rank of each woman's true later level among the draws: the share of draws below it.
 *
 * @returns 0 to 1, one for each woman; even when the bands are right
 */
export function ranks({ from, by, occasions, women }: Trial): readonly number[] {
  const z = normalPoints(women, DIMENSIONS, 41);
  const chance = seededUniform(17);
  const { propSd, addSd } = from.residual['LC-MS/MS']!;
  const truth = forecastOf(readyFor(from, person([], occasions), occasions), [...DRAWN_AT_H, LATER_AT_H]);
  const theta = new Float64Array(truth.variables.count);
  return Array.from({ length: women }, (_, i) => {
    multiplyLower(truth.priorLower, theta.length, z.subarray(i * DIMENSIONS), theta);
    const levels = pointForecast(truth, theta);
    const seen = DRAWN_AT_H.map((atH, j): Level => {
      const y = levels[j]! + Math.hypot(addSd, propSd * levels[j]!) * normalQuantile(chance());
      const common = { atH, assay: 'LC-MS/MS' } as const;
      return y < LIMIT
        ? { ...common, kind: 'below the limit', limitNgPerMl: LIMIT }
        : { ...common, kind: 'measured', ngPerMl: y };
    });
    const answer = estimate(asked(by), person(seen, false), { betweenOccasions: occasions }, points);
    if (answer.kind !== 'estimate') throw new Error(JSON.stringify(answer));
    const ahead = readyFor(by, person(seen, occasions), occasions);
    const draws = forecastLevels(forecastOf(ahead, [LATER_AT_H]), answer.posterior, { kind: 'drawn', seed: 29 + i });
    return shares(draws, answer.posterior.weights, levels[DRAWN_AT_H.length]!, Infinity).below;
  });
}

/** Share of women whose true level lies between the 5 % and the 95 % bound. */
export const coverage = (of: readonly number[]): number =>
  of.filter((rank) => rank >= 0.05 && rank <= 0.95).length / of.length;

/** χ² of the ranks in ten equal cells: 9 degrees of freedom; above 27.9 with p = 0.001 when they are even. */
export function unevenness(of: readonly number[]): number {
  const cells = new Array<number>(10).fill(0);
  for (const rank of of) cells[Math.min(9, Math.floor(rank * 10))]!++;
  return cells.reduce((sum, seen) => sum + (seen - of.length / 10) ** 2 / (of.length / 10), 0);
}

export interface Calibrated {
  readonly women: string;
  readonly by: string;
  readonly occasions: boolean;
  readonly covers: number;
  readonly chiSquare: number;
}

/** Every model on women of its own, with and without occasions, and two models on each other's women. */
export function calibrate(women: number): readonly Calibrated[] {
  const [woillard, storset] = tacrolimusModels as readonly [PopulationModel, PopulationModel];
  const own = tacrolimusModels.flatMap((model) => [
    { from: model, by: model, occasions: false },
    ...(model.betweenOccasions.length > 0 ? [{ from: model, by: model, occasions: true }] : []),
  ]);
  const crossed = [
    { from: storset, by: woillard, occasions: false },
    { from: woillard, by: storset, occasions: false },
  ];
  return [...own, ...crossed].map(({ from, by, occasions }) => {
    const found = ranks({ from, by, occasions, women });
    return { women: from.id, by: by.id, occasions, covers: coverage(found), chiSquare: unevenness(found) };
  });
}
