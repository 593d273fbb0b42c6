import { parseDay, parseInstant, type CalendarDay, type Instant } from '@nidation/core/engines';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { assessCommand, type AssessOptions } from './assess.ts';
import { checkProtocolCommand, templatesCommand } from './clinicProtocol.ts';
import {
  evidenceAskCommand,
  evidenceClaimsCommand,
  evidenceConflictsCommand,
  evidencePositionsCommand,
  evidenceStudiesCommand,
  type EvidenceOptions,
} from './evidence.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { pkCommand, type PkCommandOptions } from './pk.ts';
import { pkSimulateCommand, type SimulateOptions } from './pkSimulate.ts';
import { DEFAULT_DRAWS, DEFAULT_SEED, doseOf, drawsOf, everyOf, hematocritOf, seedOf, triedOf } from './pkOptions.ts';
import { planCommand, type PlanOptions } from './plan.ts';
import { addRegistry } from './registryCommands.ts';
import { rifCommand, type RifOptions } from './rif.ts';
import { schemaCommand } from './schema.ts';
import { workupCommand, type WorkupOptions } from './workup.ts';
import type { World } from './world.ts';

const EXIT_WORDS = `
Exit codes:
  0  answered
  1  internal fault
  2  the input or the command line cannot be used; every fault is named on stderr
  3  answered, but at least one answer needs a clinician's decision
  4  a table was read, and some of its rows were rejected

Decision support for health professionals. It prescribes nothing.`;

function calendarDay(text: string): CalendarDay {
  const day = parseDay(text);
  if (day === undefined) throw new InvalidArgumentError('A day is written YYYY-MM-DD and exists.');
  return day;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('A whole number of dose days, 0 to 999.');
  return Number(text);
}

/** Settles a command's exit code. */
type Settle = (code: ExitCode | Promise<ExitCode>) => Promise<void>;

const caseCommand = (program: Command, name: string, about: string): Command =>
  program
    .command(name)
    .description(about)
    .argument('[case]', 'case file; "-" or nothing: standard input')
    .option('--as-of <day>', 'the day for which all is known', calendarDay)
    .option('--json', 'one JSON object instead of words');

function addPlan(program: Command, world: World, settle: Settle): void {
  caseCommand(program, 'plan', 'dated plan from the adopted protocol, or why there is none')
    .requiredOption('--transfer-day <day>', 'day of the embryo transfer', calendarDay)
    .option('--moved-to <day>', 'the day it was moved to', calendarDay)
    .option('--doses-taken <count>', 'dose days already taken when it was moved', wholeNumber)
    .addOption(
      new Option('--after-taken <choice>', 'what to do about doses already taken').choices(['keep', 'restart']),
    )
    .option('--reason <text>', 'reason for a plan where the sources contradict each other')
    .option('--explain', 'with the reasons')
    .option('--ics <file>', 'write the calendar file')
    .option('--sheet <file>', 'write the printable sheet for the couple')
    .option('--discreet', 'titles that name no drug and no treatment')
    .option('--clinic', 'calendar of the clinic instead of the couple')
    .action((path: string | undefined, options: PlanOptions) => settle(planCommand(world, path, options)));
}

function instant(text: string): Instant {
  const found = parseInstant(text);
  if (found === undefined) throw new InvalidArgumentError('Written 2026-12-01T21:00+01:00, with the offset from UTC.');
  return found;
}

function dosingDays(text: string): number {
  const days = wholeNumber(text);
  if (days < 1 || days > 60) throw new InvalidArgumentError('Dosing days, 1 to 60.');
  return days;
}

/** Options of both questions about levels. */
const levelOptions = (command: Command): Command =>
  command
    .option('--explain', 'with the reasons and sources')
    .option(
      '--what-if <medicine@day>',
      'a medicine tried in thought: fluconazole@2026-12-06, fluconazole:150@2026-12-06..2026-12-13',
      triedOf,
    )
    .option('--hematocrit <percent>', 'hematocrit tried in thought from now on', hematocritOf)
    .option('--dose <mg>', 'milligrams at each intake', doseOf)
    .option('--every <hours>', 'hours between intakes, 12 or 24', everyOf)
    .option('--seed <number>', `seed of the draws (default: ${String(DEFAULT_SEED)})`, seedOf)
    .option('--draws <count>', `draws of every model (default: ${String(DEFAULT_DRAWS)})`, drawsOf);

