import type { ClinicSettings } from '../../case/clinic.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';

/** The settings in force for one case: the clinic's where it set one, the edition's otherwise. */
export interface Settings {
  readonly rifThresholdPercent: number;
  readonly minimumTransfers: number;
  readonly positiveTestResetsCount: boolean;
  readonly liveBirthToPregnancyMultiplier: number;
  readonly th1Cv: number;
  readonly th2Cv: number;
  readonly thinEndometriumMm: number;
  readonly pregnancyTestDay: number;
}

/** Marks: threshold and floor [verified]; 1.16 [source document]; 7 mm, 10 %, day 14 [default]. */
export function settingsInForce(
  clinic: ClinicSettings,
  { implantationRates }: Pick<Knowledge, 'implantationRates'>,
): Settings {
  return {
    rifThresholdPercent: clinic.rifThresholdPercent ?? implantationRates.thresholdPercent,
    minimumTransfers: Math.max(
      implantationRates.minimumTransfers,
      clinic.minimumTransfers ?? implantationRates.minimumTransfers,
    ),
    positiveTestResetsCount: clinic.positiveTestResetsCount ?? false,
    liveBirthToPregnancyMultiplier: clinic.liveBirthToPregnancyMultiplier ?? 1.16,
    th1Cv: clinic.th1Cv ?? 0.1,
    th2Cv: clinic.th2Cv ?? 0.1,
    thinEndometriumMm: clinic.thinEndometriumMm ?? 7,
    pregnancyTestDay: clinic.pregnancyTestDay ?? 14,
  };
}
