import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface RunningServer {
  readonly address: string;
  /** From the start of the process to its printed address. */
  readonly seconds: number;
  readonly stop: () => Promise<void>;
}

/** Starts a script of the repository on a port of the system's choice and waits for the address it prints. */
export async function startServer(
  script = 'packages/server/dist/main.js',
  cwd = process.cwd(),
): Promise<RunningServer> {
  const from = performance.now();
  const server = spawn(process.execPath, [script], {
    cwd,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(server, 'exit');
  let said = '';
  for await (const part of server.stdout) {
    said += String(part);
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (address === undefined) continue;
    const stop = async (): Promise<void> => {
      server.kill('SIGTERM');
      await ended;
    };
    return { address, seconds: (performance.now() - from) / 1000, stop };
  }
  throw new Error(`${script} ended without an address; it said: ${said}`);
}
