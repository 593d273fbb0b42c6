import type { Study } from './studyCard.ts';

/** Studies of tacrolimus by the Th1/Th2 ratio of blood. All but two come from one clinic network in Japan. */

const NOT_DEFINED = 'How the outcomes were defined is not stated in what was read.';
const NETWORK = 'One clinic network: the same authors derived the cut-offs, treated the women and wrote the review.';
const RATIO = 'Ratio: CD4+IFN-γ+ over CD4+IL-4+ cells of peripheral blood, flow cytometry.';

export const bloodRatioStudies: readonly Study[] = [
  {
    id: 'nakagawa2015',
    title: 'Immunosuppression with tacrolimus in repeated implantation failure and a raised Th1/Th2 ratio',
    design: 'prospective cohort',
    dates: 'November 2011 to October 2013',
    setting: 'Sugiyama Clinic, Tokyo, Japan',
    entry: 'Five failed transfers or more (lecture deck; a Japanese ministry file says four), ratio 10.3 or more',
    groups: [
      {
        label: 'treated',
        given: 'tacrolimus 1 to 3 mg a day by the ratio, 16 days from two days before transfer',
        women: 25,
      },
      { label: 'untreated', given: 'no treatment', women: 17 },
    ],
    definitions: [RATIO, NOT_DEFINED],
    cautions: [
      'Not randomized; why 17 women were not treated is not stated. The authors name selection bias and a small sample.',
      'Age, embryo quality and ploidy of the two groups are not given in what was read.',
    ],
    interests: NETWORK,
  },
  {
    id: 'nakagawa2017',
    title: 'Th1 level and outcome under tacrolimus',
    design: 'cohort',
    setting: 'Japan',
    entry: 'Three failed transfers or more, ratio 10.3 or more; all treated',
    groups: [
      { label: 'low Th1 (below 22.8)', given: 'tacrolimus as in 2015', women: 41 },
      { label: 'middle Th1 (22.8 to below 28.8)', given: 'tacrolimus as in 2015', women: 41 },
      { label: 'high Th1 (28.8 or more)', given: 'tacrolimus as in 2015', women: 42 },
    ],
    definitions: [RATIO, 'The unit of Th1 is taken as percent of CD4+ cells.', NOT_DEFINED],
    cautions: ['No untreated women: nothing follows about the effect of treatment.'],
    interests: NETWORK,
  },
  {
    id: 'nakagawa2019',
    title: 'Births after tacrolimus before and during pregnancy',
    design: 'uncontrolled series',
    setting: 'Japan',
    entry: 'RIF or recurrent loss, ratio 10.3 or more, treated before and through pregnancy, delivered live-born',
    groups: [{ label: 'treated, live-born', given: 'tacrolimus 1 to 4 mg a day', women: 109 }],
    definitions: ['Preterm: per pregnancy (109). Anomaly: per baby (113). A twin pregnancy counts once.'],
    cautions: [
      'Selected on live birth: loss, stillbirth and lethal malformation cannot be estimated.',
      'No comparison group. Levels were measured; no value is given in what was read.',
    ],
    interests: NETWORK,
  },
  {
    id: 'nakagawa2021',
    title: 'Cut-off re-derived at 11.8',
    design: 'retrospective analysis',
    setting: 'Japan',
    entry: 'Not read; known through a review of the same group',
    groups: [],
    definitions: [RATIO],
    cautions: ['Retrospective, by the clinic that uses it. The paper was not read.'],
    interests: NETWORK,
  },
  {
    id: 'nakagawa2022',
    title: 'Tacrolimus in recurrent pregnancy loss with a raised Th1/Th2 ratio',
    design: 'cohort',
    setting: 'Japan',
    entry: 'Four losses or more, ratio 10.3 or more',
    groups: [
      { label: 'treated', given: 'tacrolimus 1 to 4 mg a day, in arms of 1, 2 and 3 mg or more', women: 71 },
      { label: 'untreated', given: 'no tacrolimus', women: 29 },
    ],
    definitions: [NOT_DEFINED],
    cautions: ['Not randomized. Loss is not implantation failure. Dose rule, start and stop are not given.'],
    interests: NETWORK,
  },
  {
    id: 'nakagawa2024',
    title: 'Tacrolimus with euploid transfer in RIF and a raised ratio (ESHRE 2024)',
    design: 'prospective cohort',
    dates: 'September 2020 to November 2021',
    setting: 'Japan',
    entry:
      'More than four failures (elsewhere: four or more), euploid or low-level mosaic blastocyst, hormone replacement or natural cycle',
    groups: [
      { label: 'treated, 10.3 or more', given: 'tacrolimus 2 to 4 mg a day from two days before transfer', women: 148 },
      { label: 'untreated, 10.3 or more', given: 'no tacrolimus; why is not explained', women: 26 },
      { label: 'ratio below 10.3', given: 'no tacrolimus', women: 395 },
    ],
    definitions: [RATIO, 'Drawn in the secretory phase before transfer.', 'Positive hCG, and gestational sac.'],
    cautions: [
      'The title says "significantly improved"; the main comparison, at 10.3, says "similar" (C4).',
      'Its limitations call it a controlled trial; it is a cohort (C24).',
      'Treatment was assigned at 10.3; 11.8 was looked at afterward in the same women. 36 women drop out between the two (C5).',
      'Live birth is not reported in what was read.',
    ],
    interests: NETWORK,
  },
  {
    id: 'nakagawa2024Review',
    title: 'Review of tacrolimus in reproduction',
    design: 'review',
    setting: 'Japan',
    entry: 'Own studies of the group',
    groups: [],
    definitions: [],
    cautions: ['Read as abstract. Its claims on loss and earlier complications rest on the studies listed here.'],
    interests: NETWORK,
  },
  {
    id: 'japanTwoDose',
    title: 'Two fixed doses in implantation failure',
    design: 'trial without concurrent control',
    setting: 'Japan',
    entry:
      'Three transfers or more with four embryos or more, never positive, unexplained, 18 to below 40 years, ratio 10.3 or more',
    groups: [
      { label: '2 mg a day', given: '1 mg twice daily after meals, 16 days', women: 15 },
      { label: '4 mg a day', given: '2 mg twice daily after meals, 16 days', women: 9 },
    ],
    definitions: ['Which outcome was counted is not stated in what was read.'],
    cautions: [
      'Allocated 2:1; 24 of 26 women evaluable; counts inferred from the published intervals.',
      'Compared with 5 %, taken from 0/17 of 2015, not with women of the same time.',
    ],
  },
  {
    id: 'sariTrial',
    title: 'Tacrolimus 3 mg against placebo (Iranian registry, 74174)',
    design: 'registered trial without result',
    setting: 'Sari, Iran',
    entry: 'Three failures or more, at most 39 years (one line says at least), ratio 10.3 or more',
    groups: [
      { label: 'treated', given: 'tacrolimus 3 mg a day from two days before transfer to the test' },
      { label: 'placebo', given: 'placebo, double-blind' },
    ],
    definitions: [],
    cautions: ['Planned for 80 women in all; no result was found.'],
  },
];
