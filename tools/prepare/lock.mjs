import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { at } from './paths.mjs';

const LOCK = at('.cache/preparing.lock');
const holderFile = (/** @type {string} */ lock) => join(lock, 'pid');
const codeOf = (/** @type {unknown} */ error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/** @param {string} lock @returns {number | undefined} the process that holds the lock, as it wrote itself down */
function holder(lock) {
  try {
    return Number(readFileSync(holderFile(lock), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM'; // alive, but somebody else's
  }
}

/** A lock whose process is gone, or that nobody signed within ten seconds, was left behind by a killed start. */
function isAbandoned(/** @type {string} */ lock) {
  const pid = holder(lock);
  if (pid !== undefined) return !isAlive(pid);
  const made = statSync(lock, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs > 10_000;
}

/** Whether the lock is now ours: making a folder either works or not, also between processes. */
function take(/** @type {string} */ lock) {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
  writeFileSync(holderFile(lock), String(process.pid));
  return true;
}

function discard(/** @type {string} */ lock) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // somebody else was faster
  }
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Lets one process at a time install and build: two first starts must not race.
 *
 * @param {() => Promise<void>} work
 * @param {(text: string) => void} say
 * @param {string} [lock] folder that exists while somebody works
 */
export async function withLock(work, say, lock = LOCK) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let told = false; !take(lock); await wait(200)) {
    if (isAbandoned(lock)) discard(lock);
    else if (!told)
      say(`Another start (process ${holder(lock) ?? 'unknown'}) is installing or building; waiting for it.`);
    told = true;
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
