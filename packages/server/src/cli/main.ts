import { day } from '@nidation/core/engines';
import { EXIT } from './exit.ts';
import { saveFiles } from './files.ts';
import { faultInWords } from './internalFault.ts';
import { readInput } from './input.ts';
import { run } from './program.ts';
import type { World } from './world.ts';

/** The real world of the command line: clock, files, streams. Nothing else of the CLI knows them. */

/** The local calendar day: a clinic's "today" is its own, not Greenwich's. */
function today(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

const world: World = {
  today: day(today()),
  read: (path) => {
    if ((path === undefined || path === '-') && process.stdin.isTTY)
      world.say('Reading the case from standard input; Ctrl-D ends it.');
    return readInput(path, process.stdin);
  },
  print: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(`${text}\n`),
  terminal: process.stderr,
  save: saveFiles,
};

// A reader that closes the pipe early (`nidation … | head -1`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = EXIT.internal;
  });
}

try {
  // exitCode, not exit(): a pipe still being written to is written to its end.
  process.exitCode = await run(process.argv.slice(2), world);
} catch (error) {
  world.say(faultInWords(error));
  process.exitCode = EXIT.internal;
}
