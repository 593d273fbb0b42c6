export type { SheetKnowledge } from './evidence.ts';
export type { SheetOptions } from './planSheet.ts';
export { planSheet } from './planSheet.ts';
export { discussionSheet } from './discussionSheet.ts';
