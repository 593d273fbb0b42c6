export { readMapping, writeMapping } from './readMapping.ts';
export type { MappingReading } from './readMapping.ts';
export { suggestMapping } from './suggestMapping.ts';
export type { Suggestion } from './suggestMapping.ts';
