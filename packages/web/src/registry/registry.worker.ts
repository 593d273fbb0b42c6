import { trialPlan } from '@nidation/core/registry';
import { readMapping } from '@nidation/formats/registry-mapping';
import type { Asked, AskKind, Progress, RegistryAnswers, Reply, Unreadable } from './messages.ts';
import { analyze } from './work/analyze.ts';
import { UnreadableFile } from './work/fileText.ts';
import { importFile } from './work/importFile.ts';
import type { KeptTable } from './work/keptTable.ts';
import { openFile } from './work/openFile.ts';
import { registryReport } from './work/registryReport.ts';

/** Reads a registry file and computes beside the page. Asks nothing of the network; the rows stay here. */

let table: KeptTable | undefined;
let rejects = '';
/** One after the other: an answer is never made from half an import. */
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  last = last.then(() => reply(data));
});

async function reply(asked: Asked): Promise<void> {
  const { id } = asked;
  try {
    send({ id, kind: 'answer', answer: await answerTo(asked) });
  } catch (error) {
    if (error instanceof UnreadableFile) send({ id, kind: 'answer', answer: unreadable(error.message) });
    // A fault of the program is told without its words: they could hold what a cell says.
    else send({ id, kind: 'failed' });
  }
}

const send = (message: Reply): void => postMessage(message);
const unreadable = (says: string): Unreadable => ({ kind: 'unreadable', says });

const PROGRESS_EVERY_MS = 100;

function progressOf(id: number): (progress: Progress) => void {
  let told = 0;
  return (progress) => {
    const now = performance.now();
    if (now - told < PROGRESS_EVERY_MS) return;
    told = now;
    send({ id, kind: 'progress', progress });
  };
}

async function answerTo(asked: Asked): Promise<RegistryAnswers[AskKind]> {
  switch (asked.kind) {
    case 'open':
      return openFile(asked.file);
    case 'check':
      return checked(asked.text);
    case 'import': {
      [table, rejects] = [undefined, ''];
      const read = await importFile(asked.file, asked.mapping, progressOf(asked.id));
      [table, rejects] = [read.table, read.rejects ?? ''];
      return read.answer;
    }
    case 'analyze':
      return table === undefined ? unreadable('No file has been read.') : analyze(table, asked.question);
    case 'rejects':
      return rejects;
    case 'report':
      return table === undefined ? '' : registryReport(table, asked.question, asked.madeOn);
    case 'trial':
      return planned(asked.question);
  }
}

function checked(text: string): RegistryAnswers['check'] {
  const reading = readMapping(text);
  return reading.kind === 'read' ? { kind: 'mapping', mapping: reading.mapping } : reading;
}

function planned(question: Parameters<typeof trialPlan>[0]): RegistryAnswers['trial'] {
  try {
    return trialPlan(question);
  } catch (error) {
    // The core's own sentence about the numbers of the form.
    if (error instanceof RangeError) return unreadable(error.message);
    throw error;
  }
}
