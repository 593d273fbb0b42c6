import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from './app.ts';

const versions = { software: '0.1.0', knowledge: '2026.11' };
const INDEX = '<!doctype html><title>Nidation</title>';
const SCRIPT = 'export const answer = "three transfers";';
const page = { accept: 'text/html,application/xhtml+xml' };

let webRoot: string;
let app: FastifyInstance;

beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'nidation-web-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), INDEX);
  writeFileSync(join(webRoot, 'assets/app-4f2a.js'), SCRIPT);
  writeFileSync(join(webRoot, 'assets/app-4f2a.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(webRoot, '.hidden'), 'not for the web');
  app = await buildApp({ webRoot, versions });
});

afterAll(async () => {
  await app.close();
  rmSync(webRoot, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

describe('pages', () => {
  test.each(['/', '/rif', '/p/demo-1/plan', '/evidence?topic=dose'])('%s is a page of the app', async (url) => {
    const answer = await get(url, page);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body).toBe(INDEX);
  });

  test.each([
    '/assets/gone-1a2b.js',
    '/missing.css',
    '/api/v1/cases',
    '/assets',
    '/.hidden',
    '/../package.json',
    '/%2e%2e/package.json',
  ])('%s is not found, also when asked for as a page', async (url) => {
    const answer = await get(url, page);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('<!doctype');
  });

  test('what is not asked for as a page gets no page', async () => {
    expect((await get('/rif', { accept: 'application/json' })).statusCode).toBe(404);
  });
});

describe('files', () => {
  test('a file named after its content is kept for a year', async () => {
    const answer = await get('/assets/app-4f2a.js');
    expect(answer.body).toBe(SCRIPT);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('the compressed copy is sent to who can read it, as the same kind of file', async () => {
    const answer = await get('/assets/app-4f2a.js', { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});

describe('headers', () => {
  test.each(['/', '/assets/app-4f2a.js', '/gone.js', '/healthz'])(
    '%s carries the policy that keeps a case in the page',
    async (url) => {
      const { headers } = await get(url, page);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['permissions-policy']).toContain('camera=()');
    },
  );
});

describe('nothing is taken in', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('%s is refused', async (method) => {
    const answer = await app.inject({ method, url: '/', ...(method === 'OPTIONS' ? {} : { payload: '{"woman":{}}' }) });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD');
    expect(answer.body).not.toContain('woman');
  });

  test('HEAD answers as GET, without a body', async () => {
    const answer = await app.inject({ method: 'HEAD', url: '/' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('');
  });

  test('a broken address is refused without being repeated', async () => {
    const answer = await get('/%zz-jane-doe', page);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain('jane');
  });
});

describe('health', () => {
  test('the process answers, and the app is there', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).json()).toEqual({ status: 'ready', ...versions });
  });

  test('without a build it is alive but not ready', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nidation-empty-'));
    const unbuilt = await buildApp({ webRoot: folder, versions });
    expect((await unbuilt.inject('/healthz')).statusCode).toBe(200);
    expect((await unbuilt.inject('/readyz')).statusCode).toBe(503);
    await unbuilt.close();
    rmSync(folder, { recursive: true });
  });
});
