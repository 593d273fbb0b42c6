import { KNOWLEDGE_VERSION, type RegistryMapping } from '@nidation/core/knowledge';
import { importRows, type ImportAnswer, type Reject, type RowSource } from '@nidation/core/registry';
import { earlierRows, RowTable, schemaPath } from '../registry/importFolder.ts';
import { UnreadableFile } from '../registry/fileText.ts';
import { rowSchema } from '../registry/rowCells.ts';
import { progressOn } from '../registry/progress.ts';
import { TableFile } from '../registry/tableFile.ts';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import { openMapped, sayFaults, type TableChoice } from './registryMapping.ts';
import { reportText } from './registryReportText.ts';
import type { World } from './world.ts';

export interface RegistryImportOptions extends TableChoice {
  readonly out?: string;
  readonly rejects?: string;
  /** Commander's name of --hide-values. */
  readonly hideValues?: boolean;
  readonly report?: string;
  readonly json?: boolean;
}

/** `nidation registry import FILE`: what the file holds, what is wrong with it, and the kept rows if asked for. */
export async function registryImportCommand(
  world: World,
  path: string,
  options: RegistryImportOptions,
): Promise<ExitCode> {
  const opened = await openMapped(world, path, options);
  if (opened === undefined) return EXIT.invalid;
  const answer = await imported(world, opened.source, opened.mapping, options);
  if (answer === undefined) return EXIT.invalid;
  if (answer.kind === 'refused') {
    sayFaults(world, answer.faults);
    world.say('Nothing was imported.');
    return EXIT.invalid;
  }
  const { report } = answer;
  const json = asJson('nidation/registry-import/1', {
    software: SOFTWARE_VERSION,
    knowledge: KNOWLEDGE_VERSION,
    ...report,
  });
  if (options.report !== undefined) {
    const saved = await world.save([{ path: options.report, text: json }]);
    if (saved.kind === 'refused') {
      saved.faults.forEach(world.say);
      return EXIT.invalid;
    }
  }
  world.print(options.json === true ? json : reportText(report));
  return report.counts.rejected === 0 ? EXIT.answered : EXIT.batchWithRejects;
}

const REJECT_HEADER = ['row', 'column', 'value', 'rule', 'reason', 'fix'] as const;

/** All files or none: each is written under another name and renamed at the end. */
async function imported(
  world: World,
  source: RowSource,
  mapping: RegistryMapping,
  { out, rejects: rejectsPath, hideValues = false }: RegistryImportOptions,
): Promise<ImportAnswer | undefined> {
  const progress = progressOn(world.terminal);
  const files: { close: () => Promise<void>; abandon: () => Promise<void> }[] = [];
  try {
    const earlier = out === undefined ? undefined : await earlierRows(out, mapping.source);
    const rejects = rejectsPath === undefined ? undefined : new TableFile(rejectsPath, REJECT_HEADER);
    if (rejects !== undefined) files.push(rejects);
    const rows = out === undefined ? undefined : await RowTable.open(out);
    if (rows !== undefined) files.push(rows);
    const answer = await importRows(source, mapping, {
      ...(earlier === undefined ? {} : { earlier: earlier.keys }),
      onReject: (reject) => rejects?.add(rejectCells(reject, hideValues)),
      onBatch: async (batch) => {
        await rows?.add(batch);
        await rejects?.flush();
      },
      onProgress: progress.read,
    });
    const keep = answer.kind === 'imported';
    for (const file of files.splice(0)) await (keep ? file.close() : file.abandon());
    if (keep && out !== undefined) {
      await world.save([{ path: schemaPath(out), text: rowSchema(SOFTWARE_VERSION, KNOWLEDGE_VERSION) }]);
    }
    return answer;
  } catch (error) {
    await Promise.all(files.map((file) => file.abandon()));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (error instanceof UnreadableFile) world.say(error.message);
    else if (/^E[A-Z]+$/.test(code)) world.say(`The files could not be written (${code}).`);
    else throw error;
    return undefined;
  } finally {
    progress.end();
  }
}

/** A text taken for a person's is not repeated even here. */
function rejectCells({ row, column, value, rule, says, fix }: Reject, hideValues: boolean) {
  const shown = hideValues || rule === 'LOOKS_LIKE_A_PERSON' ? undefined : value;
  return [row, column, shown, rule, says, fix];
}
