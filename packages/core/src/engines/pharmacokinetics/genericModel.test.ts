/** Models of a caller, by what the door exports alone: what another program estimates can be estimated here. */
import { describe, expect, test } from 'vitest';
import { noteError, readPkOracle } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import { checkPopulationModel } from './checkPopulationModel.ts';
import { estimate, type Estimate } from './estimate.ts';
import type { ParameterName } from './parameters.ts';
import type { Level, Person } from './person.ts';
import type { Effect, PopulationModel } from './populationModel.ts';
import { proposalPoints } from './proposalPoints.ts';

interface Case {
  readonly name: string;
  readonly stages: number;
  readonly typical: Readonly<Partial<Record<ParameterName, number>>>;
  readonly effects: readonly ({ readonly on: ParameterName; readonly of: 'weightKg' | 'female' } & (
    | { readonly kind: 'power'; readonly reference: number; readonly exponent: number }
    | { readonly kind: 'factor when'; readonly factor: number }
  ))[];
  readonly periods: readonly { readonly fromH: number; readonly covariates: Readonly<Record<string, number>> }[];
  readonly varies: readonly ParameterName[];
  readonly omega2: readonly number[];
  readonly correlations: readonly (readonly [number, number, number])[];
  readonly propSd: number;
  readonly addSd: number;
  readonly doses: readonly { readonly atH: number; readonly mg: number }[];
  readonly levels: readonly { readonly atH: number; readonly ngPerMl?: number; readonly below?: number }[];
  readonly map: { readonly eta: readonly string[]; readonly ofv: string; readonly predicted: readonly string[] };
}

const cases = readPkOracle<readonly Case[]>('map_generic_oracle');
const printed = { at: 'the caller’s own table', mark: 'verified' } as const;
const UNIT = {
  absorptionRate: '1/h',
  clearance: 'L/h',
  centralVolume: 'L',
  intercompartmentalClearance: 'L/h',
  peripheralVolume: 'L',
  bioavailability: 'fraction',
  lag: 'h',
} as const;

function modelOf({
  name,
  stages,
  typical,
  effects,
  varies,
  omega2,
  correlations,
  propSd,
  addSd,
}: Case): PopulationModel {
  const used = (covariate: string): boolean => effects.some(({ of }) => of === covariate);
  return {
    id: `test/${name}`,
    use: 'implement',
    role: 'test',
    citation: 'none: a test',
    structure: { stages, alsoCoded: [], compartments: typical.peripheralVolume ? 2 : 1, stagesFrom: printed },
    units: { time: 'h', dose: 'mg', concentration: 'ng/mL' },
    matrix: 'whole blood',
    typical: Object.fromEntries(
      Object.entries(typical).map(([on, value]) => [on, { value, unit: UNIT[on as ParameterName], ...printed }]),
    ),
    covariates: [
      ...(used('weightKg')
        ? [{ name: 'weightKg', unit: 'kg' as const, plausible: [25, 250] as const, whenUnknown: 'ask' as const }]
        : []),
      ...(used('female')
        ? [{ name: 'female', unit: 'yes or no' as const, plausible: [0, 1] as const, whenUnknown: 'ask' as const }]
        : []),
    ],
    effects: effects.map((effect): Effect => ({ ...effect, ...printed })),
    betweenSubjects: varies.map((on, i) => ({
      on,
      cv: Math.sqrt(Math.expm1(omega2[i]!)),
      omega2: omega2[i]!,
      ...printed,
    })),
    correlations: correlations.map(([i, j, r]) => ({ between: [varies[i]!, varies[j]!] as const, r, ...printed })),
    betweenOccasions: [],
    residual: { 'LC-MS/MS': { propSd, addSd, ...printed } },
    domain: [],
    builtIn: { subjects: 1, population: 'none: a test', pregnantWomen: 0, mark: 'verified' },
    missing: [],
    remarks: [],
  };
}

const personOf = ({ doses, levels, periods }: Case): Person => ({
  history: { kind: 'doses', doses },
  levels: levels.map(({ atH, ngPerMl, below }): Level =>
    ngPerMl === undefined
      ? { kind: 'below the limit', atH, assay: 'LC-MS/MS', limitNgPerMl: below! }
      : { kind: 'measured', atH, assay: 'LC-MS/MS', ngPerMl },
  ),
  periods,
});
const points = proposalPoints(64, 5, 1);

describe.each(cases)('$name', (of) => {
  const model = modelOf(of);
  test('is a table without a fault', () => {
    expect(checkPopulationModel(model)).toEqual([]);
  });
  test('deviations within 1e-8 of 45-digit decimals, objective within 1e-11', () => {
    const answer = estimate(model, personOf(of), { betweenOccasions: false }, points) as Estimate;
    expect(answer.kind).toBe('estimate');
    expect(answer.map.theta.length).toBe(of.map.eta.length);
    of.map.eta.forEach((eta, v) => {
      const error = Math.abs(answer.map.theta[v]! - Number(eta));
      noteError('map_generic eta', error);
      expect(error).toBeLessThanOrEqual(1e-8);
    });
    noteError('map_generic ofv', Math.abs(answer.map.objective - Number(of.map.ofv)));
    expect(Math.abs(answer.map.objective - Number(of.map.ofv))).toBeLessThanOrEqual(1e-11);
    of.map.predicted.forEach((level, j) =>
      expect(Math.abs(answer.map.predicted[j]! / Number(level) - 1)).toBeLessThanOrEqual(1e-9),
    );
  });
});

test('a covariate nobody gave is asked for, by name', () => {
  const of = cases.find(({ effects }) => effects.some(({ of: covariate }) => covariate === 'female'))!;
  const person = { ...personOf(of), periods: [{ fromH: 0, covariates: { weightKg: 58 } }] };
  expect(estimate(modelOf(of), person, { betweenOccasions: false }, points)).toEqual({
    kind: 'needs',
    needs: ['female'],
  });
});

test('a lag that varies between people is held, and that is said', () => {
  const of = cases.find(({ typical }) => typical.lag !== undefined)!;
  const model = modelOf(of);
  const varying = {
    ...model,
    betweenSubjects: [...model.betweenSubjects, { on: 'lag' as const, cv: 0.2, ...printed }],
  };
  const [plain, held] = [model, varying].map(
    (table) => estimate(table, personOf(of), { betweenOccasions: false }, points) as Estimate,
  );
  const words = 'Variability of the lag between people: not drawn.';
  expect(held!.saidWith).toContain(words);
  expect(plain!.saidWith).not.toContain(words);
  expect(held!.map.theta).toEqual(plain!.map.theta);
});
