import type { Case } from '../../case/case.ts';
import type { Embryo, EmbryoPloidy, Transfer } from '../../case/transfers.ts';
import { addDays, day } from '../../engines/quantities/days.ts';

/** Cases that tests start from. Not part of any door. */

export const TODAY = day('2026-11-22');

export const goodBlastocyst = (ploidy: EmbryoPloidy): Embryo => ({ stage: 'blastocyst', quality: 'good', ploidy });

/** The record without some of its members: what nobody wrote down. */
export function without<Of extends object, Name extends keyof Of>(of: Of, ...names: readonly Name[]): Omit<Of, Name> {
  return Object.fromEntries(Object.entries(of).filter(([name]) => !names.includes(name as Name))) as Omit<Of, Name>;
}

/** A failed transfer of one good blastocyst; `before` orders the days. */
export function failed(ageYears: number, ploidy: EmbryoPloidy = 'untested', before = 100): Transfer {
  return {
    day: addDays(TODAY, -before),
    ageYears,
    eggSource: 'own',
    embryos: [goodBlastocyst(ploidy)],
    outcome: 'no positive test',
  };
}

export const emptyCase: Case = {
  asOf: TODAY,
  woman: { conditions: {}, labs: [], bloodPressures: [] },
  findings: [],
  th1Th2: [],
  nkCells: [],
  consent: {},
  decisions: [],
  clinic: { settings: {} },
};

const lab = (test: Case['woman']['labs'][number]['test'], value: number, unit: string) => ({
  test,
  value,
  day: addDays(TODAY, -5),
  asEntered: { value, unit },
});

/** 36 years, five failed untested transfers, a euploid one planned, ratio 12.4, every stop item answered. */
export const completeCase: Case = {
  ...emptyCase,
  woman: {
    ageYears: 36,
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
      explainedFailure: 'no',
    },
    allergies: [],
    medicines: [],
    vaccinations: [],
    labs: [
      lab('creatinine', 62, 'umol/L'),
      lab('egfr', 105, 'mL/min/{1.73_m2}'),
      lab('potassium', 4.1, 'mmol/L'),
      lab('magnesium', 0.82, 'mmol/L'),
      lab('fastingGlucose', 4.8, 'mmol/L'),
      lab('alt', 0.6, '{x.ULN}'),
      lab('ast', 0.5, '{x.ULN}'),
      lab('neutrophils', 3.4, '10*9/L'),
      lab('hematocrit', 38, '%'),
      lab('qtc', 420, 'ms'),
    ],
    bloodPressures: [{ day: addDays(TODAY, -5), systolicMmHg: 118, diastolicMmHg: 74 }],
  },
  transfers: [500, 400, 300, 200, 100].map((before) => failed(36, 'untested', before)),
  losses: [],
  stillbirths: [],
  th1Th2: [
    {
      day: day('2026-11-03'),
      th1Percent: 24.8,
      th2Percent: 2,
      reportedRatio: 12.4,
      method: 'flow cytometry, stimulated CD4+, IFN-γ/IL-4',
      cyclePhase: 'secretory',
      laboratory: 'A',
      onImmunosuppressant: false,
    },
  ],
  plannedTransfer: {
    day: day('2026-12-03'),
    preparation: 'hormone replacement',
    eggSource: 'own',
    embryos: [goodBlastocyst('euploid')],
  },
  consent: { offLabelConsent: 'yes', specialistSignature: 'yes', immunosuppressionPhysician: 'yes' },
  clinic: {
    settings: {},
    adoption: {
      kind: 'published',
      protocolId: 'nakagawa2024',
      adoptedOn: day('2026-10-12'),
      adoptedBy: 'Dr N.',
      lastDoseDay: 13,
      dosesPerDay: 1,
    },
  },
};

export function withRatio(of: Case, reportedRatio: number): Case {
  const rest = without(of.th1Th2[0] ?? completeCase.th1Th2[0]!, 'th1Percent', 'th2Percent');
  return { ...of, th1Th2: [{ ...rest, reportedRatio }] };
}
