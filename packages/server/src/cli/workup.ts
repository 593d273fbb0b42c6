import type { Case } from '@nidation/core/case';
import { knowledge } from '@nidation/core/knowledge';
import { assess, type InterventionAnswer, type InvestigationAnswer } from '@nidation/core/pathway';
import { explainText } from '@nidation/formats/explain';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import { readCase, type CaseOptions } from './readCase.ts';
import { workupText } from './workupText.ts';
import type { World } from './world.ts';

export interface WorkupOptions extends CaseOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
}

interface Workup {
  readonly investigations: readonly InvestigationAnswer[];
  readonly interventions: readonly InterventionAnswer[];
}

/** `nidation workup CASE`: what to examine in both partners, in three levels, and what a finding opens. */
export async function workupCommand(world: World, path: string | undefined, options: WorkupOptions): Promise<ExitCode> {
  const of = await readCase(world, path, options);
  if (of === undefined) return EXIT.invalid;
  const workup = workupOf(of);
  if (options.json === true) {
    const versions = { software: SOFTWARE_VERSION, knowledgeVersion: knowledge.version };
    world.print(asJson('nidation/workup/1', { ...versions, asOf: of.asOf, ...workup }));
  } else if (options.explain === true) {
    const answers = [...workup.investigations, ...workup.interventions];
    world.print(answers.map((why) => explainText(why, knowledge)).join('\n'));
  } else {
    world.print(workupText(workup.investigations, workup.interventions, knowledge.version));
  }
  // An unknown condition is part of the list's answer: the list itself always stands.
  return EXIT.answered;
}

function workupOf(of: Case): Workup {
  const { investigations, interventions } = assess(of, knowledge);
  return { investigations, interventions };
}
