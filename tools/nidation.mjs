/**
 * `npm run -s nidation -- …`: the command line, installed and built first where needed.
 *
 * All it says itself goes to stderr, and only when it has to install or build.
 */
import('./prepare/nodeVersion.mjs')
  .then(({ requireNode }) => requireNode({ quiet: true }))
  .then(() => import('./prepare/prepare.mjs'))
  .then(({ prepare }) => prepare(['server']))
  .then((ready) => {
    if (!ready) process.exit(1);
    // npm moved to the repository's folder; paths on the command line are meant from where it was called.
    if (process.env['INIT_CWD'] !== undefined) process.chdir(process.env['INIT_CWD']);
    return import('../packages/server/dist/cli/main.js');
  });
