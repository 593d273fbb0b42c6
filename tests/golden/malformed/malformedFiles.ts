import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contradictions } from './contradictions.ts';
import { leavesOf, objectsOf, pathText, type Json, type Place } from './places.ts';
import { textFaults } from './textFaults.ts';

/**
 * Case files with planted faults: every kind of slip at every place of the examples.
 *
 * Each names the places a reader must name. They are made here and not stored: a new field of the
 * format gets its malformed files by standing in an example.
 */

export interface MalformedFile {
  readonly name: string;
  readonly text: string;
  /** Paths that must be among the faults' paths; '' is the whole file. */
  readonly planted: readonly string[];
  /** Visible to the JSON Schema too: wrong type, word, range, unknown or missing field. */
  readonly structural: boolean;
}

const EXAMPLES = join(import.meta.dirname, '../../../examples');
/** Together these hold every field of the format. */
const BASES = ['every-field', 'clinic-protocol', 'azole-on-tacrolimus', 'levels-with-range'] as const;

export function exampleNames(): readonly string[] {
  return readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.case.json'))
    .map((name) => name.replace('.case.json', ''));
}

export function exampleText(name: string): string {
  return readFileSync(join(EXAMPLES, `${name}.case.json`), 'utf8');
}

interface Plant {
  readonly name: string;
  readonly at: Place;
  readonly structural: boolean;
  readonly change: (file: Json) => void;
}

export function malformedFiles(): readonly MalformedFile[] {
  const plants = BASES.map((base) => ({ base, plants: [...plantsFor(JSON.parse(exampleText(base)) as Json)] }));
  const seen = new Set<string>();
  const single = plants.flatMap(({ base, plants: all }) =>
    all.filter((plant) => isNew(plant, seen)).map((plant) => planted(base, [plant])),
  );
  const several = plants.flatMap(({ base, plants: all }) => groupsOf(all).map((group) => planted(base, group)));
  return [...single, ...several, ...contradictions(), ...textFaults(exampleText('minimal'))];
}

