/**
 * A condition is typed data with three answers: met, not met, unknown.
 *
 * The same lines are evaluated, explained, proved and exported. A missing measurement is neither
 * normal nor abnormal: whatever depends on it stays unknown, and says what is missing.
 */

/** What a rule may speak of: one named value of a record, with its unit and the words a physician uses. */
export interface Fact<Of, Value> {
  readonly name: keyof Of & string;
  /** UCUM code, or absent for a pure count, a text or a yes/no. */
  readonly unit?: string;
  readonly label: string;
  /** The value, or undefined when nobody has recorded it. Never a default. */
  readonly read: (of: Of) => Value | undefined;
}

export type Comparison = 'atLeast' | 'above' | 'below' | 'atMost';

export type Leaf<Of> =
  | { readonly kind: Comparison; readonly fact: Fact<Of, number>; readonly bound: number }
  | { readonly kind: 'is'; readonly fact: Fact<Of, string | boolean>; readonly value: string | boolean };

export type Condition<Of> =
  | Leaf<Of>
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition<Of>[] }
  | { readonly kind: 'not'; readonly of: Condition<Of> };

/** A line that asks one fact, as against one that joins others. */
export function isLeaf<Of>(condition: Condition<Of>): condition is Leaf<Of> {
  return condition.kind !== 'all' && condition.kind !== 'any' && condition.kind !== 'not';
}

export type Truth = 'met' | 'not met' | 'unknown';

export const atLeast = <Of>(fact: Fact<Of, number>, bound: number): Condition<Of> => ({ kind: 'atLeast', fact, bound });
export const above = <Of>(fact: Fact<Of, number>, bound: number): Condition<Of> => ({ kind: 'above', fact, bound });
export const below = <Of>(fact: Fact<Of, number>, bound: number): Condition<Of> => ({ kind: 'below', fact, bound });
export const atMost = <Of>(fact: Fact<Of, number>, bound: number): Condition<Of> => ({ kind: 'atMost', fact, bound });
export const is = <Of, Value extends string | boolean>(fact: Fact<Of, Value>, value: Value): Condition<Of> => ({
  kind: 'is',
  fact: fact,
  value,
});
export const all = <Of>(...of: readonly Condition<Of>[]): Condition<Of> => ({ kind: 'all', of });
export const any = <Of>(...of: readonly Condition<Of>[]): Condition<Of> => ({ kind: 'any', of });
export const not = <Of>(of: Condition<Of>): Condition<Of> => ({ kind: 'not', of });

function compare(kind: Comparison, value: number, bound: number): boolean {
  switch (kind) {
    case 'atLeast':
      return value >= bound;
    case 'above':
      return value > bound;
    case 'below':
      return value < bound;
    case 'atMost':
      return value <= bound;
  }
}

function evaluateLeaf<Of>(leaf: Leaf<Of>, of: Of): Truth {
  if (leaf.kind === 'is') {
    const value = leaf.fact.read(of);
    return value === undefined ? 'unknown' : value === leaf.value ? 'met' : 'not met';
  }
  const value = leaf.fact.read(of);
  return value === undefined ? 'unknown' : compare(leaf.kind, value, leaf.bound) ? 'met' : 'not met';
}

const NEGATED: Record<Truth, Truth> = { met: 'not met', 'not met': 'met', unknown: 'unknown' };

/** Kleene's conjunction (of all) or disjunction (of any): the least or greatest of not met < unknown < met. */
export function joinTruths(kind: 'all' | 'any', truths: Iterable<Truth>): Truth {
  const decisive: Truth = kind === 'all' ? 'not met' : 'met';
  let joined: Truth = NEGATED[decisive];
  for (const truth of truths) {
    if (truth === decisive) return decisive;
    if (truth === 'unknown') joined = 'unknown';
  }
  return joined;
}

/** Kleene's three-valued logic. A missing measurement is neither normal nor abnormal. */
export function evaluate<Of>(condition: Condition<Of>, of: Of): Truth {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const decisive: Truth = condition.kind === 'all' ? 'not met' : 'met';
      let joined: Truth = NEGATED[decisive];
      for (const part of condition.of) {
        const truth = evaluate(part, of);
        if (truth === decisive) return decisive;
        if (truth === 'unknown') joined = 'unknown';
      }
      return joined;
    }
    case 'not':
      return NEGATED[evaluate(condition.of, of)];
    default:
      return evaluateLeaf(condition, of);
  }
}

/** A condition with its answer and, below it, the answers it came from. */
export interface Judged<Of> {
  readonly condition: Condition<Of>;
  readonly truth: Truth;
  readonly parts: readonly Judged<Of>[];
}

const NO_PARTS: readonly never[] = [];

