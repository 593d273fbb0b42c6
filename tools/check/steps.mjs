import { ensureChromium } from '../prepare/chromium.mjs';
import { cleanEnvironment, runTool } from '../prepare/run.mjs';
import { countTests } from './countTests.mjs';

/**
 * What one step of `npm test` found; every check counts as one test.
 *
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, about: string, run: () => Promise<Count> }} Step
 */

/** @param {boolean} well @returns {Count} */
const one = (well) => ({ passed: well ? 1 : 0, failed: well ? 0 : 1 });

/**
 * A check by one or more tools of node_modules; all are run, also when the first complains.
 *
 * @param {string} name
 * @param {string} about
 * @param {readonly (readonly [script: string, ...args: string[]])[]} tools
 * @returns {Step}
 */
const check = (name, about, tools) => ({
  name,
  about,
  run: async () => {
    let well = true;
    for (const [script, ...args] of tools) {
      const { code } = await runTool(`node_modules/${script}`, args, { show: true });
      well &&= code === 0;
    }
    return one(well);
  },
});

/**
 * A named project of vitest.config.ts.
 *
 * @param {string} name
 * @param {string} about
 * @param {() => Promise<string | undefined>} [missing] what keeps it from running, as the line that mends it
 * @returns {Step}
 */
const tests = (name, about, missing = () => Promise.resolve(undefined)) => ({
  name,
  about,
  run: async () => {
    const line = await missing();
    if (line !== undefined) {
      process.stdout.write(`${line}\n`);
      return one(false);
    }
    const report = `.cache/tests-${name}.json`;
    const args = ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const env = { ...cleanEnvironment(), NODE_ENV: 'test' };
    const { code } = await runTool('node_modules/vitest/vitest.mjs', args, { show: true, env });
    return countTests(report, code);
  },
});

const say = (/** @type {string} */ text) => void process.stdout.write(`${text}\n`);

/** In the order they run: what is quick and most often wrong comes first. */
export const STEPS = [
  check('types', 'TypeScript, sources and tests', [
    ['typescript/bin/tsc', '-b'],
    ['typescript/bin/tsc', '-p', 'tsconfig.tests.json'],
  ]),
  check('lint', 'ESLint', [['eslint/bin/eslint.js', '.']]),
  check('format', 'Prettier', [['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']]),
  check('arrows', 'which file may import which', [
    ['dependency-cruiser/bin/dependency-cruise.mjs', 'packages', '--config', '.dependency-cruiser.cjs'],
  ]),
  check('unused', 'files, exports and packages that nothing uses', [['knip/bin/knip.js']]),
  tests('unit', 'unit and property tests, beside their files'),
  tests('golden', 'whole cases with their expected answers'),
  tests('proofs', 'every dose table, threshold and limit proved; two evaluators agree'),
  tests('architecture', 'the house rules catch what was planted for them'),
  tests('cli', 'the built command line'),
  tests('browser', 'the built app in a real Chromium, offline', () => ensureChromium(say)),
  check('size', 'JavaScript of the first route', [['size-limit/bin.js', '--hide-passed']]),
];
