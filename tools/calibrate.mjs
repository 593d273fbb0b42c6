/**
 * `node tools/calibrate.mjs [women]`: simulation-based calibration of every model of levels, 1,000 women each unless
 * told otherwise. Prints the table of docs/pharmacokinetics.md; takes a few minutes.
 *
 * Exit code 1 when a band of 90 % covers fewer than 85 or more than 95 % of a model's own women.
 */
import('./prepare/nodeVersion.mjs')
  .then(({ requireNode }) => requireNode())
  .then(() => import('./measure/calibrate.mjs'))
  .then(({ calibrateAll }) => calibrateAll(process.argv[2]))
  .then((code) => {
    process.exitCode = code;
  });
