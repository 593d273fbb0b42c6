import type { CalendarDay } from '../engines/quantities/days.ts';

/** Blood and endometrial immune measurements as the laboratory reported them. */

/** Only the first can be compared with the published 10.3 and 11.8. */
export type Th1Th2Method =
  | 'flow cytometry, stimulated CD4+, IFN-γ/IL-4'
  | 'flow cytometry, CD3+CD8- gate'
  | 'serum cytokines'
  | 'ELISA'
  | 'other';

export type CyclePhase = 'menstrual' | 'follicular' | 'ovulatory' | 'secretory';

export interface Th1Th2Measurement {
  readonly day?: CalendarDay;
  /** CD4+IFN-γ+ cells, percent of CD4+ cells. */
  readonly th1Percent?: number;
  /** CD4+IL-4+ cells, percent of CD4+ cells. */
  readonly th2Percent?: number;
  /** The quotient as the laboratory printed it. */
  readonly reportedRatio?: number;
  readonly method?: Th1Th2Method;
  readonly cyclePhase?: CyclePhase;
  readonly cycleDay?: number;
  readonly laboratory?: string;
  readonly onImmunosuppressant?: boolean;
}

export type ImmuneClass = 'balanced' | 'high' | 'low' | 'mixed';
export type GeneReading = 'low' | 'in range' | 'high';

/** Mid-luteal biopsy. The class is the laboratory's; no threshold is built in. */
export interface EndometrialProfile {
  readonly day?: CalendarDay;
  readonly laboratory?: string;
  readonly laboratoryClass?: ImmuneClass;
  /** IL-18/TWEAK: angiogenesis and Th1/Th2 balance, against the laboratory's own interval. */
  readonly il18Tweak?: GeneReading;
  /** IL-15/Fn-14: activation of uterine NK cells, against the laboratory's own interval. */
  readonly il15Fn14?: GeneReading;
  /** CD56: number of uterine NK cells, against the laboratory's own interval. */
  readonly cd56?: GeneReading;
}

/** Recorded as reported, without cut-off, color or candidate logic. */
export interface NkMeasurement {
  readonly day?: CalendarDay;
  readonly kind: 'peripheral count' | 'peripheral activity' | 'uterine';
  readonly value: number;
  readonly unit: string;
  readonly method?: string;
}
