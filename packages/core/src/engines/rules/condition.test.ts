import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import type { Condition, Fact, Truth } from './condition.ts';
import {
  above,
  all,
  any,
  atLeast,
  atMost,
  below,
  describe,
  evaluate,
  is,
  joinTruths,
  judge,
  missingFacts,
  not,
  pivots,
} from './condition.ts';

interface Woman {
  readonly ratio?: number;
  readonly age?: number;
  readonly azole?: boolean;
  readonly ploidy?: string;
}
const ratio: Fact<Woman, number> = { name: 'ratio', label: 'ratio', read: (of) => of.ratio };
const age: Fact<Woman, number> = { name: 'age', label: 'age', unit: 'years', read: (of) => of.age };
const azole: Fact<Woman, boolean> = { name: 'azole', label: 'azole', read: (of) => of.azole };
const ploidy: Fact<Woman, string> = { name: 'ploidy', label: 'embryo', read: (of) => of.ploidy };

const leaf = fc.oneof(
  fc
    .tuple(fc.constantFrom(atLeast, above, below, atMost), fc.constantFrom(ratio, age), fc.integer({ min: 0, max: 4 }))
    .map(([make, fact, bound]) => make(fact, bound)),
  fc.boolean().map((value) => is(azole, value)),
  fc.constantFrom('euploid', 'untested').map((value) => is(ploidy, value)),
);
const { condition } = fc.letrec<{ condition: Condition<Woman> }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('condition'), { maxLength: 4 }).map((of) => all(...of)),
    fc.array(tie('condition'), { maxLength: 4 }).map((of) => any(...of)),
    tie('condition').map((of) => not(of)),
  ),
}));
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
const woman: fc.Arbitrary<Woman> = fc
  .record({
    ratio: maybe(fc.integer({ min: 0, max: 4 })),
    age: maybe(fc.integer({ min: 0, max: 4 })),
    azole: maybe(fc.boolean()),
    ploidy: maybe(fc.constantFrom('euploid', 'untested')),
  })
  .map((loose) => JSON.parse(JSON.stringify(loose)) as Woman);

group('three answers', () => {
  test.each<[Condition<Woman>, Woman, Truth]>([
    [atLeast(ratio, 11.8), { ratio: 11.79 }, 'not met'],
    [atLeast(ratio, 11.8), { ratio: 11.8 }, 'met'],
    [atLeast(ratio, 11.8), { ratio: 11.81 }, 'met'],
    [above(ratio, 5), { ratio: 5 }, 'not met'],
    [above(ratio, 5), { ratio: 5.1 }, 'met'],
    [below(age, 40), { age: 39 }, 'met'],
    [below(age, 40), { age: 40 }, 'not met'],
    [atMost(age, 39), { age: 39 }, 'met'],
    [atMost(age, 39), { age: 40 }, 'not met'],
    [atLeast(ratio, 11.8), {}, 'unknown'],
    [is(azole, false), {}, 'unknown'],
    [not(is(azole, true)), {}, 'unknown'],
    [all(), {}, 'met'],
    [any(), {}, 'not met'],
  ])('%o of %o is %s', (asked, of, truth) => {
    expect(evaluate(asked, of)).toBe(truth);
  });

  test('law: De Morgan in three values', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), woman, (parts, of) => {
        expect(evaluate(not(all(...parts)), of)).toBe(evaluate(any(...parts.map((part) => not(part))), of));
      }),
    );
  });

  test('law: a known answer never changes when a missing fact becomes known', () => {
    fc.assert(
      fc.property(condition, woman, woman, (asked, of, more) => {
        const before = evaluate(asked, of);
        fc.pre(before !== 'unknown');
        expect(evaluate(asked, { ...more, ...of })).toBe(before);
      }),
    );
  });

  test('law: unknown always names what is missing, and a known answer names nothing that is recorded', () => {
    fc.assert(
      fc.property(condition, woman, (asked, of) => {
        const missing = missingFacts(asked, of);
        if (evaluate(asked, of) === 'unknown') expect(missing.length).toBeGreaterThan(0);
        for (const name of missing) expect(of[name]).toBeUndefined();
      }),
    );
  });

  test('law: judging gives the same truth as evaluating', () => {
    fc.assert(
      fc.property(condition, woman, (asked, of) => {
        expect(judge(asked, of).truth).toBe(evaluate(asked, of));
      }),
    );
  });
});

group('what would turn it', () => {
  test('in a conjunction only the last open line turns it', () => {
    const asked = all(atLeast(ratio, 11.8), below(age, 40), is(azole, false));
    expect(
      pivots(judge(asked, { ratio: 12, age: 41, azole: false }), 'met').map(({ leaf: one }) => one.fact.name),
    ).toEqual(['age']);
    expect(pivots(judge(asked, { ratio: 12, age: 41 }), 'met')).toEqual([]);
    expect(pivots(judge(asked, { ratio: 12, age: 39, azole: false }), 'not met')).toHaveLength(3);
  });

  test('law: a leaf that turns it really does, when no other line asks the same fact', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Truth>('met', 'not met', 'unknown'),
        fc.constantFrom<Truth>('met', 'not met', 'unknown'),
        fc.constantFrom('all' as const, 'any' as const),
        (first, second, kind) => {
          const value = (truth: Truth, yes: number, no: number) =>
            truth === 'met' ? yes : truth === 'not met' ? no : undefined;
          const of = JSON.parse(JSON.stringify({ ratio: value(first, 3, 1), age: value(second, 3, 1) })) as Woman;
          const asked: Condition<Woman> = { kind, of: [atLeast(ratio, 2), atLeast(age, 2)] };
          for (const wanted of ['met', 'not met'] as const) {
            for (const { leaf: turned, needs } of pivots(judge(asked, of), wanted)) {
              const changed = { ...of, [turned.fact.name]: needs === 'met' ? 3 : 1 };
              expect(evaluate(asked, changed)).toBe(wanted);
            }
          }
        },
      ),
    );
  });
});

group('in words', () => {
  test('signs, units and brackets', () => {
    expect(describe(all(atLeast(ratio, 10.3), any(is(ploidy, 'euploid'), below(age, 40)), not(is(azole, true))))).toBe(
      'ratio ≥ 10.3 and (embryo: euploid or age < 40 years) and not (azole: yes)',
    );
  });
  test('Kleene over truths alone', () => {
    expect(joinTruths('all', ['met', 'unknown'])).toBe('unknown');
    expect(joinTruths('all', ['unknown', 'not met'])).toBe('not met');
    expect(joinTruths('any', ['unknown', 'met'])).toBe('met');
    expect(joinTruths('any', ['not met', 'unknown'])).toBe('unknown');
  });
});
