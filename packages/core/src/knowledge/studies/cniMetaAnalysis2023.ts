import type { Observation } from './study.ts';

/** Cyclosporine and tacrolimus pooled. The effect is as printed: no counts are given in what we read. */
export const cniMetaAnalysis2023Observations: readonly Observation[] = [
  {
    id: 'cniMetaAnalysis2023/liveBirth',
    sourceId: 'cniMetaAnalysis2023',
    outcome: 'live birth, 8 studies, 1,042 women, two drugs pooled: odds ratio 2.52 (1.93-3.28)',
    confidence: 'verified',
    speaks: 'for',
    cautions: ['Cyclosporine and tacrolimus pooled. RIF subgroup at moderate to high risk of bias.'],
    claims: [],
  },
];
