/**
 * What the analyses of the registry answer: plain objects that screen, command line, report and figure share.
 * Proportions and chances are 0 to 1, ages in years, p values two-sided unless the name says otherwise. No answer
 * holds NaN: what cannot be estimated says why. The ends of a ROC curve, and limits that the data leave open, are ±∞.
 * All types stand in one file because whoever prints them needs them together.
 */
import type { AdjustedEffect } from '../../engines/statistics/adjustedEffect.ts';
import type { AttemptRange } from '../../engines/statistics/attemptThreshold.ts';
import type { BetaGeometric } from '../../engines/statistics/betaGeometric.ts';
import type { AttemptBounds } from '../../engines/statistics/cumulativeBounds.ts';
import type { CutOffBootstrap } from '../../engines/statistics/cutOffBootstrap.ts';
import type { EValue } from '../../engines/statistics/eValue.ts';
import type { FirthEffect } from '../../engines/statistics/firthLogistic.ts';
import type { Interval } from '../../engines/statistics/interval.ts';
import type { PooledTables } from '../../engines/statistics/mantelHaenszel.ts';
import type { PooledEffect, RandomEffects } from '../../engines/statistics/metaAnalysis.ts';
import type { Proportion } from '../../engines/statistics/proportion.ts';
import type { RiskDifference } from '../../engines/statistics/riskDifference.ts';
import type { AreaUnderCurve, CutOff } from '../../engines/statistics/rocCurve.ts';
import type { SmallStudyTest } from '../../engines/statistics/smallStudyTest.ts';
import type { StoppingWeighted } from '../../engines/statistics/stoppingWeighted.ts';
import type { TrimAndFill } from '../../engines/statistics/trimAndFill.ts';
import type { RatioEstimate, TestAnswer } from '../../engines/statistics/twoByTwo.ts';
import type { AttritionStep } from '../importReport.ts';
import type { Warning } from '../warnings/warning.ts';

/** Printed with every answer: which outcome, of whom, out of what, by which methods, and what stands against it. */
export interface Basis {
  /** 'clinical pregnancy: intrauterine sac with fetal pulsation' */
  readonly outcome: string;
  /** 'first transfer of each woman' */
  readonly denominator: string;
  /** The filter in words; 'all rows' when there is none. */
  readonly cohort: string;
  readonly attrition: readonly AttritionStep[];
  readonly methods: readonly string[];
  readonly warnings: readonly Warning[];
}

export type NotEstimable = { readonly kind: 'not estimable'; readonly because: string };

/** ---- Own rates ---- */

export type ShrunkAnswer =
  | ({
      readonly kind: 'shrunk';
      readonly value: number;
      /** What the rate was drawn toward, and how many transfers that was worth. */
      readonly toward: number;
      readonly weight: number;
      readonly from: string;
    } & Interval)
  /** Clinics or periods do not differ beyond chance: the pooled rate, its Wilson interval. */
  | ({ readonly kind: 'pooled'; readonly value: number; readonly from: string } & Interval)
  | { readonly kind: 'not shrunk'; readonly because: string };

export interface OwnRate {
  readonly ageBand: string;
  readonly ploidy: string;
  /** Wilson. */
  readonly raw: Proportion;
  /** Clopper–Pearson: used for the range of the threshold. */
  readonly exact: Proportion;
  readonly notRecorded: number;
  readonly shrunk: ShrunkAnswer;
  readonly threshold: AttemptRange;
}

export interface OwnRatesAnswer extends Basis {
  readonly rates: readonly OwnRate[];
  /** Cumulative chance that has to be passed, percent, and the fewest transfers. */
  readonly thresholdPercent: number;
  readonly fewest: number;
  /** The rates set no threshold before a named person has released them. */
  readonly release: string;
}

/** ---- By attempt ---- */

/** All three readings together, never one alone. */
export interface CumulativeAnswer extends Basis {
  readonly women: number;
  readonly bounds: readonly AttemptBounds[];
  readonly weighted: StoppingWeighted;
  /** On what the weights stand: 'stopping depends on age and attempt number only'. */
  readonly weightedAssumption: string;
}

export interface HeterogeneityAnswer extends Basis {
  /** Attempts after 0, 1, 2 … failures. */
  readonly byFailures: readonly { readonly failures: number; readonly seen: Proportion }[];
  readonly fit: BetaGeometric;
  /** Cumulative chance after n attempts: 1 − (1−p)ⁿ of the first attempt's chance, couples differing, and as seen. */
  readonly cumulative: readonly {
    readonly attempts: number;
    readonly constant: number;
    readonly differing: number | undefined;
    readonly seen: number;
  }[];
  /** First n at which each passes the threshold; absent when it does not within the attempts. */
  readonly threshold: Readonly<Record<'constant' | 'differing' | 'seen', number | undefined>>;
}

