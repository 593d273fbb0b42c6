import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from './paths.mjs';

/** What never ends up in a build. */
const NOT_BUILT = /\.(test|bench)\.tsx?$/;

/** @param {string} path file or folder below the repository @returns {string[]} its files, sorted */
function filesOf(path) {
  if (!existsSync(at(path))) return [];
  if (statSync(at(path)).isFile()) return [path];
  const names = readdirSync(at(path), { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => join(path, name)).filter((file) => statSync(at(file)).isFile() && !NOT_BUILT.test(file));
}

/**
 * One hash of the names and contents of files and folders.
 *
 * @param {readonly string[]} paths below the repository
 * @param {string} [salt] what else the result depends on
 */
export function fingerprint(paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of paths.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(at(file)));
  return hash.digest('hex');
}

/** @param {string} stamp path below the repository @param {string} expected */
export const stampIs = (stamp, expected) => existsSync(at(stamp)) && readFileSync(at(stamp), 'utf8') === expected;

/** @param {string} stamp path below the repository @param {string} value */
export function writeStamp(stamp, value) {
  mkdirSync(dirname(at(stamp)), { recursive: true });
  writeFileSync(at(stamp), value);
}
