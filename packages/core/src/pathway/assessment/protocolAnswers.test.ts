import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../case/case.ts';
import type { Conditions } from '../../case/history.ts';
import type { Medicine } from '../../case/medicines.ts';
import { addDays, day } from '../../engines/quantities/days.ts';
import { knowledge } from '../../knowledge/inForce.ts';
import type { ProtocolAnswer, ProtocolValue } from './answers.ts';
import { assess } from './assess.ts';
import { completeCase, failed, goodBlastocyst, TODAY, withRatio, without } from './testCases.ts';

const answer = (of: Case, id: string): ProtocolAnswer =>
  assess(of, knowledge).protocols.find((one) => one.id === `protocol/${id}`)!;
const level = (of: Case, id = 'nakagawa2024') => answer(of, id).level;
const value = (of: Case, id = 'nakagawa2024') => answer(of, id).value as ProtocolValue;
const woman = (more: Partial<Case['woman']>): Case => ({ ...completeCase, woman: { ...completeCase.woman, ...more } });
const conditions = (more: Partial<Conditions>): Case =>
  woman({ conditions: { ...completeCase.woman.conditions, ...more } });
const labs = (test: Case['woman']['labs'][number]['test'], value: number): Case =>
  woman({ labs: completeCase.woman.labs.map((lab) => (lab.test === test ? { ...lab, value } : lab)) });
const taking = (...medicines: Medicine[]) => woman({ medicines });
const running = (name: string): Medicine => ({ name, status: 'running' });

describe('the ratio’s edges', () => {
  test.each([
    [10.29, 'outside protocol', undefined],
    [10.3, 'conflict', undefined],
    [11.79, 'conflict', undefined],
    [11.8, 'fits protocol', 2],
    [11.81, 'fits protocol', 2],
    [15.79, 'fits protocol', 2],
    [15.8, 'fits protocol', 3],
    [15.81, 'fits protocol', 3],
  ])('2024 bands at %d: %s, %s mg', (ratio, expected, mg) => {
    const found = answer(withRatio(completeCase, ratio), 'nakagawa2024');
    expect(found.level).toBe(expected);
    expect((found.value as ProtocolValue).dose?.allowed).toBe(mg);
  });
  test.each([
    [10.29, 'outside protocol', undefined],
    [10.3, 'conflict', 1],
    [11.79, 'conflict', 1],
    [11.8, 'fits protocol', 1],
    [12.99, 'fits protocol', 1],
    [13, 'fits protocol', 2],
    [15.79, 'fits protocol', 2],
    [15.8, 'fits protocol', 3],
  ])('2015 bands at %d: %s, %s mg, unverified and not adoptable', (ratio, expected, mg) => {
    const found = answer(withRatio(completeCase, ratio), 'nakagawa2015');
    expect(found.level).toBe(expected);
    expect(found.value).toMatchObject({ adoptability: { kind: 'not adoptable' } });
    expect((found.value as ProtocolValue).dose?.allowed).toBe(mg);
    expect((found.value as ProtocolValue).doseConfidence).toBe('unverified');
  });
  test('the conflict notice stands in the reasons', () => {
    expect(
      answer(withRatio(completeCase, 11), 'nakagawa2024')
        .because.map(({ text }) => text)
        .join(' '),
    ).toContain('20/36 treated, 11/15 untreated');
  });
  test('another assay is unknown, not below', () => {
    const other: Case = { ...completeCase, th1Th2: [{ ...completeCase.th1Th2[0]!, method: 'serum cytokines' }] };
    expect(level(other)).toBe('cannot say');
    expect(value(other).needs).toContain('th1Th2Ratio');
  });
});

