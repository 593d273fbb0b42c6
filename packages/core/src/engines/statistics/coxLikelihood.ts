/** The partial likelihood of a Cox model with its slope, for three ways to treat ties. */
import type { Slope } from '../numerics/likelihoodMaximum.ts';
import { dot, type Matrix } from '../numerics/positiveDefinite.ts';
import { riskTimes, type SurvivalTimes } from './survivalTimes.ts';

/** Efron approximates, Breslow approximates more coarsely, exact takes time as counted in whole steps. */
export type Ties = 'Efron' | 'Breslow' | 'exact';

/** One event time: predictors of those with the event, and of all at risk. */
export interface RiskSet {
  readonly events: Matrix;
  readonly atRisk: Matrix;
}

/** A sum of weights with its first and second derivatives. */
interface Moments {
  value: number;
  readonly first: number[];
  readonly second: number[][];
}

const emptyMoments = (size: number): Moments => ({
  value: 0,
  first: new Array<number>(size).fill(0),
  second: Array.from({ length: size }, () => new Array<number>(size).fill(0)),
});

/** into += share · of */
function add(into: Moments, of: Moments, share: number): void {
  into.value += share * of.value;
  of.first.forEach((value, i) => (into.first[i]! += share * value));
  of.second.forEach((row, i) => row.forEach((value, j) => (into.second[i]![j]! += share * value)));
}

/** Σ e^(xβ), Σ x e^(xβ), Σ x xᵀ e^(xβ) over persons. */
function momentsOf(persons: Matrix, coefficients: readonly number[]): Moments {
  const sum = emptyMoments(coefficients.length);
  for (const x of persons) {
    const weight = Math.exp(dot(x, coefficients));
    sum.value += weight;
    x.forEach((xi, i) => {
      sum.first[i]! += weight * xi;
      x.forEach((xj, j) => (sum.second[i]![j]! += weight * xi * xj));
    });
  }
  return sum;
}

/** Takes log(sum) off the likelihood, with slope and curvature. */
function subtractLog(from: { value: number; gradient: number[]; information: number[][] }, sum: Moments): void {
  from.value -= Math.log(sum.value);
  const mean = sum.first.map((value) => value / sum.value);
  mean.forEach((mi, i) => {
    from.gradient[i]! -= mi;
    mean.forEach((mj, j) => (from.information[i]![j]! += sum.second[i]![j]! / sum.value - mi * mj));
  });
}

/** Σ over all sets of d persons at risk of Π e^(xβ), with derivatives: adds one person at a time. */
function setsOf(atRisk: Matrix, d: number, coefficients: readonly number[]): Moments {
  const size = coefficients.length;
  const sets = Array.from({ length: d + 1 }, () => emptyMoments(size));
  sets[0]!.value = 1;
  for (const x of atRisk) {
    const weight = Math.exp(dot(x, coefficients));
    for (let k = d; k > 0; k -= 1) {
      const smaller = sets[k - 1]!;
      const larger = sets[k]!;
      larger.value += weight * smaller.value;
      for (let i = 0; i < size; i += 1) {
        for (let j = 0; j < size; j += 1) {
          const mixed = x[i]! * smaller.first[j]! + x[j]! * smaller.first[i]! + x[i]! * x[j]! * smaller.value;
          larger.second[i]![j]! += weight * (smaller.second[i]![j]! + mixed);
        }
        larger.first[i]! += weight * (smaller.first[i]! + x[i]! * smaller.value);
      }
    }
  }
  return sets[d]!;
}

/** The event times with their risk sets; predictors have their mean taken off, which changes no likelihood. */
export function riskSets(times: SurvivalTimes, predictors: readonly (readonly number[])[]): readonly RiskSet[] {
  const centered = predictors.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return column.map((value) => value - mean);
  });
  const persons = times.time.map((_, i) => centered.map((column) => column[i]!));
  return riskTimes(times)
    .filter(({ events }) => events > 0)
    .map(({ time }) => ({
      events: persons.filter((_, i) => times.time[i] === time && times.event[i]!),
      atRisk: persons.filter((_, i) => times.time[i]! >= time),
    }));
}

/**
 * The log partial likelihood at given coefficients.
 *
 *   Breslow: Σ [ Σ xβ − d log Σ e^(xβ) ]
 *   Efron:   Σ [ Σ xβ − Σₖ log( Σ e^(xβ) − k/d Σ_events e^(xβ) ) ],  k = 0 … d − 1
 *   exact:   Σ [ Σ xβ − log Σ over sets of d at risk of Π e^(xβ) ]
 *
 * @param sets         from `riskSets`
 * @param coefficients log hazard ratio per unit of each predictor
 * @param ties         how tied events are treated
 */
export function coxSlope(sets: readonly RiskSet[], coefficients: readonly number[], ties: Ties): Slope {
  const sum = { ...emptyMoments(coefficients.length) };
  const total = { value: 0, gradient: sum.first, information: sum.second };
  for (const { events, atRisk } of sets) {
    for (const x of events) {
      total.value += dot(x, coefficients);
      x.forEach((value, i) => (total.gradient[i]! += value));
    }
    if (ties === 'exact') {
      subtractLog(total, setsOf(atRisk, events.length, coefficients));
      continue;
    }
    const all = momentsOf(atRisk, coefficients);
    const tied = momentsOf(events, coefficients);
    for (let k = 0; k < events.length; k += 1) {
      const left = emptyMoments(coefficients.length);
      add(left, all, 1);
      if (ties === 'Efron') add(left, tied, -k / events.length);
      subtractLog(total, left);
    }
  }
  return total;
}
