import { type Comparison, type Condition, isLeaf, type Leaf } from './condition.ts';

/**
 * Conditions as text for a solver (SMT-LIB 2): the lines that are evaluated are the lines that are proved.
 *
 * A fact is two constants: `k_name`, whether it is known, and `v_name`, its value. A condition is two
 * formulas, met and not met; where neither holds it is unknown (Kleene).
 */
export interface SmtTruth {
  readonly met: string;
  readonly notMet: string;
}

/** '(or a b)'; without parts what a join of nothing is: true for and, false for or. */
export function smtJoin(kind: 'and' | 'or', parts: readonly string[]): string {
  if (parts.length === 0) return kind === 'and' ? 'true' : 'false';
  return parts.length === 1 ? parts[0]! : `(${kind} ${parts.join(' ')})`;
}

/**
 * A number as the exact fraction of its shortest decimal text: 11.8 is (/ 118.0 10.0), not its binary neighbor.
 *
 * @throws {RangeError} when the number is not finite
 */
export function smtRational(value: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`No fraction for ${String(value)}.`);
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals) * 10n ** BigInt(Math.max(0, power));
  const fraction = power < 0 ? `(/ ${String(digits)}.0 ${String(10n ** BigInt(-power))}.0)` : `${String(digits)}.0`;
  return sign === '' ? fraction : `(- ${fraction})`;
}

const SIGN: Record<Comparison, string> = { atLeast: '>=', above: '>', below: '<', atMost: '<=' };

const known = (name: string, of: string): string => `${of}k_${name}`;
const value = (name: string, of: string): string => `${of}v_${name}`;

function leafFormula<Of>(leaf: Leaf<Of>, of: string): string {
  const name = value(leaf.fact.name, of);
  if (leaf.kind !== 'is') return `(${SIGN[leaf.kind]} ${name} ${smtRational(leaf.bound)})`;
  if (typeof leaf.value === 'string') return `(= ${name} "${leaf.value.replaceAll('"', '""')}")`;
  return leaf.value ? name : `(not ${name})`;
}

/**
 * When a condition is met and when it is not.
 *
 * @param of prefix of the constants, to speak of two people in one formula
 */
export function smtTruth<Of>(condition: Condition<Of>, of = ''): SmtTruth {
  if (condition.kind === 'not') {
    const { met, notMet } = smtTruth(condition.of, of);
    return { met: notMet, notMet: met };
  }
  if (isLeaf(condition)) {
    const [isKnown, formula] = [known(condition.fact.name, of), leafFormula(condition, of)];
    return { met: `(and ${isKnown} ${formula})`, notMet: `(and ${isKnown} (not ${formula}))` };
  }
  const parts = condition.of.map((part) => smtTruth(part, of));
  const [met, notMet] = condition.kind === 'all' ? (['and', 'or'] as const) : (['or', 'and'] as const);
  return {
    met: smtJoin(
      met,
      parts.map((part) => part.met),
    ),
    notMet: smtJoin(
      notMet,
      parts.map((part) => part.notMet),
    ),
  };
}

/** Neither met nor not met. */
export const smtUnknown = ({ met, notMet }: SmtTruth): string => `(not (or ${met} ${notMet}))`;

type Sort = 'Real' | 'Bool' | 'String';

function sortOf<Of>(leaf: Leaf<Of>): Sort {
  if (leaf.kind !== 'is') return 'Real';
  return typeof leaf.value === 'string' ? 'String' : 'Bool';
}

function collectSorts<Of>(condition: Condition<Of>, into: Map<string, Sort>): void {
  if (condition.kind === 'not') {
    collectSorts(condition.of, into);
    return;
  }
  if (!isLeaf(condition)) {
    for (const part of condition.of) collectSorts(part, into);
    return;
  }
  const { name } = condition.fact;
  const sort = sortOf(condition);
  const before = into.get(name);
  if (before !== undefined && before !== sort) throw new RangeError(`${name} is asked as ${before} and as ${sort}.`);
  into.set(name, sort);
}

/**
 * Declares every fact the conditions ask; a number is at least 0, as every measurement, age and count is.
 *
 * @throws {RangeError} when one fact is asked as two kinds of value
 */
export function smtDeclarations<Of>(conditions: readonly Condition<Of>[], of = ''): string {
  const sorts = new Map<string, Sort>();
  for (const condition of conditions) collectSorts(condition, sorts);
  return [...sorts]
    .flatMap(([name, sort]) => [
      `(declare-const ${known(name, of)} Bool)`,
      `(declare-const ${value(name, of)} ${sort})`,
      ...(sort === 'Real' ? [`(assert (>= ${value(name, of)} 0.0))`] : []),
    ])
    .join('\n');
}
