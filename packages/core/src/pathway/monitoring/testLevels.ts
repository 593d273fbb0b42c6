import type { Case } from '../../case/case.ts';
import type { LevelRecord, TacrolimusTreatment } from '../../case/levels.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { day } from '../../engines/quantities/days.ts';
import { instantOf } from '../../engines/quantities/instants.ts';
import { knowledge } from '../../knowledge/inForce.ts';
import { tacrolimusModels } from '../../knowledge/pk-models/tacrolimusModels.ts';
import { completeCase } from '../assessment/testCases.ts';
import type { LevelsAnswer, LevelsSettings, LevelsValue } from './answers.ts';
import { readLevels } from './readLevels.ts';

/** Cases with a running treatment that tests start from. Not part of any door. */

export const SETTINGS: LevelsSettings = { seed: 7, draws: 512 };

const lab = (test: Case['woman']['labs'][number]['test'], value: number, unit: string, on: string) => ({
  test,
  value,
  day: day(on),
  asEntered: { value, unit },
});

export const measured = (at: string, ngPerMl: number, assay: LevelRecord['assay'] = 'LC-MS/MS'): LevelRecord => ({
  kind: 'measured',
  drawnAt: instantOf(at),
  assay,
  ngPerMl,
  asEntered: `${String(ngPerMl)} ng/mL`,
});

/** 2 mg once a day at 21:00 from 1 December, 16 doses. */
export const onceDaily: TacrolimusTreatment = {
  regimens: [
    {
      from: instantOf('2026-12-01T21:00+01:00'),
      until: instantOf('2026-12-16T21:00+01:00'),
      mgPerDose: 2,
      everyHours: 24,
      product: 'immediate release',
    },
  ],
  departures: [],
  levels: [measured('2026-12-10T20:30+01:00', 3.1)],
  cyp3a5: 'non-expresser',
};

/** The woman of the published table: 60 kg, hematocrit 38 %; fat-free mass 42 kg; day 10 of treatment, one level. */
export const levelCase: Case = {
  ...completeCase,
  asOf: day('2026-12-11'),
  woman: {
    ...completeCase.woman,
    ageYears: 35,
    weightKg: 60,
    heightCm: 165,
    medicines: [],
    labs: [
      ...completeCase.woman.labs,
      lab('hematocrit', 38, '%', '2026-11-25'),
      lab('albumin', 42, 'g/L', '2026-11-25'),
      lab('creatinine', 60, 'umol/L', '2026-11-25'),
    ],
  },
  tacrolimus: onceDaily,
};

/** The clinic's own range: it may only warn. */
export const withTarget = (of: Case, mayRaiseDose = false, low = 4, high = 8): Case => ({
  ...of,
  clinic: {
    ...of.clinic,
    settings: {
      ...of.clinic.settings,
      troughTarget: {
        lowNgPerMl: low,
        highNgPerMl: high,
        source: 'kidney transplantation, signed by the clinic',
        mayRaiseDose,
      },
    },
  },
});

export const withTreatment = (of: Case, change: Partial<TacrolimusTreatment>): Case => ({
  ...of,
  tacrolimus: { ...(of.tacrolimus ?? onceDaily), ...change },
});

/** Three models of different cohorts are enough for most questions, and quick. */
export const THREE_MODELS = tacrolimusModels.filter(({ id }) => /woillard|storset|bergmann/.test(id));

export const read = (
  of: Case,
  settings: LevelsSettings = SETTINGS,
  models: readonly PopulationModel[] = THREE_MODELS,
): LevelsAnswer => readLevels(of, knowledge, models, settings);

/** @throws {Error} when the answer cannot say. */
export function valueOf(answer: LevelsAnswer): LevelsValue {
  if ('kind' in answer.value) throw new Error(`cannot say, needs ${answer.value.needs.join(', ')}`);
  return answer.value;
}
