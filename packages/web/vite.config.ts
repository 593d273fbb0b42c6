import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const OUT = join(import.meta.dirname, 'dist/app');
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as { version: string };
const COMPRESSED = /\.(js|css|html|svg)$/;

/** Writes each text file's .gz and .br beside it, so that the server only picks one. */
function precompress(): Plugin {
  let out = OUT;
  return {
    name: 'nidation:precompress',
    apply: 'build',
    configResolved({ build }) {
      out = build.outDir;
    },
    closeBundle() {
      for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        const path = join(out, name);
        if (!COMPRESSED.test(name) || !statSync(path).isFile()) continue;
        const bytes = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
      }
    },
  };
}

/**
 * What the first page needs, in one file: it compresses better than twenty small ones. A module that
 * is missing here still works, in a file of its own.
 */
const FIRST_PAGE = [
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack)\//,
  /packages\/web\/src\/(main|app\/(?!Help|wholeKnowledge)\w+|quick-check\/(?!asText)\w+)\.tsx?$/,
  /packages\/web\/src\/parts\/(BarStrip|Choices|Copy|CumulativeTable|icons|Level|Luck|Mark|Notice|NumberField|placeWords|readingWords|ReadingsTable|readNumber|state|Truth|why|WhyButton)\.tsx?$/,
  /packages\/core\/src\/pathway\/assessment\/(countTransfers|implantationFailure|individualChance|methodReading|ownChance|rif\w+|rivalDefinitions|settings|table\w+)\.ts$/,
  /packages\/core\/src\/engines\/(prediction\/\w+|statistics\/clopperPearson|numerics\/(argumentChecks|betaDistribution|normalDistribution|rootFinding|saddlePoint|tails)|quantities\/(days|rounding|units))\.ts$/,
  /packages\/core\/src\/knowledge\/(edition|references\/\w+|prediction-models\/\w+)\.ts$/,
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  // 'source': the app is built from the sources of core and formats, with no build of theirs in between.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  define: { __NIDATION_VERSION__: JSON.stringify(version) },
  // A module worker in pieces, each within the weight of a page.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'levelsKnowledge', test: /packages\/core\/src\/knowledge\// },
            { name: 'levelsEngines', test: /packages\/core\/src\/engines\// },
            { name: 'registrySchema', test: /node_modules\/zod\// },
            { name: 'registryFiles', test: /packages\/formats\/src\// },
          ],
        },
      },
    },
  },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // The first browsers with light-dark(); older ones would get a polyfill of it in the style sheet.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // No data: addresses, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'first', test: (id) => FIRST_PAGE.some((pattern) => pattern.test(id)) }],
        },
      },
    },
  },
});
