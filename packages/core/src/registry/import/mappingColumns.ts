import type { MappingCondition, RegistryMapping } from '../../knowledge/registers/registryMapping.ts';
import type { RegistryFieldName } from '../../knowledge/registers/registryFields.ts';

/** Which columns and fields a mapping speaks of. */

function* leaves(
  condition: MappingCondition,
): Generator<Exclude<MappingCondition, { all: unknown } | { any: unknown } | { not: unknown }>> {
  if ('all' in condition) for (const part of condition.all) yield* leaves(part);
  else if ('any' in condition) for (const part of condition.any) yield* leaves(part);
  else if ('not' in condition) yield* leaves(condition.not);
  else yield condition;
}

export function columnsOf(condition: MappingCondition): readonly string[] {
  return [...leaves(condition)].flatMap((leaf) =>
    'field' in leaf
      ? []
      : [leaf.column, ...('moreThan' in leaf ? [leaf.moreThan] : []), ...('before' in leaf ? [leaf.before] : [])],
  );
}

export function fieldsOf(condition: MappingCondition): readonly RegistryFieldName[] {
  return [...leaves(condition)].flatMap((leaf) => ('field' in leaf ? [leaf.field] : []));
}

export interface PlacedCondition {
  /** 'notes[2].when' */
  readonly path: string;
  readonly condition: MappingCondition;
}

/** Every condition of a mapping with its place in the file. */
export function conditionsOf(mapping: RegistryMapping): readonly PlacedCondition[] {
  const at = (path: string, condition: MappingCondition): PlacedCondition => ({ path, condition });
  const of = <Part>(list: readonly Part[] | undefined, each: (part: Part, i: string) => readonly PlacedCondition[]) =>
    (list ?? []).flatMap((part, i) => each(part, String(i)));
  return [
    ...Object.entries(mapping.fields).flatMap(([name, rule]) =>
      rule.kind === 'cases' ? of(rule.cases, ({ when }, i) => [at(`fields.${name}.cases[${i}].when`, when)]) : [],
    ),
    ...of(mapping.rejects, ({ when }, i) => [at(`rejects[${i}].when`, when)]),
    ...of(mapping.notes, ({ when }, i) => [at(`notes[${i}].when`, when)]),
    ...of(mapping.cohorts, ({ steps }, i) => of(steps, ({ keep }, j) => [at(`cohorts[${i}].steps[${j}].keep`, keep)])),
    ...of(mapping.comparisons, ({ where, groups }, i) => [
      ...(where === undefined ? [] : [at(`comparisons[${i}].where`, where)]),
      ...of(groups, ({ when }, j) => [at(`comparisons[${i}].groups[${j}].when`, when)]),
    ]),
  ];
}

export interface NamedColumn {
  readonly path: string;
  readonly column: string;
}

/** Every column a mapping needs of the file, with the place that names it. */
export function neededColumns(mapping: RegistryMapping): readonly NamedColumn[] {
  const at = (path: string, column: string | undefined): readonly NamedColumn[] =>
    column === undefined ? [] : [{ path, column }];
  return [
    ...at('key.column', mapping.key?.column),
    ...at('sourceColumn', mapping.sourceColumn),
    ...at('notesColumn', mapping.notesColumn),
    ...Object.entries(mapping.fields).flatMap(([name, rule]) =>
      'column' in rule ? at(`fields.${name}.column`, rule.column) : [],
    ),
    ...conditionsOf(mapping).flatMap(({ path, condition }) =>
      columnsOf(condition).flatMap((column) => at(path, column)),
    ),
    ...(mapping.rejects ?? []).flatMap(({ column }, i) => at(`rejects[${String(i)}].column`, column)),
    ...(mapping.notes ?? []).flatMap(({ by }, i) => at(`notes[${String(i)}].by`, by)),
    ...(mapping.columnChecks ?? []).flatMap(({ column, equals }, i) => [
      ...at(`columnChecks[${String(i)}].column`, column),
      ...at(`columnChecks[${String(i)}].equals`, equals),
    ]),
  ];
}