/** One slip of a kind per field of the format: of a list's entries the first that has the field. */
function isNew({ name, at }: Plant, seen: Set<string>): boolean {
  const key = `${name} at ${pathText(at).replace(/\[\d+\]/g, '[]')}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function planted(base: string, group: readonly Plant[]): MalformedFile {
  const file = JSON.parse(exampleText(base)) as Json;
  for (const plant of group) plant.change(file);
  return {
    name: `${base}: ${group.map(({ name, at }) => `${name} at ${pathText(at)}`).join('; ')}`,
    text: JSON.stringify(file, null, 2),
    planted: group.map(({ at }) => pathText(at)),
    structural: group.some(({ structural }) => structural),
  };
}

/** Four plants at a time, far apart in the file so that none hides another. */
function groupsOf(plants: readonly Plant[]): readonly (readonly Plant[])[] {
  const quarter = Math.floor(plants.length / 4);
  const groups: Plant[][] = [];
  for (let i = 0; i < quarter; i += 3) {
    const group = [0, 1, 2, 3].map((n) => plants[i + n * quarter]!);
    const sections = new Set(group.map(({ at }) => String(at[0])));
    if (sections.size === group.length && group.every(({ at }) => at.length > 1)) groups.push(group);
  }
  return groups;
}

function* plantsFor(base: Json): Generator<Plant> {
  for (const { at, value } of leavesOf(base)) {
    yield set('null', at, null);
    if (typeof value === 'number') yield* numberPlants(at, value);
    if (typeof value === 'boolean') yield set('a boolean in quotes', at, String(value));
    if (typeof value === 'string') yield* textPlants(at, value);
  }
  for (const { at, value } of objectsOf(base)) yield* objectPlants(at, value);
}

function* numberPlants(at: Place, value: number): Generator<Plant> {
  yield set('a number in quotes', at, String(value));
  yield set('far too large', at, 1e12);
  yield set('negative', at, -1e6);
  yield set('a list for a number', at, [value]);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})([+-]\d{2}:\d{2})$/;
/** Days that may lie ahead, or whose own checks are planted as contradictions. */
const NOT_PAST = /birthDate|asOf|medicines|vaccinations|plannedTransfer|issuedPlan/;

function* textPlants(at: Place, value: string): Generator<Plant> {
  yield set('a number for text', at, 7);
  if (DAY.test(value)) {
    yield set('a day that does not exist', at, '2025-02-30', false);
    yield set('a day written the other way', at, '22.11.2026');
    if (!NOT_PAST.test(pathText(at))) yield set('a day ahead', at, '2031-01-01', false);
  } else if (INSTANT.test(value)) {
    yield* instantPlants(at, value);
  } else if (isListedWord(at)) {
    yield set('a misspelled word', at, `${value}q`, at.at(-1) !== 'unit');
    if (!MAY_BE_TRUE.test(pathText(at))) yield set('true for a word', at, true);
  } else {
    yield set('empty text', at, ' ');
  }
}

function* instantPlants(at: Place, value: string): Generator<Plant> {
  const [, day = '', hour = '', offset = ''] = INSTANT.exec(value) ?? [];
  yield set('an hour without offset', at, `${day}T${hour}`);
  yield set('a day without hour', at, day);
  yield set('a space for the T', at, `${day} ${hour}${offset}`);
  yield set('24:00', at, `${day}T24:00${offset}`);
  yield set('minute 60', at, `${day}T08:60${offset}`);
  yield set('an offset of 15 hours', at, `${day}T${hour}+15:00`);
  yield set('a time zone by name', at, `${day}T${hour}[Europe/Berlin]`);
  yield set('an hour of a day that does not exist', at, `2025-02-30T${hour}${offset}`, false);
  yield set('an hour years ahead', at, `2062-11-20T${hour}${offset}`, false);
}

/** Fields that are true, false or "unknown". */
const MAY_BE_TRUE = /fresh|icsi|onImmunosuppressant/;
const FREE_TEXT =
  /name|detail|indication|remark|source|laboratory|method|reason|conflictReason|adoptedBy|signedBy|by|id|protocolId|startedFrom|unit$/;
function isListedWord(at: Place): boolean {
  const last = String(at.at(-1));
  if (last === 'method') return at[0] === 'th1Th2';
  if (last === 'unit') return at[1] === 'labs' || at[1] === 'levels';
  return !new RegExp(`^(?:${FREE_TEXT.source})$`).test(last);
}

function* objectPlants(at: Place, value: Readonly<Record<string, Json>>): Generator<Plant> {
  yield {
    name: 'an unknown field',
    at: [...at, 'eyeColor'],
    structural: true,
    change: (file) => put(file, [...at, 'eyeColor'], 1),
  };
  if (at.length > 0) {
    yield set('text for an object', at, 'unknown');
    yield set('a list for an object', at, []);
  }
  for (const [name, field] of Object.entries(value)) {
    const misspelled = `${name}x`;
    yield {
      name: 'a misspelled field',
      at: [...at, misspelled],
      structural: true,
      change: (file) => {
        const home = find(file, at) as Record<string, Json>;
        Reflect.deleteProperty(home, name);
        home[misspelled] = field;
      },
    };
    if (Array.isArray(field)) {
      yield set('an object for a list', [...at, name], {});
      yield set('a number in a list', [...at, name, field.length], 5);
    }
  }
}

function set(name: string, at: Place, value: Json, structural = true): Plant {
  return { name, at, structural, change: (file) => put(file, at, value) };
}

function find(file: Json, at: Place): Json {
  return at.reduce<Json>((value, step) => (value as Record<string | number, Json>)[step]!, file);
}

function put(file: Json, at: Place, value: Json): void {
  (find(file, at.slice(0, -1)) as Record<string | number, Json>)[at.at(-1)!] = value;
}
