import { readdirSync, readFileSync } from 'node:fs';

/** Weight of the JavaScript, gzip: what the first page loads before it answers, and each later page by itself. */

const APP = 'packages/web/dist/app';

/** The entry and whatever it imports at once; Vite names them all in index.html. */
const first = [...readFileSync(`${APP}/index.html`, 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
  ([, path]) => path,
);
const later = readdirSync(`${APP}/assets`)
  .map((name) => `assets/${name}`)
  .filter((path) => path.endsWith('.js') && !first.includes(path));

if (first.length === 0) throw new Error('index.html names no script: the first route cannot be weighed.');

export default [
  { name: 'first route', path: first.map((path) => `${APP}/${path}`), gzip: true, limit: '120 kB' },
  ...later.map((path) => ({ name: path, path: `${APP}/${path}`, gzip: true, limit: '60 kB' })),
];
