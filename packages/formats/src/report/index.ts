export type * from './report.ts';
export { reportFromAnalyses } from './reportFromAnalyses.ts';
