export { step } from '../monitoring/step.ts';
