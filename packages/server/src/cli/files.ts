import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileToSave, SaveAnswer } from './world.ts';

interface Target {
  readonly asWritten: string;
  /** Where a link leads to: the file behind it is replaced, not the link. */
  readonly path: string;
  readonly text: string;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

async function findTarget({ path, text }: FileToSave): Promise<Target> {
  return { asWritten: path, path: await realpath(path).catch(() => resolve(path)), text };
}

/** Why this path cannot become a file, or undefined. */
async function fault({ asWritten, path }: Target): Promise<string | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true) return `${asWritten}: this is a folder; give the name of a file.`;
  if (there !== undefined && !there.isFile()) return `${asWritten}: this is not a regular file.`;
  const folder = await stat(dirname(path)).catch(() => undefined);
  return folder?.isDirectory() === true ? undefined : `${asWritten}: there is no folder ${dirname(asWritten)}.`;
}

const temporary = ({ path }: Target): string => join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`);

async function writeThrough(target: Target): Promise<void> {
  const file = await open(temporary(target), 'wx');
  try {
    await file.writeFile(target.text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes every file or none: all are written and flushed under other names first, and only then
 * renamed. Whoever opens one of them sees the whole old text or the whole new one.
 */
export async function saveFiles(files: readonly FileToSave[]): Promise<SaveAnswer> {
  const targets = await Promise.all(files.map(findTarget));
  const faults = (await Promise.all(targets.map(fault))).filter((one) => one !== undefined);
  if (new Set(targets.map(({ path }) => path)).size < targets.length)
    faults.push('Two outputs have the same file name.');
  if (faults.length > 0) return { kind: 'refused', faults };
  try {
    for (const target of targets) await writeThrough(target);
    for (const target of targets) await rename(temporary(target), target.path);
    return { kind: 'saved' };
  } catch (error) {
    await Promise.all(targets.map((target) => rm(temporary(target), { force: true })));
    return { kind: 'refused', faults: [`The files could not be written (${codeOf(error)}).`] };
  }
}
