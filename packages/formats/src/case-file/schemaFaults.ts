import type { z } from 'zod';
import type { Path, PlacedFault } from './faults.ts';
import { fault, shownName } from './faults.ts';
import { nearest } from './nearest.ts';
import { caseFile, type CaseFile } from './schema/caseFile.ts';
import { notAllowed } from './schema/fields.ts';
import { choiceOf, chosenBy, HOMES, isRecord, namesAt, schemaAt, wordsOf, type Choice } from './schemaWalk.ts';

/** A file held against the schema: every fault, and what of the file can still be trusted. */

export type SchemaReading =
  | { readonly kind: 'matches'; readonly file: CaseFile }
  | { readonly kind: 'faults'; readonly faults: readonly PlacedFault[]; readonly draft: unknown };

type Issue = z.core.$ZodIssue;

export function readBySchema(value: unknown): SchemaReading {
  const read = caseFile.safeParse(value);
  if (read.success) return { kind: 'matches', file: read.data };
  const faults: PlacedFault[] = [];
  const doubtful: Path[] = [];
  for (const issue of read.error.issues) {
    const told = faultsOf(issue, value);
    faults.push(...told.faults);
    doubtful.push(...told.doubtful);
  }
  return { kind: 'faults', faults, draft: without(value, doubtful) };
}

interface Told {
  readonly faults: readonly PlacedFault[];
  /** Places whose values no further check may lean on. */
  readonly doubtful: readonly Path[];
}

function faultsOf(issue: Issue, value: unknown): Told {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const faults = issue.keys.map((name) => unknownField([...path, name], path, value));
    return { faults, doubtful: faults.map((one) => one.path) };
  }
  if (issue.code === 'invalid_union') return undecided(path, value);
  // A union has no sentence of its own for a value that is no object.
  const says = issue.code === 'invalid_type' && issue.message.startsWith('Invalid input') ? NO_OBJECT : issue.message;
  return { faults: [fault(path, says)], doubtful: [path] };
}

const NO_OBJECT = 'An object { … } belongs here.';

function unknownField(path: Path, parent: Path, value: unknown): PlacedFault {
  const name = String(path.at(-1));
  const names = namesAt(parent, value);
  const near = nearest(name, names);
  const homes = HOMES.get(name) ?? [];
  const hint =
    near !== undefined
      ? ` Was "${near}" meant?`
      : homes.length > 0 && homes.length <= 3
        ? ` It belongs at ${homes.join(' or ')}.`
        : ` Allowed here: ${names.join(', ')}.`;
  const shown = shownName(name);
  return {
    path,
    says: `There is no field ${shown === '…' ? 'of this name' : `"${shown}"`} here.${hint}`,
    atName: true,
  };
}

/**
 * An object of which it is not clear what it is: its deciding field is missing, misspelled or no word.
 * Whatever is wrong with it under every reading is told too.
 */
function undecided(path: Path, value: unknown): Told {
  const home = path.slice(0, -1);
  const choice = choiceOf(schemaAt(home, value));
  if (choice === undefined || path.at(-1) !== choice.discriminator) {
    return { faults: [fault(path, NO_OBJECT)], doubtful: [path] };
  }
  const object = valueAt(value, home);
  const deciding = notAllowed(
    { input: isRecord(object) ? object[choice.discriminator] : undefined },
    wordsOf(choice),
    'what this entry is.',
  );
  const readings = choice.options.map((option) => issuesAs(option, choice, object));
  const common = readings[0]!.filter((key) => readings.every((others) => others.includes(key)));
  const doubtful = [...new Set(readings.flat())].map((key): Path => [...home, key]);
  return {
    faults: [fault(path, deciding), ...common.map((key) => commonFault([...home, key], choice, object, key))],
    doubtful: [path, ...doubtful],
  };
}

/** Fields of the object that are wrong if it is this option. Missing ones are not: they may belong to another. */
function issuesAs(option: z.ZodObject, { discriminator }: Choice, object: unknown): readonly string[] {
  const read = option.safeParse(asOption(option, discriminator, object));
  if (read.success) return [];
  const keys = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
  );
  return [...new Set(keys)].filter((key) => isRecord(object) && object[key] !== undefined);
}

function asOption(option: z.ZodObject, discriminator: string, object: unknown): unknown {
  return { ...(isRecord(object) ? object : {}), [discriminator]: chosenBy(option, discriminator)[0] };
}

function commonFault(path: Path, { options, discriminator }: Choice, object: unknown, key: string): PlacedFault {
  const names = [...new Set(options.flatMap((option) => Object.keys(option.shape)))];
  if (!names.includes(key)) {
    const near = nearest(key, names);
    return {
      path,
      says: `There is no field of this name here.${near === undefined ? '' : ` Was "${near}" meant?`}`,
      atName: true,
    };
  }
  const option = options.find((one) => key in one.shape)!;
  const issue = option
    .safeParse(asOption(option, discriminator, object))
    .error?.issues.find((one) => one.path[0] === key);
  return fault(
    issue === undefined ? path : [...path, ...(issue.path.slice(1) as Path)],
    issue?.message ?? 'Not possible here.',
  );
}

export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    const inside = (isRecord(at) || Array.isArray(at)) && Object.hasOwn(at, step);
    at = inside ? (at as Readonly<Record<string | number, unknown>>)[step] : undefined;
  }
  return at;
}

/** A copy in which the given places are empty; entries of lists keep their numbers. */
export function without(value: unknown, places: readonly Path[]): unknown {
  const copy = structureOf(value);
  for (const path of places) {
    const home = valueAt(copy, path.slice(0, -1));
    const last = path.at(-1);
    if (last === undefined) return undefined;
    if (isRecord(home) || Array.isArray(home)) (home as Record<string | number, unknown>)[last] = undefined;
  }
  return copy;
}

function structureOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structureOf);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, structureOf(field)]));
}
