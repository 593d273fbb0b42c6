export { door } from '../case-file/index.ts';
