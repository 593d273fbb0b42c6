/** How many women a trial takes, looked at once or several times. */
import { type AlphaSpending, groupSequential, inflationFactor } from '../../engines/statistics/groupSequential.ts';
import { nonInferioritySize } from '../../engines/statistics/nonInferioritySize.ts';
import { exactPowerAt, sampleSize } from '../../engines/statistics/twoProportionsPower.ts';
import type { TrialPlanAnswer } from './answers.ts';

export interface TrialQuestion {
  readonly treatedChance: number;
  readonly controlChance: number;
  /** Two-sided; a non-inferiority trial uses half of it on one side. */
  readonly alpha: number;
  readonly power: number;
  /** Share of women whose outcome will not be known, 0 to below 1. */
  readonly dropout: number;
  /** Largest loss that is accepted; present: non-inferiority. */
  readonly margin?: number;
  /** Interim looks as shares of the women, rising, the last one 1. */
  readonly looks?: { readonly shares: readonly number[]; readonly spending: AlphaSpending };
}

/** Above this size Fisher's power is not enumerated. */
const MOST_ENUMERATED = 300;

function sizes(question: TrialQuestion): {
  readonly normal: number;
  readonly corrected?: number;
  readonly arcsine?: number;
} {
  const { treatedChance, controlChance, alpha, power, margin } = question;
  if (margin !== undefined) {
    return { normal: nonInferioritySize({ treatedChance, controlChance, margin, oneSidedAlpha: alpha / 2 }, power) };
  }
  const { normal, continuityCorrected, arcsine } = sampleSize({ treatedChance, controlChance, alpha }, power);
  return { normal, corrected: continuityCorrected, arcsine };
}

function sequential(question: TrialQuestion, perArm: number): TrialPlanAnswer['groupSequential'] {
  const { looks, alpha, power } = question;
  if (looks === undefined) return { kind: 'none' };
  const design = groupSequential(looks.shares, looks.spending, alpha);
  const inflation = inflationFactor(design, alpha, power);
  return {
    kind: 'planned',
    spending: looks.spending,
    inflation,
    looks: design.looks.map(({ information, boundary, nominalP, spent }) => ({
      information,
      perArm: Math.ceil(perArm * inflation * information),
      boundary,
      nominalP,
      alphaSpent: spent,
    })),
  };
}

/**
 * Women per arm by every usual formula, with dropout, Fisher's exact power and interim looks.
 *
 *   with dropout: ⌈ n / (1 − dropout) ⌉, n the continuity-corrected size, or the largest look
 *
 * @throws {RangeError} when a chance or level is none, the chances are equal (superiority), the treatment is worse by the
 *         margin, the dropout is not 0 to below 1, or the looks are no shares in order
 */
export function trialPlan(question: TrialQuestion): TrialPlanAnswer {
  const { dropout, margin } = question;
  if (!(dropout >= 0 && dropout < 1)) throw new RangeError(`Dropout is 0 to below 1; got ${String(dropout)}.`);
  const { normal, corrected, arcsine } = sizes(question);
  const fixed = corrected ?? normal;
  const interim = sequential(question, fixed);
  const largest = interim.kind === 'planned' ? (interim.looks.at(-1)?.perArm ?? fixed) : Math.ceil(fixed);
  const enumerable = margin === undefined && Math.ceil(fixed) <= MOST_ENUMERATED;
  return {
    design: margin === undefined ? 'superiority' : 'non-inferiority',
    perArm: {
      normal: Math.ceil(normal),
      continuityCorrected: corrected === undefined ? undefined : Math.ceil(corrected),
      arcsine: arcsine === undefined ? undefined : Math.ceil(arcsine),
      withDropout: Math.ceil(largest / (1 - dropout)),
    },
    exactPower: enumerable ? exactPowerAt(question, Math.ceil(fixed)) : undefined,
    groupSequential: interim,
    methods: methodsOf(question),
    assumptions: assumptionsOf(question),
  };
}

function methodsOf({ margin, looks }: TrialQuestion): readonly string[] {
  const size =
    margin === undefined
      ? ['normal approximation; continuity-corrected (Fleiss); arcsine', 'power of Fisher’s test, table by table']
      : ['non-inferiority of two proportions (Blackwelder), one-sided at half the level'];
  return looks === undefined ? size : [...size, `alpha spending like ${looks.spending} (Lan and DeMets), two-sided`];
}

function assumptionsOf({
  treatedChance,
  controlChance,
  alpha,
  power,
  dropout,
  margin,
}: TrialQuestion): readonly string[] {
  const percent = (p: number): string => `${String(Number((100 * p).toFixed(2)))} %`;
  return [
    `${percent(controlChance)} without and ${percent(treatedChance)} with treatment`,
    ...(margin === undefined ? [] : [`a loss of up to ${percent(margin)} is accepted`]),
    `two-sided level ${percent(alpha)}, power ${percent(power)}`,
    `${percent(dropout)} without an outcome`,
    'one transfer per woman, arms of equal size, made by chance',
  ];
}
