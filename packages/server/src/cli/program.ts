import { parseDay, type CalendarDay } from '@nidation/core/engines';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { assessCommand, type AssessOptions } from './assess.ts';
import { checkProtocolCommand, templatesCommand } from './clinicProtocol.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { planCommand, type PlanOptions } from './plan.ts';
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
