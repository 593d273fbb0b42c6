import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededUniform } from '../packages/core/src/engines/numerics/random.ts';
import { day } from '../packages/core/src/engines/quantities/days.ts';
import { cutOffBootstrap } from '../packages/core/src/engines/statistics/cutOffBootstrap.ts';
import { outcomeNames } from '../packages/server/src/analytics/dimensions.ts';
import { openRegistry, type Registry } from '../packages/server/src/analytics/openRegistry.ts';
import type { Bench, Measurement } from './measurement.ts';
import { arqueroTimes, type PeerTimes, postgresTimes } from './registry/peers.ts';
import { repeated, type Repeated } from './registry/repeated.ts';
import { syntheticRegistry } from './registry/syntheticRows.ts';
import { tenfold } from './registry/tenfold.ts';

const OUTCOME = 'clinicalPregnancy';
/** As in `registry/peers.ts`. */
const STOPPED_BEFORE = day('2022-01-01');
const MOST_MEMORY_KB = 1_500_000;
/** Below, everybody answers at once. */
const FEWEST_FOR_PEERS = 1e6;

interface Size {
  readonly rows: number;
  readonly name: string;
  readonly atMost: number;
  readonly times: number;
}

const large = process.env['BENCH_LARGE'] === '1';
const sizes: readonly Size[] = [
  { rows: 1e4, name: '10⁴', atMost: 20, times: 25 },
  { rows: 1e6, name: '10⁶', atMost: 100, times: 15 },
  { rows: 1e7, name: '10⁷', atMost: 2000, times: 9 },
];
const tenTimes = { name: '10⁸', atMost: 5000, times: 5 };

const leastOf = ({ min }: Repeated, times: number): string => `least ${min.toPrecision(3)} of ${String(times)}`;

async function questions(
  registry: Registry,
  { name, atMost, times }: Omit<Size, 'rows'>,
): Promise<readonly Measurement[]> {
  const ask = async (what: string, call: () => Promise<unknown>, target?: number): Promise<Measurement> => {
    const found = await repeated(call, times);
    return {
      what: `${name} transfers, ${what}, median`,
      value: found.median,
      unit: 'ms',
      ...(target === undefined ? {} : { atMost: target }),
      remark: leastOf(found, times),
    };
  };
  const curves = (outcome: (typeof outcomeNames)[number]) =>
    registry.attemptCounts({ by: ['ageBand', 'ploidy'], outcome, stoppedBefore: STOPPED_BEFORE });
  return [
    await ask(
      'age × ploidy × attempt',
      () => registry.groupedCounts({ by: ['ageBand', 'ploidy', 'attempt'], outcome: OUTCOME }),
      atMost,
    ),
    await ask('clinic × year', () => registry.groupedCounts({ by: ['clinicId', 'year'], outcome: OUTCOME }), atMost),
    await ask('cumulative curves of every age × ploidy', () => curves(OUTCOME), atMost),
    await ask('the same for all five outcomes', async () => {
      for (const outcome of outcomeNames) await curves(outcome);
    }),
  ];
}

/** How many times as long the peer takes, by the median of each. */
function ratios(name: string, ours: readonly Measurement[], peer: PeerTimes): readonly Measurement[] {
  const line = (what: string, theirs: Repeated, own: Measurement): Measurement => ({
    what: `${name} transfers, ${what}, ${peer.peer} takes`,
    value: theirs.median / own.value,
    unit: '×',
    remark: `median ${theirs.median.toPrecision(3)} ms, least ${theirs.min.toPrecision(3)} ms, same layout; loaded in ${(peer.load / 1000).toPrecision(3)} s`,
  });
  return [line('age × ploidy × attempt', peer.group, ours[0]!), line('cumulative curves', peer.curves, ours[2]!)];
}

async function size(of: Size, found: Measurement[], peers: (() => Promise<void>)[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nidation-registry-'));
  await syntheticRegistry(folder, of.rows);
  const registry = await openRegistry(folder);
  const from = performance.now();
  await registry.facts();
  found.push({
    what: `${of.name} transfers, layout made once after an import`,
    value: (performance.now() - from) / 1000,
    unit: 's',
    remark: 'codes, attempts, one line a woman; not part of a question',
  });
  const ours = await questions(registry, of);
  registry.close();
  found.push(...ours);
  if (of.rows >= FEWEST_FOR_PEERS) {
    peers.push(async () => {
      for (const peer of [await postgresTimes(folder), await arqueroTimes(folder)]) {
        if (typeof peer === 'string') process.stdout.write(`${of.name}: ${peer}; not compared.\n`);
        else found.push(...ratios(of.name, ours, peer));
      }
    });
  }
  return folder;
}

/** Ten times the layout of the largest registry. */
async function sizeTenfold(largest: string): Promise<{ folder: string; found: readonly Measurement[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'nidation-registry-'));
  tenfold(largest, folder);
  const registry = await openRegistry(folder);
  const found = await questions(registry, tenTimes);
  registry.close();
  return {
    folder,
    found: found.map((one) => ({ ...one, remark: `${one.remark ?? ''}; layout of 10⁷ ten times over` })),
  };
}

function bootstrap(): Measurement {
  const chance = seededUniform(7);
  const outcome = Array.from({ length: 600 }, () => chance() < 0.4);
  const marker = outcome.map((has) => Math.round((8 + 4 * chance() + 4 * chance() + (has ? 1 : 0)) * 10) / 10);
  const from = performance.now();
  const found = cutOffBootstrap({ marker, outcome }, chance, 10_000);
  const seconds = (performance.now() - from) / 1000;
  if (found.kind !== 'estimated') throw new Error(found.because);
  return { what: '10,000 Youden cut-offs of 600 women, one thread', value: seconds, unit: 's', atMost: 1 };
}

/** Questions to a registry of synthetic transfers; peers last, so that they do not count as our memory. */
const bench: Bench = async () => {
  const found: Measurement[] = [bootstrap()];
  const peers: (() => Promise<void>)[] = [];
  const folders: string[] = [];
  try {
    for (const one of sizes) folders.push(await size(one, found, peers));
    if (large) {
      const { folder, found: more } = await sizeTenfold(folders.at(-1)!);
      folders.push(folder);
      found.push(...more);
    }
    found.push({
      what: 'peak memory of the process',
      value: process.resourceUsage().maxRSS,
      unit: 'kB',
      atMost: MOST_MEMORY_KB,
      remark: 'making layouts included, peers not',
    });
    for (const peer of peers) await peer();
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
  return found;
};

export default bench;
