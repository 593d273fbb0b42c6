import type { AskKind, Progress, RegistryAnswers, RegistryAsks, Reply } from './messages.ts';

/** The page's side of the worker: one promise for each question. */

interface Waiting {
  readonly done: (answer: RegistryAnswers[AskKind]) => void;
  readonly failed: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

const waiting = new Map<number, Waiting>();
let lastId = 0;
/** Started with the page, kept while other pages are looked at: it holds the rows. */
let worker: Worker | undefined;

/** The worker ended or could not be loaded; what it held is gone. */
export class WorkerLost extends Error {}

export function startRegistryWorker(): void {
  worker ??= start();
}

/** Lets the rows go. */
export function endRegistryWorker(): void {
  worker?.terminate();
  worker = undefined;
  failAll();
}

function start(): Worker {
  const started = new Worker(new URL('./registry.worker.ts', import.meta.url), { type: 'module', name: 'registry' });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => take(data));
  const lost = () => {
    started.terminate();
    if (worker === started) worker = undefined;
    failAll();
  };
  started.addEventListener('error', lost);
  started.addEventListener('messageerror', lost);
  return started;
}

function failAll(): void {
  for (const { failed } of waiting.values()) failed(new WorkerLost('The worker ended.'));
  waiting.clear();
}

function take(reply: Reply): void {
  const asker = waiting.get(reply.id);
  if (asker === undefined) return;
  if (reply.kind === 'progress') {
    asker.onProgress?.(reply.progress);
    return;
  }
  waiting.delete(reply.id);
  if (reply.kind === 'answer') asker.done(reply.answer);
  else asker.failed(new Error('The worker could not answer.'));
}

/** @throws when the worker is lost or fails; the sentence carries nothing of the file */
export function askRegistry<Kind extends AskKind>(
  kind: Kind,
  asking: RegistryAsks[Kind],
  onProgress?: (progress: Progress) => void,
): Promise<RegistryAnswers[Kind]> {
  worker ??= start();
  const id = (lastId += 1);
  const to = worker;
  return new Promise((resolve, failed) => {
    // The worker answers each kind of question with its own kind of answer.
    const done = (answer: RegistryAnswers[AskKind]) => resolve(answer as RegistryAnswers[Kind]);
    waiting.set(id, { done, failed, onProgress });
    to.postMessage({ id, kind, ...asking });
  });
}
