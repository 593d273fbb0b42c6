import type { CalendarDay } from '../../engines/quantities/days.ts';
import type { Milligrams } from '../../engines/quantities/units.ts';
import type { Truth } from '../../engines/rules/condition.ts';
import type { FactName, Facts } from '../../case/facts.ts';
import type { ImmuneClass } from '../../case/immuneProfile.ts';
import type { Finding, Partner } from '../../case/history.ts';
import type {
  GuidelineLevel,
  InterventionId,
  Investigation,
  Intervention,
} from '../../knowledge/guidelines/guideline.ts';
import type { Interaction } from '../../knowledge/interactions/interaction.ts';
import type { Caution, Contraindication } from '../../knowledge/limits/limit.ts';
import type { Adoptability, Protocol } from '../../knowledge/protocols/protocol.ts';
import type { Notice } from '../../knowledge/sources/source.ts';
import type { Confidence } from '../../knowledge/sources/source.ts';
import type { Why } from '../why.ts';

// ── Is it RIF? ───────────────────────────────────────────────────────────────

export type RifVerdict = 'suspected' | 'not yet' | 'cannot say';
export type RifLevel = 'reached' | 'not yet' | 'readings differ' | 'cannot say';

/** One recorded transfer, whether it counts as failed, and why. */
export interface CountedTransfer {
  /** Place in the case, from 0. */
  readonly index: number;
  readonly day?: CalendarDay;
  readonly counts: 'counted' | 'not counted' | 'cannot say';
  readonly because: string;
  /** Places in the case that would settle it: 'transfers[2].outcome'. */
  readonly needs: readonly string[];
}

export type RifMethod = 'individual model' | 'entered chance' | 'population table';

/** The chance per transfer one method gives, and what follows from it. All percents are unrounded. */
export interface MethodReading {
  readonly method: RifMethod;
  /** Which reading of the method: 'age 40 in row 35-40', 'age at retrieval'; empty when there is only one. */
  readonly reading: string;
  /** One per counted transfer; undefined: no row, or not known. */
  readonly chances: readonly ChancePerTransfer[];
  /** After each counted transfer. */
  readonly cumulativePercent: readonly number[];
  /** The transfers after which the threshold is passed, never fewer than two; undefined: cannot be said. */
  readonly thresholdTransfers: number | undefined;
  /** P_1 … P_n with the chance of the next transfer, n up to 12; for a chart and for "k more". */
  readonly projectedPercent: readonly number[];
  readonly verdict: RifVerdict;
  readonly moreNeeded: number | undefined;
  /** Chance, percent, that a couple with exactly these chances fails thresholdTransfers transfers by luck alone. */
  readonly luckPercent: number | undefined;
  readonly sourceId: string;
  readonly confidence: Confidence;
  /** What the percent means: 'pregnancy per transfer', 'live birth per IVF cycle × 1.16'. */
  readonly outcomeWords: string;
  readonly remarks: readonly string[];
  readonly needs: readonly string[];
}

export interface ChancePerTransfer {
  readonly transferIndex: number;
  readonly percent: number | undefined;
  /** 'row 35-39, untested', 'IVFPredict × 1.16', 'entered by the clinician'. */
  readonly from: string;
}

export interface RivalReading {
  readonly id: string;
  readonly words: string;
  readonly truth: Truth;
  readonly sourceId: string;
  readonly confidence: Confidence;
}

export interface ImplantationFailure {
  readonly verdict: RifVerdict;
  /** The method that leads: individual model, then an entered chance, then the table. */
  readonly method: RifMethod;
  readonly moreNeeded: number | undefined;
  readonly failedTransfers: number | undefined;
  readonly transfers: readonly CountedTransfer[];
  readonly readings: readonly MethodReading[];
  readonly methodsAgree: boolean;
  readonly rivals: readonly RivalReading[];
  readonly positiveTests: readonly CalendarDay[];
}

// ── Work-up ──────────────────────────────────────────────────────────────────

export interface InvestigationValue {
  readonly item: Investigation;
  readonly condition: Truth;
  readonly done: readonly Finding[];
  readonly partnersOpen: readonly Partner[];
  readonly opened: readonly InterventionId[];
}
export interface InterventionValue {
  readonly item: Intervention;
  readonly condition: Truth;
  /** The findings that opened it. */
  readonly openedBy: readonly Finding[];
}
export type InvestigationAnswer = Why<InvestigationValue, GuidelineLevel>;
export type InterventionAnswer = Why<InterventionValue, GuidelineLevel>;

// ── Immune profile ───────────────────────────────────────────────────────────

