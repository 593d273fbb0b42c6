import type { Hazard } from './hazard.ts';
import { control } from './testFiles.ts';

/** Right dose, wrong day; the wrong couple; pregnancy. */
export const courseHazards: readonly Hazard[] = [
  {
    id: 'H-14',
    hazard: 'The transfer is moved, the doses are not',
    severity: 'critical',
    causes: ['an old calendar', 'doses already taken'],
    controls: [
      control(
        'Every entry moves with it under a new version; doses taken need a decision',
        ['makePlan', 'every entry moves with it; version 2 supersedes version 1'],
        ['makePlan', 'doses already taken never move and need a decision'],
      ),
      control(
        'Calendar entries keep their identity and are replaced or cancelled',
        ['calendarFile', 'version 2 keeps every UID, moves the days and raises the sequence'],
        ['calendarFile', 'an entry that fell away is cancelled under its own UID; one that is back is not'],
      ),
    ],
    residual: 'A printed sheet that is not taken back.',
  },
  {
    id: 'H-15',
    hazard: 'A dose or a test falls on the wrong day',
    severity: 'serious',
    causes: ['a time zone', 'the clock going back', 'a leap day', 'day 13 or 14'],
    controls: [
      control(
        'Calendar days are no instants; nights of 23 and 25 hours are counted',
        ['days', 'over the turn of a year, a leap day and the nights the clock changes'],
        ['clock', 'on the night the clock goes back, two doses at 21:00 lie 25 hours apart'],
      ),
      control('Last dose and test day are printed apart', [
        'makePlan',
        '16 dosing days from Tue 1 Dec to Wed 16 Dec, the test on Thu 17 Dec',
      ]),
    ],
    residual: 'A protocol whose stop day no source states.',
  },
  {
    id: 'H-16',
    hazard: 'One couple’s values decide for another, or the partner’s for the woman',
    severity: 'critical',
    causes: ['a wrong file', 'a field in the wrong person'],
    controls: [
      control('Objects are closed: a field in the wrong place is a fault', [
        'caseSchema',
        'every object is closed: a misspelled field never passes',
      ]),
      control('Plans carry an identity of the couple', [
        'identity',
        'without an identifier two couples still differ, and one stays the same',
      ]),
    ],
    residual: 'The right fields of the wrong couple.',
  },
  {
    id: 'H-17',
    hazard: 'Treatment goes on after a negative test, or stops in silence when she is pregnant',
    severity: 'serious',
    causes: ['a plan without a decision at the test'],
    controls: [
      control('A decision at the test is a task of every plan', [
        'makePlan',
        'baseline before the first dose, a level on day 7 before the dose, a decision at the test',
      ]),
      control('What each source says on continuing is printed', ['makePlan', 'every source on continuing is printed']),
    ],
    residual: 'The test is not done.',
  },
  {
    id: 'H-18',
    hazard: 'A pregnancy goes on under tacrolimus without the risk being told',
    severity: 'critical',
    causes: ['a series of live births read as safety'],
    controls: [
      control('Label and series stand together on the sheet', ['sheet', 'both statements on harm, with their limits']),
      control('The conflict is found in the data and shown', [
        'evidence',
        '26 of 26 and five without a number; what can be found in the data is found',
      ]),
    ],
    residual: 'The risk at 1 to 4 mg is not known.',
  },
  {
    id: 'H-19',
    hazard: 'Chasing a falling whole-blood trough in pregnancy poisons her',
    severity: 'critical',
    causes: ['hematocrit falls, unbound share rises'],
    controls: [
      control('Cautioned, with plasma and the share of hematocrit', [
        'readLevels',
        'cautions against restoring a trough, shows plasma, and the share that is hematocrit',
      ]),
    ],
    residual: 'Laboratories rarely measure unbound drug.',
  },
  {
    id: 'H-20',
    hazard: 'She breastfeeds on one source’s word',
    severity: 'serious',
    causes: ['label and rheumatology differ'],
    controls: [
      control(
        'Both positions, no verdict',
        ['ask', 'both sides of breastfeeding, and what is unknown'],
        ['positions', '%s: %s'],
      ),
    ],
    residual: 'No long-term data.',
  },
  {
    id: 'H-21',
    hazard: 'A plan is lost, doubled or altered in silence',
    severity: 'serious',
    causes: ['two versions at home', 'an edition that changed'],
    controls: [
      control('A version names what it replaces', ['sheet', 'its version, and which one it replaces']),
      control('Golden cases: changed advice shows as a changed file', ['golden', '%s']),
    ],
    residual: 'Files kept outside the product.',
  },
  {
    id: 'H-22',
    hazard: 'The first dose day is already past and nobody notices',
    severity: 'moderate',
    causes: ['a plan made late'],
    controls: [
      control('A first dose in the past needs a decision', [
        'makePlan',
        'a first dose that is already past needs a decision',
      ]),
    ],
    residual: 'None known.',
  },
  {
    id: 'H-23',
    hazard: 'The couple’s treatment is read by others',
    severity: 'serious',
    causes: ['a calendar on a shared phone', 'a fault that repeats free text'],
    controls: [
      control('Discreet titles name no drug and no treatment', [
        'calendarFile',
        'discreet: no drug, no treatment, no details',
      ]),
      control(
        'Faults repeat no free text and no birth date',
        ['caseFile', 'free text is never repeated in a fault'],
        ['caseFile', 'a fault does not repeat the birth date'],
      ),
    ],
    residual: 'A few hundred women with a rare treatment can be recognized.',
  },
];
