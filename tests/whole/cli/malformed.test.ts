import { day } from '@nidation/core/engines';
import { describe, expect, test } from 'vitest';
import { run } from '../../../packages/server/src/cli/program.ts';
import type { FileToSave, World } from '../../../packages/server/src/cli/world.ts';
import { completeFile } from './completeFile.ts';

/** Every place of a complete file, broken in several ways: exit 2, the place named, nothing answered or written. */

type Path = readonly (string | number)[];
type Broken = { readonly how: string; readonly at: string; readonly text: string };

const isTree = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

function places(value: unknown, path: Path = []): Path[] {
  if (!isTree(value)) return [path];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => places(value[key], [...path, key]))];
}

const written = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (path: Path): unknown =>
  path.reduce<unknown>((value, step) => (isTree(value) ? value[step] : undefined), completeFile);

/** The file with one value replaced. */
function withValue(path: Path, value: unknown): string {
  const file: unknown = structuredClone(completeFile);
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (isTree(at) ? at[step] : undefined), file);
  const last = path.at(-1);
  if (last === undefined) return JSON.stringify(value);
  if (isTree(parent)) parent[last] = value;
  return JSON.stringify(file);
}

/** A value that fits nowhere this one does. */
const wrongFor = (value: unknown): unknown =>
  typeof value === 'number' ? 'a word' : typeof value === 'string' ? -1 : 'a word';

const inner = places(completeFile).filter((path) => path.length > 0);
const broken: readonly Broken[] = inner.flatMap((path) => {
  const value = valueAt(path);
  const at = written(path);
  const isObject = isTree(value) && !Array.isArray(value);
  return [
    { how: 'null', at, text: withValue(path, null) },
    { how: 'another kind of value', at, text: withValue(path, wrongFor(value)) },
    ...(isObject
      ? [{ how: 'an unknown field', at: `${at}.ratioTh1`, text: withValue(path, { ...value, ratioTh1: 1 }) }]
      : []),
    ...(typeof value === 'number' ? [{ how: 'an impossible number', at, text: withValue(path, -1e9) }] : []),
  ];
});

async function runOn(args: readonly string[], text: string) {
  const printed: string[] = [];
  const said: string[] = [];
  const saved: FileToSave[] = [];
  const world: World = {
    today: day('2024-11-22'),
    read: async () => ({ kind: 'text', text, name: 'case.json' }),
    print: (part) => void printed.push(part),
    say: (part) => void said.push(part),
    save: async (files) => {
      saved.push(...files);
      return { kind: 'saved' };
    },
  };
  return { code: await run(args, world), printed, said, saved };
}

const PLAN = ['plan', '--transfer-day', '2024-12-03', '--ics', 'couple.ics', '--sheet', 'sheet.html'];

test('there are enough of them, and the whole file is fine', async () => {
  expect(broken.length).toBeGreaterThan(200);
  expect((await runOn(PLAN, JSON.stringify(completeFile))).saved.length).toBe(2);
});

describe.each(broken)('$at: $how', ({ at, text }) => {
  test('exit 2, the place named, nothing answered or written', async () => {
    const { code, printed, said, saved } = await runOn(PLAN, text);
    expect(code).toBe(2);
    expect(said.join('\n')).toContain(`: ${at}: `);
    expect({ printed, saved }).toEqual({ printed: [], saved: [] });
  });
});

test('faults in several places are all named at once', async () => {
  const file = JSON.parse(withValue(['woman', 'ageYears'], 'x')) as {
    transfers: { outcome: string }[];
    [key: string]: unknown;
  };
  file.transfers[2]!.outcome = 'failed';
  file['th1th2'] = [];
  const { said } = await runOn(['assess'], JSON.stringify(file));
  for (const at of ['woman.ageYears', 'transfers[2].outcome', 'th1th2']) expect(said.join('\n')).toContain(`: ${at}: `);
  expect(said.at(-1)).toBe('3 faults; nothing was answered.');
});
