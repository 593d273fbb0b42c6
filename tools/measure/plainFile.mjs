import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, ROOT } from '../prepare/paths.mjs';

/** A bundled file still finds what lies beside its source. */
const staysAtItsSource = {
  name: 'nidation:stays-at-its-source',
  transform: (/** @type {string} */ code, /** @type {string} */ id) =>
    code
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
};

/**
 * Node 20 cannot read TypeScript: each source becomes one plain file. Packages stay outside it, so that
 * a benchmark measures what is built and served, not a build of its own.
 *
 * @param {Record<string, string>} sources by the name of the file they become, paths in the repository
 * @param {string} out folder in the repository
 */
export async function plainFiles(sources, out) {
  // Not at the top: on a fresh clone nothing is installed before `prepare` has run.
  const { build } = await import('vite');
  const input = Object.fromEntries(Object.entries(sources).map(([name, path]) => [name, at(path)]));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [staysAtItsSource],
    ssr: { external: true },
    build: { ssr: true, target: 'node20', outDir: at(out), emptyOutDir: true, minify: false, rollupOptions: { input } },
  });
}

/**
 * @param {string} source path in the repository
 * @param {string} out folder in the repository
 * @returns {Promise<unknown>} what the source exports
 */
export async function importSource(source, out) {
  await plainFiles({ source }, out);
  return import(pathToFileURL(at(`${out}/source.js`)).href);
}
