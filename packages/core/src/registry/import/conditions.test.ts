import { describe, expect, test } from 'vitest';
import type { MappingCondition } from '../../knowledge/registers/registryMapping.ts';
import { ColumnCoder } from '../codedColumns.ts';
import { compileCondition, MET, NOT_MET, UNKNOWN } from './conditions.ts';

const answers = (condition: MappingCondition, columns: Readonly<Record<string, readonly string[]>>) => {
  const names = Object.keys(columns);
  const coded = Object.values(columns).map((texts) => new ColumnCoder().code(texts));
  const count = Object.values(columns)[0]!.length;
  return [
    ...compileCondition(condition, (name) => names.indexOf(name))({ count, columns: coded, field: () => undefined }),
  ];
};

describe('one column', () => {
  test('texts are matched exactly; blank is a text', () => {
    expect(answers({ column: 'a', is: ['1', ''] }, { a: ['1', '1.0', '', ' '] })).toEqual([MET, NOT_MET, MET, NOT_MET]);
  });

  test('at least: below, on and above the bound; blank and words are unknown', () => {
    const a = ['0', '1', '1.0', '2', '>0', '>5', '', 'x', '1.5'];
    expect(answers({ column: 'a', atLeast: 1 }, { a })).toEqual([
      NOT_MET,
      MET,
      MET,
      MET,
      MET,
      MET,
      UNKNOWN,
      UNKNOWN,
      UNKNOWN,
    ]);
  });

  test('an open number is perhaps above a higher bound and never at most a lower one', () => {
    expect(answers({ column: 'a', atLeast: 7 }, { a: ['>5', '>6'] })).toEqual([UNKNOWN, MET]);
    expect(answers({ column: 'a', atMost: 5 }, { a: ['5', '6', '>4', '>5', ''] })).toEqual([
      MET,
      NOT_MET,
      UNKNOWN,
      NOT_MET,
      UNKNOWN,
    ]);
  });
});

describe('two columns', () => {
  test('more than', () => {
    const columns = { a: ['2', '1', '>3', '', '2'], b: ['1', '1', '3', '1', ''] };
    expect(answers({ column: 'a', moreThan: 'b' }, columns)).toEqual([MET, NOT_MET, MET, UNKNOWN, UNKNOWN]);
  });

  test('before: the day before, the same day, the day after, no day', () => {
    const columns = {
      a: ['31.12.2023', '01.01.2024', '02.01.2024', '32.01.2024'],
      b: Array<string>(4).fill('01.01.2024'),
    };
    expect(answers({ column: 'a', before: 'b', format: 'DD.MM.YYYY' }, columns)).toEqual([
      MET,
      NOT_MET,
      NOT_MET,
      UNKNOWN,
    ]);
  });
});

test("all, any and not follow Kleene's tables", () => {
  const three = ['0', '', '1'];
  const pairs = three.flatMap((a) => three.map((b) => [a, b] as const));
  const columns = { a: pairs.map(([a]) => a), b: pairs.map(([, b]) => b) };
  const [a, b] = ['a', 'b'].map((column): MappingCondition => ({ column, atLeast: 1 }));
  expect(answers({ all: [a!, b!] }, columns)).toEqual([0, 0, 0, 0, 1, 1, 0, 1, 2]);
  expect(answers({ any: [a!, b!] }, columns)).toEqual([0, 1, 2, 1, 1, 2, 2, 2, 2]);
  expect(answers({ not: a! }, columns)).toEqual([2, 2, 2, 1, 1, 1, 0, 0, 0]);
});
