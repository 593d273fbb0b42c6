/** Doses in words, so that a smudged figure is still read right. */

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** 'half a milligram', 'one milligram', 'two and a half milligrams'. @throws {RangeError} off the 0.5 mg grid or above 10 mg */
export function milligramsInWords(mg: number): string {
  const whole = WORDS[Math.floor(mg)];
  if (!Number.isInteger(mg * 2) || mg <= 0 || whole === undefined) {
    throw new RangeError(`Doses in words go from 0.5 to 10.5 mg in steps of 0.5; got ${String(mg)}.`);
  }
  if (Number.isInteger(mg)) return `${whole} milligram${mg === 1 ? '' : 's'}`;
  return mg === 0.5 ? 'half a milligram' : `${whole} and a half milligrams`;
}
