export { knowledge } from '@nidation/core/knowledge';
