import { KNOWLEDGE_VERSION } from '@nidation/core/knowledge';
import type { Figure } from '@nidation/core/registry';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import type { AnalysisAnswer, AnswerOptions, Origin } from './registryAnalysesAnswer.ts';
import { saveFigure } from './registryAnalysesFigure.ts';
import { analysisText } from './registryAnalysesText.ts';
import type { World } from './world.ts';

export interface Told {
  readonly schema: `nidation/registry-${string}/1`;
  readonly answer: AnalysisAnswer;
  readonly origin: Origin;
}

/** Prints one analysis and writes its figure. 4 wins over 3: rows that were rejected may change the answer. */
export async function tellAnalysis(world: World, options: AnswerOptions, told: Told): Promise<ExitCode> {
  const { answer, origin } = told;
  const [figure] = answer.part.figures;
  if (options.figure !== undefined && !(await figureSaved(world, options.figure, figure))) return EXIT.invalid;
  world.print(options.json === true ? analysisJson(told) : analysisText(answer, origin.lines));
  if (origin.rejected > 0) return EXIT.batchWithRejects;
  return answer.cannotSay.length > 0 ? EXIT.needsClinician : EXIT.answered;
}

/** No figure for want of data is no fault: the answer says what is missing. */
async function figureSaved(world: World, path: string, figure: Figure | undefined): Promise<boolean> {
  if (figure === undefined) {
    world.say(`${path}: not written, there is nothing to draw.`);
    return true;
  }
  const fault = await saveFigure(world, path, figure);
  if (fault !== undefined) world.say(fault);
  return fault === undefined;
}

function analysisJson({ schema, answer, origin }: Told): string {
  const { members, part, cannotSay: needs } = answer;
  return asJson(schema, {
    software: SOFTWARE_VERSION,
    knowledge: KNOWLEDGE_VERSION,
    ...origin.members,
    says: part.sentences,
    cannotSay: needs,
    ...(withoutInfinity(members) as object),
  });
}

/** JSON has no infinite number and would print `null`, which reads as "not recorded". */
function withoutInfinity(value: unknown): unknown {
  if (value === Infinity || value === -Infinity) return String(value);
  if (Array.isArray(value)) return value.map(withoutInfinity);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, withoutInfinity(of)]));
}
