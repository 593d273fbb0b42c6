import jsxA11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

/** The house rules of code; which file may import which is in .dependency-cruiser.cjs. */

const NO_CLOCK = 'The core has no clock: a day is handed in.';
const NO_CHANCE = 'The core has no chance of its own: a seeded generator is handed in.';
const ELSEWHERE = 'The core runs anywhere and touches nothing: this belongs to server or web.';
const banned = (message, names) => names.map((name) => ({ name, message }));

const SHIPPED = { ignores: ['**/*.test.{ts,tsx}', '**/*.bench.ts'] };

/** The core counts days itself and knows no Date at all. */
const core = {
  ...SHIPPED,
  files: ['packages/core/src/**/*.ts'],
  rules: { 'no-restricted-syntax': ['error', { selector: "Identifier[name='Date']", message: NO_CLOCK }] },
};

/** A calendar library takes its days as Date; reading the clock stays forbidden. */
const formats = {
  ...SHIPPED,
  files: ['packages/formats/src/**/*.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: NO_CLOCK },
      { selector: "CallExpression[callee.name='Date']", message: NO_CLOCK },
      { selector: "MemberExpression[object.name='Date'][property.name='now']", message: NO_CLOCK },
    ],
  },
};

/** Core and formats: pure functions. Most of these are not even names there; this also catches declared ones. */
const pure = {
  ...SHIPPED,
  files: ['packages/core/src/**/*.ts', 'packages/formats/src/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...banned(NO_CLOCK, ['Temporal', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask']),
      ...banned(ELSEWHERE, ['Intl', 'console', 'fetch', 'process', 'globalThis', 'window', 'document', 'navigator']),
      ...banned(ELSEWHERE, ['localStorage', 'sessionStorage', 'XMLHttpRequest', 'WebSocket', 'EventSource']),
      ...banned(NO_CHANCE, ['crypto']),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: NO_CHANCE },
      ...['toLocaleString', 'toLocaleDateString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare'].map(
        (property) => ({ property, message: 'Depends on where it runs.' }),
      ),
    ],
  },
};

/** No case leaves the page: one file of the web app may call the network, and it is easy to read. */
const web = {
  files: ['packages/web/src/**/*.{ts,tsx}'],
  ignores: ['packages/web/src/api.ts', '**/*.test.{ts,tsx}'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...banned('Only api.ts calls the network.', ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Request']),
    ],
    'no-restricted-properties': [
      'error',
      ...['sendBeacon', 'fetch'].map((property) => ({ property, message: 'Only api.ts calls the network.' })),
    ],
  },
};

/** Read by people, not by the exit code: split the file, or say in its first comment why not. */
const size = {
  rules: {
    'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
    'max-params': ['warn', 4],
  },
};

const house = {
  languageOptions: {
    parserOptions: {
      project: ['packages/*/tsconfig.json', 'tsconfig.tests.json'],
      tsconfigRootDir: import.meta.dirname,
    },
  },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
    ],
    '@typescript-eslint/consistent-type-imports': 'error',
    // `_` is how a value is left out on purpose: `({ id: _, ...rest }) => rest`.
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    '@typescript-eslint/no-non-null-assertion': 'off', // `array[i]!` inside checked bounds; the compiler asks for it everywhere
    '@typescript-eslint/consistent-type-definitions': 'off', // unions and interfaces both, by what reads better
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
    ],
    '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }], // text to its code points
    '@typescript-eslint/restrict-template-expressions': [
      'error',
      { allowNumber: false, allowBoolean: false, allowNullish: false },
    ],
    eqeqeq: 'error',
    'no-console': 'error',
  },
};

/** Tests hand in what no caller may, and say so by its shape. */
const tests = {
  files: ['**/*.test.{ts,tsx}', 'tests/**/*.ts', 'bench/**/*.ts'],
  rules: {
    '@typescript-eslint/require-await': 'off', // stubs of promised functions
    '@typescript-eslint/no-unsafe-assignment': 'off', // JSON fixtures
    '@typescript-eslint/no-unsafe-member-access': 'off',
    'max-lines-per-function': 'off', // a describe block is no function
    'max-lines': 'off',
  },
};

/** Tools are plain Node with types in comments; the compiler checks them, the typed lint rules would only repeat it. */
const tools = {
  files: ['**/*.{js,mjs,cjs}'],
  ...tseslint.configs.disableTypeChecked,
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.cache/', 'tests/architecture/planted/'] },
  ...tseslint.configs.strictTypeChecked,
  house,
  size,
  pure,
  core,
  formats,
  web,
  { files: ['packages/web/src/**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  tests,
  tools,
  { files: ['.dependency-cruiser.cjs'], languageOptions: { globals: { module: 'writable', __dirname: 'readonly' } } },
);
