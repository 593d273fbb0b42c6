export { row } from '../registry/row.ts';
