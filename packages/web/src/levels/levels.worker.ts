import type { LevelsReply } from './levelsWorker.ts';
import { answerTo, priorTo, type LevelsQuestion } from './question.ts';
import { newestFirst, type Asked } from './queue.ts';

/**
 * Computes levels beside the page, so that the page answers keys while it runs. Asks nothing of the network.
 * Between two steps it lets newer questions in; an overtaken one is given up.
 */
const queue = newestFirst<LevelsQuestion>();
let busy = false;

addEventListener('message', ({ data }: MessageEvent<Asked<LevelsQuestion>>) => {
  queue.add(data);
  if (!busy) soon(next);
});

/** After the messages that have already come in. */
function soon(step: () => void): void {
  busy = true;
  setTimeout(step, 0);
}

function next(): void {
  const asked = queue.next();
  if (asked === undefined) {
    busy = false;
    return;
  }
  if (asked.channel === 'hers') say(asked, () => ({ kind: 'prior', answer: priorTo(asked.question) }));
  soon(() => {
    if (!queue.overtaken(asked)) say(asked, () => ({ kind: 'answered', answer: answerTo(asked.question) }));
    soon(next);
  });
}

/** A fault of the program is told without its words: they could hold what was typed. */
function say({ channel, id }: Asked<LevelsQuestion>, make: () => LevelsReply['says']): void {
  let says: LevelsReply['says'];
  try {
    says = make();
  } catch {
    says = { kind: 'failed' };
  }
  const reply: LevelsReply = { channel, id, says };
  postMessage(reply);
}
