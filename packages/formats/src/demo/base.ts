import type {
  Case,
  Clinic,
  Embryo,
  EmbryoPloidy,
  LabResult,
  LabTest,
  Th1Th2Measurement,
  Transfer,
  Woman,
} from '@nidation/core/case';
import { LAB_UNITS } from '@nidation/core/case';
import { addDays, completedYears, type CalendarDay } from '@nidation/core/engines';

/** Building blocks of the demo couples. All days are counted from the day handed in, so that no demo grows old. */

export interface Demo {
  readonly id: string;
  /** Initials of an invented couple. */
  readonly title: string;
  readonly oneLine: string;
  readonly case: Case;
}

/** 365 days a year, a leap day every fourth: the half year keeps her birthday far from today. */
export function bornYearsAgo(today: CalendarDay, years: number): CalendarDay {
  return addDays(today, -(years * 365 + Math.floor(years / 4) + 150));
}

export function embryo(ploidy: EmbryoPloidy): Embryo {
  return { stage: 'blastocyst', quality: 'good', ploidy };
}

interface Failed {
  readonly daysAgo: number;
  readonly ploidy?: EmbryoPloidy;
  readonly fresh?: boolean;
  readonly more?: Partial<Transfer>;
}

/** A transfer of one blastocyst without a positive test, with her age on that day. */
export function failed(
  today: CalendarDay,
  birth: CalendarDay,
  { daysAgo, ploidy = 'untested', fresh = false, more = {} }: Failed,
): Transfer {
  const day = addDays(today, -daysAgo);
  return {
    day,
    ageYears: completedYears(birth, day),
    eggSource: 'own',
    fresh,
    embryos: [embryo(ploidy)],
    outcome: 'no positive test',
    ...more,
  };
}

/** Fresh, unremarkable results six days old. */
const LABS: readonly (readonly [LabTest, number])[] = [
  ['creatinine', 62],
  ['egfr', 105],
  ['potassium', 4.2],
  ['magnesium', 0.84],
  ['fastingGlucose', 4.8],
  ['hba1c', 5.3],
  ['alt', 0.6],
  ['ast', 0.5],
  ['neutrophils', 3.9],
  ['hematocrit', 39],
  ['albumin', 43],
  ['qtc', 420],
];

export function lab(test: LabTest, day: CalendarDay, value: number): LabResult {
  return { test, day, value, asEntered: { value, unit: LAB_UNITS[test] } };
}

/** Everything that is asked before a plan has been asked, and nothing stands in the way. */
export function answered(today: CalendarDay, birth: CalendarDay): Woman {
  const day = addDays(today, -6);
  return {
    ageYears: completedYears(birth, today),
    heightCm: 166,
    weightKg: 61,
    conditions: {
      activeInfection: 'no',
      tuberculosis: 'negative',
      hepatitisB: 'negative',
      hiv: 'negative',
      malignancy: 'none',
      breastfeeding: 'no',
      pregnant: 'no',
      diabetes: 'no',
      gestationalDiabetesRisk: 'no',
      longQt: 'no',
      autoimmuneDisease: 'no',
      antiphospholipidRiskFactor: 'no',
      explainedFailure: 'no',
    },
    allergies: [],
    medicines: [],
    vaccinations: [],
    labs: LABS.map(([test, value]) => lab(test, day, value)),
    bloodPressures: [{ day, systolicMmHg: 116, diastolicMmHg: 74 }],
  };
}

export function measured(day: CalendarDay, th1Percent: number, th2Percent: number): Th1Th2Measurement {
  return {
    day,
    th1Percent,
    th2Percent,
    method: 'flow cytometry, stimulated CD4+, IFN-γ/IL-4',
    cyclePhase: 'secretory',
    cycleDay: 21,
    laboratory: 'laboratory A',
    onImmunosuppressant: false,
  };
}

/** A case of which only her age is known. */
export function little(today: CalendarDay, birth: CalendarDay): Case {
  return {
    asOf: today,
    woman: { ageYears: completedYears(birth, today), conditions: {}, labs: [], bloodPressures: [] },
    findings: [],
    th1Th2: [],
    nkCells: [],
    consent: {},
    decisions: [],
    clinic: { settings: {} },
  };
}

export function adopted2024(today: CalendarDay): Clinic {
  return {
    settings: {},
    adoption: {
      kind: 'published',
      protocolId: 'nakagawa2024',
      adoptedOn: addDays(today, -41),
      adoptedBy: 'head physician',
      lastDoseDay: 13,
      dosesPerDay: 1,
    },
  };
}
