export { command } from '../../server/src/cli/command.ts';
