export { record } from '../case/record.ts';
