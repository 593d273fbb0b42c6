export { names } from './people/names.ts';
