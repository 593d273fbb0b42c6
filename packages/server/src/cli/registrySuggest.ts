import { builtInMappings } from '@nidation/core/knowledge';
import { suggestMapping, writeMapping } from '@nidation/formats/registry-mapping';
import { UnreadableFile } from '../registry/fileText.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { openOrSay, type TableChoice } from './registryMapping.ts';
import type { World } from './world.ts';

/** `nidation registry suggest FILE`: a draft of a mapping on stdout, what must be answered on stderr. */
export async function registrySuggestCommand(world: World, path: string, { encoding }: TableChoice): Promise<ExitCode> {
  const source = await openOrSay(world, path, encoding === undefined ? {} : { encoding });
  if (source === undefined) return EXIT.invalid;
  try {
    const texts = source.header.map(() => new Set<string>());
    for await (const { columns } of source.batches) {
      columns.forEach((column, i) => {
        for (const text of column.texts) texts[i]!.add(text);
      });
    }
    const columns = source.header.map((header, i) => ({ header, texts: [...texts[i]!] }));
    const { builtIn, draft, questions } = suggestMapping(columns);
    if (builtIn !== undefined) world.say(`The built-in mapping ${builtIn} reads this file: no draft is needed.`);
    world.print(`${JSON.stringify(draft, null, 2)}\n`);
    for (const asked of questions) world.say(asked);
    world.say('Answer every "ASK" before the mapping is used; columns in "leftOut" are not read.');
    return EXIT.answered;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    world.say(error.message);
    return EXIT.invalid;
  }
}

/** `nidation registry mappings [ID]`: the built-in mappings, or one of them as a file. */
export function registryMappingsCommand(world: World, id: string | undefined): ExitCode {
  if (id === undefined) {
    for (const mapping of builtInMappings) {
      world.print(
        `${mapping.id.padEnd(12)}version ${mapping.version}  ${mapping.source}; one line is one ${mapping.unit}\n`,
      );
    }
    return EXIT.answered;
  }
  const mapping = builtInMappings.find((one) => one.id === id);
  if (mapping === undefined) {
    world.say(`There is no mapping "${id}": ${builtInMappings.map((one) => one.id).join(', ')}.`);
    return EXIT.invalid;
  }
  world.print(writeMapping(mapping));
  return EXIT.answered;
}
