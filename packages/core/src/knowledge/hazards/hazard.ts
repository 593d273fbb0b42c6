/** What could hurt somebody, why, what stands against it, and which test shows that it does. */

export type Severity = 'critical' | 'serious' | 'moderate';

/** One test by its file, from the root of the repository, and its name as written there. */
export interface TestLink {
  readonly file: string;
  readonly test: string;
}

export interface Control {
  readonly words: string;
  readonly shownBy: readonly TestLink[];
}

export interface Hazard {
  /** H-01, H-02, … never used twice. */
  readonly id: string;
  /** What happens to the woman or the child. */
  readonly hazard: string;
  readonly severity: Severity;
  readonly causes: readonly string[];
  readonly controls: readonly Control[];
  /** What stays open all the same. */
  readonly residual: string;
}
