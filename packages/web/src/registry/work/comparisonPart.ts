import {
  type AdjustedAnswer,
  balanceOfAnswer,
  compareTreated,
  type ComparisonAnswer,
  type ContrastAnswer,
  countsWords,
  COVARIATE_WORDS,
  type CovariateName,
  FEWEST_FOR_RATE,
  firstOfEachWoman,
  fixedWords,
  forestOfComparison,
  percentRange,
  percentWords,
  signedWords,
} from '@nidation/core/registry';
import { pInWords } from '../../parts/pValue.ts';
import type { AnalysisQuestion } from '../messages.ts';
import type { KeptTable } from './keptTable.ts';
import { type AnsweredPart, figureLabel, type Selection } from './selection.ts';

const TITLE = 'Treated against untreated';
/** What a register row does not hold and what may have decided who was treated. */
const UNMEASURED = ['why she was treated or not', 'quality of the embryo', 'other treatments given with it'];
/** Austin 2009: a standardized difference above 0.1 is no balance. */
const BALANCE_LIMIT = 0.1;

type Table = AnsweredPart['tables'][number];

export function comparisonPart(table: KeptTable, question: AnalysisQuestion, selection: Selection): AnsweredPart {
  const cohort = question.firstOnly ? firstOfEachWoman(selection) : selection;
  const left = (Object.keys(COVARIATE_WORDS) as CovariateName[]).filter((name) => !question.covariates.includes(name));
  const answer = compareTreated({
    cohort,
    outcome: question.outcome,
    denominator: question.firstOnly ? 'first transfer of each woman' : 'transfer with a recorded outcome',
    covariates: question.covariates,
    randomized: false,
    unmeasured: [...left.map((name) => COVARIATE_WORDS[name]), ...UNMEASURED],
  });
  if (answer.contrasts.length === 0) return noContrast(answer);
  const balance = balanceOfAnswer(figureLabel(table, 'balance', 'Balance of the arms'), answer, BALANCE_LIMIT);
  return {
    title: TITLE,
    sentences: [
      ...answer.contrasts.map(contrastSentence),
      adjustedSentence(answer.adjusted),
      'Not randomized: a difference is no effect.',
    ],
    tables: [armsTable(answer), contrastsTable(answer), testsTable(answer), ...adjustedTables(answer.adjusted)],
    figures: [
      forestOfComparison(figureLabel(table, 'arms', 'Differences between the arms'), answer),
      ...(balance.kind === 'not estimable' ? [] : [balance]),
    ],
    warnings: answer.warnings,
    methods: answer.methods,
  };
}

function noContrast(answer: ComparisonAnswer): AnsweredPart {
  const counted = answer.arms.filter(({ rate }) => rate.kind === 'estimated');
  const says =
    counted.length === 0
      ? 'No data: no row says whether she was treated and has this outcome.'
      : `No comparison: only one arm has a recorded outcome (${counted.map(({ label }) => label).join(', ')}).`;
  return {
    title: TITLE,
    sentences: [says],
    tables: counted.length === 0 ? [] : [armsTable(answer)],
    figures: [],
    warnings: answer.warnings,
    methods: [],
  };
}

const points = (share: number): string => signedWords(100 * share, 1);

function contrastSentence({ treated, control, riskDifference: { newcombe } }: ContrastAnswer): string {
  return `${treated.label} ${countsWords(treated)}, ${control.label} ${countsWords(control)}: risk difference ${points(newcombe.value)} percentage points (${points(newcombe.lower)} to ${points(newcombe.upper)}, Newcombe).`;
}

function adjustedSentence(answer: AdjustedAnswer): string {
  if (answer.kind === 'not estimable') return `Not adjusted: ${answer.because}.`;
  const { weighted, covariates, rows, missingCovariate } = answer;
  const left = missingCovariate === 0 ? '' : `, ${String(missingCovariate)} rows without one of them left out`;
  const of = `for ${covariates.join(', ')} (${String(rows)} rows${left})`;
  if (weighted.kind === 'not estimable') return `Adjusted ${of}: cannot be said, ${weighted.because}.`;
  return `Adjusted ${of}: risk difference ${points(weighted.riskDifference)} percentage points (weighted).`;
}

