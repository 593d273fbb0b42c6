/** What a comparison of two arms says against itself. Each rule is pure: it fires or is silent. */
import { binomialAtMost } from '../../engines/numerics/binomialDistribution.ts';
import { inPercent } from '../../engines/quantities/rounding.ts';
import type { EValue } from '../../engines/statistics/eValue.ts';
import { holm } from '../../engines/statistics/holm.ts';
import type { LogisticAnswer } from '../../engines/statistics/logisticRegression.ts';
import type { Arm, RatioEstimate } from '../../engines/statistics/twoByTwo.ts';
import { WARNING_LIMITS } from './limits.ts';
import { armWords, decimalWords, listWords, pWords } from './numberWords.ts';
import type { Warning } from './warning.ts';

export type LabeledArm = Arm & { readonly label: string };
export interface NamedP {
  readonly label: string;
  readonly p: number;
}

const { significance, armSize, armEvents, controlLow: unlikely } = WARNING_LIMITS;

/** Fires when valid tests of the same counts lie on both sides of 0.05. */
export function testDependent(tests: readonly NamedP[]): Warning | undefined {
  const below = tests.filter(({ p }) => p < significance);
  if (below.length === 0 || below.length === tests.length) return undefined;
  const above = tests.filter(({ p }) => p >= significance);
  const said = (of: readonly NamedP[]): string => listWords(of.map(({ label, p }) => `${label} ${pWords(p)}`));
  return {
    code: 'TEST_DEPENDENT',
    rule: `Valid tests of the same counts lie on both sides of ${String(significance)}.`,
    says: `Significance depends on the test: ${said(below)} against ${said(above)}.`,
    numbers: tests.map(({ label, p }) => ({ label, value: p })),
    settledBy: 'More women in the smaller arm; until then no test may be picked after the result is known.',
  };
}

/** Fires when an arm is below 20, or has fewer than 5 events or fewer than 5 non-events. */
export function fewUntreated(arms: readonly LabeledArm[]): Warning | undefined {
  const small = arms.filter(({ events, total }) => total < armSize || events < armEvents || total - events < armEvents);
  if (small.length === 0) return undefined;
  return {
    code: 'FEW_UNTREATED',
    rule: `An arm has fewer than ${String(armSize)} women, or fewer than ${String(armEvents)} with or without the event.`,
    says: `The comparison rests on few women: ${listWords(small.map((arm) => `${arm.label} ${armWords(arm)}`))}.`,
    numbers: small.flatMap(({ label, events, total }) => [
      { label: `${label}, events`, value: events },
      { label: `${label}, women`, value: total },
    ]),
    settledBy: 'A larger arm; read the interval of the difference, not the p value.',
  };
}

/** Fires when a ratio is infinite, zero, or had ½ added to its cells. */
export function zeroCell(
  arms: readonly [LabeledArm, LabeledArm],
  ratio: RatioEstimate,
  corrected: boolean,
): Warning | undefined {
  if (!corrected && ratio.kind !== 'infinite' && ratio.kind !== 'zero') return undefined;
  const what = corrected
    ? 'was made finite by adding ½ to each cell'
    : ratio.kind === 'zero'
      ? 'is zero'
      : 'is infinite';
  return {
    code: 'ZERO_CELL',
    rule: 'A ratio is infinite or zero, or ½ was added to its cells.',
    says: `${arms.map((arm) => `${arm.label} ${armWords(arm)}`).join(', ')}: the ratio ${what}. The risk difference leads.`,
    numbers: arms.flatMap(({ label, events, total }) => [
      { label: `${label}, events`, value: events },
      { label: `${label}, women`, value: total },
    ]),
    settledBy: 'Events in both arms.',
  };
}

/** Fires when maximum likelihood has no finite estimate and Firth's was used. */
export function separation(model: LogisticAnswer, of: string): Warning | undefined {
  if (model.kind !== 'separated') return undefined;
  return {
    code: 'SEPARATION',
    rule: 'The maximum-likelihood estimate is infinite.',
    says: `${of}: ${model.because}. Firth’s penalized estimate is shown, with its profile interval.`,
    numbers: [],
    settledBy: 'Women in whom treatment and outcome do not go together without exception.',
  };
}

/** Fires for every comparison that is not randomized: why women were treated may be why they did better. */
export function confounded(randomized: boolean, reasons: readonly string[], strength: EValue): Warning | undefined {
  if (randomized) return undefined;
  const e =
    strength.kind === 'given'
      ? `A cause that raises both the chance of treatment and of the outcome ${decimalWords(strength.point, 2)}-fold would explain the estimate; ${decimalWords(strength.limit, 2)}-fold would explain its limit.`
      : `No E-value: ${strength.because}.`;
  return {
    code: 'CONFOUNDED',
    rule: 'The arms were not made by chance.',
    says: `Not randomized. Not measured: ${listWords(reasons)}. ${e}`,
    numbers:
      strength.kind === 'given'
        ? [
            { label: 'E-value of the estimate', value: strength.point },
            { label: 'E-value of the limit', value: strength.limit },
          ]
        : [],
    settledBy: 'A randomized trial.',
  };
}

/**
 * Fires when so few events in the control arm would be rare at the chance that women of that age and number of failures
 * have elsewhere without treatment.
 */
export function controlLow(
  control: LabeledArm,
  elsewhere: { readonly chance: number; readonly source: string },
): Warning | undefined {
  if (control.total === 0) return undefined;
  const p = binomialAtMost(control.events, control.total, elsewhere.chance);
  if (p >= unlikely) return undefined;
  return {
    code: 'CONTROL_LOW',
    rule: `The chance of so few events in the control arm is below ${String(unlikely)} at the chance seen elsewhere.`,
    says: `${control.label} ${armWords(control)}; at ${inPercent(100 * elsewhere.chance)} (${elsewhere.source}) so few come up with probability ${pWords(p)}. The control arm, not the treatment, may make the difference.`,
    numbers: [
      { label: 'chance elsewhere', value: elsewhere.chance },
      { label: 'probability of at most so many events', value: p },
    ],
    settledBy: 'Who the untreated women were, and why they were not treated.',
  };
}

/** Fires when several groups or cut-offs were tested: Holm's p beside the raw one. */
export function multiple(tests: readonly NamedP[]): Warning | undefined {
  if (tests.length < 2) return undefined;
  const adjusted = holm(tests.map(({ p }) => p));
  const said = tests.map(({ label, p }, i) => `${label} ${pWords(p)} → ${pWords(adjusted[i]!)}`);
  return {
    code: 'MULTIPLE',
    rule: 'More than one group or cut-off was tested.',
    says: `${String(tests.length)} tests; p → p by Holm: ${said.join(', ')}.`,
    numbers: tests.flatMap(({ label, p }, i) => [
      { label: `${label}, p`, value: p },
      { label: `${label}, p by Holm`, value: adjusted[i]! },
    ]),
    settledBy: 'One group, one cut-off and one outcome named before the data are seen.',
  };
}
