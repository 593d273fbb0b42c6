import { parseDay, type CalendarDay } from '@nidation/core/engines';
import { type CovariateName, OUTCOME_WORDS } from '@nidation/core/registry';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { seedOf, DEFAULT_SEED } from './pkOptions.ts';
import { COVARIATES } from './registryAnalysesCompare.ts';
import type { Watched } from './registryAnalysesMonitor.ts';
import type { CohortChoice } from './registryAnalysesTable.ts';
import { shareBetween } from './registryAnalysesTrial.ts';

/** Options of the analyses, read: a report takes those of every part. */
export interface TableOptions extends CohortChoice {
  readonly clinic?: string;
  readonly completeUntil?: CalendarDay;
  readonly covariates: readonly CovariateName[];
  readonly protocol?: string;
  readonly seed: number;
  readonly resamples: number;
  readonly expected?: number;
  readonly shifted?: number;
  readonly limit?: number;
}

/** What two confounders the rows of most registers hold. */
const USUAL_COVARIATES: readonly CovariateName[] = ['ageYears', 'failedTransfers'];
const RESAMPLES = { usual: 2000, most: 100_000 };

function dayOf(text: string): CalendarDay {
  const day = parseDay(text);
  if (day === undefined) throw new InvalidArgumentError('A day is written YYYY-MM-DD and exists.');
  return day;
}

function covariatesOf(text: string): readonly CovariateName[] {
  if (text === 'none') return [];
  return text.split(',').map((name) => {
    const found = COVARIATES.find((one) => one === name);
    if (found === undefined)
      throw new InvalidArgumentError(`"none", or of ${COVARIATES.join(', ')}, joined by commas.`);
    return found;
  });
}

function resamplesOf(text: string): number {
  const resamples = Number(text);
  if (!/^\d{1,6}$/.test(text) || resamples < RESAMPLES.usual || resamples > RESAMPLES.most)
    throw new InvalidArgumentError(`A whole number, ${String(RESAMPLES.usual)} to ${String(RESAMPLES.most)}.`);
  return resamples;
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (!/^\d{1,2}(?:\.\d{1,4})?$/.test(text) || limit <= 0)
    throw new InvalidArgumentError('A number above 0, such as 4.5.');
  return limit;
}

export const addCohortOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--outcome <field>', 'what counts as success')
        .choices(Object.keys(OUTCOME_WORDS))
        .default('clinicalPregnancy'),
    )
    .option('--cohort <id>', "cohort of the mapping (default: its first; 'all': every kept row)")
    .option('--own-eggs', 'only transfers with her own eggs')
    .option('--first', 'only the first transfer of each woman');

export const addClinicOption = (command: Command): Command =>
  command.option('--clinic <key>', 'own clinic; three clinics or more teach how much clinics differ');

export const addAttemptOptions = (command: Command): Command =>
  command.option('--complete-until <day>', 'last day on which the data are complete', dayOf);

export const addCompareOptions = (command: Command): Command =>
  command
    .option('--covariates <names>', `of ${COVARIATES.join(', ')}; or none`, covariatesOf, USUAL_COVARIATES)
    .option('--protocol <id>', 'only women treated by this protocol count as treated');

export const addCutOffOptions = (command: Command): Command =>
  command
    .option('--seed <number>', 'seed of the resamples', seedOf, DEFAULT_SEED)
    .option('--resamples <count>', 'resamples of the cut-off', resamplesOf, RESAMPLES.usual);

export const addMonitorOptions = (command: Command): Command =>
  command
    .option('--expected <share>', 'expected chance of each transfer', shareBetween(0.001, 0.999))
    .option('--shifted <share>', 'lower chance that shall be found', shareBetween(0.001, 0.999))
    .option('--limit <h>', 'limit of the CUSUM; the larger, the fewer false signals', limitOf);

type Monitored = Pick<TableOptions, 'expected' | 'shifted' | 'limit'>;

/** All three, or undefined. */
export function watchedOf({ expected, shifted, limit }: Monitored): Watched | undefined {
  return expected === undefined || shifted === undefined || limit === undefined
    ? undefined
    : { expected, shifted, limit };
}

/** What is wrong with the three together, in a sentence, or undefined. */
export function watchedFault(options: Monitored): string | undefined {
  const { expected, shifted, limit } = options;
  const given = [expected, shifted, limit].filter((one) => one !== undefined).length;
  if (given > 0 && given < 3) return '--expected, --shifted and --limit are given together, or none of them.';
  if (expected !== undefined && shifted !== undefined && shifted >= expected)
    return '--shifted is the lower chance that shall be found: it lies below --expected.';
  return undefined;
}
