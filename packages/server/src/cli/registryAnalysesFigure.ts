import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Figure } from '@nidation/core/registry';
import { figureSvg } from '@nidation/formats/figures';
import { InvalidArgumentError } from 'commander';
import { pngOfSvg } from '../figures/pngOfSvg.ts';
import type { World } from './world.ts';

/** Twice the 760 units of a figure: sharp on paper at a column's width. */
const PNG_WIDTH = 1520;

export function figurePathOf(text: string): string {
  if (!/\.(?:svg|png)$/i.test(text))
    throw new InvalidArgumentError('A figure is written to a file named .svg or .png.');
  return text;
}

/** Writes the figure in the form its name asks for. @returns why it was not written, or undefined */
export async function saveFigure(world: World, path: string, figure: Figure): Promise<string | undefined> {
  const svg = figureSvg(figure);
  if (!/\.png$/i.test(path)) {
    const saved = await world.save([{ path, text: svg }]);
    return saved.kind === 'saved' ? undefined : saved.faults.join(' ');
  }
  return writeBytes(path, await pngOfSvg(svg, { widthPx: PNG_WIDTH }));
}

/** Under another name first, then renamed: nobody sees half a picture. */
async function writeBytes(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const part = join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    return undefined;
  } catch (error) {
    await rm(part, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^E[A-Z]+$/.test(code)) throw error;
    return `${path}: the figure could not be written (${code}).`;
  }
}
