import type { CalendarDay } from '@nidation/core/engines';
import type { Check, Checked } from '../draft.ts';
import { asDay, entries } from '../draft.ts';
import type { Path, PlacedFault } from '../faults.ts';
import { fault } from '../faults.ts';

/** Days of things that have happened lie neither after asOf nor before anything of this kind existed. */

/** The year of the first birth after IVF. */
const FIRST_DAY = '1978-01-01' as CalendarDay;

export const dayFaults: Check = function* (of) {
  yield* asOfFaults(of);
  for (const [path, text] of pastDays(of)) {
    const day = asDay(text)!;
    if (of.asOf !== undefined && day > of.asOf) {
      yield fault(path, `${day} lies after asOf (${of.asOf}); only what has happened is recorded here.`);
    }
    if (day < FIRST_DAY) yield fault(path, `${day} is not possible: before 1978.`);
  }
};

function* asOfFaults({ file, today }: Checked): Generator<PlacedFault> {
  const day = asDay(file.asOf);
  if (day === undefined) return;
  if (today !== undefined && day > today) yield fault(['asOf'], `${day} lies in the future (today is ${today}).`);
  if (day < FIRST_DAY) yield fault(['asOf'], `${day} is not possible: before 1978.`);
}

/** Every day at which something was done or seen. Planned days and days of medicines have their own checks. */
function* pastDays({ file }: Checked): Generator<readonly [Path, string]> {
  const lists = [
    ['transfers', file.transfers],
    ['losses', file.losses],
    ['stillbirths', file.stillbirths],
    ['findings', file.findings],
    ['th1Th2', file.th1Th2],
    ['nkCells', file.nkCells],
    ['decisions', file.decisions],
  ] as const;
  for (const [name, list] of lists) yield* daysOf(list, [name]);
  yield* daysOf(file.woman?.labs, ['woman', 'labs']);
  yield* daysOf(file.woman?.bloodPressures, ['woman', 'bloodPressures']);
  const profile = file.endometrialProfile?.day;
  if (profile !== undefined) yield [['endometrialProfile', 'day'], profile];
  yield* adoptionDays(file.clinic?.adoption);
}

interface Dated {
  readonly day?: string | undefined;
}

function* daysOf(list: readonly (Dated | undefined)[] | undefined, home: Path): Generator<readonly [Path, string]> {
  for (const { one, path } of entries(list, home)) if (one.day !== undefined) yield [[...path, 'day'], one.day];
}

interface AnyAdoption {
  readonly adoptedOn?: string | undefined;
  readonly protocol?: { readonly signedOn?: string | undefined } | undefined;
}

function* adoptionDays(adoption: AnyAdoption | undefined): Generator<readonly [Path, string]> {
  const home = ['clinic', 'adoption'];
  if (adoption?.adoptedOn !== undefined) yield [[...home, 'adoptedOn'], adoption.adoptedOn];
  if (adoption?.protocol?.signedOn !== undefined) yield [[...home, 'protocol', 'signedOn'], adoption.protocol.signedOn];
}
