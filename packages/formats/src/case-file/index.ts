export type { Fault } from './faults.ts';
export type { CaseFile } from './schema/caseFile.ts';
export type { CaseReading, ReadOptions } from './readCaseFile.ts';
export { readCaseFile } from './readCaseFile.ts';
export { writeCaseFile } from './writeCaseFile.ts';
export { caseJsonSchema } from './caseJsonSchema.ts';
export { SCHEMA_NAME } from './schema/caseFile.ts';
