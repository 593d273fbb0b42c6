export { planIdentity } from './planIdentity.ts';