describe('entry', () => {
  test.each([
    [4, 'outside protocol'],
    [5, 'fits protocol'],
    [6, 'fits protocol'],
  ])('%d failed transfers: %s', (count, expected) => {
    expect(level({ ...completeCase, transfers: Array.from({ length: count }, () => failed(36)) })).toBe(expected);
  });
  test.each([
    ['euploid', 'fits protocol'],
    ['low-level mosaic', 'fits protocol'],
    ['untested', 'outside protocol'],
    ['aneuploid', 'outside protocol'],
  ] as const)('%s embryo planned: %s', (ploidy, expected) => {
    expect(
      level({
        ...completeCase,
        plannedTransfer: { ...completeCase.plannedTransfer!, embryos: [goodBlastocyst(ploidy)] },
      }),
    ).toBe(expected);
  });
  test.each([
    [17, 'refused'],
    [18, 'fits protocol'],
    [39, 'fits protocol'],
    [40, 'outside protocol'],
  ] as const)('two-dose trial at %d years: %s', (ageYears, expected) => {
    expect(level(woman({ ageYears }), 'japanTwoDose')).toBe(expected);
  });
  test('two-dose trial offers its two doses until the clinic chooses', () => {
    expect(value(completeCase, 'japanTwoDose').doseChoices?.map(({ allowed }) => allowed)).toEqual([2, 4]);
  });
  test('a positive test closes the two-dose trial', () => {
    const transfers = [...completeCase.transfers!, { ...failed(36), outcome: 'biochemical pregnancy' as const }];
    expect(level({ ...completeCase, transfers }, 'japanTwoDose')).toBe('outside protocol');
  });
  test('RIF not reached: no protocol for RIF is fitted', () => {
    const two = { ...completeCase, transfers: [failed(36), failed(36)] };
    for (const { level: found } of assess(two, knowledge).protocols) expect(found).not.toBe('fits protocol');
  });
  test('the source that names no rule gives no dose', () => {
    for (const id of ['answerPage', 'tabrizTrial', 'tabrizProfile2024', 'nakagawa2019']) {
      expect(['no dose defined', 'outside protocol', 'conflict']).toContain(level(completeCase, id));
      expect(value(completeCase, id).dose).toBeUndefined();
    }
  });
});

describe('contraindications refuse', () => {
  test.each<[string, Case]>([
    ['tacrolimus hypersensitivity', woman({ allergies: [{ substance: 'tacrolimus' }] })],
    ['macrolide hypersensitivity', woman({ allergies: [{ substance: 'macrolide' }] })],
    ['cyclosporine', taking(running('cyclosporine'))],
    ['sirolimus', taking(running('sirolimus'))],
    ['mycophenolate', taking(running('mycophenolate'))],
    ['active infection', conditions({ activeInfection: 'yes' })],
    ['tuberculosis', conditions({ tuberculosis: 'positive' })],
    ['hepatitis B', conditions({ hepatitisB: 'positive' })],
    ['HIV', conditions({ hiv: 'positive' })],
    ['malignancy', conditions({ malignancy: 'not cleared' })],
    ['breastfeeding', conditions({ breastfeeding: 'yes' })],
    ['age 17', woman({ ageYears: 17 })],
    ['potassium 5.5', labs('potassium', 5.5)],
    ['eGFR 59', labs('egfr', 59)],
    ['systolic 160', woman({ bloodPressures: [{ day: addDays(TODAY, -3), systolicMmHg: 160, diastolicMmHg: 80 }] })],
    ['diastolic 110', woman({ bloodPressures: [{ day: addDays(TODAY, -3), systolicMmHg: 130, diastolicMmHg: 110 }] })],
    [
      '140/90 repeated',
      woman({
        bloodPressures: [
          { day: addDays(TODAY, -6), systolicMmHg: 140, diastolicMmHg: 80 },
          { day: addDays(TODAY, -3), systolicMmHg: 130, diastolicMmHg: 90 },
        ],
      }),
    ],
    [
      'live vaccine 27 days before the first dose',
      woman({ vaccinations: [{ name: 'MMR', live: true, day: day('2026-11-04') }] }),
    ],
    ['no off-label consent', { ...completeCase, consent: { ...completeCase.consent, offLabelConsent: 'no' } }],
    ['no specialist', { ...completeCase, consent: { ...completeCase.consent, specialistSignature: 'no' } }],
    ...[
      'fluconazole',
      'voriconazole',
      'posaconazole',
      'ketoconazole',
      'itraconazole',
      'clarithromycin',
      'erythromycin',
      'nelfinavir',
      'boceprevir',
      'telaprevir',
      'ritonavir',
      'cobicistat',
      'rifampin',
      "St John's wort",
      'carbamazepine',
      'phenytoin',
      'phenobarbital',
    ].map((name): [string, Case] => [name, taking(running(name))]),
    [
      'an azole planned within the dosing days',
      taking({ name: 'Fluconazole', status: 'planned', from: day('2026-12-05') }),
    ],
    ['lisinopril', taking(running('lisinopril'))],
    ['losartan', taking(running('losartan'))],
  ])('%s', (_, of) => {
    const found = answer(of, 'nakagawa2024');
    expect(found.level).toBe('refused');
    expect((found.value as ProtocolValue).refusedBy.length).toBeGreaterThan(0);
    expect((found.value as ProtocolValue).dose).toBeUndefined();
  });

  test.each<[string, Case]>([
    ['potassium 5.4', labs('potassium', 5.4)],
    ['eGFR 60', labs('egfr', 60)],
    ['159/109 once', woman({ bloodPressures: [{ day: addDays(TODAY, -3), systolicMmHg: 159, diastolicMmHg: 109 }] })],
    [
      '139/89 twice',
      woman({
        bloodPressures: [3, 6].map((before) => ({
          day: addDays(TODAY, -before),
          systolicMmHg: 139,
          diastolicMmHg: 89,
        })),
      }),
    ],
    [
      'live vaccine 28 days before the first dose',
      woman({ vaccinations: [{ name: 'MMR', live: true, day: day('2026-11-03') }] }),
    ],
    [
      'dead vaccine yesterday',
      woman({ vaccinations: [{ name: 'influenza, inactivated', live: false, day: addDays(TODAY, -1) }] }),
    ],
    ['malignancy cleared', conditions({ malignancy: 'cleared by an oncologist' })],
    ['tuberculosis treated', conditions({ tuberculosis: 'treated' })],
    ['an azole that ended long before', taking({ name: 'fluconazole', status: 'stopped', to: day('2026-09-01') })],
    ['azithromycin', taking(running('azithromycin'))],
    ['diltiazem', taking(running('diltiazem'))],
    ['estradiol and progesterone', taking(running('estradiol'), running('progesterone'))],
    ['a medicine on no list', taking(running('levothyroxine'))],
  ])('%s does not refuse', (_, of) => {
    expect(level(of)).toBe('fits protocol');
  });

  test('a misspelled strong inhibitor is unknown, not absent', () => {
    const found = answer(taking(running('clarithromicin')), 'nakagawa2024');
    expect(found.level).toBe('cannot say');
    expect((found.value as ProtocolValue).needs).toContain('strongCyp3aInhibitor');
  });
  test('a live vaccine planned as a medicine refuses', () => {
    expect(level(taking({ name: 'MMR', status: 'planned', from: day('2026-12-04') }))).toBe('refused');
  });
  test('what an unlisted medicine does is said to be unknown', () => {
    expect(assess(taking(running('levothyroxine')), knowledge).interactions[0]!.words).toContain('unknown');
  });
});

