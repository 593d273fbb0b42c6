import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole repository, wherever it was cloned to. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {...string} parts a path below the repository's folder */
export const at = (...parts) => join(ROOT, ...parts);
