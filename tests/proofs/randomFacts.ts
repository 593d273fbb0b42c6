import type { Facts } from '@nidation/core/case';
import type { Condition, Leaf } from '@nidation/core/engines';

/** Random women for rules: every fact the rules ask, missing now and then, numbers mostly at an edge. */

interface Asked {
  readonly name: string;
  readonly values: readonly (number | string | boolean)[];
  /** Values that make no refusal likely, where there are such. */
  readonly benign: readonly (number | string | boolean)[];
}

const step = (of: number) => (of === 0 ? 2 ** -40 : 2 ** (Math.floor(Math.log2(Math.abs(of))) - 52));

function leaves(condition: Condition<Facts>): readonly Leaf<Facts>[] {
  if (condition.kind === 'not') return leaves(condition.of);
  if (condition.kind === 'all' || condition.kind === 'any') {
    return condition.of.flatMap((part: Condition<Facts>) => leaves(part));
  }
  return [condition as Leaf<Facts>];
}

function asked(conditions: readonly Condition<Facts>[]): readonly Asked[] {
  const byName = new Map<string, Set<number | string | boolean>>([['th1Th2Ratio', new Set([10.3, 11.8, 13, 15.8])]]);
  for (const leaf of conditions.flatMap(leaves)) {
    const values = byName.get(leaf.fact.name) ?? new Set();
    byName.set(leaf.fact.name, values.add(leaf.kind === 'is' ? leaf.value : leaf.bound));
  }
  return [...byName].map(([name, found]) => {
    const edges = [...found].filter((value) => typeof value === 'number');
    const around = edges.flatMap((edge) => [edge - step(edge), edge, edge + step(edge), edge - 1, edge + 1]);
    const words = [...found].filter((value) => typeof value === 'string');
    const values = edges.length > 0 ? around : words.length > 0 ? [...words, 'something else'] : [true, false];
    const consents = ['offLabelConsent', 'specialistSignature', 'immunosuppressionPhysician', 'rifThresholdReached'];
    return {
      name,
      values,
      benign:
        edges.length > 0 || words.length > 0
          ? name === 'tuberculosis' || name === 'hepatitisB' || name === 'hiv'
            ? ['negative']
            : values
          : [consents.includes(name)],
    };
  });
}

/** A small generator of its own (xorshift): the code under test lends nothing. */
export function randomOf(conditions: readonly Condition<Facts>[], seed: number) {
  const facts = asked(conditions);
  let state = seed >>> 0 || 1;
  const next = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
  return {
    /** @param benign mostly without a refusal, so that answers beyond "refused" are reached */
    facts: (benign = false): Readonly<Record<string, unknown>> => {
      const found: Record<string, unknown> = {};
      for (const { name, values, benign: harmless } of facts) {
        const roll = next(benign ? 200 : 8);
        if (roll === 0) continue;
        const from = benign && roll > 3 ? harmless : values;
        const value = from[next(from.length)];
        // Now and then any number at all.
        found[name] = typeof value === 'number' && roll === 1 ? next(4000) / 10 : value;
      }
      return found;
    },
  };
}
