import { claims, findTopics, knowledge, studies } from '@nidation/core/knowledge';
import { conflictsFound, groupTests, studyEffects } from '@nidation/core/pathway';
import { ask, askText, conflictsText, ledgerText, positionsText, studiesText } from '@nidation/formats/explain';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import type { World } from './world.ts';

/** `nidation evidence …`: what is known, who says it, and where sources contradict each other. No case is needed. */

export interface EvidenceOptions {
  readonly json?: boolean;
  readonly id?: string;
  readonly topic?: string;
}

const versions = {
  software: SOFTWARE_VERSION,
  knowledgeVersion: knowledge.version,
  evidenceDate: knowledge.evidenceDate,
};

/** The entries asked for, or undefined with the fault said. */
function chosen<Entry extends { readonly id: string }>(
  world: World,
  list: readonly Entry[],
  id: string | undefined,
): readonly Entry[] | undefined {
  if (id === undefined) return list;
  const found = list.filter((one) => one.id === id);
  if (found.length > 0) return found;
  world.say(`There is no ${id}. The first is ${list[0]?.id ?? 'none'}, the last ${list.at(-1)?.id ?? 'none'}.`);
  return undefined;
}

export function evidenceClaimsCommand(world: World, { json, id }: EvidenceOptions): ExitCode {
  const found = chosen(world, claims, id);
  if (found === undefined) return EXIT.invalid;
  world.print(
    json === true ? asJson('nidation/claims/1', { ...versions, claims: found }) : ledgerText(knowledge, found),
  );
  return EXIT.answered;
}

export function evidenceStudiesCommand(world: World, { json, id }: EvidenceOptions): ExitCode {
  const found = chosen(world, studies, id);
  if (found === undefined) return EXIT.invalid;
  if (json !== true) world.print(studiesText(knowledge, found));
  else {
    const told = found.map((study) => ({
      ...study,
      effects: knowledge.comparisons.filter(({ sourceId }) => sourceId === study.id).map((one) => studyEffects(one)),
      groupTests: groupTests(study),
      observations: knowledge.observations.filter(({ sourceId }) => sourceId === study.id),
    }));
    world.print(asJson('nidation/studies/1', { ...versions, studies: told }));
  }
  return EXIT.answered;
}

export function evidencePositionsCommand(world: World, { json }: EvidenceOptions): ExitCode {
  const { positions } = knowledge;
  world.print(json === true ? asJson('nidation/positions/1', { ...versions, positions }) : positionsText(knowledge));
  return EXIT.answered;
}

export function evidenceConflictsCommand(world: World, { json, id, topic }: EvidenceOptions): ExitCode {
  const all = conflictsFound(knowledge).map((one) => ({ id: one.conflict.id, ...one }));
  const found = chosen(world, all, id)?.filter(
    ({ conflict: { topics } }) => topic === undefined || topics.some((one) => one === topic),
  );
  if (found === undefined) return EXIT.invalid;
  if (found.length === 0) {
    world.say(`No conflict is shown on a page "${topic ?? ''}".`);
    return EXIT.invalid;
  }
  world.print(
    json === true ? asJson('nidation/conflicts/1', { ...versions, conflicts: found }) : conflictsText(knowledge, found),
  );
  return EXIT.answered;
}

/** A question in words. Nothing that fits is an answer of its own, and needs a clinician. */
export function evidenceAskCommand(world: World, words: readonly string[], { json }: EvidenceOptions): ExitCode {
  const question = words.join(' ');
  const answer = ask(question, knowledge);
  world.print(
    json === true
      ? asJson('nidation/answer/1', {
          ...versions,
          ...answer,
          scores: findTopics(question).map(({ topic, score }) => ({ id: topic.id, score })),
        })
      : askText(question, knowledge),
  );
  return answer.topics.length === 0 && answer.medicine === undefined ? EXIT.needsClinician : EXIT.answered;
}