/** Evaluates every part, also where the answer is already decided: an explanation leaves nothing out. */
export function judge<Of>(condition: Condition<Of>, of: Of): Judged<Of> {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts: Judged<Of>[] = [];
      for (const part of condition.of) parts.push(judge(part, of));
      return { condition, truth: joined(condition.kind, parts), parts };
    }
    case 'not': {
      const part = judge(condition.of, of);
      return { condition, truth: NEGATED[part.truth], parts: [part] };
    }
    default:
      return { condition, truth: evaluateLeaf(condition, of), parts: NO_PARTS };
  }
}

function joined<Of>(kind: 'all' | 'any', parts: readonly Judged<Of>[]): Truth {
  const decisive: Truth = kind === 'all' ? 'not met' : 'met';
  let answer: Truth = NEGATED[decisive];
  for (const { truth } of parts) {
    if (truth === decisive) return decisive;
    if (truth === 'unknown') answer = 'unknown';
  }
  return answer;
}

/** The facts that are missing and could still change the answer, each once, in the order they are asked. */
export function missingFacts<Of>(condition: Condition<Of>, of: Of): readonly (keyof Of & string)[] {
  const found: (keyof Of & string)[] = [];
  collectMissing(condition, of, found);
  return found;
}

/** Lists are short: looking through one is faster than a set of its own for every question. */
function collectMissing<Of>(condition: Condition<Of>, of: Of, into: (keyof Of & string)[]): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      if (evaluate(condition, of) !== 'unknown') return;
      for (const part of condition.of) collectMissing(part, of, into);
      return;
    case 'not':
      collectMissing(condition.of, of, into);
      return;
    default:
      if (condition.fact.read(of) === undefined && !into.includes(condition.fact.name)) into.push(condition.fact.name);
  }
}

/** Does any line of the condition ask this fact? */
export function mentions<Of>(condition: Condition<Of>, name: keyof Of & string): boolean {
  if (condition.kind === 'not') return mentions(condition.of, name);
  return isLeaf(condition) ? condition.fact.name === name : condition.of.some((part) => mentions(part, name));
}

/** One leaf whose answer alone decides the whole: were its truth the other, the whole would be too. */
export interface Pivot<Of> {
  readonly leaf: Leaf<Of>;
  /** The truth the leaf would have to have for the whole to become `wanted`. */
  readonly needs: 'met' | 'not met';
}

/**
 * The leaves that alone would turn a condition to the wanted truth, all else as it is.
 *
 * In a conjunction a part can turn the whole to met only when every other part is met; in a
 * disjunction any part can. The mirror image holds for not met.
 */
export function pivots<Of>(judged: Judged<Of>, wanted: 'met' | 'not met'): readonly Pivot<Of>[] {
  if (judged.truth === wanted) return NO_PARTS;
  const found: Pivot<Of>[] = [];
  collectPivots(judged, wanted, found);
  return found;
}

function collectPivots<Of>(judged: Judged<Of>, wanted: 'met' | 'not met', into: Pivot<Of>[]): void {
  if (judged.truth === wanted) return;
  const { condition, parts } = judged;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const everyPartNeeded = (condition.kind === 'all') === (wanted === 'met');
      if (!everyPartNeeded) {
        for (const part of parts) collectPivots(part, wanted, into);
        return;
      }
      let open: Judged<Of> | undefined;
      for (const part of parts) {
        if (part.truth === wanted) continue;
        if (open !== undefined) return;
        open = part;
      }
      if (open !== undefined) collectPivots(open, wanted, into);
      return;
    }
    case 'not':
      collectPivots(parts[0]!, wanted === 'met' ? 'not met' : 'met', into);
      return;
    default:
      into.push({ leaf: condition, needs: wanted });
  }
}

const SIGN: Record<Comparison, string> = { atLeast: '≥', above: '>', below: '<', atMost: '≤' };

/** The condition in words: 'Th1/Th2 ratio ≥ 10.3 and age < 40 years'. */
export function describe<Of>(condition: Condition<Of>): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const joined = condition.of.map((part) =>
        (part.kind === 'all' || part.kind === 'any') && part.of.length > 1 ? `(${describe(part)})` : describe(part),
      );
      return joined.join(condition.kind === 'all' ? ' and ' : ' or ');
    }
    case 'not':
      return `not (${describe(condition.of)})`;
    case 'is':
      return typeof condition.value === 'boolean'
        ? `${condition.fact.label}: ${condition.value ? 'yes' : 'no'}`
        : `${condition.fact.label}: ${condition.value}`;
    default: {
      const unit = condition.fact.unit === undefined ? '' : ` ${condition.fact.unit}`;
      return `${condition.fact.label} ${SIGN[condition.kind]} ${String(condition.bound)}${unit}`;
    }
  }
}