export interface CutOffReading {
  readonly cutOff: number;
  readonly probabilityAbove: number;
  readonly grayZone: boolean;
}

export interface RatioValue {
  /** The ratio that is compared: geometric mean of the accepted measurements. */
  readonly ratio: number;
  readonly measurements: number;
  readonly days: readonly CalendarDay[];
  readonly interval95: readonly [number, number];
  readonly logSd: number;
  readonly cutOffs: readonly CutOffReading[];
  readonly repeatAdvised: boolean;
  readonly inConflictBand: boolean;
  readonly flags: readonly string[];
}
export type RatioLevel = 'measured' | 'gray zone' | 'conflict' | 'cannot say';
export type RatioAnswer = Why<RatioValue, RatioLevel>;

export interface ProfileValue {
  /** The laboratory's class stands; ours is only a check. */
  readonly laboratoryClass?: ImmuneClass;
  readonly ownReading?: ImmuneClass | 'unknown';
  readonly disagree: boolean;
}
export type ProfileAnswer = Why<ProfileValue, ImmuneClass | 'cannot say'>;

// ── Stop items, cautions, interactions ───────────────────────────────────────

export interface StopItem {
  readonly item: Contraindication;
  readonly truth: Truth;
  readonly needs: readonly FactName[];
}
export interface CautionReading {
  readonly item: Caution;
  readonly truth: Truth;
  readonly words: string;
}
export interface InteractionReading {
  /** As written in the case. */
  readonly medicine: string;
  readonly status: 'running' | 'planned' | 'stopped';
  readonly interaction?: Interaction;
  readonly words: string;
  /** She is on tacrolimus already: the answer goes on past the refusal. */
  readonly onTreatment: boolean;
}

// ── Protocols ────────────────────────────────────────────────────────────────

export type ProtocolLevel =
  'fits protocol' | 'conflict' | 'no dose defined' | 'outside protocol' | 'refused' | 'cannot say';

export interface Reduction {
  readonly by: string;
  readonly from: Milligrams;
  readonly to: Milligrams;
}
/** What was asked, what is allowed, and which limit took how much. allowed ≤ asked, always. */
export interface LimitedDose {
  readonly asked: Milligrams;
  readonly allowed: Milligrams;
  readonly reductions: readonly Reduction[];
}

export interface ProtocolValue {
  readonly protocolId: string;
  readonly name: string;
  readonly kind: 'published' | 'clinic protocol';
  /** Absent when refused, outside, cannot say, or where the source defines none. */
  readonly dose?: LimitedDose | undefined;
  /** The protocol's fixed alternatives where the clinic has not chosen one. */
  readonly doseChoices?: readonly LimitedDose[] | undefined;
  readonly doseConfidence?: Confidence | undefined;
  readonly dosesPerDay?: 1 | 2 | undefined;
  readonly firstDoseDay?: CalendarDay | undefined;
  readonly lastDoseDay?: CalendarDay | undefined;
  readonly scheduleWords: string;
  readonly stopWords: string;
  readonly refusedBy: readonly string[];
  readonly outsideBecause: readonly string[];
  readonly needs: readonly string[];
  readonly adopted: boolean;
  readonly adoptability: Adoptability;
  readonly openQuestions: readonly string[];
  readonly studyArmOnly?: string | undefined;
}
export type ProtocolAnswer = Why<ProtocolValue, ProtocolLevel>;

export interface ProtocolToJudge extends Protocol {
  readonly kind: 'published' | 'clinic protocol';
}

// ── The whole ────────────────────────────────────────────────────────────────

export interface Assessment {
  readonly asOf: CalendarDay;
  readonly transferDay?: CalendarDay;
  /** The flat record that every rule was judged on; absent members are not known. */
  readonly facts: Facts;
  readonly implantationFailure: Why<ImplantationFailure, RifLevel>;
  readonly investigations: readonly InvestigationAnswer[];
  readonly interventions: readonly InterventionAnswer[];
  readonly ratio: RatioAnswer;
  readonly endometrialProfile: ProfileAnswer;
  readonly stopItems: readonly StopItem[];
  readonly cautions: readonly CautionReading[];
  readonly interactions: readonly InteractionReading[];
  /** Every published protocol, the answer page and the clinic's own, in a fixed order. */
  readonly protocols: readonly ProtocolAnswer[];
  /** The adopted protocol with its signer, or why none is in force. */
  readonly adoption:
    | { readonly protocolId: string; readonly by: string; readonly on: CalendarDay }
    | { readonly because: readonly string[] };
  readonly notices: readonly Notice[];
  readonly knowledgeVersion: string;
}
