import { registryFields } from '@nidation/core/knowledge';
import { describe, expect, it } from 'vitest';
import { codeOfValue, dimension, type DimensionValue, outcome, rowDimensions, valueOfCode } from './dimensions.ts';
import { whereOf } from './filters.ts';
import { RegistryFault } from './registryFault.ts';

const texts = { ageBand: ['18-34', '35-37'], clinicId: ["c'1"] };

describe('the list of dimensions is closed', () => {
  it.each([
    'ageBand; DROP TABLE lines',
    'ageBand" OR 1=1 --',
    'AGEBAND',
    'womanId',
    'transferDay',
    'liveBirth',
    'constructor',
    '',
  ])('refuses %j', (name) => expect(() => dimension(name)).toThrow(RegistryFault));

  it.each(['live birth', 'miscarriage', 'liveBirth"', 'toString'])('there is no outcome %j', (name) =>
    expect(() => outcome(name)).toThrow(RegistryFault),
  );

  it('a refusal repeats no sign that SQL or a terminal would take for its own', () => {
    const said = (() => {
      try {
        dimension('x"; DROP TABLE lines; --\u001b[31m');
      } catch (fault) {
        return fault instanceof RegistryFault ? fault.place : '';
      }
      return '';
    })();
    expect(said).toMatch(/^[A-Za-z0-9 ]+$/);
  });

  it('values never enter the SQL: they are bound as codes', () => {
    const where = whereOf([{ dimension: 'ageBand', is: ["18-34' OR '1'='1", '35-37', undefined] }], texts);
    expect(where.sql).toBe('"ageBand" IN ($1, $2, $3)');
    expect(where.values).toEqual([-1, 2, 0]);
  });

  it('a filter without values lets nothing through', () => {
    expect(whereOf([{ dimension: 'ageBand', is: [] }], texts).sql).toBe('false');
  });

  it('holds every field except whom it is, days, measured numbers and outcomes', () => {
    const left = registryFields.map(({ name }) => name).filter((name) => !rowDimensions.some((of) => of.name === name));
    expect(left).toEqual([
      'womanId',
      'transferDay',
      'th1Th2Ratio',
      'startDay',
      'positiveTest',
      'gestationalSac',
      'clinicalPregnancy',
      'ongoing',
      'miscarriage',
      'ectopic',
      'liveBirth',
      'liveBornChildren',
    ]);
  });
});

describe('code and value', () => {
  const there: readonly [string, DimensionValue, number][] = [
    ['ageBand', '18-34', 1],
    ['ageBand', '35-37', 2],
    ['clinicId', "c'1", 1],
    ['ploidy', 'untested', 1],
    ['ploidy', 'aneuploid', 4],
    ['pgtA', false, 1],
    ['pgtA', true, 2],
    ['ageYears', 14, 1],
    ['ageYears', 65, 52],
    ['year', 1978, 1],
    ['embryosTransferred', 0, 1],
    ['earlierCycles', 0, 1],
    ['earlierCycles', '0 or more', 2],
    ['earlierCycles', 6, 13],
    ['earlierCycles', '6 or more', 14],
    ['attempt', 1, 1],
  ];
  it.each(there)('%s %j is %i, there and back', (name, value, code) => {
    expect(codeOfValue(dimension(name), value, texts)).toBe(code);
    expect(valueOfCode(dimension(name), code, texts)).toBe(value);
  });

  it.each(['ageBand', 'ploidy', 'pgtA', 'ageYears', 'earlierCycles', 'attempt'])(
    '0 of %s is "not recorded", never a value',
    (name) => {
      expect(codeOfValue(dimension(name), undefined, texts)).toBe(0);
      expect(valueOfCode(dimension(name), 0, texts)).toBeUndefined();
    },
  );

  it.each<[string, DimensionValue]>([
    ['ageBand', '50+'],
    ['ageBand', 18],
    ['pgtA', 'true'],
    ['pgtA', 1],
    ['ageYears', 13],
    ['ageYears', 30.5],
    ['ageYears', true],
    ['ageYears', Number.NaN],
    ['earlierCycles', -1],
    ['earlierCycles', '>5'],
    ['attempt', 0],
  ])('%s %j occurs in no row', (name, value) => expect(codeOfValue(dimension(name), value, texts)).toBe(-1));
});
