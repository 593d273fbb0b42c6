import type {
  ComparisonAnswer,
  CumulativeAnswer,
  CutOffAnswer,
  MonitoringAnswer,
  OwnRatesAnswer,
  ProfileGroupsAnswer,
} from '../analysis/answers.ts';
import type { Proportion } from '../../engines/statistics/proportion.ts';
import type {
  BalanceFigure,
  CumulativeFigure,
  FunnelFigure,
  MonitoringFigure,
  RatesFigure,
  RocFigure,
  StratumRate,
} from '../figure.ts';
import { type FigureLabel, headOfAnswer } from './answerHead.ts';
import { balanceFigure } from './balance.ts';
import { cumulativeOfAttempts } from './cumulativeOfAttempts.ts';
import { funnelFigure } from './funnel.ts';
import { funnelCurves } from './funnelOfUnits.ts';
import { monitoringFigure } from './monitoring.ts';
import { fixedWords } from './numberWords.ts';
import { ratesFigure } from './rates.ts';
import { rocFigure } from './roc.ts';

/** Figures of the registry's answers: each takes the numbers as they are, and the warnings with them. */

/** The words before the colon: 'clinical pregnancy: intrauterine sac …' is 'clinical pregnancy'. */
const shortOutcome = (outcome: string): string => outcome.split(':')[0] ?? outcome;

/** Own rates by stratum, the shrunk rate as cross-bar where one was made. */
export function ratesOfAnswer(label: FigureLabel, answer: OwnRatesAnswer): RatesFigure {
  const strata = answer.rates.map(({ ageBand, ploidy, raw, shrunk }) => ({
    label: `${ageBand}, ${ploidy}`,
    rate: stratumRate(raw),
    ...(shrunk.kind === 'not shrunk' ? {} : { reference: shrunk.value }),
  }));
  const named = strata.some((stratum) => 'reference' in stratum) ? { referenceLabel: 'shrunk rate' } : {};
  return ratesFigure({ ...headOfAnswer(label, answer), ...words(answer), ...named, strata });
}

/** Outcome by profile group. */
export function ratesOfGroups(label: FigureLabel, answer: ProfileGroupsAnswer): RatesFigure {
  const strata = answer.groups.map((group) => ({ label: group.label, rate: stratumRate(group.rate) }));
  return ratesFigure({ ...headOfAnswer(label, answer), ...words(answer), strata });
}

/** Cumulative outcome by attempt, all readings. */
export function cumulativeOfAnswer(
  label: FigureLabel,
  answer: CumulativeAnswer,
  attemptName: string,
): CumulativeFigure {
  const { weightedAssumption, bounds, weighted, outcome } = answer;
  const said = { outcome: shortOutcome(outcome), attemptName, weightedAssumption };
  return cumulativeOfAttempts(headOfAnswer(label, answer), said, bounds, weighted);
}

/** The marker's curve with the cut-off of the largest Youden index. */
export function rocOfAnswer(label: FigureLabel, answer: CutOffAnswer): RocFigure {
  const { area, curve, marker, outcome, youden } = answer;
  const interval = area.kind === 'estimated' ? { lower: area.lower, upper: area.upper } : {};
  return rocFigure({
    ...headOfAnswer(label, answer),
    marker,
    outcome: shortOutcome(outcome),
    curve: curve.map(({ sensitivity, specificity }) => ({ falsePositives: 1 - specificity, sensitivity })).reverse(),
    operatingPoints: youden.map(({ cutOff, sensitivity, specificity }) => ({
      label: `${marker} above ${fixedWords(cutOff, 2)} (largest Youden index)`,
      sensitivity,
      specificity,
    })),
    area: area.kind === 'not estimable' ? area : { kind: 'estimated', value: area.area, ...interval },
  });
}

/** The CUSUM with its limit and signals. */
export function cusumOfAnswer(label: FigureLabel, answer: MonitoringAnswer, denominator: string): MonitoringFigure {
  const { values, limit, signals } = answer.cusum;
  const outcome = shortOutcome(answer.outcome);
  return monitoringFigure({
    ...headOfAnswer(label, answer),
    chart: 'CUSUM',
    outcome,
    denominator,
    values,
    limit,
    signals,
  });
}

/** Successes above expectation. */
export function vladOfAnswer(label: FigureLabel, answer: MonitoringAnswer, denominator: string): MonitoringFigure {
  const said = { outcome: shortOutcome(answer.outcome), denominator };
  return monitoringFigure({ ...headOfAnswer(label, answer), chart: 'VLAD', ...said, values: answer.vlad, signals: [] });
}

/** The funnel, or why there is none. */
export function funnelOfAnswer(
  label: FigureLabel,
  answer: MonitoringAnswer,
  said: { readonly unitName: string; readonly denominator: string },
): FunnelFigure | { readonly kind: 'not estimable'; readonly because: string } {
  const { funnel } = answer;
  if (funnel.kind === 'not estimable') return funnel;
  const { units, target, overdispersion, widened } = funnel;
  const own = new Map(units.map(({ total, inner, outer }) => [total, { total, inner, outer }]));
  const limits = funnelCurves(units, target, widened ? overdispersion : 1).map((at) => own.get(at.total) ?? at);
  const drawn = { target, units, limits, overdispersion, widened };
  return funnelFigure({ ...headOfAnswer(label, answer), ...said, outcome: shortOutcome(answer.outcome), ...drawn });
}

/** Balance of the arms, or why nothing was adjusted. A covariate without spread has no difference and is left out. */
export function balanceOfAnswer(
  label: FigureLabel,
  answer: ComparisonAnswer,
  limit: number,
): BalanceFigure | { readonly kind: 'not estimable'; readonly because: string } {
  const { adjusted } = answer;
  if (adjusted.kind === 'not estimable') return adjusted;
  const covariates = adjusted.balance.flatMap(({ covariate, before, after }) =>
    before === undefined ? [] : [{ label: covariate, before, ...(after === undefined ? {} : { after }) }],
  );
  if (covariates.length === 0) return { kind: 'not estimable', because: 'no covariate has a standardized difference' };
  return balanceFigure({ ...headOfAnswer(label, answer), limit, covariates });
}

function words({ outcome, denominator }: { readonly outcome: string; readonly denominator: string }) {
  return { outcome: shortOutcome(outcome), denominator };
}

function stratumRate(rate: Proportion): StratumRate {
  if (rate.kind === 'no data') return rate;
  const { events, total, lower, upper } = rate;
  return { kind: 'estimated', events, total, lower, upper };
}
