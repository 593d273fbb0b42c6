export { parseTree } from 'jsonc-parser';
