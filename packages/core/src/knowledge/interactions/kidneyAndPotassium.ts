import type { Interaction } from './interaction.ts';

/** Drugs that add harm to the kidney or raise potassium. The table gives no size for any of them. */

const WARNED = { direction: 'none on level', action: 'warn', onTreatment: [] } as const;
const KIDNEY = {
  ...WARNED,
  classes: ['kidney'],
  size: 'adds harm to the kidney; size not stated',
  sizeConfidence: 'verified',
  actionWords: 'Warn; creatinine.',
  sourceIds: ['usLabel'],
} as const;

// prettier-ignore
const ACE_INHIBITORS = [
  'ace inhibitor', 'captopril', 'enalapril', 'lisinopril', 'ramipril', 'perindopril', 'quinapril', 'benazepril',
  'fosinopril', 'trandolapril', 'moexipril', 'cilazapril', 'zofenopril', 'imidapril',
  'vasotec', 'zestril', 'prinivil', 'altace', 'tritace', 'coversyl', 'accupril', 'lotensin',
] as const;
// prettier-ignore
const ARBS = [
  'angiotensin receptor blocker', 'arb', 'losartan', 'valsartan', 'candesartan', 'irbesartan', 'telmisartan',
  'olmesartan', 'eprosartan', 'azilsartan', 'sacubitril/valsartan',
  'cozaar', 'diovan', 'exforge', 'atacand', 'avapro', 'aprovel', 'micardis', 'benicar', 'entresto',
] as const;
const REFUSED = {
  classes: ['ACE inhibitor or ARB', 'potassium'],
  direction: 'none on level',
  size: 'raises potassium [verified]; also harms the fetus [unverified]; size not stated',
  sizeConfidence: 'verified',
  action: 'refuse',
  actionWords: 'No new plan while it runs or is planned. Ask for another drug for blood pressure.',
  onTreatment: [
    {
      sourceId: 'project',
      words: 'Measure potassium and creatinine now. A specialist decides on the change of drug.',
      confidence: 'default',
    },
  ],
  sourceIds: ['usLabel', 'project'],
} as const;

export const kidneyAndPotassium: readonly Interaction[] = [
  { ...REFUSED, id: 'aceInhibitor', names: ACE_INHIBITORS },
  { ...REFUSED, id: 'angiotensinReceptorBlocker', names: ARBS },
  {
    ...WARNED,
    id: 'potassiumSparingDiuretic',
    // prettier-ignore
    names: [
      'potassium-sparing diuretic', 'spironolactone', 'aldactone', 'eplerenone', 'inspra', 'amiloride', 'triamterene',
      'dyazide', 'maxzide',
    ],
    classes: ['potassium'],
    size: 'raises potassium; size not stated',
    sizeConfidence: 'verified',
    actionWords: 'Warn; potassium.',
    sourceIds: ['usLabel'],
  },
  {
    ...KIDNEY,
    id: 'nsaid',
    // prettier-ignore
    names: [
      'nsaid', 'ibuprofen', 'advil', 'motrin', 'nurofen', 'brufen', 'naproxen', 'aleve', 'naprosyn', 'diclofenac',
      'voltaren', 'indomethacin', 'indometacin', 'ketoprofen', 'ketorolac', 'mefenamic acid', 'ponstan', 'meloxicam',
      'mobic', 'piroxicam', 'celecoxib', 'celebrex', 'etoricoxib',
    ],
  },
  {
    ...KIDNEY,
    id: 'aminoglycoside',
    names: ['aminoglycoside', 'gentamicin', 'tobramycin', 'amikacin', 'streptomycin', 'neomycin'],
  },
  {
    ...KIDNEY,
    id: 'trimethoprimSulfamethoxazole',
    // prettier-ignore
    names: [
      'trimethoprim-sulfamethoxazole', 'trimethoprim/sulfamethoxazole', 'sulfamethoxazole/trimethoprim',
      'co-trimoxazole', 'cotrimoxazole', 'tmp-smx', 'bactrim', 'septra', 'septrin',
    ],
    classes: ['kidney', 'potassium'],
    size: 'adds harm to the kidney [verified]; hyperkalemia and folate antagonism [unverified]; size not stated',
    actionWords: 'Warn; creatinine and potassium.',
  },
  {
    ...KIDNEY,
    id: 'acyclovir',
    names: ['acyclovir', 'aciclovir', 'zovirax', 'valacyclovir', 'valaciclovir', 'valtrex'],
  },
  {
    ...WARNED,
    id: 'lmwh',
    // prettier-ignore
    names: [
      'low molecular weight heparin', 'low-molecular-weight heparin', 'lmwh', 'enoxaparin', 'dalteparin', 'tinzaparin',
      'nadroparin', 'bemiparin', 'clexane', 'lovenox', 'fragmin', 'innohep', 'fraxiparine',
    ],
    classes: ['potassium'],
    size: 'may raise potassium; size not stated',
    sizeConfidence: 'unverified',
    actionWords: 'Warn; potassium. Not recommended for RIF by ESHRE; an indication of its own is outside that.',
    sourceIds: ['project', 'eshreRif2023'],
  },
  {
    ...WARNED,
    id: 'heparin',
    names: ['heparin', 'unfractionated heparin', 'heparin sodium', 'heparin calcium'],
    classes: ['potassium'],
    size: 'may raise potassium; size not stated',
    sizeConfidence: 'unverified',
    actionWords: 'Warn; potassium.',
    sourceIds: ['project'],
  },
];
