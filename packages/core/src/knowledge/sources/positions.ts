import type { Confidence } from './source.ts';
import type { Position, Question, Stance } from './source.ts';

/**
 * What each body holds on each question, side by side. Where a guideline is silent the stance is
 * "not addressed"; where nobody read it, "not read". A page that is no guideline is kept as a claim.
 */

const on =
  (question: Question, part: string) =>
  (sourceId: string, stance: Stance, confidence: Confidence, words: string): Position => ({
    id: `${sourceId}/${part}`,
    question,
    stance,
    words,
    sourceId,
    confidence,
  });

const tacrolimus = on('tacrolimus for RIF', 'tacrolimus');
const ratio = on('Th1/Th2 ratio test', 'ratio');
const continuing = on('continuing tacrolimus in pregnancy', 'continuing');
const breastfeeding = on('breastfeeding on tacrolimus', 'breastfeeding');
const lymphocytes = on('lymphocyte therapy', 'lymphocytes');

export const positions: readonly Position[] = [
  tacrolimus(
    'eshreRif2023',
    'not addressed',
    'source document',
    'Tacrolimus is in neither list. IVIG, intralipid, G-CSF and PBMC are not recommended.',
  ),
  tacrolimus(
    'eshreAddOns2023',
    'not addressed',
    'verified',
    'Not addressed by name. Immunomodulating treatments such as intralipid, IVIG, rh-LIF, PBMC and anti-TNF are not recommended (item 6).',
  ),
  tacrolimus(
    'asrm2018',
    'not addressed',
    'verified',
    'Not addressed by name in the abstract. Immunotherapies as a class: no better live birth, or too little studied.',
  ),
  tacrolimus('asrm2026', 'not read', 'unverified', 'A committee opinion on RIF exists; it was not read.'),
  tacrolimus(
    'hfea',
    'not addressed',
    'verified',
    'Not addressed by name. Immunological treatments are rated red for otherwise healthy patients: no evidence from randomized trials, risk of life-threatening infection. 2019 consensus: research only, no extra charge.',
  ),
  tacrolimus('usLabel', 'not indicated', 'verified', 'Licensed for transplant rejection only.'),
  tacrolimus('euProductInformation', 'not indicated', 'verified', 'Licensed for transplant rejection only.'),
  tacrolimus('japanLabel', 'not indicated', 'verified', 'No infertility indication.'),
  tacrolimus(
    'eular2016',
    'not addressed',
    'verified',
    'RIF is not addressed. The drug is compatible with pregnancy in rheumatic disease.',
  ),
  tacrolimus(
    'eular2024',
    'not addressed',
    'verified',
    'RIF is not addressed. The drug is compatible with pregnancy in rheumatic disease.',
  ),
  tacrolimus('acr2020', 'not read', 'unverified', 'Not read.'),
  tacrolimus('rcog', 'not read', 'unverified', 'Not read.'),
  tacrolimus(
    'answerPage',
    'recommends',
    'source document',
    'Claim of an answer site, not a guideline: "should be used" with RIF and a raised ratio.',
  ),

  ratio(
    'eshreRif2023',
    'not addressed',
    'source document',
    'Blood cytokine levels are not recommended. The Th1/Th2 ratio itself is not named.',
  ),
  ratio(
    'eshreAddOns2023',
    'not recommended',
    'verified',
    'Immune tests of peripheral blood are not recommended (item 4).',
  ),
  ratio('asrm2018', 'not addressed', 'verified', 'Not addressed in the abstract.'),
  ratio('asrm2026', 'not read', 'unverified', 'A committee opinion on RIF exists; it was not read.'),
  ratio('hfea', 'not recommended', 'verified', 'Immunological tests are rated red for otherwise healthy patients.'),
  ratio('acr2020', 'not read', 'unverified', 'Not read.'),
  ratio('rcog', 'not read', 'unverified', 'Not read.'),
  ratio(
    'answerPage',
    'recommends',
    'source document',
    'Claim of an answer site, not a guideline: measure the ratio to find candidates.',
  ),

  continuing(
    'answerPage',
    'recommends',
    'source document',
    'Claim of an answer site, not a guideline: at least to the pregnancy test, then throughout pregnancy. Rests on uncontrolled series.',
  ),
  continuing(
    'andreescu2023',
    'recommends',
    'source document',
    'Opinion of a review: do not stop once the embryo has implanted.',
  ),
  continuing('eshreRif2023', 'not addressed', 'source document', 'Tacrolimus is in neither list.'),
  continuing(
    'eular2016',
    'compatible',
    'verified',
    'Compatible with pregnancy in rheumatic disease. Says nothing of women treated for RIF.',
  ),
  continuing(
    'eular2024',
    'compatible',
    'verified',
    'Compatible with pregnancy in rheumatic disease. Says nothing of women treated for RIF.',
  ),
  continuing(
    'usLabel',
    'not indicated',
    'verified',
    'Can cause fetal harm: prematurity, birth defects, low birth weight, fetal distress.',
  ),
  continuing(
    'euProductInformation',
    'not indicated',
    'verified',
    'Only if the benefit justifies it. Preterm birth, neonatal hyperkalemia and renal dysfunction are described.',
  ),

  breastfeeding('euProductInformation', 'not recommended', 'verified', 'Do not breastfeed.'),
  breastfeeding(
    'eular2016',
    'compatible',
    'verified',
    'Compatible with breastfeeding. Written for women with rheumatic disease.',
  ),
  breastfeeding('acr2020', 'not read', 'unverified', 'Not read.'),
  breastfeeding(
    'answerPage',
    'compatible',
    'source document',
    'Claim of an answer site, not a guideline: conditionally compatible.',
  ),

  lymphocytes('eshreRif2023', 'not addressed', 'source document', 'In neither list.'),
  lymphocytes(
    'project',
    'not recommended',
    'default',
    'Shown as a study arm only, never offered. Whose cells, which dose and which route is not stated. No protocol that contains it can be adopted.',
  ),
];
