import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile, type Bench, type Measurement } from './measurement.ts';
import { startServer } from './server.ts';

const WARM_STARTS = 5;

async function warmStart(): Promise<Measurement> {
  const seconds: number[] = [];
  for (let i = 0; i < WARM_STARTS; i += 1) {
    const server = await startServer('tools/start.mjs');
    seconds.push(server.seconds);
    await server.stop();
  }
  const median = quantile(
    seconds.sort((a, b) => a - b),
    0.5,
  );
  return {
    what: 'warm start to printed address, median',
    value: median,
    unit: 's',
    atMost: 2,
    remark: `${String(WARM_STARTS)} starts`,
  };
}

/** Of what is committed: clone, install from the lockfile, build, serve, first page delivered. */
async function freshClone(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'nidation-clone-'));
  const from = performance.now();
  execFileSync('git', ['clone', '--quiet', '.', folder]);
  const server = await startServer('tools/start.mjs', folder);
  const { ok } = await fetch(server.address);
  const seconds = (performance.now() - from) / 1000;
  await server.stop();
  rmSync(folder, { recursive: true });
  if (!ok) throw new Error('The fresh clone serves no page.');
  return {
    what: 'fresh clone to usable page',
    value: seconds,
    unit: 's',
    atMost: 60,
    remark: 'packages from the registry or the npm cache',
  };
}

const bench: Bench = async () => [
  await warmStart(),
  ...(process.env['BENCH_FULL'] === '1' ? [await freshClone()] : []),
];

export default bench;
