import type { Interaction } from './interaction.ts';

/** Live vaccines, and the transfer hormones that are on none of the lists read. */

const NOT_LISTED = {
  classes: ['not on the lists read'],
  direction: 'unknown',
  size: 'not on the lists read',
  sizeConfidence: 'verified',
  action: 'say unknown',
  actionWords: 'Its effect is unknown, not absent.',
  onTreatment: [],
  sourceIds: ['usLabel'],
} as const;

export const vaccinesAndHormones: readonly Interaction[] = [
  {
    id: 'liveVaccine',
    // prettier-ignore
    names: [
      'live vaccine', 'mmr', 'mmr vaccine', 'm-m-r ii', 'priorix', 'mmrv', 'proquad', 'measles vaccine',
      'rubella vaccine', 'mumps vaccine', 'varicella vaccine', 'varivax', 'varilrix', 'oral polio vaccine', 'oral polio',
      'bcg', 'bcg vaccine', 'yellow fever vaccine', 'yellow fever', 'stamaril', 'yf-vax', 'ty21a', 'vivotif',
      'oral typhoid vaccine', 'nasal influenza vaccine', 'nasal influenza', 'flumist', 'fluenz',
    ],
    classes: ['live vaccine'],
    direction: 'none on level',
    size: 'infection by the vaccine; size not stated',
    sizeConfidence: 'verified',
    action: 'refuse',
    actionWords: 'Not during treatment; give it before, 4 weeks or more ahead [default].',
    onTreatment: [{ sourceId: 'usLabel', words: 'Avoid live vaccines during treatment.', confidence: 'verified' }],
    sourceIds: ['usLabel', 'project'],
  },
  {
    ...NOT_LISTED,
    id: 'estradiol',
    // prettier-ignore
    names: [
      'estradiol', 'oestradiol', 'estradiol valerate', 'estradiol hemihydrate', '17β-estradiol', '17-beta-estradiol',
      'progynova', 'estrofem', 'estrace', 'estradot', 'climara', 'vivelle-dot',
    ],
  },
  {
    ...NOT_LISTED,
    id: 'progesterone',
    // prettier-ignore
    names: [
      'progesterone', 'micronized progesterone', 'utrogestan', 'prometrium', 'crinone', 'cyclogest', 'endometrin',
      'lutinus', 'lubion', 'prolutex',
    ],
  },
];
