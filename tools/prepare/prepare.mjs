import { build, unbuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { withLock } from './lock.mjs';

const tell = (/** @type {string} */ text) => void process.stderr.write(`${text}\n`);

/**
 * Installs and builds what changed; does nothing, quickly, when nothing did.
 *
 * @param {readonly ('server' | 'web')[]} names what must be built
 * @returns {Promise<boolean>} false when it failed; the reason was said on stderr
 */
export async function prepare(names, say = tell) {
  try {
    if (isInstalled() && unbuilt(names).length === 0) return true;
    await withLock(async () => {
      // Asked again: whoever held the lock before us may have done it all.
      if (!isInstalled()) await install(say);
      await build(unbuilt(names), say);
    }, say);
    return true;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return false;
  }
}
