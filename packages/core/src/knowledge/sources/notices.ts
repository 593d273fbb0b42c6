import type { Notice } from './source.ts';

/**
 * The ten standing notices, word for word. Four carry placeholders, filled where they are shown:
 *
 *   {protocol}, {ratio}   dose: the protocol's name; her ratio as compared
 *   {luck}                threshold: the number alone, one decimal; the percent sign is in the text
 *   {evidenceDate}, {version}, {adoption}   footer: 'YYYY-MM-DD', 'YYYY.MM', who adopted what and when
 */
export const notices: readonly Notice[] = [
  {
    id: 'immune',
    words:
      'Blood immune tests are not recommended by ESHRE add-ons 2023 and rated red by HFEA. The Th1/Th2 ratio is not standardized between laboratories.',
    sourceIds: ['eshreAddOns2023', 'hfea'],
  },
  {
    id: 'tacrolimus',
    words:
      'Off-label. No guideline we read recommends tacrolimus for RIF. Evidence: mostly one clinic network, not randomized; untreated 0/17 in 2015; no difference at ratio >=10.3 in 2024; p = 0.043 to 0.091 at >=11.8 depending on the test, from 11 untreated women.',
    sourceIds: ['nakagawa2015', 'nakagawa2024', 'eshreRif2023', 'eshreAddOns2023', 'asrm2018', 'hfea', 'usLabel'],
  },
  {
    id: 'dose',
    words: 'Dose used in protocol {protocol} for ratio {ratio}. Not a prescription.',
    sourceIds: ['project'],
  },
  {
    id: 'conflictBand',
    words: 'The 2015 cut-off says yes, the 2024 data do not (20/36 treated, 11/15 untreated).',
    sourceIds: ['nakagawa2015', 'nakagawa2024'],
  },
  {
    id: 'threshold',
    words: 'A couple with exactly the predicted chance reaches this point by luck in {luck} %.',
    sourceIds: ['eshreRif2023'],
  },
  {
    id: 'pregnancy',
    words: 'The label states possible fetal harm. The 109-woman series included live births only.',
    sourceIds: ['usLabel', 'nakagawa2019'],
  },
  {
    id: 'trough',
    words:
      '4-8 ng/mL is a transplant range; no target is known for RIF. A low level is not a reason to raise the dose.',
    sourceIds: ['answerPage', 'project'],
  },
  {
    id: 'decline',
    words: 'Continuing transfers without immunotherapy',
    sourceIds: ['gill2024', 'pirtea2021', 'rifClinicCohort2024'],
  },
  {
    id: 'marks',
    words: 'Any [unverified] or [default] value prints its mark; [default] prints "needs clinical sign-off".',
    sourceIds: ['project'],
  },
  {
    id: 'footer',
    words: 'Evidence date {evidenceDate}, knowledge version {version}, clinic adoption record: {adoption}.',
    sourceIds: ['project'],
  },
];
