export { step } from '../calendar/step.ts';
