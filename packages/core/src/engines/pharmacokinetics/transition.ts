/**
 * One exact step of the amounts (mg) in absorption stages, central and peripheral compartment, and its derivatives.
 *
 * Innermost loops: tables and places are passed one by one, so that nothing is allocated.
 */
import {
  addDispositionDerivatives,
  D_FROM_PERIPHERAL,
  D_RATE,
  D_TO_PERIPHERAL,
  D_WEIGHT,
  dispositionScratch,
  FROM_PERIPHERAL,
  RATE,
  setDisposition,
  TO_PERIPHERAL,
  WEIGHT,
} from './disposition.ts';
import { erlangLadder } from './erlang.ts';
import { ABSORPTION_RATE, PARAMETER_COUNT, type Structure } from './parameters.ts';

/** Derivatives are by ln k, ln CL, ln V1, ln Q, ln V2: five tables of the transition's own shape. */
export const DIRECTIONS = 5;

/**
 * Coefficients of one or more steps, slot after slot. Each table: stage to stage m further (m = 0 … n−1), stage with m steps left to central
 * (m = 1 … n), the same to peripheral, then central→central, peripheral→central, central→peripheral,
 * peripheral→peripheral. Table 0 of a slot is the step itself, tables 1 … 5 its derivatives.
 */
export interface Transition {
  readonly stages: number;
  readonly compartments: 1 | 2;
  readonly width: number;
  /** From one slot to the next. */
  readonly stride: number;
  readonly table: Float64Array;
  /** Seven parameters in their places: those in force. */
  readonly own: Float64Array;
  readonly disposition: Float64Array;
  readonly ladder: Float64Array;
}

/** @param slots how many steps are held at once */
export function transitionScratch(
  { stages, compartments }: Structure,
  slots: number,
  derivatives: boolean,
): Transition {
  const width = 3 * stages + 4;
  const stride = width * (derivatives ? 1 + DIRECTIONS : 1);
  return {
    stages,
    compartments,
    width,
    stride,
    table: new Float64Array(stride * slots),
    own: new Float64Array(PARAMETER_COUNT),
    disposition: dispositionScratch(),
    ladder: new Float64Array(2 * (stages + 2)),
  };
}

/** Reads the parameters in `own`; call before `setStep` whenever they change. */
export function setPerson({ own, compartments, disposition }: Transition, derivatives: boolean): void {
  setDisposition(own, compartments, disposition);
  if (derivatives) addDispositionDerivatives(own, compartments, disposition);
}

/**
 * The coefficients of a step of t hours.
 *
 *   stage i → stage j:   (kt)^(j−i) e^(−kt)/(j−i)!
 *   stage i → central:   kᵐ Σ A g_m, m = n − i + 1;  → peripheral: kᵐ k12/(α−β) (g_m(β) − g_m(α))
 *   central → central:   Σ A e^(−λt);  → peripheral: k12/(α−β) (e^(−βt) − e^(−αt))
 *   peripheral → central: k21/(α−β) (e^(−βt) − e^(−αt));  → peripheral: A_β e^(−αt) + A_α e^(−βt)
 *
 * @param transition after `setPerson`
 * @param t step, h, > 0
 * @param slot where its tables go
 * @param derivatives whether tables 1 … 5 are filled too
 */
export function setStep(transition: Transition, t: number, slot: number, derivatives: boolean): void {
  const { stages: n, table, disposition, ladder } = transition;
  const base = slot * transition.stride;
  const k = transition.own[ABSORPTION_RATE]!;
  const two = n + 2;
  const decay = Math.exp(-k * t);
  erlangLadder(ladder, 0, n, k, disposition[RATE]!, t, decay);
  if (transition.compartments === 2) erlangLadder(ladder, two, n, k, disposition[RATE + 1]!, t, decay);
  else ladder.copyWithin(two, 0, two);
  const a = disposition[WEIGHT]!;
  const b = disposition[WEIGHT + 1]!;
  const across = disposition[TO_PERIPHERAL]!;
  let chain = decay;
  let power = 1;
  for (let m = 0; m < n; m++) {
    table[base + m] = chain;
    chain *= (k * t) / (m + 1);
    power *= k;
    const alpha = ladder[m + 1]!;
    const beta = ladder[two + m + 1]!;
    table[base + n + m] = power * (a * alpha + b * beta);
    table[base + 2 * n + m] = power * across * (beta - alpha);
  }
  const slow = ladder[two]!;
  const fast = ladder[0]!;
  table[base + 3 * n] = a * fast + b * slow;
  table[base + 3 * n + 1] = disposition[FROM_PERIPHERAL]! * (slow - fast);
  table[base + 3 * n + 2] = across * (slow - fast);
  table[base + 3 * n + 3] = b * fast + a * slow;
  if (!derivatives) return;
  addAbsorptionDirection(transition, base, k, t);
  for (let q = 0; q < 4; q++) addDispositionDirection(transition, base + (2 + q) * transition.width, k, t, q);
}

