/** Two arms from their counts: every effect and test by name, and what stands against them. */
import { barnard } from '../../engines/statistics/barnard.ts';
import { boschloo } from '../../engines/statistics/boschloo.ts';
import { pearsonChiSquare, yatesChiSquare } from '../../engines/statistics/chiSquareTest.ts';
import { conditionalOddsRatio } from '../../engines/statistics/conditionalOddsRatio.ts';
import { eValue } from '../../engines/statistics/eValue.ts';
import { firthEffect, firthLogistic } from '../../engines/statistics/firthLogistic.ts';
import { fisherExact, midP } from '../../engines/statistics/fisherExact.ts';
import { logisticRegression } from '../../engines/statistics/logisticRegression.ts';
import type { LogisticData } from '../../engines/statistics/logisticLikelihood.ts';
import { oddsRatioHaldane, oddsRatioWoolf } from '../../engines/statistics/oddsRatio.ts';
import { miettinenNurminen, newcombe } from '../../engines/statistics/riskDifference.ts';
import { riskRatio } from '../../engines/statistics/riskRatio.ts';
import { emptyMargin, type TwoByTwo } from '../../engines/statistics/twoByTwo.ts';
import {
  confounded,
  controlLow,
  fewUntreated,
  type LabeledArm,
  type NamedP,
  separation,
  testDependent,
  zeroCell,
} from '../warnings/comparisonWarnings.ts';
import type { Warning } from '../warnings/warning.ts';
import type { ContrastAnswer, NamedTest } from './answers.ts';

export const CONTRAST_METHODS = [
  'risk difference with 95 % interval (Newcombe; Miettinen–Nurminen beside it)',
  'risk ratio and odds ratio with 95 % interval (Woolf; with ½ in each cell: Haldane; conditional, exact)',
  'Fisher exact, mid-P (minimum likelihood; doubled), chi-square uncorrected and Yates, Firth penalized likelihood ratio, Boschloo, Barnard',
  'E-value (VanderWeele and Ding)',
] as const;

/** Above this size the unconditional tests take too long to be worth it beside the others. */
const MOST_UNCONDITIONAL = 400;

/** The four cells as weighted rows. */
function asRows({ treated, control }: TwoByTwo): LogisticData {
  return {
    outcome: [1, 0, 1, 0],
    predictors: [[1, 1, 0, 0]],
    weights: [treated.events, treated.total - treated.events, control.events, control.total - control.events],
  };
}

function firthOf(table: TwoByTwo): ContrastAnswer['firth'] {
  const because = emptyMargin(table);
  if (because !== undefined) return { kind: 'not estimable', because };
  const data = asRows(table);
  const fit = firthLogistic(data);
  return fit.kind === 'fitted' ? { kind: 'fitted', ...firthEffect(data, fit, 1) } : fit;
}

function testsOf(table: TwoByTwo, firth: ContrastAnswer['firth']): readonly NamedTest[] {
  const mid = midP(table);
  const p = (value: number): NamedTest['answer'] => ({ kind: 'tested', p: value });
  const because = emptyMargin(table);
  const unless = (value: number): NamedTest['answer'] =>
    because === undefined ? p(value) : { kind: 'not estimable', because };
  const few = table.treated.total + table.control.total <= MOST_UNCONDITIONAL;
  return [
    { name: 'Fisher exact', answer: p(fisherExact(table).twoSided) },
    { name: 'mid-P (minimum likelihood)', answer: unless(mid.twoSidedMinimumLikelihood) },
    { name: 'mid-P (doubled)', answer: unless(mid.twoSidedDoubled) },
    { name: 'chi-square, uncorrected', answer: pearsonChiSquare(table) },
    { name: 'chi-square, Yates', answer: yatesChiSquare(table) },
    { name: 'Firth penalized likelihood ratio', answer: firth.kind === 'fitted' ? p(firth.p) : firth },
    ...(few
      ? ([
          { name: 'Boschloo', answer: p(boschloo(table).twoSided) },
          { name: 'Barnard', answer: barnard(table) },
        ] as const)
      : []),
  ];
}

/**
 * Everything two arms can tell.
 *
 * @param treated events of a total > 0, with the arm's name
 * @param control the same
 * @throws {RangeError} when a count is not whole, events exceed the total, or an arm is empty
 */
export function contrast(treated: LabeledArm, control: LabeledArm): ContrastAnswer {
  const table = { treated, control };
  const firth = firthOf(table);
  const ratio = riskRatio(table);
  return {
    treated,
    control,
    riskDifference: { newcombe: newcombe(table), miettinenNurminen: miettinenNurminen(table) },
    riskRatio: ratio,
    oddsRatio: {
      woolf: oddsRatioWoolf(table),
      haldane: oddsRatioHaldane(table),
      conditional: conditionalOddsRatio(table),
    },
    firth,
    tests: testsOf(table, firth),
    eValue: eValue(ratio),
  };
}

export interface ContrastCircumstances {
  readonly randomized: boolean;
  /** What may have decided who was treated and was not measured. */
  readonly unmeasured: readonly string[];
  /** Chance of women of that age and number of failures elsewhere without treatment, where it is known. */
  readonly elsewhere?: { readonly chance: number; readonly source: string };
}

/** Tests of the same hypothesis on the same counts, those of the warning: the unconditional ones are not among them. */
export function comparedTests({ tests }: ContrastAnswer): readonly NamedP[] {
  return tests.flatMap(({ name, answer }) =>
    answer.kind === 'tested' && name !== 'Boschloo' && name !== 'Barnard' ? [{ label: name, p: answer.p }] : [],
  );
}

/** The warnings of one contrast, unasked. */
export function contrastWarnings(of: ContrastAnswer, around: ContrastCircumstances): readonly Warning[] {
  const { treated, control } = of;
  const table = { treated, control };
  const found = [
    testDependent(comparedTests(of)),
    fewUntreated([treated, control]),
    zeroCell([treated, control], of.oddsRatio.woolf, false),
    separation(logisticRegression(asRows(table)), `${treated.label} v ${control.label}`),
    confounded(around.randomized, around.unmeasured, of.eValue),
    around.elsewhere === undefined ? undefined : controlLow(control, around.elsewhere),
  ];
  return found.filter((warning) => warning !== undefined);
}
