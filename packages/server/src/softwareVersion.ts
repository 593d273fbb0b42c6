import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

/** Of the code, apart from the edition of the knowledge: 'MAJOR.MINOR.PATCH'. */
export const SOFTWARE_VERSION = manifest.version;
