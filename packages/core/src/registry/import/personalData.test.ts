import { describe, expect, test } from 'vitest';
import { hfea2017 } from '../../knowledge/registers/hfea2017.ts';
import { nidationLayout } from '../../knowledge/registers/nidationLayout.ts';
import { neededColumns } from './mappingColumns.ts';
import { personalColumn, personalHeader, personalText } from './personalData.ts';

describe('headers', () => {
  test.each([
    ['Name', 'a name'], ['patientName', 'a name'], ['SURNAME', 'a name'], ['First name', 'a name'], ['Initials', 'a name'],
    ['Date of birth', 'a birth date'], ['birth_date', 'a birth date'], ['DOB', 'a birth date'],
    ['NHS number', 'a national number'], ['Passport', 'a national number'],
    ['MRN', 'a record number'], ['Hospital no', 'a record number'], ['File number', 'a record number'],
    ['E-mail', 'an e-mail address'], ['email', 'an e-mail address'], ['Phone', 'a telephone number'], ['Mobile', 'a telephone number'],
    ['Address', 'an address'], ['Postcode', 'an address'], ['Comments', 'free text'], ['Clinical notes', 'free text'],
  ])('%s looks like %s', (header, says) => {
    expect(personalHeader(header)).toBe(says);
  }); // prettier-ignore

  test('no column of the built-in layouts looks like one', () => {
    for (const mapping of [hfea2017, nidationLayout]) {
      const headers = [...neededColumns(mapping).map(({ column }) => column), ...(mapping.unused ?? [])];
      expect(headers.filter((header) => personalHeader(header) !== undefined)).toEqual([]);
    }
  });
});

describe('texts', () => {
  test.each([
    ['jane@example.org', 'an e-mail address'],
    ['+44 20 7946 0018', 'a telephone number'],
    ['020 7946 0018', 'a telephone number'],
    ['943 476 5919', 'an NHS number'],
    ['9434765919', 'an NHS number'],
    ['9434765918', undefined],
    ['2024-03-01', undefined],
    ['w-000123', undefined],
    ['18-34', undefined],
  ])('%s: %s', (text, says) => {
    expect(personalText(text)).toBe(says);
  });

  const many = (text: (i: number) => string, count = 80) => Array.from({ length: count }, (_, i) => text(i));
  const letters = (i: number) => String.fromCharCode(97 + (i % 26)) + String.fromCharCode(97 + Math.floor(i / 26));

  test('a column of names, of birth dates, of free text', () => {
    expect(personalColumn(many((i) => `Anna B${letters(i)}`))).toBe('a name');
    expect(personalColumn(many((i) => `198${String(i % 10)}-0${String(1 + (i % 9))}-1${String(i % 10)}`))).toBe(
      'a birth date',
    );
    expect(personalColumn(many((i) => `she was seen on ward ${String(i)} and felt much better after it`))).toBe(
      'free text',
    );
  });

  test('codes, transfer days and few texts are none', () => {
    expect(
      personalColumn(['Live Birth', 'Still Birth', 'Lost to Follow', 'Embryo Reduction', 'Not Known']),
    ).toBeUndefined();
    expect(personalColumn(many((i) => `2024-0${String(1 + (i % 9))}-1${String(i % 10)}`))).toBeUndefined();
    expect(personalColumn(['jane@example.org'])).toBeUndefined();
  });
});
