import type { FieldRule, RegistryMapping } from './registryMapping.ts';

/**
 * HFEA anonymised register 2017-2018: layout and codes as found in the file (169,616 rows, 61 columns),
 * definitions by the UK ART data dictionary, version 3.2. Headers and values are spelled as the file spells
 * them ("embroys", "Hetrotopic", two spaces in "Live  Birth"). One layout is one file, so that it can be held
 * against the register's own description in one reading.
 */

const AGE = 'Patient age at treatment';
const EARLIER_CYCLES = 'Total number of previous IVF cycles';
const EARLIER_PREGNANCIES = 'Total number of previous pregnancies - IVF and DI';
const EARLIER_BIRTHS = 'Total number of previous live births - IVF or DI';
const TREATMENT = 'Type of treatment - IVF or DI';
const ELECTIVE = 'Elective single embryo transfer';
const EGGS = 'Egg source';
const FRESH = 'Fresh cycle';
const FROZEN = 'Frozen cycle';
const EMBRYOS = 'Embryos transferred';
const THAWED = 'Total embryos thawed';
const TRANSFER_DAY = 'Date of embryo transfer';
const LIVE_BIRTH = 'Live birth occurrence';
const EARLY = 'Early outcome';
const SACS = 'Number of foetal sacs with fetal pulsation';
const FETUS_OUTCOMES = ['Heart one birth outcome', 'Heart two birth outcome', 'Heart three birth outcome'];
const ABNORMALITY_TWO = 'Heart two birth congenital abnormalities';
const ABNORMALITY_THREE = 'Heart three birth congenital abnormalities';

const PULSATION = 'Intrauterine Fetal Pulsation Seen';
const BIOCHEMICAL = 'Biochemical Pregnancy Only';
const MISCARRIAGE = 'Miscarriage';
const ECTOPIC = 'Ectopic/Hetrotopic';
const PREGNANT = [PULSATION, BIOCHEMICAL, MISCARRIAGE, ECTOPIC];

const transferred = { column: EMBRYOS, is: ['1.0', '2.0', '3.0'] };
const noneTransferred = { column: EMBRYOS, is: ['0.0'] };
const born = { column: LIVE_BIRTH, is: ['1'] };
const sameTexts = (...texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, text]));

/** Early outcome as one question: met by these codes, not met by the others, blank is not recorded. */
const earlyOutcome = (...met: readonly string[]): FieldRule => ({
  kind: 'code',
  column: EARLY,
  values: Object.fromEntries([...PREGNANT, 'None'].map((text) => [text, met.includes(text)])),
  blank: 'not recorded',
});

const flag = (column: string): FieldRule => ({
  kind: 'code',
  column,
  values: { '0': false, '1': true },
  blank: 'not recorded',
});

