export { assessmentText } from './assessmentText.ts';
export { explainText } from './explainText.ts';
export { planText } from './planText.ts';
export type { AnyWhy } from './titles.ts';
