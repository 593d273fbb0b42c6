export { step } from '../pathway/assessment/step.ts';
