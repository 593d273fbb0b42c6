/**
 * `npm test`: installs and builds what changed, runs every check and test, and ends with the line
 * `N passed, N failed`. `npm test -- unit types` runs those steps only.
 *
 * Only `import()` below, so that an old Node reaches the sentence that says which Node is needed.
 */
import('./prepare/nodeVersion.mjs')
  .then(({ requireNode }) => requireNode())
  .then(() => import('./check/check.mjs'))
  .then(({ check }) => check(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code;
  });
