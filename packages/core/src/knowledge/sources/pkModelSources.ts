import type { Source } from './source.ts';

/** Population models of tacrolimus, by the model's own id: an answer about levels cites them so. */
export const pkModelSources: readonly Source[] = [
  {
    id: 'tacrolimus/woillard-2011',
    citation: 'Woillard JB et al. Br J Clin Pharmacol 2011;71(3):391-402',
    kind: 'cohort',
    doi: '10.1111/j.1365-2125.2010.03837.x',
    confidence: 'verified',
    caution:
      '73 kidney recipients, no pregnant woman. Its variability between occasions and its number of absorption stages are unverified.',
  },
  {
    id: 'tacrolimus/storset-2014',
    citation: 'Størset E et al. Br J Clin Pharmacol 2014;78(3):509-523',
    kind: 'cohort',
    doi: '10.1111/bcp.12361',
    confidence: 'verified',
    caution: '242 kidney recipients on 4.2 to 35.9 mg a day. Its variability between occasions is unverified.',
  },
  {
    id: 'tacrolimus/andrews-2019-final',
    citation: 'Andrews LM et al. Br J Clin Pharmacol 2019;85(3):601-615',
    kind: 'cohort',
    doi: '10.1111/bcp.13838',
    confidence: 'verified',
    caution: '337 kidney recipients in their first 3 months; 81 % of levels are troughs.',
  },
  {
    id: 'tacrolimus/andrews-2019-starting-dose',
    citation: 'Andrews LM et al. Br J Clin Pharmacol 2019;85(3):601-615',
    kind: 'cohort',
    doi: '10.1111/bcp.13838',
    confidence: 'verified',
    caution: 'The model of the same paper for a first dose, before any level.',
  },
  {
    id: 'tacrolimus/bergmann-2014',
    citation: 'Bergmann TK et al. Ther Drug Monit 2014;36(1):62-70',
    kind: 'cohort',
    doi: '10.1097/FTD.0b013e31829f1ab8',
    confidence: 'verified',
    caution: '173 kidney recipients. The day after transplantation has no meaning here and is held.',
  },
  {
    id: 'tacrolimus/lu-2015-healthy',
    citation: 'Lu YX et al. Acta Pharmacol Sin 2015;36(2):281-288',
    kind: 'cohort',
    doi: '10.1038/aps.2014.110',
    confidence: 'verified',
    caution: 'Kept for comparison. No woman among its 40 healthy volunteers; no genotype.',
  },
  {
    id: 'tacrolimus/xue-2011-healthy',
    citation: 'Xue L et al. Pharmacology 2011;88(5-6):288-294',
    kind: 'cohort',
    confidence: 'verified',
    caution: 'Kept for comparison. Read as abstract: its covariates are not in it.',
  },
];
