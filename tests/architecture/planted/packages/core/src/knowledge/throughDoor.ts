export { record } from '../case/index.ts';
