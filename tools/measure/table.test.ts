import { expect, test } from 'vitest';
import { table, unmet } from './table.mjs';

test.each([
  [0.099, false],
  [0.1, false],
  [0.101, true],
  [NaN, true],
])('%d ms against at most 0.1 ms: missed is %s', (value, missed) => {
  expect(unmet({ what: 'assessment', value, unit: 'ms', atMost: 0.1 })).toBe(missed);
});

test('what has no target cannot miss it', () => {
  expect(unmet({ what: 'assessment', value: 1e9, unit: 'ms' })).toBe(false);
});

test('value, target and remark stand in one line', () => {
  const lines = table([
    { what: 'assessment', value: 0.043219, unit: 'ms', atMost: 0.1, remark: '6 cases' },
    { what: 'ours / peer', value: 2, unit: '×', atMost: 1 },
  ]).split('\n');
  expect(lines[0]).toMatch(/^ {2}assessment {3,}0\.0432 ms {2}at most 0\.1 ms: met; 6 cases$/);
  expect(lines[1]).toContain('2 ×  at most 1 ×: MISSED');
});
