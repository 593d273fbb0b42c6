import type { Claim } from './claim.ts';
import { lecture } from './documents.ts';

/** Lecture deck: the list of investigations. */

const LEVEL = 'Level as printed in the deck; the full text of ESHRE RIF 2023 was not compared.';

export const lectureInvestigations: readonly Claim[] = [
  lecture('S1-21', 'investigation green', 'Re-assessment of lifestyle factors (F, M).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:lifestyle'],
    note: LEVEL,
  }),
  lecture('S1-22', 'investigation green', 'Re-assessment of endometrial thickness (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:endometrialThickness'],
    note: LEVEL,
  }),
  lecture('S1-23', 'investigation green', 'Assessment of APA and APS in case of risk factors [footnote 1] (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:antiphospholipid'],
    note: `${LEVEL} Footnote 1 (what counts as a risk factor) is missing; unverified.`,
  }),
  lecture('S1-24', 'investigation orange', 'Karyotyping of both partners [footnote 2] (F, M).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:karyotype'],
    note: `${LEVEL} Footnote 2 is missing; unverified.`,
  }),
  lecture('S1-25', 'investigation orange', '3D ultrasound / hysteroscopy (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:uterineCavity'],
    note: `${LEVEL} ESHRE add-ons 2023, item 2: screening hysteroscopy can be considered in RIF.`,
  }),
  lecture('S1-26', 'investigation orange', 'Endometrial function testing (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:endometrialFunction'],
    note: `${LEVEL} ESHRE: insufficient data for routine use, testing of specific aspects can be considered; ESHRE add-ons 2023, item 3: available receptivity tests are not recommended. Two ESHRE papers differ.`,
  }),
  lecture('S1-27', 'investigation orange', 'Chronic endometritis testing (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:chronicEndometritis'],
    note: LEVEL,
  }),
  lecture('S1-28', 'investigation orange', 'Assessment of thyroid function (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:thyroidFunction'],
    note: LEVEL,
  }),
  lecture('S1-29', 'investigation orange', 'Progesterone levels, late follicular / mid-luteal (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:progesterone'],
    note: LEVEL,
  }),
  lecture('S1-30', 'investigation red', 'Vitamin D testing (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:vitaminD'],
    note: LEVEL,
  }),
  lecture('S1-31', 'investigation red', 'Microbiome profiling (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:microbiome'],
    note: `${LEVEL} C12: all treated Tabriz arms received vaginal probiotics.`,
  }),
  lecture('S1-32', 'investigation red', 'Peripheral NK cell testing (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:peripheralNk'],
    note: `${LEVEL} C10; ESHRE add-ons 2023, item 4: peripheral blood immune tests and uNK testing not recommended.`,
  }),
  lecture('S1-33', 'investigation red', 'Uterine NK cell testing (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:uterineNk'],
    note: `${LEVEL} C10: the endometrial profile includes CD56.`,
  }),
  lecture('S1-34', 'investigation red', 'Uterine T lymphocyte assessment (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:uterineTLymphocytes'],
    note: LEVEL,
  }),
  lecture('S1-35', 'investigation red', 'Assessment of blood cytokine levels (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:bloodCytokines'],
    note: `${LEVEL} C11: the Th1/Th2 ratio is a blood immune test; it is not named in the table.`,
  }),
  lecture('S1-36', 'investigation red', 'Assessment of HLA-C compatibility (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:hlaC'],
    note: `${LEVEL} ESHRE add-ons 2023, item 5: KIR and HLA genotyping not recommended for routine use.`,
  }),
  lecture('S1-37', 'investigation red', 'Assessment of mtDNA content (F).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:mtDna'],
    note: LEVEL,
  }),
  lecture('S1-38', 'investigation red', 'Sperm DNA fragmentation / FISH analysis (M).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['investigation:spermDnaFragmentation'],
    note: `${LEVEL} ESHRE add-ons 2023, item 12: sperm DNA damage testing not recommended for routine use.`,
  }),
];
