/** A published population model as a table: every number with its place in the source and its mark. */
import type { RedCellBinding } from './bindingMap.ts';
import type { ParameterName } from './parameters.ts';

/** How sure we are of one number; the words of the whole product. */
export type Mark = 'verified' | 'recomputed' | 'source document' | 'unverified' | 'default';

/** Where a number was printed, and how well we know it. */
export interface Placed {
  /** 'Table 4', 'abstract', and by whose copy it was read. Never empty. */
  readonly at: string;
  readonly mark: Mark;
  readonly note?: string;
}

export interface Typical extends Placed {
  readonly value: number;
  readonly unit: '1/h' | 'L/h' | 'L' | 'fraction' | 'h';
}

/** What a covariate is measured in; a percentage and a fraction are different units and are never guessed. */
export type CovariateUnit =
  'percent' | 'fraction' | 'yes or no' | 'years' | 'kg' | 'm2' | 'g/L' | 'umol/L' | 'nmol/L' | 'mg/day' | 'd';

export interface Covariate {
  readonly name: string;
  readonly unit: CovariateUnit;
  /** Values a living person can have; outside them the unit is wrong. */
  readonly plausible: readonly [number, number];
  /** 'ask': without it there is no answer. Otherwise the value it is held at, and why. */
  readonly whenUnknown: 'ask' | (Placed & { readonly heldAt: number });
}

/** One factor on a parameter. x is the covariate. */
export type Effect = Placed & { readonly on: ParameterName; readonly of: string } & (
    | { readonly kind: 'power'; readonly reference: number; readonly exponent: number }
    | { readonly kind: 'factor when'; readonly factor: number }
    | { readonly kind: 'linear'; readonly reference: number; readonly slope: number; readonly cap?: number }
    | { readonly kind: 'saturating reduction'; readonly most: number; readonly half: number }
  );

/** Spread of ln(parameter). `cv` and `omega2` are different fields; where both stand they must agree. */
export interface Variability extends Placed {
  readonly on: ParameterName;
  /** Coefficient of variation as a fraction: 0.28 for 28 %. */
  readonly cv: number;
  /** Variance of ln(parameter); ln(1 + CV²) where the source does not state it. */
  readonly omega2?: number;
}

export interface Correlation extends Placed {
  readonly between: readonly [ParameterName, ParameterName];
  readonly r: number;
}

export type Assay = 'LC-MS/MS' | 'immunoassay';

/** Standard deviations, never variances: SD² = (propSd f)² + addSd². */
export interface ResidualError extends Placed {
  /** Of the predicted level, as a fraction. */
  readonly propSd: number;
  /** ng/mL. */
  readonly addSd: number;
  /** On the scale of ln(level): propSd is then the SD of ln y and addSd is 0. */
  readonly scale?: 'log';
}

/** A range the cohort covered. */
export interface DomainRange extends Placed {
  /** A covariate's name, or 'dailyDoseMg'. */
  readonly of: string;
  readonly from: number;
  readonly to: number;
}

export interface PopulationModel {
  readonly id: string;
  /** 'sensitivity': forward simulation beside the others, never an individual estimate, never alone. */
  readonly use: 'implement' | 'sensitivity';
  readonly role: string;
  readonly citation: string;
  readonly doi?: string;
  readonly structure: {
    readonly stages: number;
    /** Other stage counts in public code of the same paper. */
    readonly alsoCoded: readonly number[];
    readonly compartments: 1 | 2;
    readonly stagesFrom: Placed;
  };
  readonly units: { readonly time: 'h'; readonly dose: 'mg'; readonly concentration: 'ng/mL' };
  readonly matrix: 'whole blood' | 'plasma';
  /** With matrix 'plasma': how whole blood follows, and which covariate is the hematocrit as a fraction. */
  readonly binding?: RedCellBinding & Placed & { readonly hematocrit: string };
  readonly typical: Readonly<Partial<Record<ParameterName, Typical>>>;
  readonly covariates: readonly Covariate[];
  readonly effects: readonly Effect[];
  readonly betweenSubjects: readonly Variability[];
  readonly correlations: readonly Correlation[];
  readonly betweenOccasions: readonly Variability[];
  readonly residual: Readonly<Partial<Record<Assay, ResidualError>>>;
  readonly domain: readonly DomainRange[];
  readonly builtIn: {
    readonly subjects: number;
    readonly population: string;
    /** Percent; undefined when the source does not say. */
    readonly womenPercent?: number;
    readonly pregnantWomen: number | 'not stated';
    readonly mark: Mark;
  };
  /** What the source was not read for; shown wherever the model speaks. */
  readonly missing: readonly string[];
  /** Contradictions and cautions, in words. */
  readonly remarks: readonly string[];
}

/**
 * Variance of ln(parameter) of one term.
 *
 *   ω² = ln(1 + CV²) unless the source states ω²
 *
 * @returns no unit, > 0
 */
export function omega2Of({ cv, omega2 }: Variability): number {
  return omega2 ?? Math.log1p(cv * cv);
}
