import type { Claim } from './claim.ts';
import { answer } from './documents.ts';

/** Answer page: headline, selection, dose and levels. */

export const answerSelectionAndDose: readonly Claim[] = [
  answer(
    'S2-01',
    'headline',
    'Tacrolimus "should be used" for RIF with a ratio of 10.3 to 11.8 or more: 1 to 4 mg a day from two days before transfer through early pregnancy.',
    {
      status: 'conflict',
      carriedAs: 'refuted',
      carriers: ['position:answerPage/tacrolimus', 'conflict:C1'],
      note: 'C1; page of an answer site (Dr.Oracle article 868359, "content is pending human review", updated 19 Feb 2026), not a guideline; HFEA red, ASRM 2018 insufficient, ESHRE add-ons 2023 class not recommended.',
    },
  ),
  answer(
    'S2-02',
    'selection',
    'Measure the peripheral CD4+IFN-gamma+/CD4+IL-4+ ratio to find candidates [refs 1, 2].',
    {
      status: 'verified',
      carriedAs: 'rule',
      carriers: ['fact:th1Th2Ratio', 'position:answerPage/ratio', 'conflict:C11'],
      note: 'Definition of the ratio; ESHRE add-ons 2023, item 4: blood immune tests not recommended.',
    },
  ),
  answer('S2-03', 'selection', 'Optimal cut-off is >=11.8 with euploid blastocyst transfer [ref 2].', {
    status: 'verified',
    carriedAs: 'data',
    carriers: ['protocol:nakagawa2024', 'topic:cutOff', 'conflict:C3'],
    note: 'Second-hand, the 2024 review, read as abstract; derived retrospectively by the same clinic; treatment in the cohort was assigned at 10.3; see S1-96 to S1-98.',
  }),
  answer('S2-04', 'selection', 'Original threshold >=10.3 used successfully in several studies [refs 1, 3].', {
    status: 'conflict',
    carriedAs: 'notice',
    carriers: ['notice:conflictBand', 'conflict:C3', 'comparison:nakagawa2024/sacFrom10_3'],
    recomputed: 'Fisher 0.52 at >=10.3',
    note: 'C3: S1-95 shows no effect at >=10.3 (Fisher 0.52).',
  }),
  answer(
    'S2-05',
    'selection',
    'Women with autoimmune disease or elevated NK cells who meet the ratio are candidates [ref 4].',
    {
      status: 'conflict',
      carriedAs: 'refuted',
      carriers: ['conflict:C10', 'caution:autoimmuneDisease', 'topic:autoimmuneDisease'],
      note: 'C10: the matching source (Bahrami-Asl 2020, read as abstract) does not say it; NK testing is on the red list.',
    },
  ),
  answer(
    'S2-06',
    'dose',
    'Start 2 days before transfer, at least to the pregnancy test (16 days), then throughout pregnancy [refs 3, 1].',
    {
      status: 'verified',
      carriedAs: 'data',
      carriers: ['protocol:japanTwoDose', 'protocol:tabrizTrial', 'conflict:C8'],
      note: '16 days verified (Read as abstract); "throughout" rests on uncontrolled series; Tabriz randomized trial: transfer day to 10 weeks (C8).',
    },
  ),
  answer('S2-07', 'dose', '1 mg daily at the lower end of the elevated range [ref 3].', {
    status: 'source document',
    carriedAs: 'background',
    carriers: ['protocol:answerPage', 'topic:dose'],
    note: 'No numeric band, nothing to compute; the 2024 bands start at 2 mg.',
  }),
  answer('S2-08', 'dose', '2-3 mg daily for moderately elevated ratios [refs 3, 1].', {
    status: 'source document',
    carriedAs: 'background',
    carriers: ['protocol:answerPage', 'topic:dose'],
    note: 'No numeric band.',
  }),
  answer('S2-09', 'dose', 'Up to 4 mg daily for severely elevated ratios [ref 1].', {
    status: 'source document',
    carriedAs: 'data',
    carriers: ['protocol:answerPage', 'source:nakagawa2020'],
    note: 'No numeric band; Nakagawa 2020 (doi:10.11477/mf.1409210204): 1 mg more when Th1 is high, which explains 4 mg.',
  }),
  answer('S2-10', 'dose', 'Higher ratios require higher doses to suppress the immune response [ref 3].', {
    status: 'not reproduced',
    carriedAs: 'refuted',
    carriers: ['comparison:japanTwoDose/2MgV4Mg', 'topic:doseResponse'],
    recomputed: '10/15 at 2 mg v 5/9 at 4 mg, Fisher 0.68',
    note: 'No dose response in the only two-dose trial.',
  }),
  answer('S2-11', 'monitoring', 'Keep trough 4-8 ng/mL in pregnancy [refs 5, 1].', {
    status: 'conflict',
    carriedAs: 'setting',
    carriers: ['setting:troughTarget', 'notice:trough', 'conflict:C17'],
    note: 'C17: 4-8 ng/mL is a kidney-graft maintenance range (month >3); no RIF efficacy target exists; ceiling and safety alert only, never a reason to raise the dose.',
  }),
  answer('S2-12', 'monitoring', 'Baseline: CBC, liver tests, creatinine, glucose, potassium [ref 5].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: [
      'monitoring:bloodCount',
      'monitoring:liver',
      'monitoring:kidney',
      'monitoring:glucose',
      'monitoring:potassium',
    ],
    note: 'Agrees with labels; add blood pressure, magnesium, ECG if QT risk, infection screen, vaccines.',
  }),
  answer('S2-13', 'monitoring', 'Measure troughs during treatment [ref 1].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: ['monitoring:trough'],
    note: 'With once-daily dosing the trough is at 24 h, not 12 h.',
  }),
  answer('S2-14', 'monitoring', 'Check blood pressure, renal function, glucose and liver enzymes regularly [ref 5].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: ['monitoring:bloodPressure', 'monitoring:kidney', 'monitoring:glucose', 'monitoring:liver'],
    note: 'Interval missing; project defaults apply.',
  }),
  answer(
    'S2-15',
    'monitoring',
    'Maternal plasma concentrations stay relatively stable in pregnancy on a consistent regimen [ref 1].',
    {
      status: 'source document',
      carriedAs: 'data',
      carriers: ['conflict:stableLevels', 'observation:nakagawa2019/levels'],
      note: 'Contradicted by transplant data: whole-blood concentration per dose falls by up to 61 % while the unbound fraction rises.',
    },
  ),
];
