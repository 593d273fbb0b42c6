import type { ClinicProtocol } from '../../case/clinic.ts';

/**
 * Starting points for a protocol that a clinic writes and signs itself. Only what the source states
 * is filled in: the check before signing then asks for everything that is left.
 *
 * No template is made of the endometrial profile cohort: its arms hold probiotics and lymphocyte therapy.
 */
export interface ProtocolTemplate {
  readonly protocolId: string;
  readonly draft: ClinicProtocol;
  /** Filled in, but unverified: to be confirmed before signing. */
  readonly unverified: readonly string[];
  /** Said to the physician beside the draft. */
  readonly remarks: readonly string[];
}

const draft = (name: string, startedFrom: string): Pick<ClinicProtocol, 'name' | 'version' | 'startedFrom'> => ({
  name: `Clinic protocol, started from: ${name}`,
  version: 1,
  startedFrom,
});

const CONFLICT =
  'Bands from 10.3 to below 11.8 lie where the sources contradict each other: a typed reason is asked for each time.';
const SIXTEEN_DAYS = {
  startDaysBeforeTransfer: 2,
  lastDoseDay: 13,
  continuation: 'stop at the pregnancy test',
} as const;
const BANDS_2015 = [
  { fromRatio: 10.3, toRatio: 13, dailyDoseMg: 1 },
  { fromRatio: 13, toRatio: 15.8, dailyDoseMg: 2 },
  { fromRatio: 15.8, dailyDoseMg: 3 },
] as const;
const BANDS_UNVERIFIED = 'bands: the steps at 13.0 and 15.8 are unverified';

export const protocolTemplates: readonly ProtocolTemplate[] = [
  {
    protocolId: 'answerPage',
    draft: {
      ...draft('answer page', 'answerPage'),
      startDaysBeforeTransfer: 2,
      lastDoseDay: 13,
      troughTarget: { lowNgPerMl: 4, highNgPerMl: 8, source: 'answer page (S2-11): a kidney-graft maintenance range' },
    },
    unverified: [],
    remarks: [
      'Not a guideline. Cut-off: the page names 10.3 and 11.8.',
      'Bands: 1 mg "lower end", 2-3 mg "moderate", up to 4 mg "severe", without any ratio.',
      'Day 13 is the earliest last day (16 days); the page goes on through pregnancy.',
      'No level is a reason to raise the dose.',
    ],
  },
  {
    protocolId: 'nakagawa2015',
    draft: {
      ...draft('2015, by degree of the ratio', 'nakagawa2015'),
      ...SIXTEEN_DAYS,
      minimumFailedTransfers: 5,
      cutOffRatio: 10.3,
      bands: BANDS_2015,
    },
    unverified: [BANDS_UNVERIFIED],
    remarks: ['Failed transfers: five or more (lecture deck) or four or more.', CONFLICT],
  },
  {
    protocolId: 'nakagawa2017',
    draft: {
      ...draft('2017, by degree of the ratio', 'nakagawa2017'),
      ...SIXTEEN_DAYS,
      minimumFailedTransfers: 3,
      cutOffRatio: 10.3,
      bands: BANDS_2015,
    },
    unverified: [BANDS_UNVERIFIED],
    remarks: ['The bands are those of 2015.', CONFLICT],
  },
  {
    protocolId: 'nakagawa2024',
    draft: {
      ...draft('2024 ratio bands', 'nakagawa2024'),
      minimumFailedTransfers: 5,
      cutOffRatio: 10.3,
      bands: [
        { fromRatio: 11.8, toRatio: 15.8, dailyDoseMg: 2 },
        { fromRatio: 15.8, dailyDoseMg: 3 },
      ],
      startDaysBeforeTransfer: 2,
    },
    unverified: [],
    remarks: [
      'No band was printed for 10.3 to below 11.8: write one or raise the cut-off to 11.8.',
      'Euploid or low-level mosaic blastocysts only; a clinic protocol has no line for that.',
      'No stop day is stated.',
    ],
  },
  {
    protocolId: 'nakagawa2019',
    draft: { ...draft('2019, continued through pregnancy', 'nakagawa2019'), cutOffRatio: 10.3 },
    unverified: [],
    remarks: ['1 to 4 mg a day without bands, continued through pregnancy.'],
  },
  {
    protocolId: 'japanTwoDose',
    draft: {
      ...draft('two-dose trial, Japan', 'japanTwoDose'),
      ...SIXTEEN_DAYS,
      minimumFailedTransfers: 3,
      cutOffRatio: 10.3,
      dosesPerDay: 2,
    },
    unverified: [],
    remarks: ['One fixed dose, 2 mg or 4 mg a day, for every ratio: write it as a single band.', CONFLICT],
  },
  {
    protocolId: 'tabrizTrial',
    draft: { ...draft('Tabriz placebo-controlled trial', 'tabrizTrial'), startDaysBeforeTransfer: 0 },
    unverified: [],
    remarks: ['To 10 weeks. Dose and immune criterion are not stated.'],
  },
  {
    protocolId: 'hisano2023',
    draft: { ...draft('after stillbirth, five cases', 'hisano2023'), cutOffRatio: 10.3 },
    unverified: [],
    remarks: ['Dosed one by one, through pregnancy. Two of five women had severe events.'],
  },
  {
    protocolId: 'rplNakagawa2022',
    draft: { ...draft('2022, recurrent pregnancy loss', 'rplNakagawa2022'), cutOffRatio: 10.3 },
    unverified: [],
    remarks: ['Women with four losses or more. Neither a rule for the dose nor dates are given.'],
  },
  {
    protocolId: 'rifPlusRpl',
    draft: { ...draft('2022, RIF with recurrent loss', 'rifPlusRpl') },
    unverified: [],
    remarks: ['An observation without a dose, through pregnancy.'],
  },
  {
    protocolId: 'sariTrial',
    draft: {
      ...draft('Sari trial', 'sariTrial'),
      minimumFailedTransfers: 3,
      cutOffRatio: 10.3,
      bands: [{ fromRatio: 10.3, dailyDoseMg: 3 }],
      startDaysBeforeTransfer: 2,
      continuation: 'stop at the pregnancy test',
    },
    unverified: [],
    remarks: ['Registered, no result found.', CONFLICT],
  },
];
