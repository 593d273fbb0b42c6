import type { Comparison, Observation } from './study.ts';

/**
 * Cohort of 569 women with more than four failures and euploid or low-level mosaic blastocysts,
 * Japan, September 2020 to November 2021. Counts rebuilt from the percentages of the lecture deck.
 */

const SHARED = { sourceId: 'nakagawa2024', randomized: false, confidence: 'recomputed' } as const;
const DECK = 'Counts rebuilt from the percentages in the lecture deck, the only place that states them.';
const TITLE = 'The title says "improved"; the main result, at 10.3, says "similar" (C4).';
const WHY_UNTREATED = 'A cohort, not randomized; why 26 women with a raised ratio were not treated is not explained.';
const OPPOSITE =
  'The bands above and below 11.8 point in opposite directions (ratio of odds ratios 7.8, 1.2-49, Wald p = 0.029, post hoc): an argument for 11.8 that rests on 11 and 15 untreated women.';
const DROPPED =
  '569 women become 533: the 36 treated women with a ratio of 10.3 to below 11.8 are dropped (C5). The second control group is 395 + 15.';

export const nakagawa2024Comparisons: readonly Comparison[] = [
  {
    ...SHARED,
    id: 'nakagawa2024/hcgFrom10_3',
    outcome: 'positive hCG, ratio 10.3 or more',
    first: { label: 'treated', events: 108, total: 148 },
    second: { label: 'untreated', events: 18, total: 26 },
    speaks: 'against',
    cautions: [DECK, TITLE, WHY_UNTREATED],
    claims: ['S1-93', 'S1-94', 'S1-95'],
  },
  {
    ...SHARED,
    id: 'nakagawa2024/sacFrom10_3',
    outcome: 'gestational sac, ratio 10.3 or more',
    first: { label: 'treated', events: 95, total: 148 },
    second: { label: 'untreated', events: 15, total: 26 },
    speaks: 'against',
    cautions: ['No difference at the cut-off that decided treatment.', DECK, TITLE, WHY_UNTREATED],
    claims: ['S1-87', 'S1-93', 'S1-94', 'S1-95', 'S2-04'],
  },
  {
    ...SHARED,
    id: 'nakagawa2024/sacTreatedVBelow10_3',
    outcome: 'gestational sac, treated women against women with a ratio below 10.3',
    first: { label: 'treated, ratio 10.3 or more', events: 95, total: 148 },
    second: { label: 'untreated, ratio below 10.3', events: 237, total: 395 },
    speaks: 'neither',
    cautions: ['The groups differ in the ratio itself.', DECK],
    claims: ['S1-93', 'S1-94', 'S1-95'],
  },
  {
    ...SHARED,
    id: 'nakagawa2024/hcgTreatedVBelow10_3',
    outcome: 'positive hCG, treated women against women with a ratio below 10.3',
    first: { label: 'treated, ratio 10.3 or more', events: 108, total: 148 },
    second: { label: 'untreated, ratio below 10.3', events: 279, total: 395 },
    speaks: 'neither',
    cautions: ['The groups differ in the ratio itself.', DECK],
    claims: ['S1-94', 'S1-95'],
  },
  {
    ...SHARED,
    id: 'nakagawa2024/sacFrom11_8',
    outcome: 'gestational sac, ratio 11.8 or more',
    first: { label: 'treated', events: 75, total: 112 },
    second: { label: 'untreated', events: 4, total: 11 },
    speaks: 'for',
    cautions: [
      'Only 11 untreated women. The printed p below 0.05 holds for one of four tests.',
      OPPOSITE,
      DROPPED,
      'Treatment was assigned at 10.3, not at 11.8. A cohort, called a controlled trial (C24).',
      DECK,
    ],
    claims: ['S1-96', 'S1-97', 'S1-100', 'S1-101'],
  },
  {
    ...SHARED,
    id: 'nakagawa2024/sacBetween10_3And11_8',
    outcome: 'gestational sac, ratio 10.3 to below 11.8',
    first: { label: 'treated', events: 20, total: 36 },
    second: { label: 'untreated', events: 11, total: 15 },
    derived:
      'The counts at 10.3 or more minus those at 11.8 or more, nested strata assumed; not printed by the authors. Check: (237 + 11)/410 = 60.49 %, as printed.',
    speaks: 'against',
    cautions: ['Our subtraction. 15 untreated women.', OPPOSITE, DECK],
    claims: ['S1-98'],
  },
  {
    ...SHARED,
    id: 'nakagawa2024/sacUntreatedFrom11_8VControl2',
    outcome: 'gestational sac, untreated women with 11.8 or more against the second control group',
    first: { label: 'untreated, ratio 11.8 or more', events: 4, total: 11 },
    second: { label: 'control (below 10.3, or untreated below 11.8)', events: 248, total: 410 },
    speaks: 'neither',
    cautions: ['About the ratio, not about treatment. 11 women.', DROPPED, DECK],
    claims: ['S1-96', 'S1-97'],
  },
  {
    ...SHARED,
    id: 'nakagawa2024/sacTreatedFrom11_8VControl2',
    outcome: 'gestational sac, treated women with 11.8 or more against the second control group',
    first: { label: 'treated, ratio 11.8 or more', events: 75, total: 112 },
    second: { label: 'control (below 10.3, or untreated below 11.8)', events: 248, total: 410 },
    speaks: 'neither',
    cautions: ['Called not significant, as it is. The groups differ in the ratio itself.', DROPPED, DECK],
    claims: ['S1-97'],
  },
];

const prevalence = (id: string, ratio: string, events: number, claim: string): Observation => ({
  id: `nakagawa2024/${id}`,
  sourceId: 'nakagawa2024',
  outcome: `ratio of ${ratio} or more`,
  proportion: { label: 'women with more than four failures', events, total: 569 },
  confidence: 'recomputed',
  speaks: 'neither',
  cautions: [DECK],
  claims: [claim],
});

export const nakagawa2024Observations: readonly Observation[] = [
  prevalence('ratioFrom10_3', '10.3', 174, 'S1-93'),
  prevalence('ratioFrom11_8', '11.8', 123, 'S1-96'),
];
