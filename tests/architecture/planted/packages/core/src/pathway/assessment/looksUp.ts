export { step } from '../plan/step.ts';
