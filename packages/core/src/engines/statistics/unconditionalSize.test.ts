import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unconditionalSize } from './unconditionalSize.ts';

const count = fc.integer({ min: 1, max: 60 });

test('the region of every table is certain, the empty region impossible', () => {
  fc.assert(
    fc.property(count, count, (treated, control) => {
      const rows = Array.from({ length: treated + 1 }, () => 0);
      const all = { upTo: rows.map(() => control), from: rows.map(() => control + 1) };
      const none = { upTo: rows.map(() => -1), from: rows.map(() => control + 1) };
      expect(Math.abs(unconditionalSize(all, treated, control) - 1)).toBeLessThanOrEqual(1e-13);
      expect(unconditionalSize(none, treated, control)).toBe(0);
    }),
    { numRuns: 30 },
  );
});

test('one corner: max πⁿ (1−π)ᵐ at π = n/(n+m), in closed form', () => {
  fc.assert(
    fc.property(count, count, (treated, control) => {
      const upTo = Array.from({ length: treated + 1 }, (_, x) => (x === treated ? 0 : -1));
      const from = upTo.map(() => control + 1);
      const p = treated / (treated + control);
      const corner = p ** treated * (1 - p) ** control;
      expect(Math.abs(unconditionalSize({ upTo, from }, treated, control) - corner)).toBeLessThanOrEqual(
        1e-12 * corner,
      );
    }),
    { numRuns: 30 },
  );
});