function armsTable({ arms, outcome, denominator }: ComparisonAnswer): Table {
  return {
    caption: `Arms: ${outcome}; per ${denominator}`,
    headers: ['Arm', 'Counts', 'Rate (95 % Wilson)', 'Outcome not recorded', 'Women'],
    rows: arms.map(({ label, rate, notRecorded, women }) => [
      label,
      rate.kind === 'estimated' ? countsWords(rate) : 'no data',
      rate.kind === 'no data'
        ? 'no data'
        : rate.total < FEWEST_FOR_RATE
          ? `counts only: fewer than ${String(FEWEST_FOR_RATE)}`
          : `${percentWords(rate.value)} (${percentRange(rate)})`,
      String(notRecorded),
      women === undefined ? 'cannot be joined' : String(women),
    ]),
  };
}

type Ratio = ContrastAnswer['riskRatio'];

function ratioCell(ratio: Ratio): string {
  switch (ratio.kind) {
    case 'estimated':
      return `${fixedWords(ratio.value, 2)} (${fixedWords(ratio.lower, 2)} to ${fixedWords(ratio.upper, 2)})`;
    case 'no interval':
      return `${fixedWords(ratio.value, 2)}, no interval: ${ratio.because}`;
    default:
      return `${ratio.kind}: ${ratio.because}`;
  }
}

function contrastsTable({ contrasts }: ComparisonAnswer): Table {
  return {
    caption: 'Differences and ratios, 95 % intervals',
    headers: [
      'Contrast',
      'Risk difference, points (Newcombe)',
      'Miettinen–Nurminen',
      'Risk ratio',
      'Odds ratio (Woolf)',
      'Odds ratio (conditional, exact)',
      'E-value',
    ],
    rows: contrasts.map(
      ({ treated, control, riskDifference: { newcombe, miettinenNurminen: score }, riskRatio, oddsRatio, eValue }) => [
        `${treated.label} v ${control.label}`,
        `${points(newcombe.value)} (${points(newcombe.lower)} to ${points(newcombe.upper)})`,
        `${points(score.lower)} to ${points(score.upper)}`,
        ratioCell(riskRatio),
        ratioCell(oddsRatio.woolf),
        ratioCell(oddsRatio.conditional),
        eValue.kind === 'given'
          ? `${fixedWords(eValue.point, 2)}; limit ${fixedWords(eValue.limit, 2)}`
          : eValue.because,
      ],
    ),
  };
}

/** Every test by its name; Holm over the contrasts beside Fisher's p. */
function testsTable({ contrasts, multiple }: ComparisonAnswer): Table {
  const names = contrasts[0]?.tests.map(({ name }) => name) ?? [];
  return {
    caption: 'p by test, two-sided',
    headers: ['Test', ...contrasts.map(({ treated, control }) => `${treated.label} v ${control.label}`)],
    rows: [
      ...names.map((name) => [
        name,
        ...contrasts.map(({ tests }) => {
          const answer = tests.find((one) => one.name === name)?.answer;
          return answer === undefined
            ? 'not run: too many women'
            : answer.kind === 'tested'
              ? pInWords(answer.p)
              : answer.because;
        }),
      ]),
      ['Fisher exact, Holm over the contrasts', ...multiple.map(({ holm }) => pInWords(holm))],
    ],
  };
}

function adjustedTables(answer: AdjustedAnswer): readonly Table[] {
  if (answer.kind === 'not estimable') return [];
  const { weighted, standardized, doublyRobust, overlap } = answer;
  const named = [
    ['inverse-probability weights', weighted],
    ['g-computation', standardized],
    ['both (augmented weighting)', doublyRobust],
  ] as const;
  return [
    {
      caption: `Adjusted for ${answer.covariates.join(', ')}: ${String(answer.rows)} rows; effective size ${fixedWords(overlap.effectiveSize.treated, 1)} treated, ${fixedWords(overlap.effectiveSize.control, 1)} control`,
      headers: ['Method', 'If all treated', 'If none treated', 'Difference, points', 'Standard error, points'],
      rows: named.map(([name, effect]) =>
        effect.kind === 'estimated'
          ? [
              name,
              percentWords(effect.treatedChance),
              percentWords(effect.controlChance),
              points(effect.riskDifference),
              effect.standardError === undefined ? 'none by this method' : fixedWords(100 * effect.standardError, 1),
            ]
          : [name, effect.because, effect.because, effect.because, effect.because],
      ),
    },
  ];
}
