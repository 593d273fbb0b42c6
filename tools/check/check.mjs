import { prepare } from '../prepare/prepare.mjs';
import { STEPS } from './steps.mjs';

const write = (/** @type {string} */ text) => void process.stdout.write(`${text}\n`);

/**
 * Runs the named steps, or all; every step runs, also after one that failed.
 *
 * @param {readonly string[]} names
 * @returns {Promise<number>} exit code
 */
export async function check(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    write(`There is no step ${unknown.join(', ')}. Steps:`);
    for (const { name, about } of STEPS) write(`  ${name.padEnd(13)}${about}`);
    return 2;
  }
  if (!(await prepare(['server', 'web']))) return summary([], { passed: 0, failed: 1 });
  const lines = [];
  const sum = { passed: 1, failed: 0 }; // installed and built: one check
  for (const step of STEPS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    write(`\n── ${step.name}: ${step.about}`);
    const from = performance.now();
    const { passed, failed } = await step.run();
    lines.push(
      `${step.name.padEnd(13)}${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${((performance.now() - from) / 1000).toFixed(1).padStart(7)} s`,
    );
    sum.passed += passed;
    sum.failed += failed;
  }
  return summary(lines, sum);
}

/**
 * @param {readonly string[]} lines
 * @param {{ passed: number, failed: number }} sum
 */
function summary(lines, { passed, failed }) {
  write('');
  for (const line of lines) write(line);
  write(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