export interface PrognosisReading {
  readonly name: 'constant chance' | 'couples differ' | 'own stratum';
  readonly assumption: string;
  readonly next: ({ readonly kind: 'estimated'; readonly value: number } & Interval) | NotEstimable;
  /** At least one success in the next m attempts. */
  readonly within: readonly { readonly attempts: number; readonly chance: number }[];
}

export interface PrognosisAnswer extends Basis {
  readonly failures: number;
  readonly readings: readonly PrognosisReading[];
  /** Chance without treatment, printed beside any treated figure. */
  readonly untreated: Proportion;
  readonly treated: Proportion | undefined;
}

/** ---- Treated against untreated ---- */

export interface ArmAnswer {
  readonly label: string;
  readonly rate: Proportion;
  readonly notRecorded: number;
  /** Absent when rows cannot be joined by woman. */
  readonly women: number | undefined;
}

export interface NamedTest {
  readonly name:
    | 'Fisher exact'
    | 'mid-P (minimum likelihood)'
    | 'mid-P (doubled)'
    | 'chi-square, uncorrected'
    | 'chi-square, Yates'
    | 'Firth penalized likelihood ratio'
    | 'Boschloo'
    | 'Barnard';
  readonly answer: TestAnswer | { readonly kind: 'tested'; readonly p: number };
}

/** Two arms from their counts. The risk difference leads; an infinite ratio is never a headline. */
export interface ContrastAnswer {
  readonly treated: { readonly label: string; readonly events: number; readonly total: number };
  readonly control: { readonly label: string; readonly events: number; readonly total: number };
  readonly riskDifference: { readonly newcombe: RiskDifference; readonly miettinenNurminen: RiskDifference };
  readonly riskRatio: RatioEstimate;
  readonly oddsRatio: {
    readonly woolf: RatioEstimate;
    readonly haldane: RatioEstimate;
    readonly conditional: RatioEstimate;
  };
  readonly firth: ({ readonly kind: 'fitted' } & FirthEffect) | NotEstimable;
  readonly tests: readonly NamedTest[];
  readonly eValue: EValue;
}

