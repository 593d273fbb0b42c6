import { readFileSync, rmSync } from 'node:fs';
import { at } from '../prepare/paths.mjs';

/**
 * Passed and failed tests of one vitest run.
 *
 * A skipped test counts as failed, and so does a file that could not be loaded, a run that found no
 * test, and a run that ended badly for a reason no test shows.
 *
 * @param {string} report path of vitest's JSON report
 * @param {number} code vitest's exit code
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(report, code) {
  const read = readReport(report);
  if (read === undefined) return { passed: 0, failed: 1 };
  const states = read.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = states.filter((state) => state === 'passed').length;
  const unloadable = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = states.length - passed + unloadable.length;
  const badForNoShownReason = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: badForNoShownReason ? 1 : failed };
}

/**
 * The report is removed once read: the next run must not find an old one.
 *
 * @param {string} report
 * @returns {{ testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined}
 */
function readReport(report) {
  try {
    const read = JSON.parse(readFileSync(at(report), 'utf8'));
    rmSync(at(report));
    return read;
  } catch {
    return undefined;
  }
}
