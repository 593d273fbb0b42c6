/** Several models side by side: one number only where they agree, and none where they cannot be trusted. */

/** What one model says of one regimen at one sampling hour. */
export interface ModelView {
  readonly model: string;
  readonly medianNgPerMl: number;
  /** Whether it finds any regimen that reaches the range; undefined when nothing was scored. */
  readonly reachable?: boolean;
}

/** Ratios of the greatest to the least predicted median [default]. */
export interface AgreementLimits {
  readonly agree: number;
  readonly range: number;
}

export const AGREEMENT_LIMITS: AgreementLimits = { agree: 1.3, range: 2 };

export type Agreement =
  | {
      readonly kind: 'agree';
      readonly ratio: number;
      readonly lowNgPerMl: number;
      readonly highNgPerMl: number;
      readonly views: readonly ModelView[];
    }
  | {
      readonly kind: 'range only';
      readonly ratio: number;
      readonly lowNgPerMl: number;
      readonly highNgPerMl: number;
      readonly views: readonly ModelView[];
    }
  | { readonly kind: 'no dose scoring'; readonly because: string; readonly views: readonly ModelView[] };

/**
 * Whether the models agree.
 *
 *   ratio = greatest median / least median: ≤ 1.3 agree; ≤ 2 a range and no single number; above, or with different
 *   answers to "reachable", no dose scoring
 *
 * @param views of at least two eligible models, ng/mL
 * @param limits project defaults unless a clinic has signed others
 */
export function agreement(views: readonly ModelView[], limits: AgreementLimits = AGREEMENT_LIMITS): Agreement {
  if (views.length < 2) return { kind: 'no dose scoring', because: 'fewer than two models can speak', views };
  const medians = views.map(({ medianNgPerMl }) => medianNgPerMl);
  const [lowNgPerMl, highNgPerMl] = [Math.min(...medians), Math.max(...medians)];
  const ratio = highNgPerMl / lowNgPerMl;
  if (!(ratio <= limits.range)) {
    const because = `the models differ by a factor of ${ratio.toFixed(1)} (${lowNgPerMl.toFixed(1)} to ${highNgPerMl.toFixed(1)} ng/mL)`;
    return { kind: 'no dose scoring', because, views };
  }
  const answers = new Set(views.flatMap(({ reachable }) => (reachable === undefined ? [] : [reachable])));
  if (answers.size > 1)
    return { kind: 'no dose scoring', because: 'the models differ on whether the range can be reached', views };
  return { kind: ratio <= limits.agree ? 'agree' : 'range only', ratio, lowNgPerMl, highNgPerMl, views };
}

/** What an estimate looks like to the rules of abstention. */
export interface Trust {
  readonly essShare: number;
  /** |η|/ω of each deviation. */
  readonly deviationsInSd: readonly { readonly of: string; readonly inSd: number }[];
  /** For each level its two-sided predictive p under each model. */
  readonly levelP: readonly { readonly atH: number; readonly p: readonly number[] }[];
  readonly outside: readonly { readonly then: 'warn' | 'abstain'; readonly words: string }[];
  /** Levels whose time of draw is not known, and the hours since the dose as far as anybody can say. */
  readonly untimedLevels: readonly { readonly perhapsHoursAfterDose: number }[];
  readonly strongInteraction: 'none' | 'running' | 'start unknown';
}

/**
 * Every reason not to score a dose; an empty list when there is none. Simulation stays available.
 *
 * @param trust of one estimate, all models
 * @returns reasons in words [default thresholds]: ESS < 20 %, |η| > 3 ω, a level with p < 0.01 under every model, outside
 *   the domain where exposure moves by > 20 %, an untimed level within 4 h of a dose, a strong interaction
 */
export function reasonsToAbstain(trust: Trust): readonly string[] {
  const reasons: string[] = [];
  if (trust.essShare < 0.2)
    reasons.push(
      `Only ${(100 * trust.essShare).toFixed(0)} % of the draws carry weight: the spread is not known well enough.`,
    );
  for (const { of, inSd } of trust.deviationsInSd) {
    if (Math.abs(inSd) > 3)
      reasons.push(`Her ${of} would lie ${Math.abs(inSd).toFixed(1)} standard deviations from the cohort's.`);
  }
  for (const { atH, p } of trust.levelP) {
    if (p.length > 0 && p.every((value) => value < 0.01))
      reasons.push(`The level at ${String(atH)} h fits no model (p < 0.01 under each).`);
  }
  for (const { then, words } of trust.outside)
    if (then === 'abstain') reasons.push(`${words} This moves the exposure by more than 20 %.`);
  if (trust.untimedLevels.some(({ perhapsHoursAfterDose }) => perhapsHoursAfterDose < 4))
    reasons.push('A level drawn perhaps within 4 h of a dose has no time of draw.');
  if (trust.strongInteraction === 'running')
    reasons.push('A strong CYP3A interaction is running: levels can be simulated, doses are not scored.');
  if (trust.strongInteraction === 'start unknown') reasons.push('A strong interaction has no known start.');
  return reasons;
}
