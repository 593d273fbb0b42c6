import type { Node } from 'jsonc-parser';
import type { Path, PlacedFault } from './faults.ts';
import { fault, shownNumber } from './faults.ts';

/** The JSON tree as plain values, and what is wrong with it whatever its fields mean. */

export type Json = string | number | boolean | undefined | readonly Json[] | { readonly [name: string]: Json };

export interface TreeReading {
  /** Without what is faulty: such a place is empty, and the places after it keep their numbers. */
  readonly value: Json;
  readonly faults: readonly PlacedFault[];
}

export function readTree(root: Node): TreeReading {
  const faults: PlacedFault[] = [];
  return { value: valueOf(root, [], faults), faults };
}

function valueOf(node: Node, path: Path, faults: PlacedFault[]): Json {
  switch (node.type) {
    case 'object':
      return objectOf(node, path, faults);
    case 'array':
      return (node.children ?? []).map((entry, i) => valueOf(entry, [...path, i], faults));
    case 'null':
      faults.push(fault(path, 'null is not used: leave the field out when it is not known.'));
      return undefined;
    case 'number':
      return numberOf(node.value as number, path, faults);
    case 'string':
      return textOf(node.value as string, path, faults);
    default:
      return node.value as boolean;
  }
}

function objectOf(node: Node, path: Path, faults: PlacedFault[]): Json {
  const fields = new Map<string, Json>();
  for (const { children } of node.children ?? []) {
    const name = children?.[0]?.value as string;
    const place = [...path, name];
    if (fields.has(name))
      faults.push({ ...fault(place, 'This field stands here twice; only one value can be meant.'), atName: true });
    const value = children?.[1];
    fields.set(name, value === undefined ? undefined : valueOf(value, place, faults));
  }
  // fromEntries defines, it does not assign: a field named __proto__ stays a field.
  return Object.fromEntries(fields);
}

function numberOf(value: number, path: Path, faults: PlacedFault[]): Json {
  if (Number.isFinite(value)) return value;
  faults.push(fault(path, `${shownNumber(value)}: too large for a number.`));
  return undefined;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function textOf(value: string, path: Path, faults: PlacedFault[]): Json {
  if (!LONE_SURROGATE.test(value)) return value;
  faults.push(fault(path, 'The text holds half of a character (a lone surrogate).'));
  return undefined;
}

/** Where a path stands in the text: the value, the field's name, or the object that misses the field. */
export function offsetOf(root: Node, { path, atName }: Pick<PlacedFault, 'path' | 'atName'>): number {
  let node = root;
  for (const [at, step] of path.entries()) {
    const found = typeof step === 'number' ? node.children?.[step] : lastNamed(node, step);
    if (found === undefined) return node.offset;
    const last = at === path.length - 1;
    if (last && atName === true && found.type === 'property') return found.offset;
    const next = found.type === 'property' ? found.children?.[1] : found;
    if (next === undefined) return found.offset;
    node = next;
  }
  return node.offset;
}

function lastNamed(node: Node, name: string): Node | undefined {
  return node.type === 'object' ? node.children?.findLast(({ children }) => children?.[0]?.value === name) : undefined;
}
