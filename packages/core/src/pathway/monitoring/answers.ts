import type { CalendarDay } from '../../engines/quantities/days.ts';
import type { Instant } from '../../engines/quantities/instants.ts';
import type { TroughTarget } from '../../case/levels.ts';
import type { Why } from '../why.ts';

/** What levels say: the woman's own curve, and each possible dose against the clinic's range. */

/** One time of a curve, ng/mL. Bands are of her level (no residual error), 50 % and 90 %. */
export interface CurvePoint {
  readonly at: Instant;
  readonly median: number;
  readonly low50: number;
  readonly high50: number;
  readonly low90: number;
  readonly high90: number;
}

/** What one model says of her. */
export interface ModelLevels {
  readonly modelId: string;
  readonly citation: string;
  readonly kind: 'estimate' | 'needs' | 'refused';
  /** Names of what is missing, or why it is refused. */
  readonly because: readonly string[];
  readonly curve: readonly CurvePoint[];
  /** The curve before any level: what the cohort alone would say. */
  readonly prior: readonly CurvePoint[];
  /** For each recorded level: what the model expected and whether it fits. */
  readonly levels: readonly {
    readonly at: Instant;
    readonly predicted: number;
    readonly verdict: 'fits' | 'surprising' | 'implausible';
    readonly words: string;
    readonly explanations: readonly string[];
  }[];
  /** Effective sample size over draws. */
  readonly essShare: number;
  readonly method: string;
  /** Inputs assumed, marks, conversions, domain: said with every number. */
  readonly saidWith: readonly string[];
  readonly outsideDomain: readonly string[];
  /** Plasma at the last draw, ng/L, where the model knows red-cell binding. No unbound fraction was found: never called unbound. */
  readonly plasmaNgPerL?: number;
}

/** One regimen scored by every model that can speak. */
export interface DoseRow {
  readonly id: string;
  /** '2 mg once a day'. */
  readonly words: string;
  readonly mgPerDay: number;
  readonly dosesPerDay: 1 | 2;
  readonly capsules: string;
  /** The regimen she takes now. */
  readonly current: boolean;
  /** Inside what the adopted protocol allows; others explain and cannot be accepted. */
  readonly allowed: boolean;
  readonly byModel: readonly {
    readonly modelId: string;
    readonly median: number;
    readonly low90: number;
    readonly high90: number;
    readonly below: number;
    readonly within: number;
    readonly above: number;
  }[];
  readonly agreement: 'agree' | 'range only' | 'differ';
  readonly reasons: readonly string[];
}

export type LevelsLevel = 'models agree' | 'models disagree' | 'outside model population' | 'cannot say';

export interface LevelsValue {
  readonly models: readonly ModelLevels[];
  /** Absent: the clinic has set none; doses are then not scored. */
  readonly target?: TroughTarget;
  /** Empty when scoring is withheld; `withheldBecause` says why. */
  readonly doses: readonly DoseRow[];
  readonly withheldBecause: readonly string[];
  /** 'Not reachable within the limit …', or undefined. */
  readonly notReachable?: string;
  readonly nextSamples: readonly { readonly at: Instant; readonly learnedPercent: number; readonly words: string }[];
  /** What a level asks for now: checks, never "increase" alone. */
  readonly advice: readonly string[];
  readonly steadyState: string;
  /** What a changed hematocrit alone does to whole blood, at the same plasma level. */
  readonly hematocritShare?: HematocritShare;
  readonly asOf: CalendarDay;
}

export interface HematocritShare {
  readonly fromPercent: number;
  readonly toPercent: number;
  /** Change of the whole-blood level by hematocrit alone, percent; negative when it falls. */
  readonly changePercent: number;
  /** Of the fall seen between two levels of one regimen, 0 to 100. */
  readonly explainedPercent?: number;
  readonly words: string;
}

export type LevelsAnswer = Why<LevelsValue, LevelsLevel>;

/** A medicine to try in thought: 'fluconazole 150 mg on day 5'. */
export interface WhatIf {
  readonly interactionId?: string;
  /** Of the medicine tried, mg a day; absent: not known. */
  readonly doseMgPerDay?: number;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly hematocritPercent?: number;
  readonly mgPerDose?: number;
  readonly everyHours?: 12 | 24;
}

/** Draws and their seed are handed in: equal questions give equal answers in Node, browser and worker. */
export interface LevelsSettings {
  readonly seed: number;
  readonly draws: number;
  readonly whatIf?: WhatIf;
}
