import type { Interaction } from './interaction.ts';
import { LEVELS_AROUND_A_DRUG, LABEL_ON_LEVELS, SPECIALIST, STOP_AND_REFER } from './onTreatment.ts';

/** Drugs and herbs that lower tacrolimus. */

const REFUSED = {
  classes: ['strong CYP3A inducer'],
  direction: 'down',
  action: 'refuse',
  actionWords: 'No new plan while it runs or is planned.',
  onTreatment: [STOP_AND_REFER, LABEL_ON_LEVELS],
  levelSchedule: LEVELS_AROUND_A_DRUG,
  sourceIds: ['usLabel', 'interactionReports'],
} as const;
const NOT_FOUND = { size: 'listed as lowering the level; size not found', sizeConfidence: 'verified' } as const;

export const inducers: readonly Interaction[] = [
  {
    ...REFUSED,
    id: 'rifampin',
    names: ['rifampin', 'rifampicin', 'rifadin', 'rimactane', 'rifater', 'rifamate', 'rifinah'],
    size: 'bioavailability 14 to 7 % [verified], CL/F × 2.9 [recomputed]',
    sizeConfidence: 'recomputed',
  },
  {
    ...REFUSED,
    id: 'stJohnsWort',
    names: [
      "st john's wort",
      "saint john's wort",
      'st johns wort',
      'saint johns wort',
      'hypericum',
      'hypericum perforatum',
      'johanniskraut',
    ],
    size: 'AUC −35 %; mean CL/F × 1.68; patients needed 8.0 instead of 4.5 mg a day',
    sizeConfidence: 'verified',
  },
  { ...REFUSED, ...NOT_FOUND, id: 'carbamazepine', names: ['carbamazepine', 'tegretol', 'carbatrol'] },
  { ...REFUSED, ...NOT_FOUND, id: 'phenytoin', names: ['phenytoin', 'dilantin', 'epanutin', 'fosphenytoin'] },
  { ...REFUSED, ...NOT_FOUND, id: 'phenobarbital', names: ['phenobarbital', 'phenobarbitone', 'luminal'] },
  {
    id: 'prednisolone',
    names: ['prednisolone', 'prednisone', 'deltacortril', 'deltasone'],
    classes: ['bioavailability'],
    direction: 'down',
    size: 'bioavailability × (1 − 0.67 · dose / (35 + dose)), dose in mg a day (Storset 2014)',
    sizeConfidence: 'verified',
    action: 'warn',
    actionWords: 'Warn; measure a level. Prednisone is read as its prodrug (our reading).',
    onTreatment: [SPECIALIST],
    levelSchedule: LEVELS_AROUND_A_DRUG,
    sourceIds: ['storset2014'],
  },
];
