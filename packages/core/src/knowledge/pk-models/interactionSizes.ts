import type { Multiplier } from '../../engines/pharmacokinetics/interactions.ts';
import type { Mark } from '../../engines/pharmacokinetics/populationModel.ts';

/** How much another medicine changes CL/F, for simulation; never an exact factor. */
export interface InteractionSize {
  readonly id: string;
  readonly medicines: readonly string[];
  /** On CL/F; absent where no size was found: then nothing is simulated and doses are not scored. */
  readonly clearance?: Multiplier;
  readonly strength: 'strong' | 'other';
  /** 'AUC' is 1/(AUC ratio); a trough ratio is no AUC ratio and is said to be one. */
  readonly from: 'AUC' | 'clearance' | 'trough' | 'no size found';
  readonly words: string;
  readonly mark: Mark;
}

/** On the log scale, where no source gives another [default]. */
const S = 0.3;
const by = (median: number, logSd = S): { readonly clearance: Multiplier } => ({ clearance: { median, logSd } });

/** Expressers of CYP3A5 may respond less. Onset and offset are set where a case is simulated. */
export const interactionSizes: readonly InteractionSize[] = [
  {
    id: 'voriconazole',
    medicines: ['voriconazole'],
    ...by(0.31),
    strength: 'strong',
    from: 'AUC',
    words: 'AUC × 3.2, Cmax × 2.2',
    mark: 'recomputed',
  },
  {
    id: 'posaconazole-label',
    medicines: ['posaconazole'],
    ...by(0.22),
    strength: 'strong',
    from: 'AUC',
    words: 'AUC × 4.5 (label); Chen 2022 found clearance × 0.43',
    mark: 'recomputed',
  },
  {
    id: 'posaconazole-chen2022',
    medicines: ['posaconazole'],
    ...by(0.43),
    strength: 'strong',
    from: 'clearance',
    words: 'clearance −57 % (Chen 2022); the label has AUC × 4.5',
    mark: 'verified',
  },
  {
    id: 'ketoconazole',
    medicines: ['ketoconazole'],
    ...by(0.34),
    strength: 'strong',
    from: 'clearance',
    words: 'CL/F −66 %, F 14 to 30 %',
    mark: 'verified',
  },
  {
    id: 'fluconazole-above-200',
    medicines: ['fluconazole above 200 mg'],
    ...by(0.32, 0.5),
    strength: 'strong',
    from: 'trough',
    words: 'no size found above 200 mg: that at 200 mg, widened; one case × 9.1',
    mark: 'default',
  },
  {
    id: 'fluconazole-between',
    medicines: ['fluconazole between 100 and 200 mg, or of unknown dose'],
    ...by(0.48, 0.5),
    strength: 'strong',
    from: 'trough',
    words: 'no size found between 100 and 200 mg: the middle of trough × 1.4 and × 3.1, widened over both',
    mark: 'default',
  },
  {
    id: 'fluconazole-200',
    medicines: ['fluconazole 200 mg'],
    ...by(0.32),
    strength: 'strong',
    from: 'trough',
    words: 'trough × 3.1; one case × 9.1',
    mark: 'verified',
  },
  {
    id: 'fluconazole-100',
    medicines: ['fluconazole 100 mg'],
    ...by(0.71),
    strength: 'other',
    from: 'trough',
    words: 'trough × 1.4',
    mark: 'verified',
  },
  {
    id: 'itraconazole',
    medicines: ['itraconazole'],
    ...by(0.32, 0.5),
    strength: 'strong',
    from: 'AUC',
    words: '× 2 to 5; middle and spread of that range',
    mark: 'unverified',
  },
  {
    id: 'macrolides',
    medicines: ['clarithromycin', 'erythromycin'],
    strength: 'strong',
    from: 'no size found',
    words: 'more than 10-fold in case reports',
    mark: 'verified',
  },
  {
    id: 'azithromycin',
    medicines: ['azithromycin'],
    ...by(1, 0.5),
    strength: 'other',
    from: 'no size found',
    words: 'little effect; one case 16 to above 30 ng/mL',
    mark: 'default',
  },
  {
    id: 'diltiazem',
    medicines: ['diltiazem'],
    strength: 'other',
    from: 'no size found',
    words: 'one case 12.9 to 55 ng/mL',
    mark: 'verified',
  },
  {
    id: 'grapefruit',
    medicines: ['grapefruit'],
    strength: 'strong',
    from: 'no size found',
    words: 'one case 4.7 to 47.4 ng/mL, a week late: avoid',
    mark: 'verified',
  },
  {
    id: 'rifampin',
    medicines: ['rifampin', 'rifampicin'],
    ...by(2.9),
    strength: 'strong',
    from: 'clearance',
    words: 'F 14 to 7 %, CL 0.036 to 0.053 L/h/kg',
    mark: 'verified',
  },
  {
    id: 'st-johns-wort',
    medicines: ["St John's wort"],
    ...by(1.6),
    strength: 'strong',
    from: 'AUC',
    words: 'AUC −35 %, CL/F × 1.68; × 1.5 to 1.7 used',
    mark: 'verified',
  },
  {
    id: 'mg-al-hydroxide',
    medicines: ['magnesium-aluminum hydroxide'],
    ...by(0.83),
    strength: 'other',
    from: 'AUC',
    words: 'AUC +21 %',
    mark: 'recomputed',
  },
  {
    id: 'enzyme-inducers',
    medicines: ['carbamazepine', 'phenytoin', 'phenobarbital'],
    strength: 'strong',
    from: 'no size found',
    words: 'listed as lowering levels',
    mark: 'verified',
  },
  {
    id: 'listed-up',
    medicines: [
      'ethinylestradiol',
      'gestodene',
      'norethisterone',
      'danazol',
      'bromocriptine',
      'omeprazole',
      'lansoprazole',
    ],
    ...by(1, 0.5),
    strength: 'other',
    from: 'no size found',
    words: 'listed as raising levels, size not found: widened, not moved',
    mark: 'default',
  },
];