/** Table 1: by ln k. ∂gₘ/∂ln k = −k m gₘ₊₁. */
function addAbsorptionDirection(
  { stages: n, width, table, disposition, ladder }: Transition,
  base: number,
  k: number,
  t: number,
): void {
  const at = base + width;
  const a = disposition[WEIGHT]!;
  const b = disposition[WEIGHT + 1]!;
  const across = disposition[TO_PERIPHERAL]!;
  let power = 1;
  for (let m = 1; m <= n; m++) {
    power *= k;
    const alpha = m * (ladder[m]! - k * ladder[m + 1]!);
    const beta = m * (ladder[n + 2 + m]! - k * ladder[n + 3 + m]!);
    table[at + m - 1] = table[base + m - 1]! * (m - 1 - k * t);
    table[at + n + m - 1] = power * (a * alpha + b * beta);
    table[at + 2 * n + m - 1] = power * across * (beta - alpha);
  }
  table.fill(0, at + 3 * n, at + width);
}

/** Tables 2 … 5: by ln CL, V1, Q, V2. ∂gₘ/∂λ = m gₘ₊₁ − t gₘ. */
function addDispositionDirection(
  { stages: n, table, disposition, ladder }: Transition,
  at: number,
  k: number,
  t: number,
  q: number,
): void {
  const a = disposition[WEIGHT]!;
  const b = disposition[WEIGHT + 1]!;
  const across = disposition[TO_PERIPHERAL]!;
  const da = disposition[D_WEIGHT + q]!;
  const dAcross = disposition[D_TO_PERIPHERAL + q]!;
  const dAlpha = disposition[D_RATE + q]!;
  const dBeta = disposition[D_RATE + 4 + q]!;
  const two = n + 2;
  let power = 1;
  table.fill(0, at, at + n);
  for (let m = 1; m <= n; m++) {
    power *= k;
    const alpha = ladder[m]!;
    const beta = ladder[two + m]!;
    const byAlpha = (m * ladder[m + 1]! - t * alpha) * dAlpha;
    const byBeta = (m * ladder[two + m + 1]! - t * beta) * dBeta;
    table[at + n + m - 1] = power * (da * (alpha - beta) + a * byAlpha + b * byBeta);
    table[at + 2 * n + m - 1] = power * (dAcross * (beta - alpha) + across * (byBeta - byAlpha));
  }
  const fast = ladder[0]!;
  const slow = ladder[two]!;
  const byFast = -t * fast * dAlpha;
  const bySlow = -t * slow * dBeta;
  const back = disposition[FROM_PERIPHERAL]!;
  table[at + 3 * n] = da * (fast - slow) + a * byFast + b * bySlow;
  table[at + 3 * n + 1] = disposition[D_FROM_PERIPHERAL + q]! * (slow - fast) + back * (bySlow - byFast);
  table[at + 3 * n + 2] = dAcross * (slow - fast) + across * (bySlow - byFast);
  table[at + 3 * n + 3] = da * (slow - fast) + b * byFast + a * bySlow;
}

/**
 * Applies one table of the transition to amounts: to ← table · from.
 *
 * @param at place of the table: slot · stride + width · direction; direction 0 is the step itself, 1 … 5 its
 *   derivative by ln k, CL, V1, Q, V2
 * @param from amounts, mg: stages 1 … n, central, peripheral, from place `fromAt`
 * @param to other amounts, at `toAt`; never the same place as `from`
 */
export function applyStep(
  { stages: n, table }: Transition,
  at: number,
  from: Float64Array,
  fromAt: number,
  to: Float64Array,
  toAt: number,
): void {
  const c = from[fromAt + n]!;
  const p = from[fromAt + n + 1]!;
  let central = table[at + 3 * n]! * c + table[at + 3 * n + 1]! * p;
  let peripheral = table[at + 3 * n + 2]! * c + table[at + 3 * n + 3]! * p;
  for (let j = 0; j < n; j++) {
    let stage = 0;
    for (let i = 0; i <= j; i++) stage += table[at + j - i]! * from[fromAt + i]!;
    to[toAt + j] = stage;
    central += table[at + 2 * n - 1 - j]! * from[fromAt + j]!;
    peripheral += table[at + 3 * n - 1 - j]! * from[fromAt + j]!;
  }
  to[toAt + n] = central;
  to[toAt + n + 1] = peripheral;
}

/** The step itself, in place: amounts ← table · amounts. Last stage first, for a stage takes from those before it. */
export function advance({ stages: n, stride, table }: Transition, slot: number, amounts: Float64Array): void {
  const at = slot * stride;
  const c = amounts[n]!;
  const p = amounts[n + 1]!;
  let central = table[at + 3 * n]! * c + table[at + 3 * n + 1]! * p;
  let peripheral = table[at + 3 * n + 2]! * c + table[at + 3 * n + 3]! * p;
  for (let j = n - 1; j >= 0; j--) {
    central += table[at + 2 * n - 1 - j]! * amounts[j]!;
    peripheral += table[at + 3 * n - 1 - j]! * amounts[j]!;
    let stage = 0;
    for (let i = 0; i <= j; i++) stage += table[at + j - i]! * amounts[i]!;
    amounts[j] = stage;
  }
  amounts[n] = central;
  amounts[n + 1] = peripheral;
}
