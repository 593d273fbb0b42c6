import { Option, type Command } from 'commander';
import { EXIT, type ExitCode } from './exit.ts';
import type { AnalysisAnswer } from './registryAnalysesAnswer.ts';
import { comparisonAnswer } from './registryAnalysesCompare.ts';
import { cumulativeAnswer } from './registryAnalysesCumulative.ts';
import { cutOffAnswer } from './registryAnalysesCutOff.ts';
import { figurePathOf } from './registryAnalysesFigure.ts';
import { registryMetaCommand, type RegistryMetaOptions } from './registryAnalysesMeta.ts';
import { monitoringAnswer } from './registryAnalysesMonitor.ts';
import {
  addAttemptOptions,
  addClinicOption,
  addCohortOptions,
  addCompareOptions,
  addCutOffOptions,
  addMonitorOptions,
  type TableOptions,
  watchedFault,
  watchedOf,
} from './registryAnalysesOptions.ts';
import { ratesAnswer } from './registryAnalysesRates.ts';
import { registryReportCommand, type RegistryReportOptions } from './registryAnalysesReport.ts';
import { type AnalyzedRows, analyzedRows, originOf } from './registryAnalysesTable.ts';
import { tellAnalysis } from './registryAnalysesTell.ts';
import { looksOf, registryTrialCommand, type RegistryTrialOptions, shareBetween } from './registryAnalysesTrial.ts';
import type { World } from './world.ts';

type Settle = (code: ExitCode | Promise<ExitCode>) => Promise<void>;
/** A command that reads a table with its mapping. */
export type TableCommand = (name: string, about: string) => Command;

const asJsonToo = (command: Command): Command => command.option('--json', 'one JSON object instead of words');
const drawn = (command: Command): Command =>
  command.option('--figure <file>', 'write the first figure (.svg or .png)', figurePathOf);

/** `nidation registry meta`, `trial`, `own-rates`, `cumulative`, `compare`, `cutoff`, `monitor` and `report`. */
export function addAnalyses(registry: Command, table: TableCommand, world: World, settle: Settle): void {
  addPlanning(registry, world, settle);
  addTables(table, world, settle);
  const report = everyOption(table('report', 'everything the table supports, as one HTML document'));
  asJsonToo(report)
    .requiredOption('--out <file>', 'the document (.html)')
    .action((path: string, options: RegistryReportOptions) =>
      settle(checked(world, options, () => registryReportCommand(world, path, options))),
    );
}

/** No table needed. */
function addPlanning(registry: Command, world: World, settle: Settle): void {
  drawn(asJsonToo(registry.command('meta').description('published studies pooled, and whether a number may be said')))
    .addOption(new Option('--set <set>', 'which studies').choices(['A', 'B', 'C']).default('A'))
    .action((options: RegistryMetaOptions) => settle(registryMetaCommand(world, options)));
  asJsonToo(registry.command('trial').description('women per arm of a trial of two proportions'))
    .requiredOption('--p1 <share>', 'chance without treatment', shareBetween(0.001, 0.999))
    .requiredOption('--p2 <share>', 'chance with treatment', shareBetween(0.001, 0.999))
    .option('--power <share>', 'chance to find the difference', shareBetween(0.5, 0.999), 0.8)
    .option('--alpha <share>', 'two-sided level', shareBetween(0.001, 0.2), 0.05)
    .option('--dropout <share>', 'share without an outcome', shareBetween(0, 0.9), 0)
    .option('--looks <count>', 'how often the data are looked at, the end included', looksOf)
    .addOption(
      new Option('--spending <function>', 'how looks spend the level (default: obf)').choices(['obf', 'pocock']),
    )
    .option('--non-inferiority <margin>', 'largest loss that is accepted', shareBetween(0.001, 0.5))
    .action((options: RegistryTrialOptions) => settle(registryTrialCommand(world, options)));
}

/** A command that makes one analysis of a table. */
interface Analysis {
  readonly name: string;
  readonly about: string;
  readonly options: (command: Command) => Command;
  readonly answer: (rows: AnalyzedRows, options: TableOptions) => AnalysisAnswer;
  /** Draws at random: the seed is part of the answer. */
  readonly seeded?: true;
}

const ANALYSES: readonly Analysis[] = [
  {
    name: 'own-rates',
    about: 'own rates by age band and ploidy, and the range of the threshold',
    options: addClinicOption,
    answer: (rows, { clinic }) => ratesAnswer(rows, clinic),
  },
  {
    name: 'cumulative',
    about: 'chance by transfer: conservative, optimal and weighted together',
    options: addAttemptOptions,
    answer: (rows, { completeUntil }) => cumulativeAnswer(rows, completeUntil),
  },
  {
    name: 'compare',
    about: 'treated, untreated and declined side by side',
    options: addCompareOptions,
    answer: (rows, { covariates, protocol }) => comparisonAnswer(rows, covariates, protocol),
  },
  {
    name: 'cutoff',
    about: 'Th1/Th2 ratio: curve, cut-off with its interval, and whether it is predictive',
    options: addCutOffOptions,
    answer: (rows, { seed, resamples }) => cutOffAnswer(rows, seed, resamples),
    seeded: true,
  },
  {
    name: 'monitor',
    about: 'CUSUM and VLAD in order of the transfers, funnel of the clinics',
    options: addMonitorOptions,
    answer: (rows, options) => monitoringAnswer(rows, watchedOf(options)),
  },
];

function addTables(table: TableCommand, world: World, settle: Settle): void {
  for (const analysis of ANALYSES) {
    const command = analysis.options(addCohortOptions(table(analysis.name, analysis.about)));
    drawn(asJsonToo(command)).action((path: string, options: TableOptions) =>
      settle(checked(world, options, () => analyzed(world, path, { analysis, options }))),
    );
  }
}

async function analyzed(
  world: World,
  path: string,
  { analysis, options }: { readonly analysis: Analysis; readonly options: TableOptions },
): Promise<ExitCode> {
  const rows = await analyzedRows(world, path, options);
  if (rows === undefined) return EXIT.invalid;
  return tellAnalysis(world, options, {
    schema: `nidation/registry-${analysis.name}/1`,
    answer: analysis.answer(rows, options),
    origin: originOf(rows, analysis.seeded === true ? options.seed : undefined),
  });
}

const everyOption = (command: Command): Command =>
  [addCohortOptions, addClinicOption, addAttemptOptions, addCompareOptions, addCutOffOptions, addMonitorOptions].reduce(
    (of, add) => add(of),
    command,
  );

async function checked(world: World, options: TableOptions, run: () => Promise<ExitCode>): Promise<ExitCode> {
  const fault = watchedFault(options);
  if (fault === undefined) return run();
  world.say(fault);
  return EXIT.invalid;
}
