import type { Interaction } from './interaction.ts';
import { CAPSULES, LEVELS_AROUND_A_DRUG, PAGE_ON_MACROLIDES, SPECIALIST, STOP_AND_REFER } from './onTreatment.ts';

/** Macrolide antibiotics. Hypersensitivity to any of them also refuses tacrolimus. */

const REFUSED = {
  classes: ['strong CYP3A inhibitor'],
  direction: 'up',
  size: 'above × 10 in case reports; level within 1 to 3 days',
  sizeConfidence: 'verified',
  action: 'refuse',
  actionWords: 'No new plan while it runs or is planned. Ask for azithromycin instead.',
  saferAlternative: 'Ask for azithromycin, with a level and a look at QT.',
  onTreatment: [STOP_AND_REFER, PAGE_ON_MACROLIDES, CAPSULES],
  levelSchedule: LEVELS_AROUND_A_DRUG,
  azoleOrMacrolide: true,
  sourceIds: ['usLabel', 'interactionReports'],
} as const;

export const macrolides: readonly Interaction[] = [
  { ...REFUSED, id: 'clarithromycin', names: ['clarithromycin', 'biaxin', 'klacid', 'klaricid'] },
  { ...REFUSED, id: 'erythromycin', names: ['erythromycin', 'ery-tab', 'erythrocin', 'erythroped', 'e-mycin'] },
  {
    id: 'azithromycin',
    names: ['azithromycin', 'zithromax', 'z-pak'],
    classes: ['QT'],
    direction: 'small',
    size: 'one case 16-17.5 to above 30 ng/mL; QT',
    sizeConfidence: 'verified',
    action: 'warn',
    actionWords: 'Warn; measure a level. ECG if there is another QT risk.',
    onTreatment: [SPECIALIST, PAGE_ON_MACROLIDES],
    levelSchedule: LEVELS_AROUND_A_DRUG,
    azoleOrMacrolide: true,
    sourceIds: ['interactionReports', 'usLabel'],
  },
];
