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
  fixedWords,
  forestOfComparison,
  percentWords,
  signedWords,
} from '@nidation/core/registry';
import type { ReportTable } from '@nidation/formats/report';
import { type AnalysisAnswer, cannotSay, figureLabel } from './registryAnalysesAnswer.ts';
import type { AnalyzedRows } from './registryAnalysesTable.ts';
import { pInWords, rateWords, ratioCell } from './registryAnalysesWords.ts';

const TITLE = 'Treated against untreated and declined';
/** What a registry row does not hold and what may have decided who was treated. */
const UNMEASURED = ['why she was treated or not', 'quality of the embryo', 'other treatments given with it'];
/** Austin 2009: a standardized difference above 0.1 is no balance. */
const BALANCE_LIMIT = 0.1;

export const COVARIATES = Object.keys(COVARIATE_WORDS) as readonly CovariateName[];

/** Three arms, every contrast, the recorded confounders taken out; or what is missing. */
export function comparisonAnswer(
  of: AnalyzedRows,
  covariates: readonly CovariateName[],
  protocolId?: string,
): AnalysisAnswer {
  const { rows, basis, outcome } = of;
  const answer = compareTreated({
    cohort: { rows, attrition: basis.attrition, words: basis.cohort },
    outcome,
    denominator: basis.denominator,
    covariates,
    randomized: false,
    unmeasured: [
      ...COVARIATES.filter((name) => !covariates.includes(name)).map((name) => COVARIATE_WORDS[name]),
      ...UNMEASURED,
    ],
    ...(protocolId === undefined ? {} : { protocolId }),
  });
  // The definition of the table's own source, where it has one.
  const said = { ...answer, outcome: basis.outcome };
  return said.contrasts.length === 0 ? withoutContrast(said) : whole(of, said);
}

function withoutContrast(answer: ComparisonAnswer): AnalysisAnswer {
  const recorded = answer.arms.filter(({ rate }) => rate.kind === 'estimated').map(({ label }) => label);
  const found = recorded.length === 0 ? 'no arm has one' : `only one arm has one (${recorded.join(', ')})`;
  const without = cannotSay(
    TITLE,
    `needs the treatment of each woman (immunotherapy: none, tacrolimus, declined) and a recorded outcome in at least two arms; ${found}`,
  );
  return { ...without, basis: answer };
}

function whole(of: AnalyzedRows, answer: ComparisonAnswer): AnalysisAnswer {
  const label = (id: string, title: string) => figureLabel(of.mapping.source, id, title);
  const balance = balanceOfAnswer(label('balance', 'Balance of the arms'), answer, BALANCE_LIMIT);
  return {
    members: answer,
    part: {
      title: TITLE,
      sentences: [
        ...answer.contrasts.map(contrastSentence),
        adjustedSentence(answer.adjusted),
        'Not randomized: a difference is no effect.',
      ],
      tables: [armsTable(answer), contrastsTable(answer), testsTable(answer), ...adjustedTables(answer.adjusted)],
      figures: [
        forestOfComparison(label('arms', 'Differences between the arms'), answer),
        ...(balance.kind === 'not estimable' ? [] : [balance]),
      ],
      warnings: answer.warnings,
      methods: answer.methods,
    },
    basis: answer,
    cannotSay: [],
  };
}

const points = (share: number): string => signedWords(100 * share, 1);
const nameOf = ({ treated, control }: ContrastAnswer): string => `${treated.label} v ${control.label}`;

function contrastSentence({ treated, control, riskDifference: { newcombe } }: ContrastAnswer): string {
  return `${treated.label} ${countsWords(treated)}, ${control.label} ${countsWords(control)}: risk difference ${points(newcombe.value)} percentage points (${points(newcombe.lower)} to ${points(newcombe.upper)}, Newcombe).`;
}

function adjustedSentence(answer: AdjustedAnswer): string {
  if (answer.kind === 'not estimable') return `Nothing was adjusted: ${answer.because}.`;
  const { doublyRobust: effect, covariates, rows, missingCovariate } = answer;
  if (effect.kind === 'not estimable')
    return `Adjusted for ${covariates.join(', ')}: not estimable, ${effect.because}.`;
  const error =
    effect.standardError === undefined ? '' : ` (standard error ${fixedWords(100 * effect.standardError, 1)})`;
  return `Adjusted for ${covariates.join(', ')} in ${String(rows)} rows (${String(missingCovariate)} lack one): ${points(effect.riskDifference)} percentage points${error}, treated against untreated and declined together.`;
}

function armsTable({ arms, outcome, denominator }: ComparisonAnswer): ReportTable {
  return {
    caption: `Arms: ${outcome}; per ${denominator}`,
    headers: ['Arm', 'Counts', 'Rate (95 % Wilson)', 'Not recorded', 'Women'],
    rows: arms.map(({ label, rate, notRecorded, women }) => [
      label,
      rate.kind === 'estimated' ? countsWords(rate) : 'no data',
      rate.kind === 'estimated' && rate.total < FEWEST_FOR_RATE
        ? `counts only: fewer than ${String(FEWEST_FOR_RATE)}`
        : rateWords(rate),
      String(notRecorded),
      women === undefined ? 'cannot be joined' : String(women),
    ]),
  };
}

function contrastsTable({ contrasts }: ComparisonAnswer): ReportTable {
  return {
    caption: 'Differences and ratios, 95 % intervals',
    headers: [
      'Contrast',
      'Difference, points (Newcombe)',
      'Miettinen–Nurminen',
      'Risk ratio',
      'Odds ratio (Woolf)',
      'Odds ratio (exact)',
      'E-value',
    ],
    rows: contrasts.map((one) => {
      const { newcombe, miettinenNurminen: score } = one.riskDifference;
      const { eValue } = one;
      return [
        nameOf(one),
        `${points(newcombe.value)} (${points(newcombe.lower)} to ${points(newcombe.upper)})`,
        `${points(score.lower)} to ${points(score.upper)}`,
        ratioCell(one.riskRatio),
        ratioCell(one.oddsRatio.woolf),
        ratioCell(one.oddsRatio.conditional),
        eValue.kind === 'given'
          ? `${fixedWords(eValue.point, 2)}; limit ${fixedWords(eValue.limit, 2)}`
          : eValue.because,
      ];
    }),
  };
}

/** Every test by its name; Holm over the contrasts beside Fisher's p. */
function testsTable({ contrasts, multiple }: ComparisonAnswer): ReportTable {
  const names = [...new Set(contrasts.flatMap(({ tests }) => tests.map(({ name }) => name)))];
  const cell = ({ tests }: ContrastAnswer, name: string): string => {
    const answer = tests.find((one) => one.name === name)?.answer;
    if (answer === undefined) return 'not run: too many women';
    return answer.kind === 'tested' ? pInWords(answer.p) : answer.because;
  };
  return {
    caption: 'p by test, two-sided',
    headers: ['Test', ...contrasts.map(nameOf)],
    rows: [
      ...names.map((name) => [name, ...contrasts.map((one) => cell(one, name))]),
      ['Fisher exact, Holm over the contrasts', ...multiple.map(({ holm }) => pInWords(holm))],
    ],
  };
}

function adjustedTables(answer: AdjustedAnswer): readonly ReportTable[] {
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
        effect.kind === 'not estimable'
          ? [name, effect.because, '', '', '']
          : [
              name,
              percentWords(effect.treatedChance),
              percentWords(effect.controlChance),
              points(effect.riskDifference),
              effect.standardError === undefined ? 'none by this method' : fixedWords(100 * effect.standardError, 1),
            ],
      ),
    },
  ];
}
