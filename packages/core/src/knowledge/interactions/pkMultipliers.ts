import { interactionSizes } from '../pk-models/interactionSizes.ts';
import type { InteractionSize } from '../pk-models/interactionSizes.ts';

/**
 * Which size of `interactionSizes` a medicine of the interaction table is simulated with, and how fast it
 * comes and goes. The sizes themselves stand there once; onset and offset are all project defaults.
 */
export interface PkMultiplier {
  /** Id in the interaction table. */
  readonly interactionId: string;
  readonly sizeId: string;
  /** Used from and up to these daily doses of the other medicine, mg, both included, when the dose is known. */
  readonly fromMgPerDay?: number;
  /** Without both: for every dose that no entry before it fits, and when the dose is not known. */
  readonly upToMgPerDay?: number;
  /** Hours until the effect is full, and until it is gone [default]. */
  readonly onsetHours: number;
  readonly offsetHours: number;
  readonly confidence: 'default';
  readonly sourceIds: readonly string[];
  /** Said with it. */
  readonly remark?: string;
}

const AZOLE = { onsetHours: 24, offsetHours: 72, confidence: 'default' } as const;
const LABEL = { sourceIds: ['usLabel'] } as const;
const REPORTS = { sourceIds: ['usLabel', 'interactionReports'] } as const;
const WIDENED = { sizeId: 'listed-up', onsetHours: 24, offsetHours: 48, confidence: 'default', ...LABEL } as const;
const MACROLIDE = { sizeId: 'macrolides', onsetHours: 24, offsetHours: 72, confidence: 'default', ...REPORTS } as const;
const INDUCER = { sizeId: 'enzyme-inducers', onsetHours: 168, offsetHours: 336, confidence: 'default' } as const;

export const pkMultipliers: readonly PkMultiplier[] = [
  { interactionId: 'voriconazole', sizeId: 'voriconazole', ...AZOLE, ...LABEL },
  {
    interactionId: 'posaconazole',
    sizeId: 'posaconazole-label',
    ...AZOLE,
    sourceIds: ['usLabel', 'chen2022'],
    remark: 'The larger of two published sizes is used.',
  },
  { interactionId: 'ketoconazole', sizeId: 'ketoconazole', ...AZOLE, ...REPORTS },
  { interactionId: 'fluconazole', sizeId: 'fluconazole-100', upToMgPerDay: 100, ...AZOLE, ...REPORTS },
  {
    interactionId: 'fluconazole',
    sizeId: 'fluconazole-200',
    fromMgPerDay: 200,
    upToMgPerDay: 200,
    ...AZOLE,
    ...REPORTS,
  },
  {
    interactionId: 'fluconazole',
    sizeId: 'fluconazole-above-200',
    fromMgPerDay: 200,
    ...AZOLE,
    ...REPORTS,
    remark: 'Above 200 mg a day no size was found.',
  },
  {
    interactionId: 'fluconazole',
    sizeId: 'fluconazole-between',
    ...AZOLE,
    ...REPORTS,
    remark:
      'Sizes were found for 100 and 200 mg a day, taken for days. Between them, for a single capsule of 150 mg and when the dose is not known, the band is widened over both.',
  },
  { interactionId: 'itraconazole', sizeId: 'itraconazole', ...AZOLE, offsetHours: 168, ...LABEL },
  { interactionId: 'clarithromycin', ...MACROLIDE },
  { interactionId: 'erythromycin', ...MACROLIDE },
  {
    interactionId: 'azithromycin',
    sizeId: 'azithromycin',
    onsetHours: 24,
    offsetHours: 72,
    confidence: 'default',
    ...REPORTS,
  },
  {
    interactionId: 'diltiazem',
    sizeId: 'diltiazem',
    onsetHours: 24,
    offsetHours: 48,
    confidence: 'default',
    ...REPORTS,
  },
  {
    interactionId: 'grapefruit',
    sizeId: 'grapefruit',
    onsetHours: 168,
    offsetHours: 168,
    confidence: 'default',
    ...REPORTS,
  },
  { interactionId: 'rifampin', ...INDUCER, sizeId: 'rifampin', ...REPORTS },
  { interactionId: 'stJohnsWort', ...INDUCER, sizeId: 'st-johns-wort', ...REPORTS },
  { interactionId: 'carbamazepine', ...INDUCER, ...LABEL },
  { interactionId: 'phenytoin', ...INDUCER, ...LABEL },
  { interactionId: 'phenobarbital', ...INDUCER, ...LABEL },
  {
    interactionId: 'magnesiumAluminumAntacid',
    sizeId: 'mg-al-hydroxide',
    onsetHours: 0,
    offsetHours: 24,
    confidence: 'default',
    ...LABEL,
  },
  ...['ethinylestradiol', 'gestodene', 'norethindrone', 'danazol', 'bromocriptine', 'omeprazole', 'lansoprazole'].map(
    (interactionId) => ({ interactionId, ...WIDENED }),
  ),
];

export interface FoundMultiplier {
  readonly multiplier: PkMultiplier;
  readonly size: InteractionSize;
}

/**
 * The size a listed medicine is simulated with, or undefined where none was found.
 *
 * @param interactionId of the interaction table
 * @param mgPerDay of the other medicine, when known
 */
export function pkMultiplierFor(interactionId: string, mgPerDay?: number): FoundMultiplier | undefined {
  const multiplier = pkMultipliers.find(({ interactionId: id, fromMgPerDay: from, upToMgPerDay: upTo }) => {
    if (id !== interactionId) return false;
    if (from === undefined && upTo === undefined) return true;
    return mgPerDay !== undefined && mgPerDay >= (from ?? 0) && mgPerDay <= (upTo ?? Infinity);
  });
  const size = interactionSizes.find(({ id }) => id === multiplier?.sizeId);
  return multiplier === undefined || size === undefined ? undefined : { multiplier, size };
}
