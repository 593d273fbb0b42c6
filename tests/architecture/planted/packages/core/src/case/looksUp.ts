export { paper } from '../knowledge/paper.ts';
