import { defineConfig } from 'vitest/config';

/** Named projects: filters by path would run a file twice. `npm test -- unit` runs one of them. */
const project = (name: string, include: string[], more: object = {}) => ({
  // 'source': tests read the sources of core and formats, with no build in between.
  resolve: { conditions: ['source', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['source', 'import', 'module', 'default'] } },
  test: { name, include, exclude: ['**/node_modules/**', '**/dist/**', 'tests/architecture/planted/**'], ...more },
});

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      project('unit', ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.test.tsx', 'tools/**/*.test.ts']),
      project('golden', ['tests/golden/**/*.test.ts'], { testTimeout: 60_000 }),
      project('proofs', ['tests/proofs/*.test.ts'], { testTimeout: 60_000, hookTimeout: 30_000 }),
      project('architecture', ['tests/architecture/*.test.ts'], { testTimeout: 120_000 }),
      project('cli', ['tests/whole/cli/**/*.test.ts'], { testTimeout: 120_000 }),
      project('browser', ['tests/whole/{browser,web}/**/*.test.ts'], {
        globalSetup: ['tests/whole/browser/serve.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
        // Two cores: one page at a time answers as it would for a user.
        fileParallelism: false,
      }),
    ],
  },
});
