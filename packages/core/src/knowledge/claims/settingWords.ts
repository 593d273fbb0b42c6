import type { ClinicProtocol, ClinicSettings } from '../../case/clinic.ts';

/** What a clinic sets, in words: where a claim is carried as a setting, it is one of these. */
type SettingName = keyof ClinicSettings | keyof Pick<ClinicProtocol, 'monitoring'> | 'enteredChance';

export const settingWords: Record<SettingName, string> = {
  rifThresholdPercent: 'RIF threshold, percent that the cumulative chance must exceed',
  minimumTransfers: 'least number of failed transfers, never below two',
  positiveTestResetsCount: 'whether a positive test sets the count back to zero',
  liveBirthToPregnancyMultiplier: 'factor from live birth to pregnancy',
  thinEndometriumMm: 'thin endometrium, mm',
  th1Cv: 'coefficient of variation of the Th1 percentage',
  th2Cv: 'coefficient of variation of the Th2 percentage',
  maximumDailyDoseMg: "the clinic's own ceiling, mg a day",
  pregnancyTestDay: 'day of the pregnancy test after transfer',
  troughTarget: 'level range with its source; none out of the box',
  monitoring: 'monitoring schedule of a clinic protocol',
  enteredChance: "a chance per transfer entered by the clinic, with its counts the clinic's own rate",
};
