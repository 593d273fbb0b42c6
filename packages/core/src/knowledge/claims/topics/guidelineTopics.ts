import type { InvestigationId } from '../../../case/history.ts';
import { eshreRif2023Interventions } from '../../guidelines/eshreRif2023Interventions.ts';
import { eshreRif2023Investigations } from '../../guidelines/eshreRif2023Investigations.ts';
import type { Intervention, InterventionId, Investigation } from '../../guidelines/guideline.ts';
import type { Carrier } from '../claim.ts';
import type { Topic } from './topic.ts';

/** Every line of the two ESHRE lists as a topic: its level and the other positions come from the line itself. */

interface Asked {
  readonly keywords: readonly string[];
  readonly question: string;
}
const ask = (question: string, ...keywords: readonly string[]): Asked => ({ question, keywords });

const INVESTIGATIONS: Record<InvestigationId, Asked> = {
  lifestyle: ask('Does smoking matter?', 'lifestyle', 'smok*', 'weight', 'bmi', 'obes*', 'alcohol', 'caffeine'),
  endometrialThickness: ask(
    'How thick must the endometrium be?',
    'thickness',
    'thin endometrium',
    'thin lining',
    'thick*',
  ),
  antiphospholipid: ask('Test for antiphospholipid antibodies?', 'antiphospholipid', 'apa', 'aps', 'thrombophilia'),
  karyotype: ask('Should we karyotype both partners?', 'karyotyp*', 'chromosom*', 'translocation'),
  uterineCavity: ask(
    'Is a hysteroscopy useful?',
    'hysteroscop*',
    '3d ultrasound',
    'uterine cavity',
    'polyp*',
    'septum',
  ),
  endometrialFunction: ask(
    'Should we do an ERA test?',
    'era',
    'receptivity',
    'endometrial function',
    'receptivity test',
  ),
  chronicEndometritis: ask(
    'Test for chronic endometritis?',
    'endometritis',
    'chronic endometritis',
    'plasma cell*',
    'cd138',
  ),
  thyroidFunction: ask('Check the thyroid?', 'thyroid', 'tsh'),
  progesterone: ask(
    'Measure progesterone levels?',
    'progesterone level*',
    'measure progesterone',
    'luteal progesterone',
  ),
  vitaminD: ask('Is vitamin D testing useful?', 'vitamin d', 'vitamin d test*'),
  microbiome: ask('Microbiome test and probiotics?', 'microbiome', 'probiotic*', 'lactobacill*', 'vaginal flora'),
  peripheralNk: ask('Should NK cells be measured in blood?', 'nk', 'nk cell*', 'natural killer', 'peripheral nk'),
  uterineNk: ask('What about uterine NK cells?', 'unk', 'uterine nk', 'uterine nk cell*', 'uterine natural killer'),
  uterineTLymphocytes: ask(
    'Assess uterine T lymphocytes?',
    'uterine t',
    'uterine t lymphocyte*',
    'uterine lymphocyte*',
  ),
  bloodCytokines: ask('Measure cytokine levels in blood?', 'cytokine level*', 'blood cytokine*', 'serum cytokine*'),
  hlaC: ask('HLA-C or KIR typing?', 'hla', 'hla-c', 'kir', 'hla match*'),
  mtDna: ask('Mitochondrial DNA content of the embryo?', 'mtdna', 'mitochondri*'),
  spermDnaFragmentation: ask('Sperm DNA fragmentation test?', 'sperm dna', 'dna fragmentation', 'fish', 'sperm test*'),
};

const INTERVENTIONS: Record<InterventionId, Asked> = {
  estradiolReview: ask(
    'Thin lining: change the estradiol?',
    'change the estradiol',
    'estradiol review',
    'estradiol treatment',
    'estrogen dose',
  ),
  geneticCounseling: ask('When is genetic counseling needed?', 'genetic counsel*', 'counseling', 'counselling'),
  lifestyleOptimization: ask('Does weight loss help?', 'weight loss', 'lose weight', 'lifestyle change*'),
  antibiotics: ask(
    'Antibiotics for chronic endometritis?',
    'antibiotics for chronic endometritis',
    'doxycycline',
    'treat endometritis',
  ),
  pgtA: ask('Is PGT-A useful?', 'pgt-a', 'pgt', 'aneuploidy test*', 'genetic test* of embryos'),
  blastocystTransfer: ask('Blastocyst instead of day 3?', 'blastocyst', 'day 5', 'day 3'),
  vitaminDTreatment: ask(
    'Give vitamin D for RIF?',
    'give vitamin d',
    'vitamin d supplement*',
    'vitamin d deficien*',
    'vitamin d treatment',
  ),
  endometrialInjury: ask('Does an endometrial scratch help?', 'scratch*', 'endometrial injury', 'injury'),
  gCsf: ask('G-CSF before transfer?', 'g-csf', 'gcsf', 'filgrastim', 'neupogen'),
  intralipid: ask('Does intralipid help?', 'intralipid*', 'lipid infusion'),
  ivig: ask('What about IVIG?', 'ivig', 'immunoglobulin*'),
  pbmc: ask('PBMC infusion?', 'pbmc', 'mononuclear cell*'),
  prp: ask('PRP into the uterus?', 'prp', 'platelet*', 'platelet-rich plasma'),
  intrauterineHcg: ask('hCG infusion into the uterus?', 'intrauterine hcg', 'hcg infusion', 'hcg injection'),
  lmwh: ask('Heparin for implantation?', 'heparin', 'lmwh', 'enoxaparin', 'clexane'),
  gnrhaAromataseInhibitor: ask(
    'Letrozole or GnRH agonist before transfer?',
    'letrozole',
    'gnrh*',
    'aromatase',
    'lupron',
    'down-regulation',
  ),
  assistedHatching: ask('Is assisted hatching useful?', 'hatching', 'assisted hatching'),
};

const LEAD: Record<Investigation['level'], string> = {
  recommended: 'Recommended',
  'can be considered': 'Can be considered',
  'not recommended': 'Not recommended',
};

function topicOf(
  kind: 'investigation' | 'intervention',
  item: Investigation | Intervention,
  { question, keywords }: Asked,
): Topic {
  const when = item.whenWords === undefined ? '' : `, ${item.whenWords}`;
  const others = item.otherPositions.map(({ sourceId, words }) => `${sourceId}: ${words}`);
  const sentences = [
    `${LEAD[item.level]}${when} (ESHRE RIF 2023, as printed in the lecture deck).`,
    ...others,
    ...item.remarks,
  ];
  const carriers: readonly Carrier[] = [`${kind}:${item.id}`, `claim:${item.claim}`];
  const red = item.level === 'not recommended';
  return {
    id: `${kind}/${item.id}`,
    title: item.name,
    keywords,
    questions: [question],
    words: sentences.map((one) => (/[.?!]$/.test(one) ? one : `${one}.`)).join(' '),
    confidence: item.confidence,
    supports: red ? [] : carriers,
    against: [...(red ? carriers : []), ...item.otherPositions.map(({ sourceId }): Carrier => `source:${sourceId}`)],
    unknown: [],
    sourceIds: [item.sourceId, ...item.otherPositions.map(({ sourceId }) => sourceId)],
  };
}

export const guidelineTopics: readonly Topic[] = [
  ...eshreRif2023Investigations.map((item) => topicOf('investigation', item, INVESTIGATIONS[item.id])),
  ...eshreRif2023Interventions.map((item) => topicOf('intervention', item, INTERVENTIONS[item.id])),
];
