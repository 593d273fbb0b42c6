import { createRequire } from 'node:module';
import type { Resvg } from '@resvg/resvg-js';

/** Figures as pictures, drawn by the same text that the page shows. */

export interface PngSettings {
  /** Pixels; the height follows. */
  readonly widthPx: number;
  /** TrueType files, regular and bold; by default the bundled face, so that no text is ever missing. */
  readonly fontFiles?: readonly string[];
}

/** Widest picture made: a poster's column at 600 dots per inch. */
const WIDEST_PX = 10_000;
const FACE = 'DejaVu Sans';

/** The bundled face (DejaVu Sans 2.37): Latin, Greek, Cyrillic, Arabic and mathematical signs. */
export function bundledFonts(): readonly string[] {
  const require = createRequire(import.meta.url);
  return [
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ];
}

/**
 * A figure's SVG text as PNG. No font of the machine is used: equal text gives equal bytes on one platform.
 *
 * @param svg made by `figureSvg`: the look 'dark' is dark, every other is light
 * @throws {RangeError} unless the width is a whole number of pixels, 1 to 10,000
 * @throws {Error} when the drawing library has no build for this platform, or the text is no SVG
 */
export async function pngOfSvg(svg: string, { widthPx, fontFiles = bundledFonts() }: PngSettings): Promise<Uint8Array> {
  if (!Number.isInteger(widthPx) || widthPx < 1 || widthPx > WIDEST_PX) {
    throw new RangeError(`A picture is 1 to ${String(WIDEST_PX)} pixels wide; got ${String(widthPx)}.`);
  }
  const { Resvg } = await drawingLibrary();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: {
      fontFiles: [...fontFiles],
      loadSystemFonts: false,
      defaultFontFamily: FACE,
      sansSerifFamily: FACE,
    },
  });
  return drawing.render().asPng();
}

/** Loaded when first asked for: everything else works on a platform without it. */
async function drawingLibrary(): Promise<{ readonly Resvg: typeof Resvg }> {
  try {
    return await import('@resvg/resvg-js');
  } catch (cause) {
    throw new Error('This platform has no build of the picture library (@resvg/resvg-js): save the SVG instead.', {
      cause,
    });
  }
}
