import type { Claim } from './claim.ts';
import { lecture } from './documents.ts';

/** Lecture deck: the list of interventions. */

const LEVEL = 'Level as printed in the deck; the full text of ESHRE RIF 2023 was not compared.';

export const lectureInterventions: readonly Claim[] = [
  lecture('S1-39', 'intervention green', 'Review of estradiol treatment, if the endometrium remains thin.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:estradiolReview'],
    note: `${LEVEL} Condition: endometrium remains thin; no thickness is stated.`,
  }),
  lecture(
    'S1-40',
    'intervention green',
    'Genetic counseling and, where relevant, PGT if a chromosomal abnormality is detected.',
    {
      status: 'source document',
      carriedAs: 'rule',
      carriers: ['intervention:geneticCounseling'],
      note: `${LEVEL} Condition: chromosomal abnormality detected.`,
    },
  ),
  lecture('S1-41', 'intervention green', 'Optimization of lifestyle factors.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:lifestyleOptimization'],
    note: LEVEL,
  }),
  lecture('S1-42', 'intervention orange', 'Antibiotics, if chronic endometritis is diagnosed.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:antibiotics'],
    note: `${LEVEL} Condition: chronic endometritis diagnosed.`,
  }),
  lecture('S1-43', 'intervention orange', 'PGT-A.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:pgtA'],
    note: LEVEL,
  }),
  lecture('S1-44', 'intervention orange', 'Blastocyst-stage embryo transfer.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:blastocystTransfer'],
    note: LEVEL,
  }),
  lecture('S1-45', 'intervention red', 'Treat vitamin D deficiency, if diagnosed during investigations.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:vitaminDTreatment'],
    note: `${LEVEL} Rating is about RIF only; a deficiency with its own medical indication is outside it.`,
  }),
  lecture('S1-46', 'intervention red', 'Intentional endometrial injury.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:endometrialInjury'],
    note: LEVEL,
  }),
  lecture('S1-47', 'intervention red', 'G-CSF administration.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:gCsf'],
    note: LEVEL,
  }),
  lecture('S1-48', 'intervention red', 'Intravenous intralipid infusion.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:intralipid'],
    note: `${LEVEL} ESHRE add-ons 2023, item 6 also names intralipid.`,
  }),
  lecture('S1-49', 'intervention red', 'Intravenous immunoglobulin (IVIG).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:ivig'],
    note: `${LEVEL} Tacrolimus is in neither list (not addressed); ESHRE add-ons 2023, item 6 also names IVIG.`,
  }),
  lecture('S1-50', 'intervention red', 'Intrauterine autologous PBMC infusion.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:pbmc'],
    note: `${LEVEL} ESHRE add-ons 2023, item 6 also names PBMCs.`,
  }),
  lecture('S1-51', 'intervention red', 'Intrauterine PRP infusion.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:prp'],
    note: LEVEL,
  }),
  lecture('S1-52', 'intervention red', 'Intrauterine hCG injection.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:intrauterineHcg'],
    note: LEVEL,
  }),
  lecture('S1-53', 'intervention red', 'Low molecular weight heparin (LMWH).', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:lmwh'],
    note: `${LEVEL} LMWH with its own indication (antiphospholipid syndrome, thrombosis) is outside the rating.`,
  }),
  lecture('S1-54', 'intervention red', 'GnRHa and aromatase inhibitor pre-treatment.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:gnrhaAromataseInhibitor'],
    note: LEVEL,
  }),
  lecture('S1-55', 'intervention red', 'Assisted hatching.', {
    status: 'source document',
    carriedAs: 'rule',
    carriers: ['intervention:assistedHatching'],
    note: `${LEVEL} ESHRE add-ons 2023, item 21: assisted hatching not recommended.`,
  }),
];
