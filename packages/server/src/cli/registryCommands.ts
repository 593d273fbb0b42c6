import { Option, type Command } from 'commander';
import type { ExitCode } from './exit.ts';
import { addAnalyses } from './registryAnalyses.ts';
import { registryImportCommand, type RegistryImportOptions } from './registryImport.ts';
import type { TableChoice } from './registryMapping.ts';
import { registryRatesCommand, type RegistryRatesOptions } from './registryRates.ts';
import { registryMappingsCommand, registrySuggestCommand } from './registrySuggest.ts';
import type { World } from './world.ts';

type Settle = (code: ExitCode | Promise<ExitCode>) => Promise<void>;

const encoding = (): Option =>
  new Option('--encoding <name>', 'encoding of the file (default: found out)').choices([
    'utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1252',
  ]);

const tableCommand = (registry: Command, name: string, about: string): Command =>
  registry.command(name).description(about).argument('<file>', 'delimited text, plain or gz').addOption(encoding());

const MAPPING = [
  '--mapping <id|file>',
  'built-in mapping or mapping file (default: the built-in one that fits)',
] as const;

/** `nidation registry …`: what a table of transfers holds. */
export function addRegistry(program: Command, world: World, settle: Settle): void {
  const registry = program.command('registry').description('tables of transfers and outcomes: import, quality, rates');
  tableCommand(registry, 'import', 'read, check and report; write kept and rejected rows where asked')
    .option(...MAPPING)
    .option('--out <folder>', 'gather kept rows here (rows.csv with its schema); rows kept before are duplicates')
    .option('--rejects <file>', 'write every rejected row: row, column, value, rule, reason, fix (CSV)')
    .option('--hide-values', 'leave the values out of the file of rejected rows')
    .option('--report <file>', 'write the report (JSON)')
    .option('--json', 'one JSON object instead of words')
    .action((path: string, options: RegistryImportOptions) => settle(registryImportCommand(world, path, options)));
  tableCommand(registry, 'rates', 'counts and rates by group, with limits, denominator and definition')
    .option(...MAPPING)
    .requiredOption('--by <fields>', 'age, pgtA, earlierCycles, cycle, embryos … joined by commas')
    .option('--outcome <field>', 'positiveTest, clinicalPregnancy, liveBirth … joined by commas', 'clinicalPregnancy')
    .option('--cohort <id>', "cohort of the mapping (default: its first; 'all': every kept row)")
    .option('--where <field=value...>', 'only rows with this value; several by "|"')
    .option('--json', 'one JSON object instead of words')
    .action((path: string, options: RegistryRatesOptions) => settle(registryRatesCommand(world, path, options)));
  tableCommand(registry, 'suggest', 'draft of a mapping from headers and values, with what must be answered').action(
    (path: string, options: TableChoice) => settle(registrySuggestCommand(world, path, options)),
  );
  registry
    .command('mappings [id]')
    .description('built-in mappings, or one of them as a file')
    .action((id: string | undefined) => settle(registryMappingsCommand(world, id)));
  addAnalyses(registry, (name, about) => tableCommand(registry, name, about).option(...MAPPING), world, settle);
}
