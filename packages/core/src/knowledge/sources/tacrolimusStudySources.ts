import type { Source } from './source.ts';

/** Studies of tacrolimus in implantation failure and pregnancy loss, and reviews of them. */
export const tacrolimusStudySources: readonly Source[] = [
  {
    id: 'nakagawa2015',
    citation:
      'Nakagawa K et al. Immunosuppression with tacrolimus improved reproductive outcome of women with repeated implantation failure and elevated peripheral blood Th1/Th2 cell ratios. Am J Reprod Immunol 2015;73:353',
    kind: 'cohort',
    doi: '10.1111/aji.12338',
    confidence: 'verified',
    caution: 'Read as abstract. Not randomized: selection bias, small sample. The dose bands are unverified.',
  },
  {
    id: 'nakagawa2017',
    citation: 'Nakagawa K et al. Am J Reprod Immunol 2017:e12682',
    kind: 'cohort',
    pmid: '28466977',
    confidence: 'verified',
    caution: 'Read as abstract. All 124 women were treated: no untreated arm.',
  },
  {
    id: 'nakagawa2019',
    citation:
      'Nakagawa K et al. Obstetric and perinatal outcome of the women with repeated implantation failures or recurrent pregnancy losses who received pre- and post-conception tacrolimus treatment. Am J Reprod Immunol 2019:e13142',
    kind: 'case series',
    doi: '10.1111/aji.13142',
    confidence: 'verified',
    caution: 'Read as abstract. Only women with a live birth were included: loss and stillbirth cannot be estimated.',
  },
  {
    id: 'nakagawa2020',
    citation: 'Nakagawa 2020 (in Japanese)',
    kind: 'review',
    doi: '10.11477/mf.1409210204',
    confidence: 'verified',
    caution: 'Once daily after dinner, 1 to 4 mg, 1 mg more when Th1 is high. Which Th1 counts as high is unverified.',
  },
  {
    id: 'nakagawa2021',
    citation: 'Nakagawa K et al. Am J Reprod Immunol 2021 (cut-off 11.8)',
    kind: 'cohort',
    confidence: 'unverified',
    caution: 'Not read. Known second-hand: cut-off re-derived retrospectively by the same clinic.',
  },
  {
    id: 'nakagawa2022',
    citation: 'Nakagawa K et al. J Womens Health Dev 2022;5:264 (recurrent pregnancy loss)',
    kind: 'cohort',
    confidence: 'verified',
    caution: 'Read as abstract. Not randomized; women with four losses or more, not implantation failure.',
  },
  {
    id: 'nakagawa2024',
    citation:
      'Nakagawa K et al. Tacrolimus treatment significantly improved IVF outcomes with euploid embryo transfer in women with RIF and elevated Th1/Th2 cell ratios. ESHRE 2024 (introduction in EMJ Reprod Health 10(1):34)',
    kind: 'cohort',
    confidence: 'source document',
    caution:
      'Known from the lecture deck; only the introduction was read elsewhere. A cohort, called a controlled trial in its own limitations. The title says improved; its main comparison is null.',
  },
  {
    id: 'nakagawa2024Review',
    citation: 'Nakagawa K et al. 2024 (review)',
    kind: 'review',
    doi: '10.1002/rmb2.12558',
    confidence: 'verified',
    caution: 'Read as abstract. Written by the group whose studies it reviews.',
  },
  {
    id: 'japanTwoDose',
    citation: 'Japanese two-dose trial of tacrolimus in implantation failure. Medicine 2023;102:e34317',
    kind: 'trial',
    doi: '10.1097/MD.0000000000034317',
    confidence: 'verified',
    caution: 'No concurrent control. 24 of 26 women evaluable; counts inferred from the published intervals.',
  },
  {
    id: 'tabrizTrial',
    citation: 'Tabriz randomized double-blind trial of tacrolimus in RIF (abstract)',
    kind: 'trial',
    confidence: 'verified',
    caution:
      'The only placebo-controlled result. No percentages, no dose, no stated immune criterion, no full publication found.',
  },
  {
    id: 'tabrizProfile2024',
    citation:
      'Personalized immunotherapy in RIF patients with different endometrial immune profiles. Valiasr Hospital, Tabriz. ESHRE 2024, abstract 374',
    kind: 'cohort',
    confidence: 'source document',
    caution:
      'Only the lecture deck states it. Not randomized; no thresholds, no dose; all treated arms received vaginal probiotics.',
  },
  {
    id: 'sariTrial',
    citation: 'Sari trial of tacrolimus 3 mg in implantation failure, IRCT registry, trial 74174',
    kind: 'trial',
    confidence: 'verified',
    caution:
      'Registered, planned for 80 women; no result found. One registry line says at least 39 years, another at most.',
  },
  {
    id: 'hisano2022',
    citation: 'Hisano M et al. Hum Fertil 2022;25:975',
    kind: 'cohort',
    doi: '10.1080/14647273.2021.1955415',
    confidence: 'verified',
    caution: 'Read as abstract. All women delivered live-born: survivor selection.',
  },
  {
    id: 'hisano2023',
    citation:
      'Hisano M et al. Immunosuppressive therapy with tacrolimus is a potential drug candidate for the prevention of unexplained or preeclamptic stillbirths with Th1-dominant immune states: a case series of five patients. J Matern Fetal Neonatal Med 2023;36(2):2258254',
    kind: 'case series',
    doi: '10.1080/14767058.2023.2258254',
    confidence: 'source document',
    caution: 'Five women. Placentas were not compared.',
  },
  {
    id: 'bahramiAsl2020',
    citation: 'Bahrami-Asl et al. 2020',
    kind: 'cohort',
    pmid: '32817992',
    confidence: 'verified',
    caution: 'Read as abstract. Ten women, no control. A live birth rate of 35 % is impossible for ten women.',
  },
  {
    id: 'andreescu2023',
    citation:
      'Andreescu M. The impact of the use of immunosuppressive treatment after an embryo transfer in increasing the rate of live birth. 2023 (review)',
    kind: 'review',
    confidence: 'source document',
    caution: 'A review by one author; its advice on continuing is an opinion.',
  },
  {
    id: 'cniMetaAnalysis2023',
    citation: 'Calcineurin inhibitors, meta-analysis. J Reprod Immunol 2023;160:104157',
    kind: 'review',
    pmid: '37813069',
    confidence: 'verified',
    caution: 'Cyclosporine and tacrolimus pooled. RIF subgroup at moderate to high risk of bias.',
  },
  {
    id: 'ledee2016',
    citation: 'Ledee et al. Am J Reprod Immunol 2016 (PMC4849202)',
    kind: 'cohort',
    confidence: 'verified',
    caution: 'The profile is a commercial test (MatriceLab, UTIMPRO): conflict of interest.',
  },
  {
    id: 'ledee2020',
    citation: 'Ledee et al. Front Immunol 2020;11:1032',
    kind: 'cohort',
    confidence: 'verified',
    caution: 'The profile is a commercial test (MatriceLab, UTIMPRO): conflict of interest.',
  },
];
