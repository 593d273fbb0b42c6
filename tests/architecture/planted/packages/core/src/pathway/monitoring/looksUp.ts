export { step } from '../pregnancy/step.ts';
