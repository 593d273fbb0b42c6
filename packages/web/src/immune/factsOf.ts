import type { FactName, Facts } from '@nidation/core/case';
import type { Condition } from '@nidation/core/engines';

interface NamedFact {
  readonly name: FactName;
  readonly label: string;
}

/** The facts a condition speaks of, each once. */
export function factsOf(condition: Condition<Facts>): readonly NamedFact[] {
  const found = new Map<FactName, string>();
  collect(condition, found);
  return [...found].map(([name, label]) => ({ name, label }));
}

function collect(condition: Condition<Facts>, into: Map<FactName, string>): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.of) collect(part, into);
      return;
    case 'not':
      collect(condition.of, into);
      return;
    default:
      into.set(condition.fact.name, condition.fact.label);
  }
}
