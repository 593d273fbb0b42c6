/**
 * `npm run bench`: runs every bench/*.bench.ts and prints what it found beside its target.
 * `npm run bench -- assess page` runs those only; `--full` adds the fresh clone (minutes, network), `--large` the
 * registry of 10⁸ transfers (2 GB of disk).
 *
 * Exit code 1 when a target was missed or a benchmark could not run.
 */
import('./prepare/nodeVersion.mjs')
  .then(({ requireNode }) => requireNode())
  .then(() => import('./measure/measure.mjs'))
  .then(({ measure }) => measure(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code;
  });
