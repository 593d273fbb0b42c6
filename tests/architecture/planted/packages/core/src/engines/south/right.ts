export { left as right } from '../north/left.ts';
