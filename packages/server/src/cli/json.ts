/** A fact of a rule is code that reads a case; on paper it is its name. */
const namedFacts = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'read' in value && typeof value.read === 'function' && 'name' in value
    ? value.name
    : value;

/**
 * One object with its schema's name first, two spaces a level, a line feed at the end. Members keep
 * the order in which the code builds them: equal input gives equal bytes.
 */
export const asJson = (schema: `nidation/${string}/${number}`, members: object): string =>
  `${JSON.stringify({ schema, ...members }, namedFacts, 2)}\n`;
