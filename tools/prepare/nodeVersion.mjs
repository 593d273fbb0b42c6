/**
 * Says in one sentence whether this Node can run Nidation. Written so that old Nodes can still read it.
 */

const LEAST = { major: 20, minor: 19 };
/** @see https://github.com/nodejs/Release: days on which a release line got its last security fix. */
const ENDED = { 20: '30 April 2026' };

/**
 * @param {string} version as in process.versions.node: '20.20.2'
 * @returns {{ usable: boolean, notice: string | undefined }}
 */
export function judgeNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < LEAST.major || (major === LEAST.major && minor < LEAST.minor)) {
    const notice = `Nidation needs Node ${LEAST.major}.${LEAST.minor} or newer; this is Node ${version}. Get a newer one from https://nodejs.org and run the command again.`;
    return { usable: false, notice };
  }
  const ended = ENDED[/** @type {keyof typeof ENDED} */ (major)];
  if (ended === undefined) return { usable: true, notice: undefined };
  const notice = `Node ${major} gets no security fixes since ${ended}. Nidation still runs on it; move to Node 22 or 24 when you can.`;
  return { usable: true, notice };
}

/**
 * Leaves the process with exit code 1 when this Node is too old.
 *
 * @param {{ quiet?: boolean }} [how] quiet: says nothing as long as this Node is usable
 */
export function requireNode({ quiet = false } = {}) {
  const { usable, notice } = judgeNode(process.versions.node);
  if (notice !== undefined && !(usable && quiet)) process.stderr.write(`${notice}\n`);
  if (!usable) process.exit(1);
}
