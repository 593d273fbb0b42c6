import { allFailPercent, attemptsToExceed, cumulativePercents } from '../../engines/prediction/cumulativeChance.ts';
import { inPercent } from '../../engines/quantities/rounding.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { individualChance } from '../assessment/individualChance.ts';
import { settingsInForce } from '../assessment/settings.ts';
import { boundsOn, comparisonOf, differing, fisher, type Look, NOT_THERE, pLine } from './conflictLook.ts';

/** Contradictions about the threshold, the work-up and the immune tests, looked for in the edition's data. */

const listed = (knowledge: Knowledge, ids: readonly string[]): readonly string[] =>
  knowledge.investigations
    .filter(({ id, level }) => ids.includes(id) && level === 'not recommended')
    .map(({ name, level }) => `${name}: ${level} (ESHRE RIF 2023, as printed)`);

const entries: Look = ({ protocols }) =>
  differing(
    protocols.flatMap(({ id, entry }) =>
      boundsOn(entry, 'failedTransfers').map((bound) => [id, `${String(bound)} failed transfers or more`] as const),
    ),
  );

const age40: Look = ({ implantationRates: { rows } }) => {
  const holding = rows.filter(({ fromAge, toAge }) => 40 >= (fromAge ?? 0) && 40 <= (toAge ?? Infinity));
  const starts = holding.some(({ ploidy, fromAge }) => ploidy === 'untested' && fromAge === 40);
  const ends = holding.some(({ ploidy, toAge }) => ploidy === 'euploid' && toAge === 40);
  return starts && ends ? holding.map(({ ploidy, ageWords }) => `${ploidy}: age 40 is in row ${ageWords}`) : NOT_THERE;
};

/** The deck's woman: 36 years, 3 years, tubal, never pregnant, no IVF, own eggs; no ICSI, gonadotropin, first attempt. */
const EXAMPLE = {
  ageYears: 36,
  durationYears: 3,
  eggSource: 'own',
  icsi: false,
  cause: 'tubal',
  attempt: 'first',
  unsuccessfulCycles: 0,
  history: 'no IVF, never pregnant',
  medication: 'gonadotropin',
} as const;

function twoCounts(
  knowledge: Knowledge,
): { readonly table: number | undefined; readonly model: number | undefined; readonly percent: number } | undefined {
  const { implantationRates: rates, predictionModel } = knowledge;
  const row = rates.rows.find(
    ({ ploidy, fromAge, toAge }) => ploidy === 'untested' && 36 >= (fromAge ?? 0) && 36 <= (toAge ?? Infinity),
  );
  const chance = individualChance(EXAMPLE, predictionModel);
  if (row === undefined || chance.kind !== 'chance') return undefined;
  const percent = chance.liveBirthPercent * settingsInForce({}, knowledge).liveBirthToPregnancyMultiplier;
  const needed = (of: number) => attemptsToExceed([], of, rates.thresholdPercent, rates.minimumTransfers);
  return { table: needed(row.tenthsOfPercent / 10), model: needed(percent), percent };
}

const sameWoman: Look = (knowledge) => {
  const counts = twoCounts(knowledge);
  if (counts === undefined || counts.table === counts.model) return NOT_THERE;
  return [
    `by the table: ${String(counts.table)} transfers`,
    `by the individual model: ${String(counts.model)} transfers (${inPercent(counts.percent)} each)`,
  ];
};

const formulaLabel: Look = (knowledge) => {
  const counts = twoCounts(knowledge);
  if (counts === undefined) return NOT_THERE;
  const three = [counts.percent, counts.percent, counts.percent];
  const [none, some] = [allFailPercent(three), cumulativePercents(three)[2]!];
  return Math.abs(none - some) > 1
    ? [
        `after three transfers (1 − p)³ is ${inPercent(none)}, the chance of no pregnancy; that of one is ${inPercent(some)}`,
      ]
    : NOT_THERE;
};

const cycleForTransfer: Look = ({ predictionModel, implantationRates }) =>
  /per IVF cycle/.test(predictionModel.outcomeWords) && /per transfer/.test(implantationRates.outcomeWords)
    ? [`model: ${predictionModel.outcomeWords}`, `table: ${implantationRates.outcomeWords}`]
    : NOT_THERE;

const ratioAsGate: Look = (knowledge) => {
  const red = listed(knowledge, ['bloodCytokines']);
  const gates = knowledge.protocols.filter(({ cutOffRatio }) => cutOffRatio !== undefined);
  return red.length > 0 && gates.length > 0
    ? [...red, `${String(gates.length)} protocols enter by the ratio`]
    : NOT_THERE;
};

const nkCells: Look = (knowledge) => {
  const red = listed(knowledge, ['peripheralNk', 'uterineNk']);
  const byClass = knowledge.protocols.some(({ entry }) => JSON.stringify(entry).includes('endometrialClass'));
  return red.length > 0 && byClass
    ? [...red, 'the endometrial profile, which holds CD56, is the entry of a study']
    : NOT_THERE;
};

const microbiome: Look = (knowledge) => {
  const red = listed(knowledge, ['microbiome']);
  const treated = knowledge.comparisons.filter(({ sourceId }) => sourceId === 'tabrizProfile2024');
  const probiotics = treated.length > 0 && treated.every(({ first }) => first.label.includes('probiotics'));
  return red.length > 0 && probiotics ? [...red, 'probiotics in every treated arm of the profile cohort'] : NOT_THERE;
};

const mixedProfile: Look = (knowledge) => {
  const mixed = ['clinicalPregnancy', 'liveBirth'].flatMap((outcome) => {
    const one = comparisonOf(knowledge, `tabrizProfile2024/${outcome}/mixedVunclassified`);
    return one === undefined ? [] : [one];
  });
  return mixed.length > 0 && mixed.every((one) => fisher(one) >= 0.05)
    ? mixed.map((one) => `mixed profile, called significant; ${pLine(one)}`)
    : NOT_THERE;
};

const twoEshrePapers: Look = ({ investigations }) => {
  const item = investigations.find(({ id }) => id === 'endometrialFunction');
  const other = item?.otherPositions.find(({ words }) => /not recommended/i.test(words));
  return item?.level === 'can be considered' && other !== undefined
    ? [`ESHRE RIF 2023: ${item.level}`, `${other.sourceId}: ${other.words}`]
    : NOT_THERE;
};

export const rifAndTestConflicts: Readonly<Record<string, Look>> = {
  C9: entries,
  C10: nkCells,
  C11: ratioAsGate,
  C12: microbiome,
  C13: mixedProfile,
  C19: age40,
  C20: sameWoman,
  C21: formulaLabel,
  C22: cycleForTransfer,
  endometrialFunction: twoEshrePapers,
};
