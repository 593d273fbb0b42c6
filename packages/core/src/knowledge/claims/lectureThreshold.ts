/* eslint-disable max-lines -- one list in one file: it is reviewed in one piece */
import type { Claim } from './claim.ts';
import { lecture } from './documents.ts';

/** Lecture deck: definition, threshold, worked example and levels. */

const FOOTNOTE =
  'Source of the chance per transfer (footnote 1) unverified. Age 40 lies in row >=40 for untested, in row 35-40 for euploid embryos (C19).';

export const lectureThreshold: readonly Claim[] = [
  lecture(
    'S1-01',
    'title',
    'The lecture itself: "Tacrolimus And RIF", by Dr Nahal Nasehi, gynecologist with a fellowship in infertility.',
    {
      status: 'source document',
      carriedAs: 'background',
      carriers: ['source:lectureDeck'],
      note: 'A lecture by one clinician, not a guideline.',
    },
  ),
  lecture(
    'S1-02',
    'definition',
    'Implantation failure: an embryo of good quality was transferred and no pregnancy followed.',
    {
      status: 'source document',
      carriedAs: 'data',
      carriers: ['topic:whatIsRif'],
      note: 'ESHRE RIF 2023 words it differently: embryos considered viable, no positive pregnancy test, often enough in one patient to consider further steps. Wording read second-hand.',
    },
  ),
  lecture(
    'S1-03',
    'threshold',
    "Where an individual calculation is not feasible, the clinic's own pregnancy rate for the patient group may stand in; the table itself uses published rates.",
    {
      status: 'verified',
      carriedAs: 'setting',
      carriers: ['setting:enteredChance', 'topic:clinicRate'],
      note: 'Individual calculation first, clinic rate per patient group as fallback; the table uses published rates whose source (footnote 1) is unverified.',
    },
  ),
  lecture(
    'S1-04',
    'threshold',
    'Even with a 60 % chance at the first transfer, failure is called recurrent after two transfers at the earliest.',
    {
      status: 'verified',
      carriedAs: 'rule',
      carriers: ['rates:implantationRates', 'setting:minimumTransfers'],
      recomputed: 'euploid <35 and 35-40 exceed 60 % at n = 1; the floor makes it 2',
      note: 'Floor of two transfers; numbers of untested embryos per age read second-hand.',
    },
  ),
  lecture(
    'S1-05',
    'threshold table',
    'Untested embryos, below 35 years: 31.5 % per transfer, 67.9 % after three; intervene after 3 transfers.',
    {
      status: 'recomputed',
      carriedAs: 'rule',
      carriers: ['rate:untestedBelow35'],
      recomputed:
        'all six cells agree with 1-(1-p)^n within 0.05 percentage points; chance of failing the threshold number by luck 32.1 %',
      note: FOOTNOTE,
    },
  ),
  lecture(
    'S1-06',
    'threshold table',
    'Untested embryos, 35 to 39 years: 25.9 % per transfer, 59.3 % after three, 69.9 % after four; intervene after 4 transfers.',
    {
      status: 'recomputed',
      carriedAs: 'rule',
      carriers: ['rate:untested35To39'],
      recomputed:
        'all six cells agree with 1-(1-p)^n within 0.05 percentage points; chance of failing the threshold number by luck 30.1 %',
      note: FOOTNOTE,
    },
  ),
  lecture(
    'S1-07',
    'threshold table',
    'Untested embryos, 40 years or more: 15 % per transfer, 62.3 % after six; intervene after 6 transfers.',
    {
      status: 'recomputed',
      carriedAs: 'rule',
      carriers: ['rate:untestedFrom40'],
      recomputed:
        'all six cells agree with 1-(1-p)^n within 0.05 percentage points; chance of failing the threshold number by luck 37.7 %',
      note: FOOTNOTE,
    },
  ),
  lecture(
    'S1-08',
    'threshold table',
    'Euploid embryos, below 35 years: 68.4 % per transfer, 90.0 % after two; intervene after 2 transfers.',
    {
      status: 'recomputed',
      carriedAs: 'rule',
      carriers: ['rate:euploidBelow35'],
      recomputed:
        'all six cells agree with 1-(1-p)^n within 0.05 percentage points; chance of failing the threshold number by luck 10.0 %',
      note: FOOTNOTE,
    },
  ),
  lecture(
    'S1-09',
    'threshold table',
    'Euploid embryos, 35 to 40 years: 64.1 % per transfer, 87.1 % after two; intervene after 2 transfers.',
    {
      status: 'recomputed',
      carriedAs: 'rule',
      carriers: ['rate:euploid35To40'],
      recomputed:
        'all six cells agree with 1-(1-p)^n within 0.05 percentage points; chance of failing the threshold number by luck 12.9 %',
      note: FOOTNOTE,
    },
  ),
  lecture(
    'S1-10',
    'threshold table',
    'Euploid embryos, above 40 years: 58.0 % per transfer, 82.4 % after two; intervene after 2 transfers.',
    {
      status: 'recomputed',
      carriedAs: 'rule',
      carriers: ['rate:euploidAbove40'],
      recomputed:
        'all six cells agree with 1-(1-p)^n within 0.05 percentage points; chance of failing the threshold number by luck 17.6 %',
      note: FOOTNOTE,
    },
  ),
  lecture(
    'S1-11',
    'worked example',
    'Example: 36 years, trying for 3 years, damaged tubes, never pregnant, no IVF before, own eggs.',
    {
      status: 'recomputed',
      carriedAs: 'rule',
      carriers: ['model:nelsonLawlor2011'],
      recomputed: 'nelsonLawlor2011 gives 23.807 %',
      note: 'Hidden inputs: no ICSI, gonadotropin stimulation, first attempt.',
    },
  ),
  lecture(
    'S1-12',
    'worked example',
    'Her chance of live birth per IVF attempt is 23.8 % by IVFPredict (Nelson and Lawlor).',
    {
      status: 'recomputed',
      carriedAs: 'rule',
      carriers: ['model:nelsonLawlor2011'],
      recomputed: '23.807 %',
      note: 'Nelson and Lawlor 2011 (doi:10.1371/journal.pmed.1000386); own and donor eggs are swapped in the open application that carries the coefficients.',
    },
  ),
  lecture(
    'S1-13',
    'worked example',
    'Her chance of pregnancy per attempt is the live birth chance times 1.16, 27.6 %.',
    {
      status: 'source document',
      carriedAs: 'setting',
      carriers: ['setting:liveBirthToPregnancyMultiplier'],
      recomputed: '23.8 x 1.16 = 27.608',
      note: 'Editable and labeled; source not found; a factor from live birth to ongoing pregnancy in te Velde 2014 is a candidate (unverified); ignores biochemical pregnancies.',
    },
  ),
  lecture('S1-14', 'worked example', '(1 - PR)^n is given as the chance of pregnancy after n transfers.', {
    status: 'conflict',
    carriedAs: 'rule',
    carriers: ['rates:implantationRates', 'conflict:C21'],
    recomputed: 'NP_n is the chance of NO pregnancy; P=1-NP_n',
    note: 'C21: the formula gives the chance of NO pregnancy; show P_n = 1 - NP_n.',
  }),
  lecture('S1-15', 'worked example', 'Her chance is 47 % over two transfers.', {
    status: 'recomputed',
    carriedAs: 'rule',
    carriers: ['rates:implantationRates', 'topic:individualChance'],
    recomputed: '47.58 %',
    note: 'Truncated in the deck; 48 if rounded.',
  }),
  lecture('S1-16', 'worked example', 'Her chance is 62 % over three transfers.', {
    status: 'recomputed',
    carriedAs: 'rule',
    carriers: ['rates:implantationRates', 'topic:individualChance'],
    recomputed: '62.05 %',
  }),
  lecture('S1-17', 'worked example', 'Her chance is 72 % over four transfers.', {
    status: 'recomputed',
    carriedAs: 'rule',
    carriers: ['rates:implantationRates', 'topic:individualChance'],
    recomputed: '72.52 %',
    note: 'Truncated in the deck; 73 if rounded.',
  }),
  lecture('S1-18', 'worked example', 'Her chance is 80 % over five transfers.', {
    status: 'recomputed',
    carriedAs: 'rule',
    carriers: ['rates:implantationRates', 'topic:individualChance'],
    recomputed: '80.11 %',
  }),
  lecture(
    'S1-19',
    'worked example',
    'With a threshold above 60 %: intervene if she is not pregnant after three transfers.',
    {
      status: 'conflict',
      carriedAs: 'rule',
      carriers: ['rates:implantationRates', 'setting:rifThresholdPercent', 'conflict:C20'],
      note: 'C20: the same woman gets 4 from the table (35-39) and 3 from the individual calculation; show both on one axis.',
    },
  ),
  lecture(
    'S1-20',
    'levels',
    'Advice comes in three levels: green recommended, orange can be considered, red not recommended.',
    {
      status: 'verified',
      carriedAs: 'rule',
      carriers: ['topic:whatToExamine'],
      note: 'Colors green, orange, red; in ESHRE red means not to be offered routinely (unverified wording, absent from the deck).',
    },
  ),
];
