export { cases } from '../store/cases.ts';
