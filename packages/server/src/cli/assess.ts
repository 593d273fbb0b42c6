import { knowledge } from '@nidation/core/knowledge';
import { assess } from '@nidation/core/pathway';
import { assessmentText, explainText } from '@nidation/formats/explain';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import { needsClinician } from './needsClinician.ts';
import { readCase, type CaseOptions } from './readCase.ts';
import type { World } from './world.ts';

export interface AssessOptions extends CaseOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
}

/** `nidation assess CASE`: everything Nidation has to say of one couple. */
export async function assessCommand(world: World, path: string | undefined, options: AssessOptions): Promise<ExitCode> {
  const of = await readCase(world, path, options);
  if (of === undefined) return EXIT.invalid;
  const assessment = assess(of, knowledge);
  const open = needsClinician(assessment);
  if (options.json === true) {
    world.print(asJson('nidation/assessment/1', { software: SOFTWARE_VERSION, needsClinician: open, ...assessment }));
  } else {
    world.print(assessmentText(assessment, knowledge));
    if (options.explain === true) world.print(explained(assessment));
  }
  return open.length === 0 ? EXIT.answered : EXIT.needsClinician;
}

function explained({
  implantationFailure,
  investigations,
  interventions,
  ratio,
  endometrialProfile,
  protocols,
}: ReturnType<typeof assess>): string {
  const answers = [implantationFailure, ...investigations, ...interventions, ratio, endometrialProfile, ...protocols];
  return answers.map((why) => `\n${explainText(why, knowledge)}`).join('');
}
