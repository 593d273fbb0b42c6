import type { Comparison } from './study.ts';
import type { StudyGroup } from './studyCard.ts';

/**
 * 267 women with RIF in five groups by endometrial immune profile, Tabriz 2020-2023 (ESHRE 2024,
 * abstract 374). Study arms only: lymphocyte therapy is never offered. Counts rebuilt from truncated
 * percentages.
 */

interface Arm {
  readonly id: 'high' | 'low' | 'mixed' | 'unclassified' | 'balanced';
  readonly label: string;
  readonly total: number;
  readonly clinicalPregnancies: number;
  readonly liveBirths: number;
  readonly claims: readonly string[];
}
type TreatedArm = Arm & { readonly id: 'high' | 'low' | 'mixed' };

const unclassified: Arm = {
  id: 'unclassified',
  label: 'unclassified, no immunotherapy',
  total: 89,
  clinicalPregnancies: 23,
  liveBirths: 21,
  claims: ['S1-73', 'S1-79'],
};
const balanced: Arm = {
  id: 'balanced',
  label: 'balanced, no immunotherapy',
  total: 63,
  clinicalPregnancies: 18,
  liveBirths: 16,
  claims: ['S1-74', 'S1-80'],
};
const high: TreatedArm = {
  id: 'high',
  label: 'high: vaginal probiotics and tacrolimus',
  total: 53,
  clinicalPregnancies: 30,
  liveBirths: 29,
  claims: ['S1-75', 'S1-81'],
};
const low: TreatedArm = {
  id: 'low',
  label: 'low: vaginal probiotics and lymphocyte therapy',
  total: 38,
  clinicalPregnancies: 18,
  liveBirths: 17,
  claims: ['S1-76', 'S1-82'],
};
const mixed: TreatedArm = {
  id: 'mixed',
  label: 'mixed: vaginal probiotics, tacrolimus and lymphocyte therapy',
  total: 24,
  clinicalPregnancies: 9,
  liveBirths: 7,
  claims: ['S1-77', 'S1-83', 'S1-84'],
};

const CAUTIONS = [
  'Not randomized. Probiotics in every treated arm; no untreated women of the same profile.',
  'Only the lecture deck states it; percentages are truncated.',
  'The abstract promises "few complications"; no complication is counted.',
  'Three treated arms were compared; a significant test over all five groups does not support each of them.',
];
const CAUTION_OF: Record<Arm['id'], string> = {
  high: 'The dose of tacrolimus is not stated.',
  low: 'No tacrolimus in this arm. Lymphocyte therapy is undefined: whose cells, which dose, which route.',
  mixed: 'Called significant in the abstract; it is not. Suppression and immunization together (C13).',
  unclassified: 'The unclassified women were not profiled, so they are not comparable.',
  balanced: 'Women with a balanced profile differ from the treated by their profile.',
};
/** The low arm had no tacrolimus; the mixed arm with tacrolimus did no better than the untreated. */
const SPEAKS: Record<TreatedArm['id'], Comparison['speaks']> = { high: 'for', low: 'neither', mixed: 'against' };

/** Low against unclassified, corrected for the number of groups compared with the unclassified. */
function corrected({ id }: Arm, control: Arm): readonly string[] {
  if (id !== 'low' || control.id !== 'unclassified') return [];
  return [
    'Holm: clinical pregnancy 0.046, live birth 0.042 over the three treated arms; 0.069 and 0.063 over all four (Fisher).',
  ];
}

function compared(first: TreatedArm, second: Arm, outcome: 'clinical pregnancy' | 'live birth'): Comparison {
  const of = (arm: Arm) => ({
    label: arm.label,
    events: outcome === 'live birth' ? arm.liveBirths : arm.clinicalPregnancies,
    total: arm.total,
  });
  const part = outcome === 'live birth' ? 'liveBirth' : 'clinicalPregnancy';
  return {
    id: `tabrizProfile2024/${part}/${first.id}V${second.id}`,
    sourceId: 'tabrizProfile2024',
    outcome,
    first: of(first),
    second: of(second),
    randomized: false,
    confidence: 'recomputed',
    speaks: SPEAKS[first.id],
    cautions: [CAUTION_OF[first.id], CAUTION_OF[second.id], ...corrected(first, second), ...CAUTIONS],
    claims: ['S1-72', 'S1-78', ...first.claims, ...second.claims, 'S1-85', 'S1-86'],
  };
}

export const tabrizProfile2024Comparisons: readonly Comparison[] = [high, low, mixed].flatMap((arm) =>
  [unclassified, balanced].flatMap((control) => [
    compared(arm, control, 'clinical pregnancy'),
    compared(arm, control, 'live birth'),
  ]),
);

/** All five groups with their counts. */
export const tabrizProfile2024Groups: readonly StudyGroup[] = [unclassified, balanced, high, low, mixed].map(
  ({ id, label, total, clinicalPregnancies, liveBirths }) => ({
    label: id,
    given: label.replace(/^\w+[:,] /, ''),
    women: total,
    events: { 'clinical pregnancy': clinicalPregnancies, 'live birth': liveBirths },
  }),
);
