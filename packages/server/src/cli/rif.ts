import { knowledge } from '@nidation/core/knowledge';
import { implantationFailure } from '@nidation/core/pathway';
import { explainText } from '@nidation/formats/explain';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import { readCase, type CaseOptions } from './readCase.ts';
import type { World } from './world.ts';

export interface RifOptions extends CaseOptions {
  readonly json?: boolean;
}

/** `nidation rif CASE`: is this recurrent implantation failure, by which method and from which transfers. */
export async function rifCommand(world: World, path: string | undefined, options: RifOptions): Promise<ExitCode> {
  const of = await readCase(world, path, options);
  if (of === undefined) return EXIT.invalid;
  const answer = implantationFailure(of, knowledge);
  if (options.json === true)
    world.print(asJson('nidation/rif/1', { software: SOFTWARE_VERSION, asOf: of.asOf, answer }));
  else world.print(explainText(answer, knowledge));
  const settled = answer.level === 'reached' || answer.level === 'not yet';
  return settled ? EXIT.answered : EXIT.needsClinician;
}
