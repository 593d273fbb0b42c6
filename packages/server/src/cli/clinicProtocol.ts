import type { ClinicProtocol } from '@nidation/core/case';
import { knowledge, type Protocol } from '@nidation/core/knowledge';
import { checkClinicProtocol } from '@nidation/core/pathway';
import { EXIT, type ExitCode } from './exit.ts';
import { readClinicProtocol } from './readClinicProtocol.ts';
import type { World } from './world.ts';

/** `nidation templates [ID]`: from what a clinic may start a protocol of its own. */
export function templatesCommand(world: World, id: string | undefined): ExitCode {
  if (id === undefined) {
    world.print(knowledge.protocols.map((protocol) => `${protocol.id}\t${protocol.name}\n`).join(''));
    return EXIT.answered;
  }
  const protocol = knowledge.protocols.find((one) => one.id === id);
  if (protocol === undefined) {
    world.say(`There is no protocol ${JSON.stringify(id)}; "nidation templates" lists them.`);
    return EXIT.invalid;
  }
  world.print(`${JSON.stringify(templateFrom(protocol), null, 2)}\n`);
  world.say(
    'A starting point, not a protocol: "nidation check-protocol" lists what the clinic still has to state and sign.',
  );
  return EXIT.answered;
}

/** What the source states and marks better than "unverified"; the rest is for the clinic to state. */
export function templateFrom({
  id,
  name,
  cutOffRatio,
  dose,
  dosesPerDay,
  startDaysBeforeTransfer,
  lastDoseDay,
}: Protocol): ClinicProtocol {
  const readable = dose.kind === 'bands' && dose.confidence !== 'unverified';
  return {
    name: `Based on: ${name}`,
    version: 1,
    startedFrom: id,
    ...(cutOffRatio === undefined ? {} : { cutOffRatio }),
    ...(readable
      ? { bands: dose.bands.map(({ dailyDose, ...ratios }) => ({ ...ratios, dailyDoseMg: dailyDose })) }
      : {}),
    ...(dosesPerDay === undefined ? {} : { dosesPerDay }),
    ...(startDaysBeforeTransfer === undefined ? {} : { startDaysBeforeTransfer }),
    ...(lastDoseDay === undefined ? {} : { lastDoseDay }),
  };
}

/** `nidation check-protocol FILE`: everything that keeps a clinic's own protocol from being signed. */
export async function checkProtocolCommand(world: World, path: string | undefined): Promise<ExitCode> {
  const input = await world.read(path);
  if (input.kind === 'unreadable') {
    world.say(input.says);
    return EXIT.invalid;
  }
  const read = readClinicProtocol(input.text, world.today);
  const faults = read.kind === 'read' ? checkClinicProtocol(read.protocol) : read.faults;
  for (const { path: place, says } of faults) world.say(`${input.name}: ${place === '' ? '' : `${place}: `}${says}`);
  if (faults.length > 0) return EXIT.invalid;
  world.print(
    'No fault: bands total, disjoint, rising and within the limits; start, stop, target and signature present.\n',
  );
  return EXIT.answered;
}
