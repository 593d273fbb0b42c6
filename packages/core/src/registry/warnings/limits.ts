/** Limits of the warnings. All are project defaults: they need clinical sign-off and can be set by the clinic. */
export const WARNING_LIMITS = {
  /** Level at which tests are held against each other. */
  significance: 0.05,
  /** Fewest women in an arm; fewest with and without the event in it. */
  armSize: 20,
  armEvents: 5,
  /** Propensities outside these are outside the overlap; share of rows that may be. */
  leastPropensity: 0.05,
  mostPropensity: 0.95,
  outsideShare: 0.05,
  /** Effective size as a share of the arm. */
  effectiveShare: 0.5,
  /** Absolute standardized difference. */
  imbalance: 0.1,
  /** Chance of so few events in the control arm. */
  controlLow: 0.05,
  /** Fewest studies for a pooled claim when none is randomized. */
  studies: 4,
  /** Published cut-offs of the Th1/Th2 ratio that a study should tell apart. */
  cutOffs: [10.3, 11.8],
} as const;
