import type { Case } from '@nidation/core/case';
import { knowledge } from '@nidation/core/knowledge';
import { explainText, planText } from '@nidation/formats/explain';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { askForPlan, contradiction, planOf, type PlanQuestion, type PlanReply } from './askForPlan.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import { planFiles, type FileOptions } from './planFiles.ts';
import { moveText } from './moveText.ts';
import { readCase, type CaseOptions } from './readCase.ts';
import type { World } from './world.ts';

export interface PlanOptions extends CaseOptions, PlanQuestion, FileOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
}

/**
 * `nidation plan CASE --transfer-day D`: a dated plan from the adopted protocol, or why there is none.
 *
 * Files are written before anything is printed, and only when there is a plan: a calendar of a
 * refused plan must not lie in somebody's folder.
 */
export async function planCommand(world: World, path: string | undefined, options: PlanOptions): Promise<ExitCode> {
  const of = await readCase(world, path, options);
  if (of === undefined) return EXIT.invalid;
  const fault = contradiction(of, options);
  if (fault !== undefined) {
    world.say(fault);
    return EXIT.invalid;
  }
  const reply = askForPlan(of, options);
  const plan = planOf(reply.answer);
  if (!(await saveFiles(world, of, reply, options))) return EXIT.invalid;
  const json = () => asJson('nidation/plan/1', { software: SOFTWARE_VERSION, asOf: of.asOf, ...reply });
  world.print(options.json === true ? json() : inWords(reply, options));
  return plan === undefined ? EXIT.needsClinician : EXIT.answered;
}

/** Whether nothing stands in the way of the answer: the files are written, or none was to be. */
async function saveFiles(world: World, of: Case, { answer, move }: PlanReply, options: PlanOptions): Promise<boolean> {
  if (options.ics === undefined && options.sheet === undefined) return true;
  const plan = planOf(answer);
  if (plan === undefined) {
    world.say('There is no plan, so no file was written.');
    return true;
  }
  const saved = await world.save(planFiles(of, plan, move, options));
  if (saved.kind === 'saved') {
    if (of.id === undefined)
      world.say('remark: the case has no id; a later version may not replace this one in a calendar.');
    return true;
  }
  for (const fault of saved.faults) world.say(fault);
  return false;
}

function inWords({ answer, move }: PlanReply, { explain }: PlanOptions): string {
  const plan = planOf(answer);
  const parts = [
    ...(move === undefined ? [] : [moveText(move)]),
    ...(plan === undefined ? [] : [planText(plan, knowledge)]),
    // Without a plan the reasons are the answer.
    ...(plan === undefined || explain === true ? [explainText(answer, knowledge)] : []),
  ];
  return parts.join('\n');
}
