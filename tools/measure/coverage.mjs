import { prepare } from '../prepare/prepare.mjs';
import { importSource } from './plainFile.mjs';

const SOURCE = 'tests/oracles/statistics/coverage.ts';
const OUT = '.cache/coverage';
/** Intervals that promise at least 95 %. */
const PROMISED = ['Clopper-Pearson', 'odds ratio, conditional exact'];

const percent = (/** @type {number} */ share) => (100 * share).toFixed(1);

/**
 * @param {string | undefined} asked how many studies are simulated for each interval
 * @returns {Promise<number>} exit code
 */
export async function coverageTable(asked) {
  const studies = Number(asked ?? 4000);
  if (!(Number.isInteger(studies) && studies >= 100)) {
    process.stdout.write('How many studies? A whole number from 100 on.\n');
    return 2;
  }
  if (!(await prepare([]))) return 1;
  const { coverage } = /** @type {typeof import('../../tests/oracles/statistics/coverage.ts')} */ (
    await importSource(SOURCE, OUT)
  );
  const found = coverage(studies);
  process.stdout.write(
    [
      '| interval | setting | how | least % | mean % | most % |',
      '|---|---|---|---|---|---|',
      ...found.map(
        ({ interval, setting, how, least, mean, most }) =>
          `| ${interval} | ${setting} | ${how} | ${percent(least)} | ${percent(mean)} | ${percent(most)} |`,
      ),
      '',
    ].join('\n'),
  );
  // All counts were summed: only chances below 1e-7 were left out.
  return found.some(({ interval, least }) => PROMISED.includes(interval) && least < 0.95 - 1e-6) ? 1 : 0;
}
