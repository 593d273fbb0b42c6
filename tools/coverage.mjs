/**
 * `node tools/coverage.mjs [studies]`: how often each interval contains the truth, summed over all counts or simulated
 * (4,000 studies unless told otherwise). Prints the table of docs/statistics.md; takes a few minutes.
 *
 * Exit code 1 when an interval that promises 95 % (Clopper-Pearson, the conditional odds ratio) falls below it.
 */
import('./prepare/nodeVersion.mjs')
  .then(({ requireNode }) => requireNode())
  .then(() => import('./measure/coverage.mjs'))
  .then(({ coverageTable }) => coverageTable(process.argv[2]))
  .then((code) => {
    process.exitCode = code;
  });
