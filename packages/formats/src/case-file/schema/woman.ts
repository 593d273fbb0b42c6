import { ACCEPTED_UNITS, type UnitChoice } from '@nidation/core/engines';
import { LAB_UNITS, type LabTest } from '@nidation/core/case';
import { calendarDay, flag, number, text, whole, words, yesNo } from './fields.ts';
import { askedList, optional, record, recordList } from './structure.ts';
import { conditions } from './history.ts';
import { AGE } from './transfers.ts';

export const LAB_TESTS = Object.keys(LAB_UNITS) as [LabTest, ...LabTest[]];

/** ALT and AST in U/L need the laboratory's own upper limit beside them. */
export const ACTIVITY_UNITS: readonly string[] = ['U/L', 'U/l', 'IU/L', 'IU/l'];

export function spellingsOf(test: LabTest): readonly string[] {
  const choices: readonly UnitChoice[] = ACCEPTED_UNITS[test];
  const listed = choices.flatMap(({ spellings }) => spellings);
  return test === 'alt' || test === 'ast' ? [...listed, ...ACTIVITY_UNITS] : listed;
}

/** Which units go with which test, for editors and validators that read the schema. */
const unitsByTest = LAB_TESTS.map((test) => ({
  if: { properties: { test: { const: test } }, required: ['test'] },
  then: { properties: { unit: { enum: [...spellingsOf(test)] } } },
}));

const lab = record(
  {
    test: words(
      LAB_TESTS,
      'Which test. fastingGlucose: fasting plasma glucose; egfr: estimated glomerular filtration rate; tacrolimusTrough: level just before a dose.',
    ),
    day: calendarDay('Day of the blood draw or recording.'),
    value: number({ unit: '', from: 0, to: 10_000_000, about: 'The number as printed, in the unit beside it.' }),
    unit: text(
      'Unit as printed, UCUM or its usual spelling; each test accepts its own. It is converted exactly and never guessed.',
      40,
      ['umol/L', 'mg/dL'],
    ),
    upperLimitOfNormal: optional(
      number({
        unit: 'U/L',
        from: 5,
        to: 200,
        about: 'ALT and AST in U/L only: the laboratory’s upper limit of normal, U/L.',
      }),
      'Required there, refused elsewhere.',
    ),
  },
  'One laboratory value.',
).meta({ description: 'One laboratory value.', allOf: unitsByTest });

const bloodPressure = record(
  {
    day: calendarDay('Day of the measurement.'),
    systolicMmHg: whole({ unit: 'mmHg', from: 50, to: 300, about: 'Systolic pressure, mmHg.' }),
    diastolicMmHg: whole({ unit: 'mmHg', from: 20, to: 200, about: 'Diastolic pressure, mmHg.' }),
  },
  'One blood pressure.',
);

const medicine = record(
  {
    name: text('Generic name, as on the package.', 80, ['tacrolimus', 'fluconazole', 'estradiol']),
    status: words(['running', 'planned', 'stopped'], 'On the day of asOf.'),
    from: optional(calendarDay('First day.')),
    to: optional(calendarDay('Last day.')),
    doseMgPerDay: optional(number({ unit: 'mg a day', from: 0, to: 100_000, above: true, about: 'Daily dose, mg.' })),
    indication: optional(text('What for. No name of a person.', 120)),
    interactionReviewed: yesNo(
      'A pharmacist has looked at its interaction with tacrolimus; asked for before a plan when the medicine stands on no list.',
    ),
  },
  'One medicine.',
);

export const medicines = (whose: string) =>
  askedList(
    medicine,
    `Every medicine ${whose} takes, is to take, or stopped recently, also over the counter and herbal.`,
    200,
  );

const allergy = record(
  {
    substance: words(
      ['tacrolimus', 'macrolide', 'other'],
      'tacrolimus, any macrolide (erythromycin, clarithromycin, azithromycin), or another substance.',
    ),
    detail: optional(text('Substance or reaction in a few words.', 120), 'Absent: none.'),
  },
  'One hypersensitivity.',
);

const vaccination = record(
  {
    name: text('Vaccine.', 80, ['MMR', 'influenza, inactivated']),
    live: flag('true: live attenuated vaccine; false: any other.'),
    day: calendarDay('Day given, or planned for.'),
  },
  'One vaccination.',
);

const birthDate = (whose: string) =>
  optional(
    calendarDay(`${whose} birth date, in place of ageYears. Turned into completed years on asOf; not kept.`),
    'Absent: ageYears counts.',
  );

export const woman = record(
  {
    ageYears: optional(whole({ ...AGE, about: 'Her age on asOf, completed years.' })),
    birthDate: birthDate('Her'),
    heightCm: optional(number({ unit: 'cm', from: 100, to: 220, about: 'Height, cm.' })),
    weightKg: optional(number({ unit: 'kg', from: 25, to: 300, about: 'Weight, kg.' })),
    conditions: optional(conditions, 'Absent: nothing known.'),
    allergies: askedList(allergy, 'Hypersensitivities.', 40),
    medicines: medicines('she'),
    vaccinations: askedList(vaccination, 'Vaccinations of the last months and those planned.', 60),
    labs: recordList(lab, 'Laboratory values and QTc.', 500),
    bloodPressures: recordList(bloodPressure, 'Blood pressures.', 500),
  },
  'The woman. No name, no address, no record number.',
);

export const partner = record(
  {
    ageYears: optional(
      whole({ unit: 'completed years', from: 12, to: 99, about: 'His age on asOf, completed years.' }),
    ),
    birthDate: birthDate('His'),
    medicines: medicines('he'),
  },
  'The male partner.',
);
