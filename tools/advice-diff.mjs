import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changesInWords } from './advice/changes.mjs';
import { population } from './advice/population.mjs';
import { prepare } from './prepare/prepare.mjs';
import { at, ROOT } from './prepare/paths.mjs';

/**
 * `npm run advice-diff BASE`: for whom does which answer change since the commit BASE? Its sources are unpacked
 * into a folder of their own and built there; nothing of this one is touched.
 */

const write = (/** @type {string} */ text) => void process.stdout.write(`${text}\n`);

/** @param {string} command @param {readonly string[]} args @param {{ cwd?: string, input?: string | Buffer }} [how] */
function ran(command, args, how = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, maxBuffer: 1 << 28, ...how });
  if (status !== 0)
    throw new Error(
      `${command} ${args[0] ?? ''} ended with ${String(status)}: ${String(stderr)}${String(stdout)}`.slice(0, 2000),
    );
  return stdout;
}

/** The packages installed here, with the workspaces of the other folder. @param {string} folder */
function linkPackages(folder) {
  mkdirSync(join(folder, 'node_modules/@nidation'), { recursive: true });
  for (const name of readdirSync(at('node_modules'))) {
    if (name !== '@nidation') symlinkSync(at('node_modules', name), join(folder, 'node_modules', name));
  }
  for (const name of ['core', 'formats'])
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@nidation', name));
}

/** @param {string} folder @param {string} couples @returns {Record<string, string>[]} */
const answersOf = (folder, couples) =>
  JSON.parse(String(ran(process.execPath, [at('tools/advice/answers.mjs'), folder], { input: couples })));

const base = process.argv[2];
if (base === undefined) {
  write('npm run advice-diff BASE: a commit, a tag or a branch to compare with.');
  process.exitCode = 2;
} else if (!(await prepare(['server']))) {
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'nidation-advice-'));
  try {
    ran('tar', ['-x', '-C', folder], {
      input: ran('git', ['archive', base, 'packages/core', 'packages/formats', 'tsconfig.base.json']),
    });
    linkPackages(folder);
    ran(process.execPath, [at('node_modules/typescript/bin/tsc'), '-b', 'packages/core', 'packages/formats'], {
      cwd: folder,
    });
    const couples = population();
    const text = JSON.stringify(couples);
    const changes = changesInWords(
      couples.map(({ who }) => who),
      answersOf(folder, text),
      answersOf(ROOT, text),
    );
    write(
      changes.length === 0
        ? `No advice changes since ${base}, for ${String(couples.length)} couples.`
        : `Advice that changes since ${base}, for ${String(couples.length)} couples:`,
    );
    for (const change of changes) write(`  ${change}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
