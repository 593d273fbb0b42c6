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
  readonly ageDuration: readonly (readonly number[])[];
  readonly ownEggByAge: readonly number[];
  readonly donorEgg: number;
  readonly causes: readonly string[];
  readonly icsiCause: readonly (readonly number[])[];
  readonly attempts: readonly string[];
  readonly icsiAttempt: readonly (readonly number[])[];
  readonly unsuccessfulCycles: readonly number[];
  readonly histories: readonly string[];
  readonly history: readonly number[];
  readonly medications: readonly string[];
  readonly medication: readonly number[];
  readonly remarks: readonly string[];
}
