/**
 * `npm start`: installs from the lockfile, builds what changed, serves the app and prints its address.
 *
 * Only `import()` below, so that an old Node reaches the sentence that says which Node is needed.
 */
import('./prepare/nodeVersion.mjs')
  .then(({ requireNode }) => requireNode())
  .then(() => import('./prepare/prepare.mjs'))
  .then(({ prepare }) => prepare(['server', 'web']))
  .then((ready) => (ready ? import('../packages/server/dist/main.js') : process.exit(1)));
