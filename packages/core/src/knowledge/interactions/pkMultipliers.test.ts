import { expect, test } from 'vitest';
import { interactionSizes } from '../pk-models/interactionSizes.ts';
import { sources } from '../sources/sources.ts';
import { interactions } from './interactions.ts';
import { pkMultiplierFor, pkMultipliers } from './pkMultipliers.ts';

test('every multiplier names a listed medicine, a listed size and listed sources', () => {
  for (const { interactionId, sizeId, sourceIds, onsetHours, offsetHours } of pkMultipliers) {
    expect(interactions.map(({ id }) => id)).toContain(interactionId);
    expect(interactionSizes.map(({ id }) => id)).toContain(sizeId);
    for (const id of sourceIds) expect(sources.map((source) => source.id)).toContain(id);
    expect(onsetHours >= 0 && offsetHours >= 0).toBe(true);
  }
});

test.each([
  { mg: 50, median: 0.71, logSd: 0.3 },
  { mg: 99, median: 0.71, logSd: 0.3 },
  { mg: 100, median: 0.71, logSd: 0.3 },
  { mg: 101, median: 0.48, logSd: 0.5 },
  { mg: 150, median: 0.48, logSd: 0.5 },
  { mg: 199, median: 0.48, logSd: 0.5 },
  { mg: 200, median: 0.32, logSd: 0.3 },
  { mg: 201, median: 0.32, logSd: 0.5 },
  { mg: undefined, median: 0.48, logSd: 0.5 },
])('fluconazole $mg mg a day: × $median, spread $logSd', ({ mg, median, logSd }) => {
  expect(pkMultiplierFor('fluconazole', mg)?.size.clearance).toEqual({ median, logSd });
});

test('fluconazole between its two sizes, or of unknown dose: middle of both on the log scale, a band over both, strong', () => {
  const [low, high] = [100, 200].map((mg) => pkMultiplierFor('fluconazole', mg)!.size.clearance!);
  for (const mg of [150, undefined]) {
    const { size } = pkMultiplierFor('fluconazole', mg)!;
    const { median, logSd } = size.clearance!;
    expect(median).toBeCloseTo(Math.sqrt(low!.median * high!.median), 2);
    expect(Math.exp(Math.log(median) + 1.645 * logSd)).toBeGreaterThan(low!.median);
    expect(Math.exp(Math.log(median) - 1.645 * logSd)).toBeLessThan(high!.median);
    expect(size.strength).toBe('strong');
  }
});

test.each(['clarithromycin', 'erythromycin', 'carbamazepine', 'phenytoin', 'phenobarbital', 'diltiazem', 'grapefruit'])(
  '%s has no size and gets none',
  (id) => {
    expect(pkMultiplierFor(id)?.size.clearance).toBeUndefined();
  },
);

test('a medicine without an entry has none', () => {
  expect(pkMultiplierFor('lmwh')).toBeUndefined();
});