describe('missing never becomes normal', () => {
  const withoutList = (part: 'medicines' | 'allergies' | 'vaccinations'): Case => {
    const rest = without(completeCase.woman, part);
    return { ...completeCase, woman: rest };
  };
  const withoutCondition = (name: keyof Conditions): Case => {
    const rest = without(completeCase.woman.conditions, name);
    return { ...completeCase, woman: { ...completeCase.woman, conditions: rest } };
  };
  const withoutLab = (test: string) => woman({ labs: completeCase.woman.labs.filter((lab) => lab.test !== test) });
  test.each<[string, Case, string]>([
    ['medicines', withoutList('medicines'), 'strongCyp3aInhibitor'],
    ['allergies', withoutList('allergies'), 'hypersensitivity'],
    ['vaccinations', withoutList('vaccinations'), 'liveVaccineWithin4Weeks'],
    ['blood pressure', woman({ bloodPressures: [] }), 'systolicMmHg'],
    ['potassium', withoutLab('potassium'), 'potassium'],
    ['eGFR', withoutLab('egfr'), 'egfr'],
    ['ratio', { ...completeCase, th1Th2: [] }, 'th1Th2Ratio'],
    [
      'planned embryo',
      { ...completeCase, plannedTransfer: { ...completeCase.plannedTransfer!, embryos: [] } },
      'plannedEmbryoPloidy',
    ],
    ...(['activeInfection', 'tuberculosis', 'hepatitisB', 'hiv', 'breastfeeding'] as const).map(
      (name): [string, Case, string] => [name, withoutCondition(name), name],
    ),
    ['malignancy', withoutCondition('malignancy'), 'malignancyNotCleared'],
    [
      'old potassium',
      woman({
        labs: completeCase.woman.labs.map((lab) =>
          lab.test === 'potassium' ? { ...lab, day: day('2026-10-31') } : lab,
        ),
      }),
      'potassium',
    ],
  ])('%s', (_, of, name) => {
    const found = answer(of, 'nakagawa2024');
    expect(found.level).toBe('cannot say');
    expect((found.value as ProtocolValue).needs).toContain(name);
    expect(found.unknown.find(({ fact }) => fact === name)!.howToLearn.length).toBeGreaterThan(5);
    expect((found.value as ProtocolValue).dose).toBeUndefined();
  });
  test('potassium measured 30 days before the first dose is still a baseline', () => {
    const of = woman({
      labs: completeCase.woman.labs.map((lab) => (lab.test === 'potassium' ? { ...lab, day: day('2026-11-01') } : lab)),
    });
    expect(level(of)).toBe('fits protocol');
  });
  test('what is missing only for a plan is named beside a fitting answer', () => {
    const found = answer({ ...completeCase, consent: {} }, 'nakagawa2024');
    expect(found.level).toBe('fits protocol');
    expect(found.unknown.map(({ fact, blocks }) => [fact, blocks])).toEqual([
      ['offLabelConsent', 'a plan'],
      ['specialistSignature', 'a plan'],
    ]);
  });
  test('126 mg/dL of glucose is 7.0 mmol/L', () => {
    const words = (value: number) =>
      assess(labs('fastingGlucose', value), knowledge).cautions.flatMap(({ item, truth }) =>
        truth === 'met' ? [item.id] : [],
      );
    expect(words(126 / 18.016)).toContain('diabetesRange');
    expect(words(125 / 18.016)).not.toContain('diabetesRange');
  });
  test('an empty case: every protocol with a dose cannot say, none fits', () => {
    const levels = assess(
      { ...completeCase, woman: { conditions: {}, labs: [], bloodPressures: [] }, th1Th2: [], consent: {} },
      knowledge,
    ).protocols.map((one) => one.level);
    expect(levels).not.toContain('fits protocol');
    expect(levels).toContain('cannot say');
  });
});

