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
  { mg: 99, median: 0.71 },
  { mg: 100, median: 0.71 },
  { mg: 101, median: 0.32 },
  { mg: 150, median: 0.32 },
  { mg: undefined, median: 0.32 },
])('fluconazole $mg mg a day: × $median', ({ mg, median }) => {
  expect(pkMultiplierFor('fluconazole', mg)?.size.clearance?.median).toBe(median);
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
