/** The house rules; docs/architecture.md draws them. A rule changes only with a decision record. */
const [CORE, FORMATS, SERVER, WEB] = ['core', 'formats', 'server', 'web'].map((name) => `^packages/${name}/src/`);
const ROOMS = ['engines', 'case', 'knowledge', 'pathway', 'registry'];
const STEPS = ['assessment', 'plan', 'calendar', 'monitoring', 'pregnancy'];
const TESTS = '\\.(test|bench)\\.tsx?$';

/** Installed or not: an import of a package nobody installed yet is caught too. */
const npm = (names) => `(^|/)node_modules/(${names})/|^(${names})$`;
const at = (path) => (Array.isArray(path) ? { path: path[0], pathNot: path[1] } : { path });
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from: at(from), to: at(to) });
const inside = (root, ...folders) => `${root}(${folders.join('|')})/`;
const neverUp = (root, floors) =>
  floors
    .slice(0, -1)
    .map((floor, i) =>
      never(
        `${floor}-never-looks-up`,
        inside(root, floor),
        inside(root, ...floors.slice(i + 1)),
        `${floor} knows only what stands left of it: ${floors.join(' ◀ ')}.`,
      ),
    );

/** The sides on which the server meets the world, and what it keeps. */
const sides = ['http', 'cds-hooks', 'cli', 'fhir'];
const world = [...sides, 'store', 'analytics'];
const wire = `${inside(SERVER, ...sides)}|${SERVER}config\\.ts$`;
const doorsOf = (root) => `${root}[^/]+/index\\.ts$`;
const people = inside(SERVER, 'store/people');
const main = `${SERVER}(cli/)?main\\.ts$`;
/** What formats may use to read and write files, and to choose the numbers of an axis. */
const FILE_LIBRARIES = 'jsonc-parser|ical-generator|d3-array';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', comment: 'No circle of files.', from: {}, to: { circular: true } },
    {
      name: 'no-folder-circles',
      severity: 'error',
      comment: 'No circle of folders. The web app is left out: its router names every page, and pages name routes.',
      scope: 'folder',
      from: { path: '^packages/(core|formats|server)/' },
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'A dead arrow.',
      from: {},
      to: { couldNotResolve: true },
    },
    ...neverUp(CORE, ROOMS),
    ...neverUp(`${CORE}pathway/`, STEPS),
    never('core-is-pure', [CORE, TESTS], ['.', CORE], 'No disk, network or library in the core.'),
    never(
      'formats-is-pure',
      [FORMATS, TESTS],
      ['.', `${CORE}|${FORMATS}|${npm(`zod|${FILE_LIBRARIES}`)}`],
      'Text in, values out: the core and the libraries that read and write files, nothing else.',
    ),
    never('core-by-its-doors', `${FORMATS}|${SERVER}|${WEB}`, [CORE, doorsOf(CORE)], 'Import @nidation/core/<room>.'),
    never('formats-by-its-doors', `${SERVER}|${WEB}`, [FORMATS, doorsOf(FORMATS)], 'Import @nidation/formats/<door>.'),
    never('doors-are-for-outsiders', CORE, doorsOf(CORE), 'Inside the core, import the file.'),
    never('format-doors-are-for-outsiders', FORMATS, doorsOf(FORMATS), 'Inside formats, import the file.'),
    never('server-never-sees-web', SERVER, WEB, 'They share core and formats, no file.'),
    never('web-never-sees-server', WEB, SERVER, 'They share core and formats, no file.'),
    never('http-never-sees-cli', inside(SERVER, 'http'), inside(SERVER, 'cli'), 'Two sides of one house.'),
    never('cli-never-sees-http', inside(SERVER, 'cli'), inside(SERVER, 'http'), 'Two sides of one house.'),
    never('services-know-ports', [inside(SERVER, 'services'), TESTS], `${inside(SERVER, ...world)}|${npm('.*')}`, ''),
    never('ask-a-service', [inside(SERVER, ...sides), TESTS], inside(SERVER, 'store', 'analytics'), ''),
    never('nobody-imports-main', '.', main, 'main.ts wires; nothing leans on it.'),
    never('names-stay-apart', ['.', `${people}|${main}`], people, 'No report or log can reach a name.'),
    never('sql-in-the-store', ['^packages/', `${inside(SERVER, 'store')}|${TESTS}`], npm('kysely|pg|libsql'), ''),
    never('zod-on-the-wire', ['^packages/', `${FORMATS}|${wire}|${TESTS}`], npm('zod'), 'Inside, types are enough.'),
    never(
      'files-in-formats',
      ['^packages/', `${FORMATS}|${TESTS}`],
      npm(FILE_LIBRARIES),
      'One place reads and writes files.',
    ),
    never('tests-are-leaves', ['^packages/', TESTS], TESTS, 'What ships never imports a test.'),
  ],
  options: {
    tsPreCompilationDeps: true, // an import of a type is an arrow too
    tsConfig: { fileName: `${__dirname}/tsconfig.base.json` },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'types', 'default'] },
    doNotFollow: { path: 'node_modules' },
    // Only our own dist: '/dist/' would hide most npm packages. Tests may read the oracles; no rule speaks of those.
    exclude: { path: '^packages/[^/]+/dist/|^tests/' },
  },
};
