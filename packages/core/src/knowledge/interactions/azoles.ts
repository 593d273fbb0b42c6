import type { Interaction } from './interaction.ts';
import { CAPSULES, LEVELS_AROUND_A_DRUG, PAGE_ON_AZOLES, STOP_AND_REFER } from './onTreatment.ts';

/** Azole antifungals. Each raises tacrolimus; how much differs. */

const REFUSED = {
  classes: ['strong CYP3A inhibitor'],
  direction: 'up',
  action: 'refuse',
  saferAlternative: 'Ask for an antifungal that is no azole.',
  levelSchedule: LEVELS_AROUND_A_DRUG,
  azoleOrMacrolide: true,
} as const;
const NO_PLAN = 'No new plan while it runs or is planned.';

export const azoles: readonly Interaction[] = [
  {
    ...REFUSED,
    id: 'posaconazole',
    names: ['posaconazole', 'noxafil'],
    size: 'Cmax × 2.2, AUC × 4.5; clearance −57 % (Chen 2022)',
    sizeConfidence: 'verified',
    actionWords: `${NO_PLAN} If it runs, stop and refer.`,
    onTreatment: [STOP_AND_REFER, PAGE_ON_AZOLES, CAPSULES],
    sourceIds: ['usLabel', 'chen2022', 'interactionReports'],
  },
  {
    ...REFUSED,
    id: 'voriconazole',
    names: ['voriconazole', 'vfend'],
    size: 'Cmax × 2.2, AUC × 3.2; lung transplantation: level per dose × 4',
    sizeConfidence: 'verified',
    actionWords: NO_PLAN,
    onTreatment: [
      STOP_AND_REFER,
      PAGE_ON_AZOLES,
      {
        sourceId: 'interactionReports',
        words: 'Lung transplantation: guidance says −67 %, although level per dose rose × 4.',
        confidence: 'verified',
      },
      { sourceId: 'interactionReports', words: '"One third of the dose".', confidence: 'unverified' },
      CAPSULES,
    ],
    sourceIds: ['usLabel', 'interactionReports'],
  },
  {
    ...REFUSED,
    id: 'ketoconazole',
    names: ['ketoconazole', 'nizoral'],
    size: 'bioavailability 14 to 30 %, CL/F −66 %',
    sizeConfidence: 'verified',
    actionWords: NO_PLAN,
    onTreatment: [STOP_AND_REFER, PAGE_ON_AZOLES, CAPSULES],
    sourceIds: ['usLabel', 'interactionReports'],
  },
  {
    ...REFUSED,
    id: 'itraconazole',
    names: ['itraconazole', 'sporanox', 'tolsura'],
    size: '× 2 to 5',
    sizeConfidence: 'unverified',
    actionWords: NO_PLAN,
    onTreatment: [STOP_AND_REFER, PAGE_ON_AZOLES, CAPSULES],
    sourceIds: ['usLabel'],
  },
  {
    ...REFUSED,
    id: 'fluconazole',
    names: ['fluconazole', 'diflucan'],
    size: 'trough × 3.1 at 200 mg, × 1.4 at 100 mg; lung transplantation × 2; one case × 9.1; children: elimination rate −34 %',
    sizeConfidence: 'verified',
    actionWords: `${NO_PLAN} No automatic dose cut.`,
    onTreatment: [
      STOP_AND_REFER,
      PAGE_ON_AZOLES,
      {
        sourceId: 'interactionReports',
        words:
          'Median dose cut 56 %. Lung transplantation: guidance says −40 %, although the level doubled. Kidney transplantation, low dose: −20 %.',
        confidence: 'verified',
      },
      CAPSULES,
    ],
    sourceIds: ['usLabel', 'interactionReports'],
  },
  {
    id: 'clotrimazole',
    names: ['clotrimazole', 'canesten', 'lotrimin', 'gyne-lotrimin'],
    classes: ['listed, size not found'],
    direction: 'up',
    size: 'listed as raising the level; size not found',
    sizeConfidence: 'verified',
    action: 'warn',
    actionWords: 'Warn; measure a level.',
    onTreatment: [PAGE_ON_AZOLES, CAPSULES],
    levelSchedule: LEVELS_AROUND_A_DRUG,
    azoleOrMacrolide: true,
    sourceIds: ['usLabel'],
  },
];
