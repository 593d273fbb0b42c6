import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** What an outer `npm` run leaves in the environment; a nested npm would take it for its own settings. */
const OUTER_RUN = /^(npm_(lifecycle|package|config)_.*|npm_command|INIT_CWD)$/i;
/** Where packages come from and by which way: a user may have set these on purpose. */
const KEPT = /^npm_config_(registry|cache|userconfig|globalconfig|proxy|https_proxy|noproxy|cafile|strict_ssl)$/i;

/** The environment for a program we start. */
export const cleanEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => KEPT.test(name) || !OUTER_RUN.test(name)));

/**
 * Runs one program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, cwd?: string }} [how] show: its output goes straight to ours
 * @returns {Promise<{ code: number, output: string }>} output, of both streams, is empty when it was shown;
 *   code 127 when the program does not exist
 */
export function run(command, args, { show = false, env = cleanEnvironment(), cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 128), output }));
  });
}

/**
 * Runs a JavaScript tool of node_modules with this very Node: no shell, no PATH, the same on every system.
 *
 * @param {string} script path below the repository, 'node_modules/typescript/bin/tsc'
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [how]
 */
export const runTool = (script, args, how) => run(process.execPath, [script, ...args], how);