export const hfea2017: RegistryMapping = {
  schema: 'nidation/registry-mapping/1',
  id: 'hfea-2017',
  source: 'HFEA anonymised register 2017-2018',
  version: '1',
  described: 'Layout read in the file; definitions: UK ART data dictionary, version 3.2, items 1-240.',
  unit: 'treatment cycle',
  cautions: [
    'No identifier of woman, couple or clinic: rows of one woman cannot be joined, and clustering cannot be corrected.',
    'Earlier IVF cycles are cycles, not transfers.',
    'PGT-A says that a biopsy was tested; the result is not in the file.',
    'Terms of redistribution are unverified: rows stay where they were read.',
  ],
  fields: {
    year: { kind: 'whole number', column: 'Year of treatment', blank: 'reject' },
    ageBand: {
      kind: 'code',
      column: AGE,
      values: { ...sameTexts('18-34', '35-37', '38-39', '40-42', '43-44', '45-50'), '999': null },
      blank: 'reject',
    },
    treatment: { kind: 'code', column: TREATMENT, values: { IVF: 'IVF', DI: 'insemination' }, blank: 'reject' },
    eggSource: { kind: 'code', column: EGGS, values: { Patient: 'own', Donor: 'donor' }, blank: 'not recorded' },
    spermSource: {
      kind: 'code',
      column: 'Sperm source',
      values: { Partner: 'partner', Donor: 'donor' },
      blank: 'not recorded',
    },
    cycle: {
      kind: 'cases',
      cases: [
        {
          when: {
            all: [
              { column: FRESH, is: ['1.0'] },
              { column: FROZEN, is: ['1.0'] },
            ],
          },
          is: 'both',
        },
        { when: { column: FRESH, is: ['1.0'] }, is: 'fresh' },
        { when: { column: FROZEN, is: ['1.0'] }, is: 'frozen' },
        {
          when: {
            all: [
              { column: FRESH, is: ['0.0'] },
              { column: FROZEN, is: ['0.0'] },
            ],
          },
          is: 'neither',
        },
      ],
      otherwise: null,
    },
    embryosTransferred: {
      kind: 'code',
      column: EMBRYOS,
      values: { '0.0': 0, '1.0': 1, '2.0': 2, '3.0': 3 },
      blank: 'not recorded',
    },
    pgtA: flag('PGT-A treatment'),
    earlierCycles: { kind: 'whole number', column: EARLIER_CYCLES, orMore: true, blank: 'reject' },
    // Blank behaves as none (99 of 126,928 carry a live birth), but the two groups differ: see the comparison.
    earlierPregnancies: { kind: 'whole number', column: EARLIER_PREGNANCIES, orMore: true, blank: { is: 0 } },
    earlierLiveBirths: { kind: 'whole number', column: EARLIER_BIRTHS, orMore: true, blank: { is: 0 } },
    positiveTest: earlyOutcome(...PREGNANT),
    clinicalPregnancy: earlyOutcome(PULSATION),
    miscarriage: earlyOutcome(MISCARRIAGE),
    ectopic: earlyOutcome(ECTOPIC),
    liveBirth: flag(LIVE_BIRTH),
    liveBornChildren: { kind: 'whole number', column: 'Number of live births', blank: 'not recorded' },
  },
  definitions: {
    positiveTest: `"${EARLY}" is any of: pulsation seen, biochemical, miscarriage, ectopic.`,
    clinicalPregnancy: `"${EARLY}" is "${PULSATION}": an intrauterine sac with pulsation (dictionary item 217).`,
    miscarriage: `"${EARLY}" is "${MISCARRIAGE}": lost before pulsation was seen; later losses are not among them.`,
    liveBirth: `"${LIVE_BIRTH}" is 1: delivered after 24 weeks with signs of life (dictionary item 230).`,
    earlierPregnancies:
      'From IVF or donor insemination; a positive hCG counts (dictionary items 27 and 29). Blank is read as none.',
    earlierCycles: 'IVF cycles at any clinic, whether or not they reached a transfer.',
  },
  // prettier-ignore
  unused: [
    'Total number of previous DI cycles', 'Causes of infertility - tubal disease', 'Causes of infertility - ovulatory disorder',
    'Causes of infertility - male factor', 'Causes of infertility - patient unexplained', 'Causes of infertility - endometriosis',
    'Main reason for producing embroys storing eggs', 'Stimulation used', 'Egg donor age at registration',
    'Sperm donor age at registration', 'Donated embryo', 'Specific treatment type', 'PGT-M treatment', 'Eggs thawed (0/1)',
    'Fresh eggs collected', 'Fresh eggs stored (0/1)', 'Total eggs mixed', 'Total embryos created',
    'Embryos transferred from eggs micro-injected', 'Embryos stored for use by patient', 'Heart one weeks gestation',
    'Heart one birth weight', 'Heart one sex', 'Heart one delivery date', 'Heart one birth congenital abnormalities',
    'Heart two weeks gestation', 'Heart two birth weight', 'Heart two sex', 'Heart two delivery date',
    'Heart three weeks gestation', 'Heart three birth weight', 'Heart three sex', 'Heart three delivery date',
    'Patient ethnicity', 'Partner ethnicity', 'Partner Type', 'Partner age',
  ],
  notes: [
    {
      code: 'BIRTH_WITHOUT_PULSATION',
      says: 'Live birth recorded, early outcome is not a pulsation.',
      when: { all: [born, { not: { column: EARLY, is: [PULSATION] } }] },
      by: EARLY,
    },
    {
      code: 'TRANSFER_WITHOUT_OUTCOME',
      says: 'Transfer made, early outcome blank.',
      when: { all: [transferred, { column: EARLY, is: [''] }] },
    },
    {
      code: 'PREGNANCY_WITHOUT_TRANSFER',
      says: 'Early outcome of a pregnancy although no embryo was transferred.',
      when: { all: [noneTransferred, { column: EARLY, is: PREGNANT }] },
    },
    {
      code: 'BIRTH_WITHOUT_TRANSFER',
      says: 'Live birth although no embryo was transferred.',
      when: { all: [noneTransferred, born] },
    },
    {
      code: 'NEITHER_FRESH_NOR_FROZEN',
      says: 'IVF cycle neither fresh nor frozen.',
      when: {
        all: [
          { column: TREATMENT, is: ['IVF'] },
          { column: FRESH, is: ['0.0'] },
          { column: FROZEN, is: ['0.0'] },
        ],
      },
    },
    {
      code: 'ELECTIVE_SINGLE_WITH_SEVERAL',
      says: 'Elective single transfer with 2 or 3 embryos; the number of embryos is used.',
      when: {
        all: [
          { column: ELECTIVE, is: ['1.0'] },
          { column: EMBRYOS, is: ['2.0', '3.0'] },
        ],
      },
    },
    {
      code: 'TRANSFER_DAY_NOT_KNOWN',
      says: 'Day of transfer not known (999.0).',
      when: { column: TRANSFER_DAY, is: ['999.0'] },
    },
    {
      code: 'TRANSFER_DAY_BLANK',
      says: 'Transfer made, its day blank.',
      when: { all: [transferred, { column: TRANSFER_DAY, is: [''] }] },
    },
    {
      code: 'TRANSFER_DAY_WITHOUT_TRANSFER',
      says: 'Day of transfer recorded, no embryo transferred.',
      when: { all: [noneTransferred, { not: { column: TRANSFER_DAY, is: ['', '999.0'] } }] },
    },
    {
      code: 'PULSATION_WITHOUT_SAC',
      says: 'Pulsation seen, but the number of sacs is blank or 0.',
      when: {
        all: [
          { column: EARLY, is: [PULSATION] },
          { column: SACS, is: ['', '0'] },
        ],
      },
    },
    {
      code: 'SAC_WITHOUT_PULSATION',
      says: 'At least 1 sac with pulsation counted, early outcome is not a pulsation.',
      when: { all: [{ column: SACS, atLeast: 1 }, { not: { column: EARLY, is: [PULSATION] } }] },
    },
    {
      code: 'BIRTH_WITHOUT_BORN_FETUS',
      says: 'Live birth, but no fetus with the outcome "Live  Birth".',
      when: { all: [born, ...FETUS_OUTCOMES.map((column) => ({ not: { column, is: ['Live  Birth'] } }))] },
    },
    {
      code: 'EARLIER_BIRTH_PREGNANCIES_BLANK',
      says: 'At least 1 previous live birth, previous pregnancies blank.',
      when: {
        all: [
          { column: EARLIER_BIRTHS, atLeast: 1 },
          { column: EARLIER_PREGNANCIES, is: [''] },
        ],
      },
    },
    {
      code: 'MORE_BIRTHS_THAN_PREGNANCIES',
      says: 'More previous live births than previous pregnancies.',
      when: { column: EARLIER_BIRTHS, moreThan: EARLIER_PREGNANCIES },
    },
    {
      code: 'FRESH_WITH_THAWED',
      says: 'Fresh cycle with thawed embryos.',
      when: {
        all: [
          { column: FRESH, is: ['1.0'] },
          { column: THAWED, is: ['1-5', '6-10', '>10'] },
        ],
      },
    },
  ],
  cohorts: [
    {
      id: 'reference',
      label: 'own eggs, at least one embryo transferred, known age',
      steps: [
        { label: 'IVF', keep: { column: TREATMENT, is: ['IVF'] } },
        { label: 'own eggs', keep: { column: EGGS, is: ['Patient'] } },
        { label: 'transfer', keep: transferred },
        { label: 'known age', keep: { not: { column: AGE, is: ['999'] } } },
      ],
    },
    {
      id: 'noEarlierPregnancy',
      label: 'reference transfers without a recorded earlier pregnancy',
      after: 'reference',
      steps: [
        {
          label: 'no earlier pregnancy',
          keep: {
            all: [
              { column: EARLIER_PREGNANCIES, is: ['', '0.0'] },
              { column: EARLIER_BIRTHS, is: ['', '0'] },
            ],
          },
        },
      ],
    },
  ],
  comparisons: [
    {
      code: 'CLINICAL_PREGNANCY_DEFINITION',
      says: 'Counting clinical pregnancy by sacs instead of by the early outcome changes the total; the early outcome is used.',
      groups: [
        { label: `"${EARLY}" is a pulsation`, when: { column: EARLY, is: [PULSATION] } },
        { label: `"${SACS}" at least 1`, when: { column: SACS, atLeast: 1 } },
      ],
    },
    {
      code: 'EARLIER_PREGNANCIES_BLANK_OR_0',
      says: 'Previous pregnancies blank and 0.0 are both read as none, but are not the same group (18-34 years, one earlier cycle).',
      where: {
        all: [
          { column: AGE, is: ['18-34'] },
          { column: EARLIER_CYCLES, is: ['1'] },
        ],
      },
      groups: [
        { label: 'blank', when: { column: EARLIER_PREGNANCIES, is: [''] } },
        { label: '0.0', when: { column: EARLIER_PREGNANCIES, is: ['0.0'] } },
      ],
      outcome: 'clinicalPregnancy',
    },
  ],
  columnChecks: [
    {
      code: 'ABNORMALITY_THREE_REPEATS_TWO',
      says: 'The third fetus repeats the second in every row: the column cannot be used.',
      column: ABNORMALITY_THREE,
      equals: ABNORMALITY_TWO,
    },
  ],
};
