import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served: 'http://127.0.0.1:40123'. */
    address: string;
  }
}

const MAIN = 'packages/server/dist/main.js';

/** Starts the server as a user's `npm start` does, from the build, once for all browser tests. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  project.provide('address', await addressFrom(server.stdout));
  return async () => {
    server.kill('SIGTERM');
    await ended;
  };
}

async function addressFrom(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const part of output) {
    said += String(part);
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`The server ended without printing its address; it said: ${said}`);
}
