import type { Case } from '../../case/case.ts';
import type { LabTest } from '../../case/labs.ts';
import type { Unknown } from '../why.ts';

/** What is not recorded, what it blocks and how to learn it. */

interface Gap extends Unknown {
  readonly known: (of: Case) => boolean;
}

const measured =
  (test: LabTest) =>
  ({ woman }: Case): boolean =>
    woman.labs.some((lab) => lab.test === test);

const GAPS: readonly Gap[] = [
  {
    fact: 'hematocrit',
    label: 'hematocrit',
    blocks: 'Woillard, Storset, Andrews (final) and Bergmann',
    howToLearn: 'Blood count with the next level; enter its day.',
    known: measured('hematocrit'),
  },
  {
    fact: 'tacrolimus.cyp3a5',
    label: 'CYP3A5 genotype',
    blocks: 'a single curve: both genotypes are mixed',
    howToLearn: 'CYP3A5 genotype, once in a lifetime.',
    known: ({ tacrolimus }) => tacrolimus?.cyp3a5 !== undefined,
  },
  {
    fact: 'woman.weightKg',
    label: 'weight',
    blocks: 'Storset, Andrews and Bergmann',
    howToLearn: 'Weigh her.',
    known: ({ woman }) => woman.weightKg !== undefined,
  },
  {
    fact: 'woman.heightCm',
    label: 'height',
    blocks: 'Storset and Andrews',
    howToLearn: 'Measure her.',
    known: ({ woman }) => woman.heightCm !== undefined,
  },
  {
    fact: 'ageYears',
    label: 'her age',
    blocks: 'Andrews',
    howToLearn: 'Record her age.',
    known: ({ woman }) => woman.ageYears !== undefined,
  },
  {
    fact: 'albumin',
    label: 'albumin',
    blocks: 'Andrews (final)',
    howToLearn: 'Albumin with the next blood sample.',
    known: measured('albumin'),
  },
  {
    fact: 'creatinine',
    label: 'creatinine',
    blocks: 'Andrews (final)',
    howToLearn: 'Creatinine with the next blood sample.',
    known: measured('creatinine'),
  },
  {
    fact: 'woman.medicines',
    label: 'her other medicines',
    blocks: 'Storset (prednisolone) and every dose score',
    howToLearn: 'Ask for all medicines, herbs and grapefruit.',
    known: ({ woman }) => woman.medicines !== undefined,
  },
  {
    fact: 'pregnant',
    label: 'pregnant now',
    blocks: 'any ranking above the current dose',
    howToLearn: 'Ask, or test.',
    known: ({ woman }) => woman.conditions.pregnant !== undefined,
  },
  {
    fact: 'clinic.settings.troughTarget',
    label: 'level range of the clinic',
    blocks: 'the dose table',
    howToLearn: 'The clinic signs a range with its source, or decides to have none.',
    known: ({ clinic }) => clinic.settings.troughTarget !== undefined,
  },
];

export function levelUnknowns(of: Case): readonly Unknown[] {
  return GAPS.filter(({ known }) => !known(of)).map(({ known: _known, ...unknown }) => unknown);
}
