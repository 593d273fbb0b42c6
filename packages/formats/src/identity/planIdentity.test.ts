import { day } from '@nidation/core/engines';
import type { Case } from '@nidation/core/case';
import { expect, test } from 'vitest';
import { demoCouples } from '../demo/demoCouples.ts';
import { planIdentity } from './planIdentity.ts';

const [first, second] = demoCouples(day('2026-11-25'));
const unnamed = (of: Case): Case =>
  Object.fromEntries(Object.entries(of).filter(([name]) => name !== 'id')) as unknown as Case;

test('the identifier and the turn, the same for every version', () => {
  const of: Case = { ...first!.case, id: 'registry-7' };
  expect(planIdentity(of)).toBe(`registry-7-transfer-${String((of.transfers?.length ?? 0) + 1)}`);
  expect(planIdentity({ ...of, plannedTransfer: { embryos: [], day: day('2027-01-01') } })).toBe(planIdentity(of));
});
test('without an identifier two couples still differ, and one stays the same', () => {
  expect(planIdentity(unnamed(first!.case))).toMatch(/^case-[0-9a-f]{16}-transfer-/);
  expect(planIdentity(unnamed(first!.case))).not.toBe(planIdentity(unnamed(second!.case)));
  expect(planIdentity(unnamed(first!.case))).toBe(planIdentity(unnamed(first!.case)));
});