describe('what would change it', () => {
  test('a fitting answer names the next band, the conflict band and each stop item', () => {
    const { wouldChange } = answer(completeCase, 'nakagawa2024');
    const of = (fact: string) => wouldChange.filter((change) => change.fact === fact);
    expect(of('th1Th2Ratio').map(({ to, becomes }) => [to, becomes])).toEqual([
      [15.8, 'fits protocol: 3 mg a day'],
      [11.79, 'conflict'],
    ]);
    expect(of('potassium')).toMatchObject([{ from: 4.1, to: 5.5, becomes: 'refused' }]);
    expect(of('failedTransfers')).toMatchObject([{ from: 5, to: 4, becomes: 'outside protocol' }]);
    expect(of('strongCyp3aInhibitor')).toMatchObject([{ to: true, becomes: 'refused' }]);
  });
  test('law: no dose is ever named together with a refusal, an unknown or a ratio below the cut-off', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 25, noNaN: true }),
        fc.constantFrom('yes' as const, 'no' as const, undefined),
        fc.constantFrom(3, 4, 5, 6),
        fc.double({ min: 3.5, max: 6.5, noNaN: true }),
        (ratio, infection, count, potassium) => {
          const rest = without(completeCase.woman.conditions, 'activeInfection');
          const base = withRatio(
            { ...completeCase, transfers: Array.from({ length: count }, () => failed(36)) },
            ratio,
          );
          const of: Case = {
            ...base,
            woman: {
              ...base.woman,
              conditions: { ...rest, ...(infection === undefined ? {} : { activeInfection: infection }) },
              labs: labs('potassium', potassium).woman.labs,
            },
          };
          for (const { level: found, value: got } of assess(of, knowledge).protocols) {
            const named = 'dose' in got && (got.dose !== undefined || got.doseChoices !== undefined);
            if (infection === 'yes' || potassium >= 5.5) expect(found).toBe('refused');
            if (found !== 'fits protocol' && found !== 'conflict') expect(named).toBe(false);
            if (infection === undefined) expect(found).not.toBe('fits protocol');
            if (found === 'conflict') expect(ratio >= 10.3 && ratio < 11.8).toBe(true);
            if ('dose' in got && got.dose) expect(got.dose.allowed).toBeLessThanOrEqual(4);
          }
        },
      ),
    );
  });
});

describe('adoption', () => {
  test('the clinic’s own ceiling reduces and says so', () => {
    const of = withRatio(
      { ...completeCase, clinic: { ...completeCase.clinic, settings: { maximumDailyDoseMg: 2 } } },
      16,
    );
    expect(value(of).dose).toMatchObject({ asked: 3, allowed: 2, reductions: [{ from: 3, to: 2 }] });
  });
  test('bands marked unverified can be read but not adopted', () => {
    const of: Case = {
      ...completeCase,
      clinic: {
        settings: {},
        adoption: { kind: 'published', protocolId: 'nakagawa2015', adoptedOn: TODAY, adoptedBy: 'Dr N.' },
      },
    };
    expect(assess(of, knowledge).adoption).toMatchObject({
      because: [expect.stringContaining('can be read but not adopted')],
    });
    expect(value(of, 'nakagawa2015').dose?.allowed).toBe(1);
  });
  test('what the paper leaves open must be signed', () => {
    const of: Case = {
      ...completeCase,
      clinic: {
        settings: {},
        adoption: { kind: 'published', protocolId: 'nakagawa2024', adoptedOn: TODAY, adoptedBy: 'Dr N.' },
      },
    };
    expect(assess(of, knowledge).adoption).toMatchObject({ because: [expect.stringContaining('lastDoseDay')] });
  });
});
