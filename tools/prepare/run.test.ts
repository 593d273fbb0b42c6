import { afterEach, expect, test, vi } from 'vitest';
import { cleanEnvironment, run } from './run.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('what an outer npm run left behind is not handed on, what a user set is', () => {
  vi.stubEnv('npm_config_omit', 'dev');
  vi.stubEnv('npm_config_local_prefix', '/somewhere');
  vi.stubEnv('npm_lifecycle_event', 'start');
  vi.stubEnv('npm_package_name', 'outer');
  vi.stubEnv('npm_config_registry', 'https://registry.example');
  vi.stubEnv('PORT', '9000');
  const left = cleanEnvironment();
  expect(Object.keys(left).filter((name) => /^npm_(lifecycle|package)|omit|local_prefix/.test(name))).toEqual([]);
  expect(left).toMatchObject({ npm_config_registry: 'https://registry.example', PORT: '9000' });
});

test('exit code and both streams come back', async () => {
  const script = 'process.stdout.write("out"); process.stderr.write("err"); process.exitCode = 7';
  const { code, output } = await run(process.execPath, ['-e', script]);
  expect(code).toBe(7);
  expect(output).toContain('out');
  expect(output).toContain('err');
});

test('a program that does not exist is an answer, not a crash', async () => {
  expect((await run('no-such-program-anywhere', [])).code).toBe(127);
});

test('a program that was killed did not end well', async () => {
  expect((await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'])).code).not.toBe(0);
});
