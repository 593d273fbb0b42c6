export type { Demo } from './base.ts';
export { demoCouples } from './demoCouples.ts';
