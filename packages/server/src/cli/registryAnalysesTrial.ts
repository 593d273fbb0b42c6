import {
  countWords,
  fixedWords,
  percentWords,
  trialPlan,
  type TrialPlanAnswer,
  type TrialQuestion,
} from '@nidation/core/registry';
import type { ReportTable } from '@nidation/formats/report';
import { InvalidArgumentError } from 'commander';
import { EXIT, type ExitCode } from './exit.ts';
import { type AnalysisAnswer, NO_TABLE } from './registryAnalysesAnswer.ts';
import { tellAnalysis } from './registryAnalysesTell.ts';
import { pInWords } from './registryAnalysesWords.ts';
import type { World } from './world.ts';

export interface RegistryTrialOptions {
  readonly p1: number;
  readonly p2: number;
  readonly power: number;
  readonly alpha: number;
  readonly dropout: number;
  readonly looks?: number;
  readonly spending?: 'obf' | 'pocock';
  readonly nonInferiority?: number;
  readonly json?: boolean;
}

/** Reads a share between two bounds, both allowed. */
export const shareBetween =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d(?:\.\d{1,6})?$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`A share, ${String(least)} to ${String(most)}, such as 0.25.`);
    return value;
  };

export function looksOf(text: string): number {
  const looks = Number(text);
  if (!/^\d{1,2}$/.test(text) || looks < 2 || looks > 20)
    throw new InvalidArgumentError('A whole number of looks, 2 to 20, the last one at the end.');
  return looks;
}

/** `nidation registry trial --p1 0.577 --p2 0.642`: how many women it takes. */
export async function registryTrialCommand(world: World, options: RegistryTrialOptions): Promise<ExitCode> {
  if (options.spending !== undefined && options.looks === undefined) {
    world.say('--spending says how looks spend the level: give --looks too.');
    return EXIT.invalid;
  }
  const question = questionOf(options);
  const answer = plannedOrSaid(world, question);
  if (answer === undefined) return EXIT.invalid;
  return tellAnalysis(world, options, {
    schema: 'nidation/registry-trial/1',
    answer: answerOf(question, answer),
    origin: NO_TABLE,
  });
}

function questionOf(options: RegistryTrialOptions): TrialQuestion {
  const { p1, p2, power, alpha, dropout, looks, spending, nonInferiority } = options;
  return {
    controlChance: p1,
    treatedChance: p2,
    power,
    alpha,
    dropout,
    ...(nonInferiority === undefined ? {} : { margin: nonInferiority }),
    ...(looks === undefined
      ? {}
      : {
          looks: {
            shares: Array.from({ length: looks }, (_, i) => (i + 1) / looks),
            spending: spending === 'pocock' ? ('Pocock' as const) : ("O'Brien-Fleming" as const),
          },
        }),
  };
}

/** The core refuses a question that has no answer (equal chances, a loss beyond the margin) with one sentence. */
function plannedOrSaid(world: World, question: TrialQuestion): TrialPlanAnswer | undefined {
  try {
    return trialPlan(question);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    world.say(error.message);
    return undefined;
  }
}

function answerOf(question: TrialQuestion, answer: TrialPlanAnswer): AnalysisAnswer {
  return {
    members: { asked: question, ...answer },
    part: {
      title: `Size of a ${answer.design} trial, ${percentWords(question.controlChance)} without and ${percentWords(question.treatedChance)} with treatment`,
      sentences: [...sizeSentences(question, answer), ...answer.assumptions.map((one) => `Assumed: ${one}.`)],
      tables: looksTable(answer),
      figures: [],
      warnings: [],
      methods: answer.methods,
    },
    cannotSay: [],
  };
}

function sizeSentences({ dropout, power, looks }: TrialQuestion, answer: TrialPlanAnswer): readonly string[] {
  const { perArm, exactPower, design } = answer;
  const { normal, continuityCorrected, arcsine, withDropout } = perArm;
  const beside = [
    ...(continuityCorrected === undefined ? [] : [`${countWords(continuityCorrected)} continuity-corrected`]),
    ...(arcsine === undefined ? [] : [`${countWords(arcsine)} arcsine`]),
  ];
  const largest = looks === undefined ? 'the largest needed size' : 'the last look';
  return [
    `${countWords(normal)} women per arm for ${percentWords(power)} power (normal approximation)${beside.length === 0 ? '' : `; ${beside.join(', ')}`}.`,
    `To recruit: ${countWords(withDropout)} per arm, ${countWords(2 * withDropout)} in all (${largest}, ${percentWords(dropout)} without an outcome).`,
    ...(exactPower === undefined
      ? design === 'superiority'
        ? ['Power of Fisher’s test: not enumerated above 300 per arm.']
        : []
      : [`Power of Fisher’s test at the continuity-corrected size: ${percentWords(exactPower)}.`]),
  ];
}

function looksTable({ groupSequential: plan }: TrialPlanAnswer): readonly ReportTable[] {
  if (plan.kind === 'none') return [];
  return [
    {
      caption: `Looks, alpha spending like ${plan.spending}; size grows by ${fixedWords(plan.inflation, 4)}`,
      headers: ['Look', 'Share of women', 'Per arm', 'Stop when |Z| reaches', 'Nominal p', 'Level spent'],
      rows: plan.looks.map(({ information, perArm, boundary, nominalP, alphaSpent }, i) => [
        String(i + 1),
        percentWords(information),
        countWords(perArm),
        fixedWords(boundary, 3),
        pInWords(nominalP),
        fixedWords(alphaSpent, 5),
      ]),
    },
  ];
}
