import type { Observation } from './study.ts';

/** Five women with an earlier unexplained or preeclamptic stillbirth and a ratio of at least 10.3, case by case. */

const SHARED = { sourceId: 'hisano2023', confidence: 'source document' } as const;
const FIVE = 'Five women; placentas were not compared.';

const uneventful = (id: string): Observation => ({
  ...SHARED,
  id: `hisano2023/case${id}`,
  outcome: `case ${id}: live birth, no complication`,
  speaks: 'neither',
  cautions: [FIVE],
  claims: ['S1-116', 'S1-117'],
});

export const hisano2023Observations: readonly Observation[] = [
  {
    ...SHARED,
    id: 'hisano2023/severeEvents',
    outcome: 'severe event in a treated pregnancy: preeclampsia with severe FGR, or preeclampsia with HELLP',
    proportion: { label: 'treated after an earlier stillbirth', events: 2, total: 5 },
    speaks: 'against',
    cautions: [FIVE, 'Called "prevention" by the authors (C25). A normal ratio is no reassurance.'],
    claims: ['S1-116', 'S1-120'],
  },
  uneventful('1'),
  uneventful('2'),
  uneventful('3'),
  {
    ...SHARED,
    id: 'hisano2023/case4',
    outcome:
      'case 4: 2 mg raised to 3 mg after a loss at 15 weeks; first live birth; preeclampsia and severe FGR with the ratio raised at 26 weeks',
    speaks: 'against',
    cautions: [FIVE],
    claims: ['S1-118'],
  },
  {
    ...SHARED,
    id: 'hisano2023/case5',
    outcome:
      'case 5: earlier early-onset preeclampsia and HELLP, emergency cesarean at 20 weeks; then stable, then preeclampsia and HELLP again at 33 weeks; ratio not raised, NK activity markedly raised before delivery',
    speaks: 'against',
    cautions: [FIVE, 'The ratio did not predict the event.'],
    claims: ['S1-119', 'S2-44'],
  },
];
