/** What a person's deviations cost: −2 ln(likelihood × prior), its exact gradient, and a positive curvature. */
import { quadraticForm } from '../numerics/linearAlgebra.ts';
import { normalLogDensity, normalLogSf } from '../numerics/normalDistribution.ts';
import { bindingSlope, wholeBloodFromPlasma } from './bindingMap.ts';
import { concentrationAt, prepare } from './concentration.ts';
import { PARAMETER_COUNT } from './parameters.ts';
import { BELOW, LOG_SCALE, type Problem } from './problem.ts';
import { propagate } from './propagation.ts';

/** Writes each segment's parameters, P · exp(Σ share · deviation). */
export function setParameters(
  { segments, typical, parameters, factors, variables }: Problem,
  theta: Float64Array,
): void {
  const { count, place, acts } = variables;
  for (let i = 0; i < parameters.length; i++) parameters[i] = typical[i]!;
  for (let v = 0; v < count; v++) factors[v] = Math.exp(theta[v]!);
  for (let s = 0; s < segments; s++) {
    for (let v = 0; v < count; v++) {
      const share = acts[s * count + v]!;
      if (share === 0) continue;
      const at = s * PARAMETER_COUNT + place[v]!;
      parameters[at] = parameters[at]! * (share === 1 ? factors[v]! : Math.exp(share * theta[v]!));
    }
  }
}

/** Fills `predicted` (whole blood where there is binding) and, when asked, `sensitivity`, level after level. */
export function predict(problem: Problem, theta: Float64Array, derivatives: boolean): void {
  const { variables, levels, predicted, sensitivity, parameters, structure, direct, binding } = problem;
  setParameters(problem, theta);
  if (direct === undefined) {
    const { events, scratch } = problem.carried!;
    if (derivatives) propagate(events, parameters, scratch, predicted, variables, sensitivity);
    else propagate(events, parameters, problem.carried!.plain, predicted);
  } else {
    prepare(direct.scratch, structure, parameters, direct.runs, derivatives);
    for (let j = 0; j < levels.count; j++) {
      const by = derivatives ? direct.byParameter : undefined;
      predicted[j] = concentrationAt(direct.scratch, structure, parameters, direct.runs, levels.atH[j]!, by);
      if (!derivatives) continue;
      const at = j * variables.count;
      for (let v = 0; v < variables.count; v++) {
        sensitivity[at + v] = variables.acts[v]! * direct.byParameter[variables.place[v]!]!;
      }
    }
  }
  if (!binding) return;
  for (let j = 0; j < levels.count; j++) {
    const plasma = predicted[j]!;
    predicted[j] = wholeBloodFromPlasma(plasma, levels.room[j]!, levels.half);
    if (!derivatives) continue;
    const slope = bindingSlope(plasma, levels.room[j]!, levels.half);
    for (let v = 0; v < variables.count; v++) {
      const at = j * variables.count + v;
      sensitivity[at] = sensitivity[at]! * slope;
    }
  }
}

/** Cost, slope and curvature of one level by its prediction f, into `into`. */
export function levelTerm(kind: number, y: number, f: number, propSd: number, addSd: number, into: Float64Array): void {
  if (kind === LOG_SCALE) {
    const variance = propSd * propSd;
    const miss = Math.log(y) - Math.log(f);
    into[0] = Math.log(variance) + (miss * miss) / variance;
    into[1] = (-2 * miss) / (variance * f);
    into[2] = 2 / (variance * f * f);
    return;
  }
  const variance = addSd * addSd + propSd * propSd * f * f;
  const slope = 2 * propSd * propSd * f;
  const miss = y - f;
  if (kind === BELOW) {
    const sd = Math.sqrt(variance);
    const u = miss / sd;
    const logBelow = normalLogSf(-u);
    const hazard = Math.exp(normalLogDensity(u) - logBelow);
    const du = -1 / sd - (u * slope) / (2 * variance);
    into[0] = -2 * logBelow;
    into[1] = -2 * hazard * du;
    into[2] = 2 * Math.max(0, hazard * (hazard + u)) * du * du;
    return;
  }
  into[0] = Math.log(variance) + (miss * miss) / variance;
  into[1] = slope * (1 / variance - (miss * miss) / (variance * variance)) - (2 * miss) / variance;
  into[2] = 2 / variance + (slope * slope) / (variance * variance);
}

const term = new Float64Array(3);

/**
 * The objective of one person.
 *
 *   OFV(θ) = Σ_j [ln v_j + (y_j − f_j)²/v_j] + ηᵀΩ⁻¹η + Σ_occasions κᵀΠ⁻¹κ,  v = addSd² + (propSd f)²
 *   on the log scale: ln σ² + (ln y − ln f)²/σ²
 *   below the limit L (method M3): −2 ln Φ((L − f)/√v)
 *
 * Curvature is the expected one (Fisher's), always positive definite: 2 Ω⁻¹ + Σ (2/v + v′²/v²) ∇f ∇fᵀ.
 *
 * @param problem of `makeProblem`; its scratch is written
 * @param theta deviations on the log scale: η, then κ of each occasion
 * @param gradient receives ∂OFV/∂θ when given
 * @param curvature receives the lower half of the expected Hessian, row-major, when given with `gradient`
 * @returns OFV, no unit; constants of the normal law are left out, as NONMEM does
 * @see Beal SL. J Pharmacokinet Pharmacodyn 2001;28:481-504 (M3), doi:10.1023/A:1012299115260
 */
export function objective(
  problem: Problem,
  theta: Float64Array,
  gradient?: Float64Array,
  curvature?: Float64Array,
): number {
  const { levels, predicted, sensitivity, priorInverse } = problem;
  const p = problem.variables.count;
  predict(problem, theta, gradient !== undefined);
  let cost = quadraticForm(priorInverse, p, theta);
  if (gradient) startFromPrior(priorInverse, p, theta, gradient, curvature);
  for (let j = 0; j < levels.count; j++) {
    levelTerm(levels.kind[j]!, levels.value[j]!, predicted[j]!, levels.propSd[j]!, levels.addSd[j]!, term);
    cost += term[0]!;
    if (!gradient) continue;
    const at = j * p;
    const slope = term[1]!;
    for (let v = 0; v < p; v++) gradient[v] = gradient[v]! + slope * sensitivity[at + v]!;
    if (!curvature) continue;
    const bend = term[2]!;
    for (let v = 0; v < p; v++) {
      const weight = bend * sensitivity[at + v]!;
      const row = v * p;
      for (let w = 0; w <= v; w++) curvature[row + w] = curvature[row + w]! + weight * sensitivity[at + w]!;
    }
  }
  return cost;
}

function startFromPrior(
  priorInverse: Float64Array,
  p: number,
  theta: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array | undefined,
): void {
  for (let v = 0; v < p; v++) {
    let sum = 0;
    for (let w = 0; w < p; w++) sum += priorInverse[v * p + w]! * theta[w]!;
    gradient[v] = 2 * sum;
  }
  if (curvature) for (let i = 0; i < p * p; i++) curvature[i] = 2 * priorInverse[i]!;
}
