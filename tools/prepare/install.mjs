import { fingerprint, stampIs, writeStamp } from './fingerprint.mjs';
import { run, runTool } from './run.mjs';

/** Lies inside node_modules: whoever deletes the packages deletes the stamp with them. */
const STAMP = 'node_modules/.cache/nidation-installed';

/** Packages with native parts differ by Node's binary interface, system and processor. */
const expected = () =>
  fingerprint(['package-lock.json', '.npmrc'], [process.versions.modules, process.platform, process.arch].join(' '));

export const isInstalled = () => stampIs(STAMP, expected());

/** @param {(text: string) => void} say @throws {Error} with npm's own words when it fails */
export async function install(say) {
  say('Installing packages from the lockfile (about half a minute) …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells its scripts where its own code lies; without it we trust PATH.
  const npm = process.env['npm_execpath'];
  const isNpm = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const { code, output } = isNpm ? await runTool(npm, args) : await run('npm', args);
  if (code !== 0) throw new Error(`npm ci failed (exit ${code}).\n${output}`);
  writeStamp(STAMP, expected()); // last: an interrupted install is repeated
}
