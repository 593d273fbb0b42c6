import type { LevelsAnswer } from '@nidation/core/pharmacokinetics';
import { useEffect, useReducer, useState } from 'react';
import type { LevelsQuestion } from './question.ts';
import type { Asked, Channel } from './queue.ts';

/** What the worker says of one question. */
export interface LevelsReply {
  readonly channel: Channel;
  readonly id: number;
  readonly says:
    | { readonly kind: 'prior'; readonly answer: LevelsAnswer }
    | { readonly kind: 'answered'; readonly answer: LevelsAnswer }
    | { readonly kind: 'failed' };
}

/** What the page may show. Never an answer to an older question. */
export type LevelsState = { readonly kind: 'nothing asked' } | { readonly kind: 'computing' } | LevelsReply['says'];

type Listener = (says: LevelsReply['says']) => void;

/** Keys come faster than answers: the worker is asked when they pause. */
const PAUSE_MS = 150;

const listeners = new Map<number, Listener>();
let lastId = 0;
/** Started with the page's code, so that nothing is asked of the network later. */
let worker: Worker | undefined = start();

function start(): Worker {
  const started = new Worker(new URL('./levels.worker.ts', import.meta.url), { type: 'module', name: 'levels' });
  started.addEventListener('message', ({ data }: MessageEvent<LevelsReply>) => listeners.get(data.id)?.(data.says));
  const failed = () => {
    started.terminate();
    // The next question starts another one: a script that cannot be loaded is not asked for again and again.
    if (worker === started) worker = undefined;
    for (const listener of [...listeners.values()]) listener({ kind: 'failed' });
  };
  started.addEventListener('error', failed);
  started.addEventListener('messageerror', failed);
  return started;
}

/** Asks; the function returned stops listening, and whatever still comes is dropped. */
function ask(channel: Channel, question: LevelsQuestion, listener: Listener): () => void {
  const id = (lastId += 1);
  const later = setTimeout(() => {
    listeners.set(id, listener);
    const asked: Asked<LevelsQuestion> = { channel, id, question };
    worker ??= start();
    worker.postMessage(asked);
  }, PAUSE_MS);
  return () => {
    clearTimeout(later);
    listeners.delete(id);
  };
}

interface Shown {
  readonly question: LevelsQuestion;
  readonly attempt: number;
  readonly says: LevelsReply['says'];
}

/**
 * The answer to this very question: computing, the prior, the answer, or that it failed.
 *
 * @param question the same value as long as nothing was changed
 */
export function useLevels(
  channel: Channel,
  question: LevelsQuestion | undefined,
): { readonly state: LevelsState; readonly again: () => void } {
  const [shown, setShown] = useState<Shown>();
  const [attempt, again] = useReducer((count: number) => count + 1, 0);
  useEffect(
    () =>
      question === undefined
        ? undefined
        : ask(channel, question, (says) => {
            setShown({ question, attempt, says });
          }),
    [channel, question, attempt],
  );
  if (question === undefined) return { state: { kind: 'nothing asked' }, again };
  const current = shown?.question === question && shown.attempt === attempt;
  return { state: current ? shown.says : { kind: 'computing' }, again };
}
