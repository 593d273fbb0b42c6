import { fileURLToPath } from 'node:url';
import { knowledge } from '@nidation/core/knowledge';
import { readConfig } from './config.ts';
import { buildApp } from './http/app.ts';
import { listenOnFreePort } from './http/listen.ts';
import { SOFTWARE_VERSION } from './softwareVersion.ts';

/** Wires the server: environment → app → port → a clean end. The only file that does. */

const WEB_ROOT = fileURLToPath(new URL('../../web/dist/app', import.meta.url));

async function serve(port: number): Promise<void> {
  const versions = { software: SOFTWARE_VERSION, knowledge: knowledge.version };
  const app = await buildApp({ webRoot: WEB_ROOT, versions });
  const address = await listenOnFreePort(app, port);
  // once: a second Ctrl-C ends at once, should closing hang.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
  process.stdout.write(`Nidation is ready at ${address}  (Ctrl-C ends it)\n`);
}

const answer = readConfig(process.env);
if (answer.kind === 'config') {
  await serve(answer.config.port);
} else {
  process.stderr.write(`${answer.faults.join('\n')}\n`);
  process.exitCode = 2;
}
