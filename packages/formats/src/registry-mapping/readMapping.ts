import type { RegistryMapping } from '@nidation/core/knowledge';
import { mappingFaults } from '@nidation/core/registry';
import { fault, type Fault, type Path } from '../case-file/faults.ts';
import { readJson } from '../case-file/jsonText.ts';
import { offsetOf, readTree } from '../case-file/tree.ts';
import { asMapping, mappingFile } from './mappingSchema.ts';

export type MappingReading =
  | { readonly kind: 'read'; readonly mapping: RegistryMapping }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Reads a mapping file: the mapping, or every fault at once with its place. */
export function readMapping(file: string): MappingReading {
  const { tree, place, faults } = readJson(file);
  if (tree === undefined) return { kind: 'faults', faults };
  // A case file has no null; here null is an answer of its own, "not recorded".
  const twice = readTree(tree).faults.filter(({ says }) => !says.startsWith('null '));
  const parsed = mappingFile.safeParse(JSON.parse(file));
  const placed = [
    ...twice,
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => fault(issue.path as Path, issue.message))),
  ];
  const located = placed.map((one): Fault => ({
    path: one.path.join('.'),
    ...place(offsetOf(tree, one)),
    says: one.says,
  }));
  if (faults.length > 0 || located.length > 0 || !parsed.success)
    return { kind: 'faults', faults: [...faults, ...located] };
  const mapping = asMapping(parsed.data);
  const own = mappingFaults(mapping);
  return own.length > 0 ? { kind: 'faults', faults: own } : { kind: 'read', mapping };
}

/** A mapping as a file, to be edited and kept. */
export const writeMapping = (mapping: RegistryMapping): string => `${JSON.stringify(mapping, null, 2)}\n`;
