import { caseJsonSchema } from '@nidation/formats/case-file';
import { EXIT, type ExitCode } from './exit.ts';
import type { World } from './world.ts';

/** `nidation schema case`: the JSON Schema of the case file. */
export function schemaCommand(world: World): ExitCode {
  world.print(`${JSON.stringify(caseJsonSchema(), null, 2)}\n`);
  return EXIT.answered;
}
