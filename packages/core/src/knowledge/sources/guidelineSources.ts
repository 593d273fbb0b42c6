import type { Source } from './source.ts';

/** Guidelines, regulators and product labels. */
export const guidelineSources: readonly Source[] = [
  {
    id: 'eshreRif2023',
    citation: 'ESHRE Working Group on Recurrent Implantation Failure. Hum Reprod Open 2023;2023(3):hoad023',
    kind: 'guideline',
    doi: '10.1093/hropen/hoad023',
    confidence: 'verified',
    caution:
      'Threshold and minimum were read; the levels of the two lists are those printed in the lecture deck, and the full text with its footnotes was not compared. Good practice points by expert opinion, not externally peer reviewed.',
  },
  {
    id: 'eshreAddOns2023',
    citation: 'ESHRE add-ons 2023. Hum Reprod 2023;38:2062 (PMC10628516)',
    kind: 'guideline',
    confidence: 'verified',
    caution: 'Names immunomodulating treatments as a class with examples; tacrolimus is not among them.',
  },
  {
    id: 'asrm2018',
    citation:
      'Practice Committee of the American Society for Reproductive Medicine. The role of immunotherapy in in vitro fertilization: a guideline. Fertil Steril 2018;110:387-400',
    kind: 'guideline',
    confidence: 'verified',
    caution: 'Read as abstract.',
  },
  {
    id: 'asrm2026',
    citation: 'ASRM committee opinion on recurrent implantation failure. Fertil Steril 2026;126(2):277-293',
    kind: 'guideline',
    confidence: 'unverified',
    caution: 'Not read; its existence is known second-hand.',
  },
  {
    id: 'hfea',
    citation:
      'Human Fertilisation and Embryology Authority (United Kingdom): rating of immunological tests and treatments',
    kind: 'guideline',
    confidence: 'verified',
    caution:
      'Applies to otherwise healthy patients, not to treatment of an immunological disease. 2019 consensus: research only, no extra charge.',
  },
  {
    id: 'eular2016',
    citation: 'EULAR 2016. Ann Rheum Dis 2016;75:795',
    kind: 'guideline',
    confidence: 'verified',
    caution: 'Speaks of women with rheumatic disease.',
  },
  {
    id: 'eular2024',
    citation: 'EULAR 2024',
    kind: 'guideline',
    doi: '10.1016/j.ard.2025.02.023',
    confidence: 'verified',
    caution: 'Speaks of rheumatic disease. Covers men too; its line on tacrolimus for men was not read.',
  },
  {
    id: 'acr2020',
    citation: 'American College of Rheumatology 2020',
    kind: 'guideline',
    confidence: 'unverified',
    caution: 'Not read.',
  },
  {
    id: 'rcog',
    citation: 'Royal College of Obstetricians and Gynaecologists',
    kind: 'guideline',
    confidence: 'unverified',
    caution: 'Not read.',
  },
  {
    id: 'cpic2015',
    citation: 'CPIC guideline 2015 for CYP3A5 genotype and tacrolimus dosing',
    kind: 'guideline',
    confidence: 'verified',
    caution: 'About the transplant starting dose. Applies to a concentration model, never to a protocol of 1 to 4 mg.',
  },
  {
    id: 'usLabel',
    citation: 'Tacrolimus, United States prescribing information',
    kind: 'product label',
    confidence: 'verified',
    caution:
      'Indicated in transplant rejection only. Boxed warning: infection and malignancy. Pregnancy registry TPRI 1-877-955-6877. Gives no numeric action limits.',
  },
  {
    id: 'euProductInformation',
    citation: 'Tacrolimus, European Union product information',
    kind: 'product label',
    confidence: 'verified',
    caution: 'Indicated in transplant rejection only.',
  },
  {
    id: 'japanLabel',
    citation: 'Tacrolimus, Japanese product information',
    kind: 'product label',
    confidence: 'verified',
    caution: 'No infertility indication.',
  },
];