export interface BalanceRow {
  readonly covariate: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface WithInterval extends Interval {
  readonly value: number;
  readonly standardError: number;
}

export type AdjustedAnswer =
  | {
      readonly kind: 'adjusted';
      readonly covariates: readonly string[];
      readonly rows: number;
      readonly missingCovariate: number;
      readonly weighted: AdjustedEffect;
      readonly standardized: AdjustedEffect;
      readonly doublyRobust: AdjustedEffect;
      readonly balance: readonly BalanceRow[];
      readonly overlap: {
        /** Share of rows with a propensity below 0.05 or above 0.95. */
        readonly outside: number;
        readonly effectiveSize: { readonly treated: number; readonly control: number };
        readonly rows: { readonly treated: number; readonly control: number };
        readonly largestWeight: number;
      };
      /** Log odds ratio of treatment, covariates in the model: the naive error beside the clustered one. */
      readonly clustered:
        | {
            readonly kind: 'estimated';
            readonly logOddsRatio: number;
            readonly naiveError: number;
            readonly clusteredError: number;
            readonly women: number;
            /** Women with rows in both arms. */
            readonly inBothArms: number;
          }
        | NotEstimable;
    }
  | NotEstimable;

export interface ComparisonAnswer extends Basis {
  /** Treated by protocol, untreated, declined: each an arm. */
  readonly arms: readonly ArmAnswer[];
  readonly contrasts: readonly ContrastAnswer[];
  readonly adjusted: AdjustedAnswer;
  readonly multiple: readonly { readonly label: string; readonly p: number; readonly holm: number }[];
}

/** ---- Marker and cut-off ---- */

export interface CutOffAnswer extends Basis {
  readonly marker: string;
  readonly persons: number;
  readonly withOutcome: number;
  readonly area: AreaUnderCurve;
  /** Area less the part gained by having been judged on the same persons; direction chosen in each resample. */
  readonly correctedArea:
    { readonly kind: 'estimated'; readonly value: number; readonly optimism: number } | NotEstimable;
  readonly curve: readonly CutOff[];
  readonly youden: readonly (CutOff & { readonly index: number })[];
  readonly bootstrap: CutOffBootstrap;
  /** Only an interaction of marker and treatment makes a cut-off predictive. */
  readonly interaction:
    | {
        readonly kind: 'estimated';
        /** exp(β₃): by how much the odds ratio of treatment changes per unit of the marker. */
        readonly ratioOfOddsRatios: WithInterval;
        readonly p: number;
        /** Marker values from which on the interval of the benefit excludes 0; absent when nowhere in the data. */
        readonly benefitFrom: number | undefined;
        readonly harmUpTo: number | undefined;
        readonly persons: { readonly treated: number; readonly control: number };
      }
    | NotEstimable;
  readonly verdict: 'predictive' | 'prognostic only' | 'cannot say';
}

/** ---- Groups by profile ---- */

export interface ProfileGroupsAnswer extends Basis {
  readonly groups: readonly { readonly label: string; readonly rate: Proportion }[];
  readonly overall: {
    readonly chiSquare: TestAnswer;
    readonly degreesOfFreedom: number;
    readonly fisher: number | undefined;
  };
  /** Each group against the reference, raw p and Holm's. */
  readonly against: readonly {
    readonly label: string;
    readonly contrast: ContrastAnswer;
    readonly p: number;
    readonly holm: number;
  }[];
  readonly reference: string;
}

/** ---- Indicators and monitoring ---- */

export interface IndicatorAnswer {
  readonly id: string;
  readonly label: string;
  readonly events: number;
  readonly total: number;
  /** Counts only when the total is below 30. */
  readonly rate: Proportion | { readonly kind: 'counts only'; readonly because: string };
  readonly limits: { readonly competency?: number; readonly benchmark?: number };
  readonly standing: 'below competency' | 'between' | 'at benchmark' | 'no limits' | 'not judged';
  /** False: outside the population the limits were set for. */
  readonly inReferencePopulation: boolean;
  readonly trend: readonly { readonly period: string; readonly rate: Proportion }[];
  readonly confidence: 'unverified' | 'verified';
}

export interface IndicatorsAnswer extends Basis {
  readonly indicators: readonly IndicatorAnswer[];
}

export interface MonitoringAnswer extends Basis {
  readonly cusum: {
    readonly values: readonly number[];
    readonly limit: number;
    /** Positions, from 1; the sum starts again after each. */
    readonly signals: readonly number[];
    readonly inControl: number;
    readonly shifted: number;
    /** Mean number of transfers until a signal, for a transfer of the mean expected chance. */
    readonly meanRun?: { readonly inControl: number; readonly shifted: number };
  };
  readonly vlad: readonly number[];
  readonly funnel:
    | {
        readonly kind: 'drawn';
        readonly target: number;
        readonly overdispersion: number;
        readonly widened: boolean;
        readonly units: readonly {
          readonly label: string;
          readonly events: number;
          readonly total: number;
          readonly z: number;
          readonly p: number;
          readonly inner: Interval;
          readonly outer: Interval;
        }[];
      }
    | NotEstimable;
}

/** ---- Studies pooled ---- */

export interface MetaStudy {
  readonly label: string;
  readonly randomized: boolean;
  readonly treated: { readonly events: number; readonly total: number };
  readonly control: { readonly events: number; readonly total: number };
  readonly oddsRatio: RatioEstimate;
  readonly riskDifference: RiskDifference;
  /** Share of the fixed model, 0 to 1. */
  readonly weight: number;
  readonly corrected: boolean;
}

export interface MetaAnalysisAnswer extends Basis {
  readonly measure: 'log odds ratio' | 'log risk ratio' | 'risk difference';
  readonly studies: readonly MetaStudy[];
  /** Whether a pooled number may be said aloud; the models below are shown as a calculation either way. */
  readonly claim: { readonly kind: 'allowed' } | { readonly kind: 'withheld'; readonly because: string };
  readonly models:
    | {
        readonly kind: 'pooled';
        /** Hartung–Knapp leads; with two studies it has one degree of freedom and is not estimable. */
        readonly leading: RandomEffects | NotEstimable;
        readonly fixed: PooledEffect;
        readonly derSimonianLaird: RandomEffects;
        readonly pauleMandel: RandomEffects;
        readonly tauSquaredInterval: Interval;
        readonly mantelHaenszel: PooledTables;
        readonly peto: PooledTables;
        /** Logistic model of the counts with a normal effect per study; odds ratio only, no cell is corrected. */
        readonly mixed:
          | {
              readonly kind: 'estimated';
              readonly logOddsRatio: number;
              readonly standardError: number;
              readonly tauSquared: number;
            }
          | NotEstimable;
        readonly smallStudy: SmallStudyTest;
        readonly trimAndFill: TrimAndFill;
      }
    | NotEstimable;
}

/** ---- Trial plan ---- */

export interface TrialPlanAnswer {
  readonly design: 'superiority' | 'non-inferiority';
  readonly perArm: {
    readonly normal: number;
    readonly continuityCorrected: number | undefined;
    readonly arcsine: number | undefined;
    readonly withDropout: number;
  };
  /** Power of Fisher's test, table by table, at the continuity-corrected size; absent above 300 per arm. */
  readonly exactPower: number | undefined;
  readonly groupSequential:
    | {
        readonly kind: 'planned';
        readonly spending: "O'Brien-Fleming" | 'Pocock';
        readonly inflation: number;
        readonly looks: readonly {
          readonly information: number;
          readonly perArm: number;
          readonly boundary: number;
          readonly nominalP: number;
          readonly alphaSpent: number;
        }[];
      }
    | { readonly kind: 'none' };
  readonly methods: readonly string[];
  readonly assumptions: readonly string[];
}
