import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const isExecutable = (/** @type {string} */ path) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/**
 * Where a Chromium lies: CHROMIUM_PATH first, then PATH, then the usual places.
 *
 * @returns {Promise<string | undefined>}
 */
export async function chromiumPath() {
  const set = process.env['CHROMIUM_PATH'];
  if (set !== undefined && set !== '') return (await isExecutable(set)) ? set : undefined;
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPLICATIONS];
  for (const path of candidates) if (await isExecutable(path)) return path;
  return undefined;
}

const isRoot = () => process.getuid?.() === 0;

/** Without the last five Chromium calls its maker's hosts by itself; root has no sandbox to be put in. */
export const chromiumFlags = () => [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const MEND =
  'Browser tests need Chromium. Debian or Ubuntu: "sudo apt-get update && sudo apt-get install -y chromium"; elsewhere set CHROMIUM_PATH to a Chromium or Chrome.';

/**
 * Finds Chromium, or installs it with the system's package manager where that is permitted without a question.
 *
 * @param {(text: string) => void} say
 * @param {{ mayInstall?: boolean }} [how]
 * @returns {Promise<string | undefined>} undefined: it is there; else the one line that mends it
 */
export async function ensureChromium(say, { mayInstall = true } = {}) {
  if ((await chromiumPath()) !== undefined) return undefined;
  const set = process.env['CHROMIUM_PATH'];
  if (set !== undefined && set !== '') return `CHROMIUM_PATH names no program that can be run: ${set}`;
  const asRoot = mayInstall ? await wayToBeRoot() : undefined;
  if (asRoot === undefined) return MEND;
  say('Installing Chromium with apt-get …');
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    [...wait, 'update'],
    [...wait, 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...args];
    const { code, output } = await run(command, rest, { env });
    if (code !== 0) return `${MEND}\napt-get ${args.join(' ')} said: ${output.trim().split('\n').at(-1)}`;
  }
  return (await chromiumPath()) === undefined ? MEND : undefined;
}

/** @returns {Promise<string[] | undefined>} words before the command; undefined: no way without a password */
async function wayToBeRoot() {
  if ((await run('apt-get', ['--version'])).code !== 0) return undefined;
  if (isRoot()) return [];
  return (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}
