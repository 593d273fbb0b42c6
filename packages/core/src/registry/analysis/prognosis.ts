/** The chance of the next attempt after failures, in three readings that need not agree. */
import { betaGeometric, type BetaGeometric } from '../../engines/statistics/betaGeometric.ts';
import { zOf, USUAL_LEVEL } from '../../engines/statistics/interval.ts';
import { proportion } from '../../engines/statistics/proportion.ts';
import type { Arm } from '../../engines/statistics/twoByTwo.ts';
import type { LabeledArm } from '../warnings/comparisonWarnings.ts';
import { fewUntreated } from '../warnings/comparisonWarnings.ts';
import type { PrognosisAnswer, PrognosisReading } from './answers.ts';
import type { AttemptBasis } from './attempts.ts';

export interface PrognosisQuestion {
  readonly basis: AttemptBasis;
  /** Untreated attempts after 0, 1, 2 … failures, of one stratum. */
  readonly byFailures: readonly Arm[];
  /** Failures so far, whole, ≥ 0. */
  readonly failures: number;
  /** How many further attempts to look at. */
  readonly ahead: number;
  /** Treated women after as many failures, where there are any. */
  readonly treated?: Arm;
}

type Next = PrognosisReading['next'];

function within(chances: readonly number[]): PrognosisReading['within'] {
  let left = 1;
  return chances.map((chance, i) => {
    left *= 1 - chance;
    return { attempts: i + 1, chance: 1 - left };
  });
}

function seen({ events, total }: Arm): Next {
  const rate = proportion(events, total);
  if (rate.kind === 'no data') return { kind: 'not estimable', because: 'nobody with so many failures' };
  const { value, lower, upper } = rate;
  return { kind: 'estimated', value, lower, upper };
}

function constant(all: Arm, ahead: number): PrognosisReading {
  const next = seen(all);
  const p = next.kind === 'estimated' ? next.value : undefined;
  return {
    name: 'constant chance',
    assumption: 'failures say nothing: one chance for every couple and every attempt',
    next,
    within: p === undefined ? [] : within(Array.from({ length: ahead }, () => p)),
  };
}

/** p = a/(a + b + k) on the logit scale, log a − log(b + k), by the delta method. */
function differingNext(fit: Exclude<BetaGeometric, { kind: 'not estimable' }>, failures: number): Next {
  const [a, b] = [fit.first / fit.t, (1 - fit.first) / fit.t];
  const value = a / (a + b + failures);
  const covariance = fit.logCovariance;
  if (covariance === undefined) return { kind: 'not estimable', because: 'the fit has no error' };
  const [[v11, v12], [, v22]] = covariance;
  const slope = -b / (b + failures);
  const width = zOf(USUAL_LEVEL) * Math.sqrt(v11 + 2 * slope * v12 + slope * slope * v22);
  const logit = Math.log(a) - Math.log(b + failures);
  const chance = (t: number): number => 1 / (1 + Math.exp(-t));
  return { kind: 'estimated', value, lower: chance(logit - width), upper: chance(logit + width) };
}

function differing(fit: BetaGeometric, all: Arm, { failures, ahead }: PrognosisQuestion): PrognosisReading {
  const shared = {
    name: 'couples differ',
    assumption: 'each couple keeps its chance; failures tell which couples are left',
  } as const;
  if (fit.kind === 'not estimable') return { ...shared, next: fit, within: [] };
  const chances = Array.from({ length: ahead }, (_, i) => fit.first / (1 + (failures + i) * fit.t));
  const next = fit.kind === 'constant' ? seen(all) : differingNext(fit, failures);
  return { ...shared, next, within: within(chances) };
}

function ownStratum({ byFailures, failures, ahead }: PrognosisQuestion): PrognosisReading {
  const rows = byFailures.slice(failures, failures + ahead).filter(({ total }) => total > 0);
  return {
    name: 'own stratum',
    assumption: 'women with as many failures, as they were seen',
    next: seen(byFailures[failures] ?? { events: 0, total: 0 }),
    within: within(rows.map(({ events, total }) => events / total)),
  };
}

/**
 * The chance after k failures, untreated, in three readings with their ranges; a treated figure never stands alone.
 *
 * @throws {RangeError} when there are fewer than two rows, a count is impossible, or failures or attempts ahead are not
 *         whole and in range
 */
export function prognosis(question: PrognosisQuestion): PrognosisAnswer {
  const { basis, byFailures, failures, ahead, treated } = question;
  if (!(Number.isInteger(failures) && failures >= 0)) throw new RangeError('Failures are whole, not negative.');
  if (!(Number.isInteger(ahead) && ahead >= 1 && ahead <= 20)) throw new RangeError('1 to 20 attempts ahead.');
  const all = {
    events: byFailures.reduce((sum, { events }) => sum + events, 0),
    total: byFailures.reduce((sum, { total }) => sum + total, 0),
  };
  const untreatedArm = byFailures[failures] ?? { events: 0, total: 0 };
  const arms: LabeledArm[] = [
    { label: 'untreated', ...untreatedArm },
    ...(treated === undefined ? [] : [{ label: 'treated', ...treated }]),
  ];
  const few = fewUntreated(arms);
  return {
    ...basis,
    methods: [
      'constant chance: events over attempts of all numbers of failures, 95 % interval (Wilson)',
      'couples differ: beta-geometric μ/(1 + k t), 95 % interval by the delta method on the logit scale',
      'own stratum: 95 % interval (Wilson)',
    ],
    warnings: few === undefined ? [] : [few],
    failures,
    readings: [constant(all, ahead), differing(betaGeometric(byFailures), all, question), ownStratum(question)],
    untreated: proportion(untreatedArm.events, untreatedArm.total),
    treated: treated === undefined ? undefined : proportion(treated.events, treated.total),
  };
}
