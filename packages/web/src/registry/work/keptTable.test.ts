import type { RegistryRow } from '@nidation/core/registry';
import { describe, expect, it } from 'vitest';
import { withPlainTransfers } from './keptTable.ts';

const row = (earlierTransfers: unknown): RegistryRow =>
  ({ key: 'T1', source: 's', outcome: {}, notes: [], earlierTransfers }) as RegistryRow;

describe('earlier transfers of a row', () => {
  it('are a number; an open count is not recorded, never its lower end', () => {
    expect(withPlainTransfers(row({ count: 2, orMore: false })).earlierTransfers).toBe(2);
    expect(withPlainTransfers(row({ count: 6, orMore: true })).earlierTransfers).toBeUndefined();
    expect(withPlainTransfers(row(3)).earlierTransfers).toBe(3);
    expect(withPlainTransfers(row(undefined)).earlierTransfers).toBeUndefined();
  });
});
