import { existsSync } from 'node:fs';
import { fingerprint, stampIs, writeStamp } from './fingerprint.mjs';
import { at } from './paths.mjs';
import { runTool } from './run.mjs';

const SHARED = ['package-lock.json', 'tsconfig.base.json'];
const sources = (/** @type {string} */ name) =>
  ['src', 'package.json', 'tsconfig.json'].map((part) => `packages/${name}/${part}`);

/**
 * What is built, from which sources, and what shows that it is there.
 *
 * @typedef {{ name: string, from: string[], gives: string, tool: string, args: string[] }} Build
 * @type {readonly Build[]}
 */
const BUILDS = [
  {
    name: 'server',
    from: [...SHARED, ...['core', 'formats', 'server'].flatMap(sources)],
    gives: 'packages/server/dist/main.js',
    tool: 'node_modules/typescript/bin/tsc',
    args: ['-b', 'packages/server'],
  },
  {
    name: 'web',
    from: [
      ...SHARED,
      ...['core', 'formats', 'web'].flatMap(sources),
      ...['index.html', 'vite.config.ts', 'public'].map((part) => `packages/web/${part}`),
    ],
    gives: 'packages/web/dist/app/index.html',
    tool: 'node_modules/vite/bin/vite.js',
    args: ['build', 'packages/web', '--config', 'packages/web/vite.config.ts', '--logLevel', 'warn'],
  },
];

const stamp = (/** @type {Build} */ { name }) => `.cache/built-${name}`;
const isBuilt = (/** @type {Build} */ build) =>
  existsSync(at(build.gives)) && stampIs(stamp(build), fingerprint(build.from));

/** @param {readonly string[]} names */
export const unbuilt = (names) => BUILDS.filter((build) => names.includes(build.name) && !isBuilt(build));

/**
 * Builds what is given, side by side.
 *
 * @param {readonly Build[]} builds
 * @param {(text: string) => void} say
 * @throws {Error} with the compiler's own words when one fails
 */
export async function build(builds, say) {
  if (builds.length === 0) return;
  say(`Building ${builds.map(({ name }) => name).join(' and ')} …`);
  const faults = await Promise.all(
    builds.map(async (one) => {
      const before = fingerprint(one.from);
      const { code, output } = await runTool(one.tool, one.args);
      if (code !== 0) return `Building ${one.name} failed (exit ${code}).\n${output}`;
      writeStamp(stamp(one), before); // of the sources as they were read, not as they may be by now
      return undefined;
    }),
  );
  const said = faults.filter((fault) => fault !== undefined);
  if (said.length > 0) throw new Error(said.join('\n'));
}
