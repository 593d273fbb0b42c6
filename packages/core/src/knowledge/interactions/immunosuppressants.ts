import type { Interaction } from './interaction.ts';
import { STOP_AND_REFER } from './onTreatment.ts';

/** Immunosuppressants that refuse a plan: by the labels (cyclosporine, sirolimus) or by EULAR (mycophenolate). */

const REFUSED = {
  classes: ['immunosuppressant'],
  direction: 'unknown',
  action: 'refuse',
  onTreatment: [STOP_AND_REFER],
} as const;

export const immunosuppressants: readonly Interaction[] = [
  {
    ...REFUSED,
    id: 'cyclosporine',
    names: [
      'cyclosporine',
      'ciclosporin',
      'cyclosporin',
      'cyclosporin a',
      'neoral',
      'sandimmune',
      'sandimmun',
      'gengraf',
    ],
    size: 'refused whatever the level: labels say not together',
    sizeConfidence: 'verified',
    actionWords: 'No plan together with it.',
    sourceIds: ['usLabel', 'euProductInformation'],
  },
  {
    ...REFUSED,
    id: 'sirolimus',
    names: ['sirolimus', 'rapamycin', 'rapamune'],
    size: 'refused whatever the level: labels say not together',
    sizeConfidence: 'verified',
    actionWords: 'No plan together with it.',
    sourceIds: ['usLabel', 'euProductInformation'],
  },
  {
    ...REFUSED,
    id: 'everolimus',
    names: ['everolimus', 'certican', 'zortress', 'afinitor', 'votubia'],
    size: 'read as sirolimus',
    sizeConfidence: 'unverified',
    actionWords: 'No plan together with it.',
    sourceIds: ['project'],
  },
  {
    ...REFUSED,
    id: 'mycophenolate',
    names: [
      'mycophenolate',
      'mycophenolate mofetil',
      'mycophenolic acid',
      'mycophenolate sodium',
      'cellcept',
      'myfortic',
    ],
    size: 'refused whatever the level: to be avoided when pregnancy is planned',
    sizeConfidence: 'verified',
    actionWords: 'No plan together with it.',
    sourceIds: ['eular2016', 'eular2024'],
  },
];
