import { describe, expect, test } from 'vitest';
import { registryFields, type FieldType } from '../../knowledge/registers/registryFields.ts';
import { fieldSpec } from './mappingFaults.ts';
import { readCell, type ColumnRule } from './fieldReading.ts';

const said = (
  text: string,
  rule: Omit<ColumnRule, 'column' | 'blank'> & { blank?: ColumnRule['blank'] },
  type: FieldType,
) => {
  const reading = readCell(text, { column: 'c', blank: 'not recorded', ...rule } as ColumnRule, type);
  return reading.kind === 'value' ? reading.value : reading.kind === 'fault' ? reading.fault.rule : reading.kind;
};

const whole = (text: string, name: 'ageYears' | 'embryosTransferred' | 'startDay' | 'year') =>
  said(text, { kind: 'whole number' }, fieldSpec(name).type);

describe('edges of what is possible', () => {
  test.each([
    ['ageYears', '13', 'IMPOSSIBLE_VALUE'],
    ['ageYears', '14', 14],
    ['ageYears', '65', 65],
    ['ageYears', '66', 'IMPOSSIBLE_VALUE'],
    ['embryosTransferred', '-1', 'IMPOSSIBLE_VALUE'],
    ['embryosTransferred', '0', 0],
    ['embryosTransferred', '0.0', 0],
    ['embryosTransferred', '9', 9],
    ['embryosTransferred', '10', 'IMPOSSIBLE_VALUE'],
    ['startDay', '-61', 'IMPOSSIBLE_VALUE'],
    ['startDay', '-60', -60],
    ['startDay', '60', 60],
    ['startDay', '61', 'IMPOSSIBLE_VALUE'],
    ['year', '1977', 'IMPOSSIBLE_VALUE'],
    ['year', '1978', 1978],
  ] as const)('%s %s', (name, text, answer) => {
    expect(whole(text, name)).toBe(answer);
  });

  test('every field of numbers refuses one beyond its ends and takes its ends', () => {
    for (const { name, type } of registryFields) {
      if (type.kind !== 'whole number') continue;
      const at = (value: number) => said(String(value), { kind: 'whole number' }, type);
      expect([name, at(type.from - 1), at(type.from), at(type.to), at(type.to + 1)]).toEqual([
        name,
        'IMPOSSIBLE_VALUE',
        type.from,
        type.to,
        'IMPOSSIBLE_VALUE',
      ]);
    }
  });

  test('an open count is one only where the mapping says so', () => {
    const { type } = fieldSpec('earlierCycles');
    expect(said('>5', { kind: 'whole number' }, type)).toBe('NOT_A_NUMBER');
    expect(said('>5', { kind: 'whole number', orMore: true } as never, type)).toEqual({ count: 6, orMore: true });
    expect(said('>=5', { kind: 'whole number', orMore: true } as never, type)).toEqual({ count: 5, orMore: true });
    expect(said('60', { kind: 'whole number' }, type)).toEqual({ count: 60, orMore: false });
    expect(said('61', { kind: 'whole number' }, type)).toBe('IMPOSSIBLE_VALUE');
  });

  test('the decimal mark is the stated one', () => {
    const { type } = fieldSpec('th1Th2Ratio');
    const ratio = (text: string, mark: '.' | ',') => said(text, { kind: 'decimal', mark } as never, type);
    expect([ratio('12,4', ','), ratio('12.4', '.'), ratio('12,4', '.'), ratio('12.4', ','), ratio('1e3', '.')]).toEqual(
      [12.4, 12.4, 'NOT_A_NUMBER', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
    );
    expect([ratio('0.009', '.'), ratio('0.01', '.'), ratio('200', '.'), ratio('200.1', '.')]).toEqual([
      'IMPOSSIBLE_VALUE',
      0.01,
      200,
      'IMPOSSIBLE_VALUE',
    ]);
  });

  test('29 February exists in leap years only; the order of day and month is the stated one', () => {
    const { type } = fieldSpec('transferDay');
    const on = (text: string, format: string) => said(text, { kind: 'day', format } as never, type);
    expect(on('29/02/2024', 'DD/MM/YYYY')).toBe('2024-02-29');
    expect(on('29/02/2023', 'DD/MM/YYYY')).toBe('NOT_A_DAY');
    expect(on('03/04/2024', 'DD/MM/YYYY')).toBe('2024-04-03');
    expect(on('03/04/2024', 'MM/DD/YYYY')).toBe('2024-03-04');
    expect(on('20240304', 'YYYYMMDD')).toBe('2024-03-04');
  });
});

describe('blank and named texts', () => {
  const { type } = fieldSpec('earlierPregnancies');
  test('what a blank means is what the mapping says', () => {
    expect(said('', { kind: 'whole number' }, type)).toBe('not recorded');
    expect(said('', { kind: 'whole number', blank: 'reject' }, type)).toBe('MISSING_KEY_FIELD');
    expect(said('', { kind: 'whole number', blank: { is: 0 } }, type)).toEqual({ count: 0, orMore: false });
  });

  test('a text with a meaning of its own comes first', () => {
    const values = { '9': null, many: { count: 4, orMore: true } };
    expect(said('9', { kind: 'whole number', values } as never, type)).toBe('not recorded');
    expect(said('many', { kind: 'whole number', values } as never, type)).toEqual({ count: 4, orMore: true });
    expect(said('toString', { kind: 'code', values: {} } as never, type)).toBe('UNKNOWN_CODE');
  });
});
