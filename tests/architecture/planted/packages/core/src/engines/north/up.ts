export { down } from '../south/down.ts';
