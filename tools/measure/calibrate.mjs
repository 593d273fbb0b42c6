import { prepare } from '../prepare/prepare.mjs';
import { importSource } from './plainFile.mjs';

const SOURCE = 'tests/oracles/pharmacokinetics/calibration.ts';
const OUT = '.cache/calibration';

const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;

/**
 * @param {string | undefined} asked how many women of each model
 * @returns {Promise<number>} exit code
 */
export async function calibrateAll(asked) {
  const women = Number(asked ?? 1000);
  if (!(Number.isInteger(women) && women >= 10)) {
    process.stdout.write('How many women of each model? A whole number from 10 on.\n');
    return 2;
  }
  if (!(await prepare([]))) return 1;
  const { calibrate } = /** @type {typeof import('../../tests/oracles/pharmacokinetics/calibration.ts')} */ (
    await importSource(SOURCE, OUT)
  );
  const found = calibrate(women);
  const lines = found.map(
    ({ women: from, by, occasions, covers, chiSquare }) =>
      `| ${from} | ${from === by ? 'itself' : by} | ${occasions ? 'drawn' : 'off'} | ${percent(covers)} | ${chiSquare.toFixed(1)} |`,
  );
  process.stdout.write(
    ['| women of | read by | occasions | 90 % band covers | χ² of ranks |', '|---|---|---|---|---|', ...lines, ''].join(
      '\n',
    ),
  );
  const own = found.filter(({ women: from, by }) => from === by);
  return own.every(({ covers }) => covers >= 0.85 && covers <= 0.95) ? 0 : 1;
}
