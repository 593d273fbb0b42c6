import type { Interaction } from './interaction.ts';
import { CAPSULES, LEVELS_AROUND_A_DRUG, STOP_AND_REFER } from './onTreatment.ts';

/** Protease inhibitors and boosters. */

const REFUSED = {
  classes: ['strong CYP3A inhibitor'],
  direction: 'up',
  action: 'refuse',
  actionWords: 'No new plan while it runs or is planned.',
  onTreatment: [STOP_AND_REFER, CAPSULES],
  levelSchedule: LEVELS_AROUND_A_DRUG,
  sourceIds: ['usLabel', 'interactionReports'],
} as const;

export const antivirals: readonly Interaction[] = [
  { ...REFUSED, id: 'nelfinavir', names: ['nelfinavir', 'viracept'], size: 'dose / 16', sizeConfidence: 'verified' },
  { ...REFUSED, id: 'boceprevir', names: ['boceprevir', 'victrelis'], size: 'AUC × 17', sizeConfidence: 'verified' },
  {
    ...REFUSED,
    id: 'telaprevir',
    names: ['telaprevir', 'incivek', 'incivo'],
    size: 'AUC × 70',
    sizeConfidence: 'verified',
  },
  {
    ...REFUSED,
    id: 'boosted',
    names: [
      'ritonavir- or cobicistat-boosted drug',
      'ritonavir',
      'norvir',
      'cobicistat',
      'tybost',
      'lopinavir',
      'kaletra',
      'nirmatrelvir',
      'paxlovid',
      'darunavir',
      'prezista',
      'prezcobix',
      'rezolsta',
      'symtuza',
      'atazanavir',
      'reyataz',
      'evotaz',
      'elvitegravir',
      'stribild',
      'genvoya',
    ],
    size: 'strong',
    sizeConfidence: 'unverified',
  },
];
