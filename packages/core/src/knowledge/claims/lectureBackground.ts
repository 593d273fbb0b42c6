import type { Claim } from './claim.ts';
import { lecture } from './documents.ts';

/** Lecture deck: immunology, testing and the drug. */

export const lectureBackground: readonly Claim[] = [
  lecture(
    'S1-56',
    'background',
    'Implantation depends on female factors (age, hormones, endometrium, uterus), embryo factors (cleavage speed, euploidy), male factors (genetic disorders) and external factors (laboratory, transfer policy, law).',
    { status: 'source document', carriedAs: 'background', carriers: ['topic:implantationFactors'] },
  ),
  lecture(
    'S1-57',
    'background',
    'RIF may come from reduced receptivity through a dysregulated endometrial immune profile; correcting it could raise pregnancy chances.',
    {
      status: 'source document',
      carriedAs: 'background',
      carriers: ['topic:immuneHypothesis'],
      note: 'Hypothesis; one uncontrolled study of ten women: Bahrami-Asl 2020, read as abstract.',
    },
  ),
  lecture('S1-58', 'background', 'Window of implantation: influx of immune cells that shelter the embryo.', {
    status: 'source document',
    carriedAs: 'background',
    carriers: ['topic:immuneTolerance'],
  }),
  lecture(
    'S1-59',
    'background',
    'Maternal tolerance in pregnancy rests on cytokine signals of Th1, Th2, Th17 and regulatory T cells.',
    { status: 'source document', carriedAs: 'background', carriers: ['topic:immuneTolerance'] },
  ),
  lecture(
    'S1-60',
    'background',
    'Th1 cells make IL-2, TNF-alpha, IFN-gamma, drive cell-mediated immunity and inflammation, dominate around implantation; regulated Th1 activity helps the trophoblast.',
    {
      status: 'source document',
      carriedAs: 'background',
      carriers: ['topic:th1AndTh2'],
      note: 'Lower Th1 is therefore not always better.',
    },
  ),
  lecture('S1-61', 'background', 'Th2 cells drive humoral responses and make anti-inflammatory IL-4 and IL-10.', {
    status: 'source document',
    carriedAs: 'background',
    carriers: ['topic:th1AndTh2'],
  }),
  lecture('S1-62', 'background', 'Shift from cell-mediated to humoral after implantation.', {
    status: 'source document',
    carriedAs: 'background',
    carriers: ['topic:th1AndTh2'],
  }),
  lecture('S1-63', 'background', 'Th1/Th2 imbalance can lead to RIF.', {
    status: 'source document',
    carriedAs: 'background',
    carriers: ['topic:immuneHypothesis'],
    note: 'Association only; in 185 infertile v 50 fertile women both IFN-gamma and IL-4 were higher and IFN-gamma/IL-4 was not among the raised ratios (doi:10.1111/j.1600-0897.2010.00959.x).',
  }),
  lecture(
    'S1-64',
    'background',
    'Maternal-fetal immune abnormality leads to uteroplacental dysfunction and too little tolerance, then fetal rejection, unexplained loss and preeclampsia.',
    {
      status: 'source document',
      carriedAs: 'background',
      carriers: ['topic:immuneHypothesis'],
      note: 'Hypothesis; HFEA: immune rejection of the fetus rarely, if ever, happens.',
    },
  ),
  lecture(
    'S1-65',
    'testing',
    'Measuring immune parameters (T and B cells, T subtypes, NK cells, cytokines, autoantibodies), above all after losses or failed implantation, would help to prevent the next bad outcome.',
    {
      status: 'conflict',
      carriedAs: 'notice',
      carriers: ['notice:immune', 'conflict:C23'],
      note: "C23: against the next claim and the deck's own red list.",
    },
  ),
  lecture('S1-66', 'testing', 'Immune tests cannot be recommended in the general ART population.', {
    status: 'verified',
    carriedAs: 'data',
    carriers: ['position:eshreAddOns2023/ratio', 'conflict:C23'],
    note: 'Agrees with ESHRE add-ons 2023, item 4.',
  }),
  lecture(
    'S1-67',
    'testing',
    'Several immunomodulating treatments exist for women with reproductive failure, above all on an immunologic basis.',
    { status: 'source document', carriedAs: 'background', carriers: ['topic:immunotherapies'] },
  ),
  lecture(
    'S1-68',
    'tacrolimus',
    'Tacrolimus: calcineurin inhibitor, immunosuppressant widely used in transplantation.',
    {
      status: 'verified',
      carriedAs: 'notice',
      carriers: ['notice:tacrolimus', 'position:usLabel/tacrolimus', 'position:japanLabel/tacrolimus'],
      note: 'Licensed for transplant rejection only in the labels read; no infertility indication in Japan.',
    },
  ),
  lecture(
    'S1-69',
    'tacrolimus',
    'Inhibits activated NK/NKT and Th1 cells, antigen-driven lymphocyte proliferation, cytotoxic T cells, IL-2 receptor, IL-2 and IFN-gamma production.',
    { status: 'source document', carriedAs: 'background', carriers: ['topic:mechanism'] },
  ),
  lecture(
    'S1-70',
    'tacrolimus',
    'Expected: endometrial maturation, tolerance; possible prevention of Th1-dominant stillbirth.',
    {
      status: 'source document',
      carriedAs: 'background',
      carriers: ['topic:mechanism', 'topic:stillbirth'],
      note: 'Hypothesis; expected effects, as in the protocol paper of the Japanese two-dose trial (doi:10.1097/MD.0000000000034317).',
    },
  ),
  lecture(
    'S1-71',
    'Tabriz 2024-374',
    'Personalized medicine in infertility is at an early stage; correcting endometrial immune imbalance is expected to help as personalization did in cancer.',
    { status: 'source document', carriedAs: 'background', carriers: ['topic:personalizedMedicine'] },
  ),
];
