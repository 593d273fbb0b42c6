export { cases } from './page.test.ts';
