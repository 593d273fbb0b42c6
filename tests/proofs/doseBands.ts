import {
  atLeast,
  below,
  all,
  DOSE_STEP_MG,
  smtDeclarations,
  smtJoin,
  smtRational,
  smtTruth,
  type Condition,
} from '@nidation/core/engines';
import type { Facts } from '@nidation/core/case';
import { th1Th2Ratio } from '../../packages/core/src/case/facts.ts';
import type { Obligation } from './obligation.ts';

/** Dose by the ratio: total from its first ratio upward, disjoint, rising, on the capsule grid, within the ceiling. */

export interface Band {
  readonly fromRatio: number;
  readonly toRatio?: number;
  readonly dailyDoseMg: number;
}

const inBand = ({ fromRatio, toRatio }: Band): Condition<Facts> =>
  toRatio === undefined
    ? atLeast(th1Th2Ratio, fromRatio)
    : all(atLeast(th1Th2Ratio, fromRatio), below(th1Th2Ratio, toRatio));

/** @param from the first ratio that must have a dose */
export function bandObligations(
  name: string,
  bands: readonly Band[],
  from: number,
  ceilingMg: number,
): readonly Obligation[] {
  const domain = atLeast(th1Th2Ratio, from);
  const conditions = [domain, ...bands.map(inBand)];
  const declarations = smtDeclarations(conditions);
  const both = `${declarations}\n${smtDeclarations(conditions, 'other_')}`;
  const held = bands.map((band) => smtTruth(inBand(band)).met);
  const other = bands.map((band) => smtTruth(inBand(band), 'other_').met);
  const pairs = bands.flatMap((_, i) => bands.flatMap((__, j) => (i < j ? [[i, j] as const] : [])));
  const never = (what: string, formula: string, declared = declarations): Obligation => ({
    name: `${name}: ${what}`,
    declarations: declared,
    formula,
    must: 'never hold',
  });
  const dose = (i: number) => smtRational(bands[i]!.dailyDoseMg);
  return [
    never('no ratio without a dose', `(and ${smtTruth(domain).met} (not ${smtJoin('or', held)}))`),
    never(
      'no ratio with two doses',
      smtJoin(
        'or',
        pairs.map(([i, j]) => `(and ${held[i]!} ${held[j]!})`),
      ),
    ),
    never('no dose below the first ratio', `(and ${smtTruth(domain).notMet} ${smtJoin('or', held)})`),
    never(
      'no lower dose for a higher ratio',
      `(and (< v_th1Th2Ratio other_v_th1Th2Ratio) ${smtJoin(
        'or',
        bands.flatMap((_, i) => bands.map((__, j) => `(and ${held[i]!} ${other[j]!} (> ${dose(i)} ${dose(j)}))`)),
      )})`,
      both,
    ),
    never(
      'each step raises the dose',
      smtJoin(
        'or',
        pairs.map(([i, j]) => `(= ${dose(i)} ${dose(j)})`),
      ),
    ),
    never(
      'no dose above the ceiling, none of 0',
      smtJoin(
        'or',
        bands.flatMap((_, i) => [`(> ${dose(i)} ${smtRational(ceilingMg)})`, `(<= ${dose(i)} 0.0)`]),
      ),
    ),
    never(
      'every dose is made of capsules',
      smtJoin(
        'or',
        bands.map((_, i) => `(not (is_int (/ ${dose(i)} ${smtRational(DOSE_STEP_MG)})))`),
      ),
    ),
    ...held.map((formula, i): Obligation => ({
      name: `${name}: band ${String(i + 1)} is reached`,
      declarations,
      formula,
      must: 'hold for somebody',
    })),
  ];
}

/** The ratios between a cut-off and the first band: exactly those have no dose. */
export function holeObligations(
  name: string,
  bands: readonly Band[],
  cutOff: number,
  from: number,
): readonly Obligation[] {
  const hole = all(atLeast(th1Th2Ratio, cutOff), below(th1Th2Ratio, from));
  const declarations = smtDeclarations([hole, ...bands.map(inBand)]);
  const held = smtJoin(
    'or',
    bands.map((band) => smtTruth(inBand(band)).met),
  );
  const inHole = smtTruth(hole).met;
  return [
    {
      name: `${name}: no dose from ${String(cutOff)} to below ${String(from)}`,
      declarations,
      formula: `(and ${inHole} ${held})`,
      must: 'never hold',
    },
    {
      name: `${name}: above ${String(cutOff)} only there`,
      declarations,
      formula: `(and ${smtTruth(atLeast(th1Th2Ratio, cutOff)).met} (not ${inHole}) (not ${held}))`,
      must: 'never hold',
    },
  ];
}
