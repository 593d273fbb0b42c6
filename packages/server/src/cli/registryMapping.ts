import { builtInMappings, type RegistryMapping } from '@nidation/core/knowledge';
import { builtInFor, type MappingFault, type RowSource } from '@nidation/core/registry';
import type { Encoding } from '@nidation/formats/delimited-text';
import { readMapping } from '@nidation/formats/registry-mapping';
import { UnreadableFile } from '../registry/fileText.ts';
import { openTable } from '../registry/openTable.ts';
import type { World } from './world.ts';

export interface TableChoice {
  readonly mapping?: string;
  readonly encoding?: Encoding;
}

interface OpenedTable {
  readonly source: RowSource;
  readonly mapping: RegistryMapping;
}

/** Opens a table with its mapping: named, of a file, or the built-in one that fits. Says why not, and gives nothing. */
export async function openMapped(world: World, path: string, choice: TableChoice): Promise<OpenedTable | undefined> {
  const chosen = choice.mapping === undefined ? undefined : await namedMapping(world, choice.mapping);
  if (choice.mapping !== undefined && chosen === undefined) return undefined;
  const encoding = choice.encoding ?? chosen?.encoding;
  const source = await openOrSay(world, path, {
    ...(encoding ? { encoding } : {}),
    ...(chosen?.delimiter ? { delimiter: chosen.delimiter } : {}),
  });
  if (source === undefined) return undefined;
  const mapping = chosen ?? builtInFor(source.header);
  if (mapping === undefined) {
    world.say(`${path}: no built-in mapping reads these ${String(source.header.length)} columns.`);
    world.say(`Make one: nidation registry suggest ${path} > mapping.json, then --mapping mapping.json`);
    return undefined;
  }
  return { source, mapping };
}

export async function openOrSay(
  world: World,
  path: string,
  options: Parameters<typeof openTable>[1],
): Promise<RowSource | undefined> {
  try {
    return await openTable(path, options);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    world.say(error.message);
    return undefined;
  }
}

async function namedMapping(world: World, name: string): Promise<RegistryMapping | undefined> {
  const builtIn = builtInMappings.find(({ id }) => id === name);
  if (builtIn !== undefined) return builtIn;
  const input = await world.read(name);
  if (input.kind === 'unreadable') {
    world.say(`${input.says} Built-in mappings: ${builtInMappings.map(({ id }) => id).join(', ')}.`);
    return undefined;
  }
  const reading = readMapping(input.text);
  if (reading.kind === 'read') return reading.mapping;
  for (const { path, line, says } of reading.faults) {
    world.say(`${input.name}${line === undefined ? '' : `:${String(line)}`}: ${path === '' ? '' : `${path}: `}${says}`);
  }
  return undefined;
}

export function sayFaults(world: World, faults: readonly MappingFault[]): void {
  for (const { path, says } of faults) world.say(`${path}: ${says}`);
}
