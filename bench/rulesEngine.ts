import type { Facts } from '@nidation/core/case';
import type { Condition } from '@nidation/core/engines';
import type { Knowledge } from '@nidation/core/knowledge';
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';

/** The peer: the conditions of our knowledge, in a general rule engine for JavaScript. */

const OPERATORS = {
  atLeast: 'greaterThanInclusive',
  above: 'greaterThan',
  below: 'lessThan',
  atMost: 'lessThanInclusive',
} as const;

function translate(condition: Condition<Facts>): NestedCondition {
  switch (condition.kind) {
    case 'all':
      return { all: condition.of.map(translate) };
    case 'any':
      return { any: condition.of.map(translate) };
    case 'not':
      return { not: translate(condition.of) };
    case 'is':
      return { fact: condition.fact.name, operator: 'equal', value: condition.value };
    default:
      return { fact: condition.fact.name, operator: OPERATORS[condition.kind], value: condition.bound };
  }
}

function conditionsOf(knowledge: Knowledge): readonly Condition<Facts>[] {
  const { investigations, interventions, contraindications, cautions, protocols } = knowledge;
  const lines = [...investigations, ...interventions, ...contraindications, ...cautions];
  return [...lines.flatMap(({ when }) => (when === undefined ? [] : [when])), ...protocols.map(({ entry }) => entry)];
}

/** An engine that holds every condition, as a function from facts to what fired. */
export function rulesEngine(knowledge: Knowledge): (facts: Facts) => Promise<unknown> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  conditionsOf(knowledge).forEach((condition, i) => {
    engine.addRule({
      conditions: { all: [translate(condition)] } satisfies TopLevelCondition,
      event: { type: String(i) },
    });
  });
  return (facts) => engine.run(facts as Record<string, unknown>);
}
