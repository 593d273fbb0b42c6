import type { BlankMeans, FieldRule, MappedValue, MappingCondition, RegistryMapping } from '@nidation/core/knowledge';
import { registryFields } from '@nidation/core/knowledge';

/** A mapping as a table to check: one line a field. */
export interface MappingLine {
  readonly field: string;
  readonly column: string;
  readonly read: string;
  readonly blank: string;
  readonly definition: string;
}

export function mappingLines({ fields, definitions }: RegistryMapping): readonly MappingLine[] {
  return registryFields.flatMap(({ name, definition }) => {
    const rule = fields[name];
    return rule === undefined
      ? []
      : [{ field: name, ...ruleWords(rule), definition: definitions?.[name] ?? definition }];
  });
}

function ruleWords(rule: FieldRule): Pick<MappingLine, 'column' | 'read' | 'blank'> {
  switch (rule.kind) {
    case 'constant':
      return { column: 'none', read: `always ${valueWords(rule.is)}`, blank: 'not asked' };
    case 'cases': {
      const read = [
        ...rule.cases.map(({ when, is }) => `${valueWords(is)} when ${conditionWords(when)}`),
        `otherwise ${valueWords(rule.otherwise)}`,
      ];
      return { column: 'several', read: read.join('; '), blank: 'as the cases say' };
    }
    default:
      return { column: rule.column, read: readWords(rule), blank: blankWords(rule.blank) };
  }
}

type ColumnRule = Exclude<FieldRule, { readonly kind: 'constant' | 'cases' }>;

function readWords(rule: ColumnRule): string {
  const codes = Object.entries(rule.values ?? {}).map(([text, value]) =>
    value === text ? text : `${text} → ${valueWords(value)}`,
  );
  const own = codes.length === 0 ? [] : [codes.join(', ')];
  switch (rule.kind) {
    case 'code':
      return own.join('');
    case 'day':
      return [`day ${rule.format}`, ...own].join('; ');
    case 'decimal':
      return [`number, decimal mark ${rule.mark}`, ...own].join('; ');
    case 'whole number':
      return [rule.orMore === true ? 'whole number, ">5" is 6 or more' : 'whole number', ...own].join('; ');
    default:
      return [rule.kind, ...own].join('; ');
  }
}

function valueWords(value: MappedValue | null): string {
  if (value === null) return 'not recorded';
  if (typeof value === 'object') return value.orMore ? `${String(value.count)} or more` : String(value.count);
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}

function blankWords(blank: BlankMeans): string {
  if (blank === 'reject') return 'the row is rejected';
  return typeof blank === 'string' ? blank : valueWords(blank.is);
}

export function conditionWords(condition: MappingCondition): string {
  if ('all' in condition) return `(${condition.all.map(conditionWords).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(conditionWords).join(' or ')})`;
  if ('not' in condition) return `not ${conditionWords(condition.not)}`;
  if ('field' in condition) {
    if ('recorded' in condition) return `${condition.field} is ${condition.recorded ? '' : 'not '}recorded`;
    return 'atLeast' in condition
      ? `${condition.field} ≥ ${String(condition.atLeast)}`
      : `${condition.field} is ${condition.is.map(String).join(' or ')}`;
  }
  const { column } = condition;
  if ('is' in condition)
    return `"${column}" is ${condition.is.map((text) => (text === '' ? 'blank' : text)).join(' or ')}`;
  if ('atLeast' in condition) return `"${column}" ≥ ${String(condition.atLeast)}`;
  if ('atMost' in condition) return `"${column}" ≤ ${String(condition.atMost)}`;
  if ('moreThan' in condition) return `"${column}" > "${condition.moreThan}"`;
  return `"${column}" before "${condition.before}"`;
}
