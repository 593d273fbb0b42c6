export { record } from '../../../core/src/case/record.ts';