function addPk(program: Command, world: World, settle: Settle): void {
  const pk = caseCommand(program, 'pk', 'tacrolimus levels by every model: her own curve and each regimen, or a table')
    .addOption(new Option('--from <kind>', 'what the input is (default: by its name)').choices(['case', 'csv']))
    .option('--model <name>', 'of a table (CSV): the one model to estimate by, such as woillard2011')
    .option('--nonmem <file>', 'write doses and levels of the case as a table (CSV) for NONMEM');
  levelOptions(pk).action((path: string | undefined, options: PkCommandOptions) =>
    settle(pkCommand(world, path, options)),
  );
  const simulate = caseCommand(pk, 'simulate', 'the first weeks of a dose somebody decided, before any level')
    .option('--transfer-day <day>', 'day of the embryo transfer (default: the planned one)', calendarDay)
    .option('--days <count>', 'dosing days (default: to the last dose of the plan, else 16)', dosingDays)
    .option('--first-dose <instant>', 'hour of the first dose (default: 21:00 of the first dose day)', instant)
    .addOption(
      new Option('--product <release>', 'release of the product (default: immediate release)').choices([
        'immediate release',
        'prolonged release',
      ]),
    );
  levelOptions(simulate).action((path: string | undefined, _options: unknown, command: Command) =>
    settle(pkSimulateCommand(world, path, command.optsWithGlobals<SimulateOptions>())),
  );
}

function addEvidence(program: Command, world: World, settle: Settle): void {
  const evidence = program.command('evidence').description('claims, studies, positions, conflicts, and questions');
  const list = (name: string, about: string): Command =>
    evidence.command(name).description(about).option('--json', 'one JSON object instead of words');
  list('claims', 'every claim of the two documents and what carries it')
    .option('--id <id>', 'one claim, S1-01 to S2-54')
    .action((options: EvidenceOptions) => settle(evidenceClaimsCommand(world, options)));
  list('studies', 'every study with its counts, effects and tests')
    .option('--id <id>', 'one study')
    .action((options: EvidenceOptions) => settle(evidenceStudiesCommand(world, options)));
  list('positions', 'what guidelines, labels and others hold').action((options: EvidenceOptions) =>
    settle(evidencePositionsCommand(world, options)),
  );
  list('conflicts', 'where sources contradict each other')
    .option('--id <id>', 'one conflict, C1 to C26 or its name')
    .option('--topic <topic>', 'those of one page: rif, workup, immune, protocols, dose, levels, pregnancy')
    .action((options: EvidenceOptions) => settle(evidenceConflictsCommand(world, options)));
  list('ask', 'a question in words')
    .argument('<question...>', 'for example: may she breastfeed?')
    .action((question: readonly string[], options: EvidenceOptions) =>
      settle(evidenceAskCommand(world, question, options)),
    );
}

function addCommands(program: Command, world: World, settle: Settle): void {
  caseCommand(program, 'assess', 'RIF, work-up, immune profile and every protocol, for and against')
    .option('--explain', 'with the reasons of every answer')
    .action((path: string | undefined, options: AssessOptions) => settle(assessCommand(world, path, options)));
  caseCommand(program, 'rif', 'is this recurrent implantation failure?').action(
    (path: string | undefined, options: RifOptions) => settle(rifCommand(world, path, options)),
  );
  caseCommand(program, 'workup', 'what to examine in both partners')
    .option('--explain', 'with the reasons of every line')
    .action((path: string | undefined, options: WorkupOptions) => settle(workupCommand(world, path, options)));
  addPlan(program, world, settle);
  addPk(program, world, settle);
  addEvidence(program, world, settle);
  addRegistry(program, world, settle);
  program
    .command('schema')
    .description('JSON Schema of an input file')
    .addArgument(new Argument('<what>').choices(['case']))
    .action(() => settle(schemaCommand(world)));
  program
    .command('templates [id]')
    .description('published protocols from which a clinic may start its own')
    .action((id: string | undefined) => settle(templatesCommand(world, id)));
  program
    .command('check-protocol [file]')
    .description('everything that keeps a clinic protocol from being signed')
    .action((path: string | undefined) => settle(checkProtocolCommand(world, path)));
}

/** Runs one command line. @param args without the program's own name @returns its exit code */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = EXIT.invalid;
  const program = new Command('nidation')
    .description('Recurrent implantation failure: from one case file to an explained, dated answer.')
    .version(SOFTWARE_VERSION)
    .addHelpText('after', EXIT_WORDS)
    .configureOutput({
      writeOut: world.print,
      writeErr: (text) => {
        world.say(text.trimEnd());
      },
    })
    .exitOverride();
  addCommands(program, world, async (settled) => {
    code = await settled;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.answered : EXIT.invalid;
  }
  return code;
}
