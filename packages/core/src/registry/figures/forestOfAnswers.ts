import { riskRatio } from '../../engines/statistics/riskRatio.ts';
import type { RiskDifference } from '../../engines/statistics/riskDifference.ts';
import type { ComparisonAnswer, MetaAnalysisAnswer, MetaStudy } from '../analysis/answers.ts';
import type { DrawnEstimate, DrawnOrWhyNot, DrawnPooled, ForestFigure } from '../figure.ts';
import { drawnRatio, type FigureLabel, headOfAnswer } from './answerHead.ts';
import { forestFigure } from './forest.ts';

type Measure = MetaAnalysisAnswer['measure'];

const DIFFERENCE = {
  axis: { label: 'Risk difference', unit: 'percentage points' },
  scale: 'linear',
  noEffect: 0,
  armLabels: ['treated', 'untreated'],
  sides: ['fewer when treated', 'more when treated'],
} as const;

const ratio = (label: string) =>
  ({ ...DIFFERENCE, axis: { label, unit: '' }, scale: 'logarithmic', noEffect: 1 }) as const;

const DRAWN = {
  'risk difference': DIFFERENCE,
  'log odds ratio': ratio('Odds ratio'),
  'log risk ratio': ratio('Risk ratio'),
} as const satisfies Record<Measure, object>;

/**
 * Pooled studies as a forest. The diamond is drawn only when the claim is allowed and the leading model is estimable;
 * else it is said why not.
 *
 * @throws {RangeError} when there is no study
 */
export function forestOfMetaAnalysis(label: FigureLabel, answer: MetaAnalysisAnswer): ForestFigure {
  const { measure, studies } = answer;
  const head = headOfAnswer(label, answer);
  return forestFigure({
    ...head,
    ...DRAWN[measure],
    notes: [...head.notes, 'Weights are those of the fixed model.'],
    studies: studies.map((study) => ({
      label: study.label,
      randomized: study.randomized,
      first: study.treated,
      second: study.control,
      estimate: effectOf(study, measure),
      weightPercent: 100 * study.weight,
    })),
    pooled: pooledOf(answer),
  });
}

/** The contrasts of one cohort, as risk differences. They share women, so nothing is pooled. */
export function forestOfComparison(label: FigureLabel, answer: ComparisonAnswer): ForestFigure {
  return forestFigure({
    ...headOfAnswer(label, answer),
    ...DIFFERENCE,
    armLabels: ['first arm', 'second arm'],
    sides: ['fewer in the first', 'more in the first'],
    studies: answer.contrasts.map(({ treated, control, riskDifference }) => ({
      label: `${treated.label} v ${control.label}`,
      randomized: false,
      first: { events: treated.events, total: treated.total },
      second: { events: control.events, total: control.total },
      estimate: points(riskDifference.newcombe),
    })),
    pooled: { kind: 'not shown', because: 'the contrasts come from one cohort' },
  });
}

function points({ value, lower, upper }: RiskDifference): DrawnEstimate {
  return { kind: 'estimated', value: 100 * value, lower: 100 * lower, upper: 100 * upper };
}

function effectOf({ treated, control, oddsRatio, riskDifference }: MetaStudy, measure: Measure): DrawnOrWhyNot {
  switch (measure) {
    case 'risk difference':
      return points(riskDifference);
    case 'log odds ratio':
      return drawnRatio(oddsRatio);
    case 'log risk ratio':
      return drawnRatio(riskRatio({ treated, control }));
  }
}

function pooledOf({ claim, models, measure }: MetaAnalysisAnswer): DrawnPooled {
  if (claim.kind === 'withheld') return { kind: 'not shown', because: claim.because };
  if (models.kind === 'not estimable') return { kind: 'not shown', because: models.because };
  const { leading } = models;
  if ('kind' in leading) return { kind: 'not shown', because: leading.because };
  const drawn = (value: number): number => (measure === 'risk difference' ? 100 * value : Math.exp(value));
  const { estimate, lower, upper, prediction, method, test } = leading;
  return {
    kind: 'shown',
    model: `${method}, ${test}`,
    estimate: { kind: 'estimated', value: drawn(estimate), lower: drawn(lower), upper: drawn(upper) },
    prediction: { lower: drawn(prediction.lower), upper: drawn(prediction.upper) },
  };
}
