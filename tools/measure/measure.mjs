import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { at } from '../prepare/paths.mjs';
import { prepare } from '../prepare/prepare.mjs';
import { cleanEnvironment, run } from '../prepare/run.mjs';
import { plainFiles } from './plainFile.mjs';
import { table, unmet } from './table.mjs';

const OUT = '.cache/bench';
const RESULTS = 'bench/results/latest.json';
/** What takes minutes and is measured only when asked for. */
const FLAGS = { '--full': 'BENCH_FULL', '--large': 'BENCH_LARGE' };

const write = (/** @type {string} */ text) => void process.stdout.write(`${text}\n`);

/** @returns {string[]} 'assess' of bench/assess.bench.ts, sorted */
const benches = () =>
  readdirSync(at('bench'))
    .filter((name) => name.endsWith('.bench.ts'))
    .map((name) => name.replace('.bench.ts', ''))
    .sort();

/**
 * In a process of its own: no benchmark warms up or slows down another.
 *
 * @param {string} name
 * @param {readonly string[]} flags
 * @returns {Promise<import('../../bench/measurement.ts').Measurement[] | undefined>} undefined: it could not run
 */
async function runOne(name, flags) {
  const script = `const { default: bench } = await import(${JSON.stringify(`./${OUT}/${name}.js`)}); process.stdout.write('\\n\\0' + JSON.stringify(await bench()));`;
  const set = Object.entries(FLAGS).flatMap(([flag, variable]) => (flags.includes(flag) ? [[variable, '1']] : []));
  const env = { ...cleanEnvironment(), ...Object.fromEntries(set) };
  const { code, output } = await run(process.execPath, ['--input-type=module', '-e', script], { env });
  const [said = '', found] = output.split('\n\0');
  if (code === 0 && found !== undefined) {
    if (said.trim() !== '') write(`\n${said.trim()}`);
    return JSON.parse(found);
  }
  write(`${name} could not run (exit ${code}).\n${said}`);
  return undefined;
}

/**
 * @param {readonly string[]} args names of benchmarks, --full, --large
 * @returns {Promise<number>} exit code
 */
export async function measure(args) {
  const names = args.filter((arg) => !(arg in FLAGS));
  const flags = args.filter((arg) => arg in FLAGS);
  const unknown = names.filter((name) => !benches().includes(name));
  if (unknown.length > 0) {
    write(
      `There is no benchmark ${unknown.join(', ')}; there are ${benches().join(', ')}, and ${Object.keys(FLAGS).join(', ')}.`,
    );
    return 2;
  }
  if (!(await prepare(['server', 'web']))) return 1;
  const chosen = names.length === 0 ? benches() : names;
  await plainFiles(Object.fromEntries(chosen.map((name) => [name, `bench/${name}.bench.ts`])), OUT);
  const machine = `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  write(machine);
  const results = [];
  for (const name of chosen) {
    const found = await runOne(name, flags);
    if (found !== undefined) write(`\n${name}\n${table(found)}`);
    results.push({ name, found });
  }
  mkdirSync(at('bench/results'), { recursive: true });
  writeFileSync(at(RESULTS), `${JSON.stringify({ machine, day: new Date().toISOString(), results }, null, 2)}\n`);
  write(`\nWritten to ${RESULTS}.`);
  return results.every(({ found }) => found !== undefined && !found.some(unmet)) ? 0 : 1;
}
