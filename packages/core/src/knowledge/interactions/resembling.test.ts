import { expect, test } from 'vitest';
import { resemblingName } from './resembling.ts';

test.each([
  ['clarithromicin', 'clarithromycin'],
  ['Flucanozole', 'fluconazole'],
  ['rifampim', 'rifampin'],
])('%s may be %s', (written, listed) => {
  expect(resemblingName(written)).toBe(listed);
});
test.each(['clarithromycin', 'levothyroxine', 'folic acid', 'metformin', 'iron'])('%s resembles none', (name) => {
  expect(resemblingName(name)).toBeUndefined();
});
