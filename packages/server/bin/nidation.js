#!/usr/bin/env node
/** `npx nidation …`. A file of its own, because npm links only what exists before the first build. */
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write('Nidation is not built yet: run "npm run -s nidation -- --help" once.\n');
  process.exitCode = 1;
}
