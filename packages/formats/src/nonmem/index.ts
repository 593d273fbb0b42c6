export type { NonmemFault, NonmemReading, TableSubject } from './subject.ts';
export { readNonmem } from './readNonmem.ts';
export type { NonmemTable } from './writeNonmem.ts';
export { writeNonmem } from './writeNonmem.ts';
