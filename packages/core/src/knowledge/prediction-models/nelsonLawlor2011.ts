/** Filled by the knowledge room: the table of the model, read by engines/prediction. */
export interface NelsonLawlorModel {
  readonly id: 'nelsonLawlor2011';
  readonly sourceId: string;
  readonly populationWords: string;
  readonly outcomeWords: string;
  readonly ageRange: readonly [number, number];
  readonly intercept: number;
  /** Lower bounds of the age bands, completed years: [18, 35, 38, 40, 43, 45]. */
  readonly ageBandsFrom: readonly number[];
  /** Lower bounds of the duration bands, completed years: [0, 1, 4, 7, 10, 13]. */
  readonly durationBandsFrom: readonly number[];
  /** [age band][duration band]. */
  readonly ageDuration: readonly (readonly number[])[];
  readonly ownEggByAge: readonly number[];
  readonly donorEgg: number;
  readonly causes: readonly string[];
  /** [no ICSI, ICSI][cause]. */
  readonly icsiCause: readonly (readonly number[])[];
  readonly attempts: readonly string[];
  /** [no ICSI, ICSI][attempt]. */
  readonly icsiAttempt: readonly (readonly number[])[];
  /** 0, 1, 2, 3, 4, five or more. */
  readonly unsuccessfulCycles: readonly number[];
  readonly histories: readonly string[];
  readonly history: readonly number[];
  readonly medications: readonly string[];
  readonly medication: readonly number[];
  readonly remarks: readonly string[];
}

/**
 * IVFPredict: live birth per IVF or ICSI cycle.
 *
 *   y = intercept + ageDuration + (own eggs: ownEggByAge; donor: 0) + icsiCause + icsiAttempt
 *       + unsuccessfulCycles + history + medication,   p = 1 / (1 + e^−y)
 *
 * Trap: the open application that carries the table codes own = 0 and donor = 1 but holds the own-egg
 * effect in the second column. Here own eggs carry it, donor eggs carry none.
 */
export const nelsonLawlor2011: NelsonLawlorModel = {
  id: 'nelsonLawlor2011',
  sourceId: 'nelsonLawlor2011',
  populationWords: 'United Kingdom register 2003-2007, 144,018 cycles',
  outcomeWords: 'live birth per IVF cycle',
  ageRange: [18, 50],
  intercept: -1.1774,
  ageBandsFrom: [18, 35, 38, 40, 43, 45],
  durationBandsFrom: [0, 1, 4, 7, 10, 13],
  // prettier-ignore
  ageDuration: [
    [0.4109,  0.1391,  0.0,     -0.0909, -0.1571, -0.1545],
    [0.5934,  0.2912,  0.2,      0.17,    0.0525,  0.0849],
    [0.2423, -0.2176, -0.2586,  -0.2915, -0.3462, -0.2723],
    [0.5398,  0.0927,  0.0513,   0.0146, -0.0368, -0.1145],
    [0.3773, -0.135,  -0.0336,  -0.6042, -0.8615, -0.4659],
    [0.0293, -0.4004, -0.3816,   0.7505, -0.3373, -0.8469],
  ],
  ownEggByAge: [0.0129, -0.4216, -0.3436, -1.2512, -2.1049, -2.7981],
  donorEgg: 0,
  causes: ['unexplained', 'tubal', 'ovulatory', 'endometriosis', 'cervical', 'male', 'multiple'],
  // prettier-ignore
  icsiCause: [
    [0.0,    -0.1455, -0.0763, -0.0526, -1.1661, -0.2728, -0.22],
    [0.1481, -0.0861,  0.1688,  0.0981,  0.3989,  0.1678,  0.145],
  ],
  attempts: ['first', 'second', 'third or more'],
  // prettier-ignore
  icsiAttempt: [
    [0.0, -0.1613, -0.0368],
    [0.0, -0.1663, -0.1928],
  ],
  unsuccessfulCycles: [0, -0.321, -0.3489, -0.2496, -0.5931, -0.3863],
  histories: [
    'no IVF, never pregnant',
    'no IVF, pregnant, no live birth',
    'no IVF, live birth',
    'IVF, no pregnancy',
    'IVF, pregnant, no live birth',
    'IVF, live birth',
  ],
  history: [0, 0.0276, 0.1735, 0.128, 0.0123, 0.4593],
  medications: ['antiestrogen', 'gonadotropin', 'hormone replacement'],
  medication: [0, 0.29, 0.4458],
  remarks: [
    'Nelson and Lawlor 2011: United Kingdom register 2003-2007, 144,018 cycles; live birth rates have risen since.',
    'Limited discrimination: AUROC 0.628 (0.625-0.631), calibration slope 0.932, in 130,960 cycles of 2008-2010 (Smith 2015).',
    'The coefficients come from an open application and were not compared with the tables of the paper. Some cells are noisy.',
  ],
};
