import type { Case } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { readCaseFile, type Fault } from '@nidation/formats/case-file';
import type { World } from './world.ts';

export interface CaseOptions {
  readonly asOf?: CalendarDay;
}

/** The case, or undefined after every fault was said, each with its place. */
export async function readCase(
  world: World,
  path: string | undefined,
  { asOf }: CaseOptions,
): Promise<Case | undefined> {
  const input = await world.read(path);
  if (input.kind === 'unreadable') {
    world.say(input.says);
    return undefined;
  }
  const read = readCaseFile(input.text, { today: world.today, ...(asOf === undefined ? {} : { asOf }) });
  if (read.kind === 'read') {
    for (const remark of read.remarks) world.say(`remark: ${remark}`);
    return read.case;
  }
  for (const fault of read.faults) world.say(faultLine(input.name, fault));
  world.say(`${String(read.faults.length)} fault${read.faults.length === 1 ? '' : 's'}; nothing was answered.`);
  return undefined;
}

/** 'case.json:12:5: transfers[2].outcome: …', so that an editor can jump there. */
function faultLine(file: string, { path, line, column, says }: Fault): string {
  const place = line === undefined ? file : `${file}:${String(line)}:${String(column ?? 1)}`;
  return `${place}: ${path === '' ? '' : `${path}: `}${says}`;
}
