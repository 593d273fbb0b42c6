import { readdirSync, readFileSync } from 'node:fs';
import { at } from '../prepare/paths.mjs';

/** Whom two editions are asked about: every example, and couples made from the complete one. Always the same ones. */

/** @typedef {{ who: string, text: string }} Couple */

const RATIOS = [
  ...new Set([
    10.3,
    11.79,
    11.8,
    13,
    15.79,
    15.8,
    ...Array.from({ length: 33 }, (_, i) => Math.round((9 + i * 0.25) * 100) / 100),
  ]),
];
const AGES = [26, 34, 35, 39, 40, 41, 44];
/** @type {readonly (readonly [string, (couple: any) => void])[]} */
const CHANGES = [
  ['', () => undefined],
  ['untested embryo', (couple) => void (couple.plannedTransfer.embryos[0].ploidy = 'untested')],
  ['potassium 5.5', (couple) => setLab(couple, 'potassium', 5.5)],
  ['potassium 5.1', (couple) => setLab(couple, 'potassium', 5.1)],
  ['eGFR 59', (couple) => setLab(couple, 'egfr', 59)],
  ['fluconazole', (couple) => void couple.woman.medicines.push({ name: 'fluconazole' })],
  ['medicines never asked for', (couple) => void delete couple.woman.medicines],
  ['breastfeeding', (couple) => void (couple.woman.conditions.breastfeeding = 'yes')],
  ['hepatitis B unknown', (couple) => void delete couple.woman.conditions.hepatitisB],
];

/** @param {any} couple @param {string} test @param {number} value */
function setLab(couple, test, value) {
  for (const lab of couple.woman.labs) if (lab.test === test) lab.value = value;
}

/** @returns {Couple[]} */
export function population() {
  const examples = readdirSync(at('examples'))
    .filter((name) => name.endsWith('.case.json'))
    .map((name) => ({
      who: `example ${name.replace('.case.json', '')}`,
      text: readFileSync(at('examples', name), 'utf8'),
    }));
  const whole = readFileSync(at('examples/complete-fits-nakagawa2024.case.json'), 'utf8');
  const made = RATIOS.flatMap((ratio) =>
    CHANGES.map(([what, change]) =>
      couple(whole, `ratio ${ratio}${what === '' ? '' : `, ${what}`}`, (of) => {
        of.th1Th2[0].th1Percent = Math.round(ratio * 200) / 100;
        of.th1Th2[0].reportedRatio = ratio;
        change(of);
      }),
    ),
  );
  const counted = AGES.flatMap((age) =>
    [0, 1, 2, 3, 4, 5].map((transfers) =>
      couple(whole, `age ${age}, ${transfers} failed transfers`, (of) => {
        of.woman.ageYears = age;
        of.transfers = of.transfers.slice(0, transfers).map((/** @type {any} */ one) => {
          const { ageAtRetrievalYears: _, day: __, ...rest } = one;
          return { ...rest, ageYears: age };
        });
      }),
    ),
  );
  return [...examples, ...made, ...counted];
}

/** @param {string} whole @param {string} who @param {(of: any) => void} change @returns {Couple} */
function couple(whole, who, change) {
  const of = JSON.parse(whole);
  change(of);
  return { who, text: JSON.stringify(of) };
}
