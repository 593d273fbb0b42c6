import type { Interaction } from './interaction.ts';
import { LABEL_ON_LEVELS, LEVELS_AROUND_A_DRUG, SPECIALIST } from './onTreatment.ts';

/** What raises tacrolimus and is warned of: calcium channel blockers, grapefruit, antacid, and what the lists name without a size. */

const WARNED = {
  direction: 'up',
  action: 'warn',
  actionWords: 'Warn; measure a level.',
  onTreatment: [SPECIALIST, LABEL_ON_LEVELS],
  levelSchedule: LEVELS_AROUND_A_DRUG,
  sourceIds: ['usLabel', 'interactionReports'],
} as const;

const LISTED = {
  ...WARNED,
  classes: ['listed, size not found'],
  size: 'listed as raising the level; size not found',
  sizeConfidence: 'verified',
  sourceIds: ['usLabel'],
} as const;

const listed = (id: string, ...names: readonly string[]): Interaction => ({ ...LISTED, id, names: [id, ...names] });

export const moderateInhibitors: readonly Interaction[] = [
  {
    ...WARNED,
    id: 'diltiazem',
    names: ['diltiazem', 'cardizem', 'tiazac', 'dilzem'],
    classes: ['moderate CYP3A inhibitor'],
    size: 'one case 12.9 to 55 ng/mL',
    sizeConfidence: 'verified',
  },
  {
    ...WARNED,
    id: 'calciumChannelBlocker',
    names: [
      'calcium channel blocker',
      'nifedipine',
      'adalat',
      'procardia',
      'nicardipine',
      'verapamil',
      'amlodipine',
      'norvasc',
      'felodipine',
      'nimodipine',
      'nisoldipine',
      'lercanidipine',
      'isradipine',
    ],
    classes: ['moderate CYP3A inhibitor'],
    size: 'listed as raising the level; size not found',
    sizeConfidence: 'verified',
  },
  {
    ...WARNED,
    id: 'grapefruit',
    names: ['grapefruit', 'grapefruit juice'],
    classes: ['moderate CYP3A inhibitor'],
    size: 'one case 4.7 to 47.4 ng/mL, a week later',
    sizeConfidence: 'verified',
    actionWords: 'Avoid it; stands on the patient sheet.',
    saferAlternative: 'Another fruit or juice.',
  },
  {
    ...WARNED,
    id: 'magnesiumAluminumAntacid',
    names: [
      'magnesium-aluminum antacid',
      'magnesium-aluminium antacid',
      'magnesium-aluminum hydroxide',
      'aluminum hydroxide and magnesium hydroxide',
      'aluminum hydroxide/magnesium hydroxide',
      'magnesium hydroxide/aluminum hydroxide',
      'co-magaldrox',
      'magaldrate',
      'maalox',
      'mylanta',
    ],
    classes: ['absorption'],
    size: 'AUC +21 %',
    sizeConfidence: 'verified',
    actionWords: 'Warn; take them apart from each other.',
  },
  listed('ethinylestradiol', 'ethinyl estradiol', 'ethinyloestradiol', 'ethinylestradiol/levonorgestrel'),
  listed('gestodene', 'ethinylestradiol/gestodene'),
  listed(
    'norethindrone',
    'norethisterone',
    'norethindrone acetate',
    'norethisterone acetate',
    'primolut n',
    'primolut-nor',
  ),
  listed('danazol', 'danocrine'),
  listed('bromocriptine', 'parlodel', 'cycloset'),
  listed('omeprazole', 'prilosec', 'losec'),
  listed('lansoprazole', 'prevacid', 'zoton'),
  listed('cortisone', 'cortisone acetate'),
];
