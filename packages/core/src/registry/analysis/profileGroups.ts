/** Several groups of women against one of them. */
import { severalGroupsChiSquare } from '../../engines/statistics/chiSquareTest.ts';
import { fisherExact } from '../../engines/statistics/fisherExact.ts';
import { holm } from '../../engines/statistics/holm.ts';
import { proportion } from '../../engines/statistics/proportion.ts';
import { severalGroupsFisher } from '../../engines/statistics/severalGroupsFisher.ts';
import type { OutcomeName, RegistryRow } from '../row.ts';
import { confounded, fewUntreated, type LabeledArm, multiple, type NamedP } from '../warnings/comparisonWarnings.ts';
import type { Basis, ProfileGroupsAnswer } from './answers.ts';
import { contrast } from './contrast.ts';

export interface ProfileGroupsQuestion {
  readonly basis: Pick<Basis, 'outcome' | 'denominator' | 'cohort' | 'attrition'>;
  readonly groups: readonly LabeledArm[];
  /** Label of the group the others are held against. */
  readonly reference: string;
  readonly unmeasured: readonly string[];
}

/**
 * Rates of the groups, one test over all, and each against the reference with Holm's correction.
 *
 * @throws {RangeError} when there are fewer than two groups, the reference is none of them, or a count is impossible
 */
export function profileGroups({ basis, groups, reference, unmeasured }: ProfileGroupsQuestion): ProfileGroupsAnswer {
  const control = groups.find(({ label }) => label === reference);
  if (control === undefined) throw new RangeError(`No group is called "${reference}".`);
  const others = groups.filter(({ label }) => label !== reference);
  const raw = others.map((group): NamedP => ({
    label: group.label,
    p: fisherExact({ treated: group, control }).twoSided,
  }));
  const corrected = holm(raw.map(({ p }) => p));
  const exact = severalGroupsFisher(groups);
  const contrasts = others.map((group) => contrast(group, control));
  const strongest = [...contrasts].sort((a, b) => b.riskDifference.newcombe.value - a.riskDifference.newcombe.value)[0];
  const warnings = [
    fewUntreated(groups),
    multiple(raw),
    strongest === undefined ? undefined : confounded(false, unmeasured, strongest.eValue),
  ];
  return {
    ...basis,
    methods: [
      'rates with 95 % interval (Wilson)',
      'over all groups: chi-square; Fisher–Freeman–Halton, exact',
      'each against the reference: Fisher, corrected by Holm; risk difference (Newcombe)',
    ],
    warnings: warnings.filter((warning) => warning !== undefined),
    groups: groups.map(({ label, events, total }) => ({ label, rate: proportion(events, total) })),
    overall: {
      chiSquare: severalGroupsChiSquare(groups),
      degreesOfFreedom: groups.length - 1,
      fisher: exact.kind === 'tested' ? exact.p : undefined,
    },
    against: contrasts.map((one, i) => ({
      label: one.treated.label,
      contrast: one,
      p: raw[i]!.p,
      holm: corrected[i]!,
    })),
    reference,
  };
}

/** Women by endometrial profile with a recorded outcome; profiles that nobody has are left out. */
export function groupsByProfile(rows: readonly RegistryRow[], outcome: OutcomeName): readonly LabeledArm[] {
  const groups = new Map<string, { label: string; events: number; total: number }>();
  for (const row of rows) {
    const [label, met] = [row.endometrialProfile, row.outcome[outcome]];
    if (label === undefined || met === undefined) continue;
    const group = groups.get(label) ?? { label, events: 0, total: 0 };
    group.total += 1;
    if (met) group.events += 1;
    groups.set(label, group);
  }
  return [...groups.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}
