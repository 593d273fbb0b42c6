/** A case file in which every question has an answer; tests change one thing each. */

const DRAWN = '2024-11-03';

const lab = (test: string, value: number, unit: string) => ({ test, day: '2024-11-18', value, unit });

const failedTransfer = (day: string) => ({
  day,
  ageYears: 35,
  eggSource: 'own',
  embryos: [{ stage: 'blastocyst', quality: 'good', ploidy: 'untested' }],
  outcome: 'no positive test',
});

/** 36 years, five failed transfers at 35, Th1/Th2 12.4, a euploid embryo planned, the 2024 ratio bands adopted. */
export const completeFile = {
  schema: 'nidation/case/1',
  id: 'couple-0001',
  asOf: '2024-11-22',
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
    bloodPressures: [{ day: '2024-11-18', systolicMmHg: 118, diastolicMmHg: 74 }],
  },
  transfers: ['2023-07-10', '2023-10-16', '2024-01-22', '2024-04-29', '2024-08-05'].map(failedTransfer),
  losses: [],
  stillbirths: [],
  th1Th2: [
    {
      day: DRAWN,
      th1Percent: 24.8,
      th2Percent: 2,
      method: 'flow cytometry, stimulated CD4+, IFN-γ/IL-4',
      cyclePhase: 'secretory',
      laboratory: 'laboratory A',
      onImmunosuppressant: false,
    },
  ],
  plannedTransfer: {
    day: '2024-12-03',
    preparation: 'hormone replacement',
    eggSource: 'own',
    embryos: [{ stage: 'blastocyst', quality: 'good', ploidy: 'euploid' }],
  },
  consent: { offLabelConsent: 'yes', specialistSignature: 'yes', immunosuppressionPhysician: 'yes' },
  clinic: {
    adoption: {
      kind: 'published',
      protocolId: 'nakagawa2024',
      adoptedOn: '2024-10-12',
      adoptedBy: 'head physician',
      lastDoseDay: 13,
      dosesPerDay: 1,
    },
  },
};

/** As text; `change` edits a copy. */
export function fileText(change: (file: typeof completeFile) => object = (file) => file): string {
  return JSON.stringify(change(structuredClone(completeFile)), null, 2);
}
