/** @typedef {import('../../bench/measurement.ts').Measurement} Measurement */

/** @param {Measurement} of */
export const unmet = ({ value, atMost }) => atMost !== undefined && !(value <= atMost);

/** Three significant figures are what a single run on a shared machine can carry. */
const figure = (/** @type {number} */ value) => String(Number(value.toPrecision(3)));

/**
 * One line a measurement: value, target, whether it is met, remark.
 *
 * @param {readonly Measurement[]} found
 */
export function table(found) {
  const width = Math.max(...found.map(({ what }) => what.length));
  return found
    .map((one) => {
      const { what, value, unit, atMost, remark } = one;
      const target = atMost === undefined ? '' : `at most ${figure(atMost)} ${unit}: ${unmet(one) ? 'MISSED' : 'met'}`;
      return `  ${what.padEnd(width)}  ${`${figure(value)} ${unit}`.padStart(12)}  ${[target, remark].filter((part) => part).join('; ')}`.trimEnd();
    })
    .join('\n');
}
