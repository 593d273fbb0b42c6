/** The cases of map_oracle.json as problems of the engine; Ω and the residual are the oracle's own. */
import { packParameters } from '../../../packages/core/src/engines/pharmacokinetics/parameters.ts';
import { makeProblem, type Problem, type ProblemInput } from '../../../packages/core/src/engines/pharmacokinetics/problem.ts';
import { readPkOracle } from './readPkOracle.ts';

type Pairs = readonly (readonly [number, number])[];

export interface MapCase {
  readonly name: string;
  readonly model: string;
  readonly covariates: { hct: number; cyp?: 0 | 1; prograf?: 0 | 1; cyp3a5?: 0 | 1; cyp3a4_11?: 0 | 1 };
  readonly omega_diag: readonly number[];
  readonly sigma: { prop_sd: number; add_sd: number };
  readonly doses: Pairs;
  readonly observations: Pairs;
  readonly ofv0: number;
  readonly pred0: readonly number[];
  readonly map: { eta: readonly string[]; ofv: string; ipred: readonly number[] };
  readonly hessian_ofv: readonly (readonly number[])[];
  readonly laplace_cov: readonly (readonly number[])[];
  readonly posterior: {
    ess: number;
    eta_mean: readonly number[];
    eta_sd: readonly number[];
    predictions: readonly { label: string; t: number; mean: number; quantiles: Record<string, number>; p_4_8: number; p_gt_8: number }[];
  };
  readonly predict_doses: readonly { label: string; doses: Pairs; t: number }[];
}

export const mapCases = readPkOracle<readonly MapCase[]>('map_oracle');

export const dosesOf = (pairs: Pairs): { atH: number; mg: number }[] => pairs.map(([atH, mg]) => ({ atH, mg }));

/** Zuo 2013 as the oracle's script reads it: a test convention, not a model in force. */
const ZUO: Readonly<Record<string, number>> = { '10': 1.21, '11': 0.982, '00': 0.77, '01': 0.577 };

export function typicalOf({ model, covariates: { hct, cyp = 0, prograf = 0, cyp3a5 = 0, cyp3a4_11 = 0 } }: MapCase): Float64Array {
  if (model === 'zuo2013') {
    const clearance = 26.6 * (hct / 27) ** -0.45 * ZUO[`${String(cyp3a5)}${String(cyp3a4_11)}`]!;
    return packParameters({ stages: 1, compartments: 1 }, { absorptionRate: 3.09, clearance, centralVolume: 1020 });
  }
  return packParameters(
    { stages: 3, compartments: 2 },
    {
      absorptionRate: 3.34 * 1.53 ** prograf,
      clearance: 21.2 * (hct / 35) ** -1.14 * 2 ** cyp,
      centralVolume: 486 * 0.29 ** prograf,
      intercompartmentalClearance: 79,
      peripheralVolume: 271,
    },
  );
}

/** Everything but the levels, for estimates and forecasts alike. */
export function inputOf(of: MapCase): Omit<ProblemInput, 'levels'> {
  const n = of.omega_diag.length;
  const omega = new Float64Array(n * n);
  of.omega_diag.forEach((variance, i) => (omega[i * n + i] = variance));
  return {
    structure: of.model === 'zuo2013' ? { stages: 1, compartments: 1 } : { stages: 3, compartments: 2 },
    history: { kind: 'doses', doses: dosesOf(of.doses) },
    segments: [{ fromH: 0, typical: typicalOf(of), occasion: 0 }],
    places: of.model === 'zuo2013' ? [1, 2] : [0, 1, 2, 3, 4],
    omega,
    occasionPlaces: [],
    occasionVariances: [],
  };
}

export function problemOf(of: MapCase): Problem {
  const { prop_sd: propSd, add_sd: addSd } = of.sigma;
  const levels = of.observations.map(([atH, value]) => ({ atH, value, kind: 'measured' as const, propSd, addSd }));
  return makeProblem({ ...inputOf(of), levels });
}
