import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

/** The bans of eslint.config.js, each with a line that breaks it. Rules that need types are off: the files do not exist. */

const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });

async function rulesBrokenBy(filePath: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const CORE = 'packages/core/src/engines/planted.ts';
const FORMATS = 'packages/formats/src/sheet/planted.ts';
const WEB = 'packages/web/src/plan/planted.ts';

test.each([
  [CORE, 'export const now = new Date(0);', 'no-restricted-syntax'],
  [CORE, 'export const now = Date.now();', 'no-restricted-syntax'],
  [CORE, 'export const chance = Math.random();', 'no-restricted-properties'],
  [CORE, 'export const chance = crypto.randomUUID();', 'no-restricted-globals'],
  [CORE, 'export const words = new Intl.NumberFormat().format(1.5);', 'no-restricted-globals'],
  [CORE, 'export const words = (1.5).toLocaleString();', 'no-restricted-properties'],
  [CORE, "export const page = fetch('/');", 'no-restricted-globals'],
  [CORE, "console.log('case');", 'no-restricted-globals'],
  [CORE, 'export const port = process.env;', 'no-restricted-globals'],
  [CORE, 'export const later = setTimeout(() => undefined, 1);', 'no-restricted-globals'],
  [FORMATS, 'export const now = new Date();', 'no-restricted-syntax'],
  [FORMATS, 'export const now = Date();', 'no-restricted-syntax'],
  [FORMATS, 'export const now = Date.now();', 'no-restricted-syntax'],
  [FORMATS, 'export const chance = Math.random();', 'no-restricted-properties'],
  [WEB, "export const page = fetch('/');", 'no-restricted-globals'],
  [WEB, "export const page = window.fetch('/');", 'no-restricted-properties'],
  [WEB, "navigator.sendBeacon('/', 'case');", 'no-restricted-properties'],
  [WEB, "export const socket = new WebSocket('ws://127.0.0.1');", 'no-restricted-globals'],
])('%s may not: %s', async (file, code, rule) => {
  expect(await rulesBrokenBy(file, code)).toContain(rule);
});

test.each([
  [FORMATS, 'export const day = new Date(0);'],
  ['packages/web/src/api.ts', "export const page = fetch('/');"],
  ['packages/server/src/planted.ts', 'export const now = new Date();'],
])('%s may: %s', async (file, code) => {
  expect(await rulesBrokenBy(file, code)).toEqual([]);
});
