import { readdirSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { bundledFonts, pngOfSvg } from './pngOfSvg.ts';

/** The golden figures, drawn; what their text covers is measured by the font itself. */

const FOLDER = new URL('../../../../tests/golden/figures/', import.meta.url);
const figures = readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

const FONTS = {
  fontFiles: [...bundledFonts()],
  loadSystemFonts: false,
  defaultFontFamily: 'DejaVu Sans',
  sansSerifFamily: 'DejaVu Sans',
};
const sizeOf = (svg: string) => {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};
const textsOf = (svg: string): readonly string[] => svg.match(/<text [^>]*>.*?<\/text>/gs) ?? [];
const alone = (svg: string, inside: string): string => `${/<svg [^>]*>/.exec(svg)?.[0] ?? ''}${inside}</svg>`;

/** Width and height as the file's own header states them. */
function headerOf(png: Uint8Array): { signature: string; width: number; height: number } {
  const bytes = Buffer.from(png);
  return { signature: bytes.toString('latin1', 1, 4), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('there is a figure of every kind to draw', () => {
  expect(figures.length).toBeGreaterThanOrEqual(12);
});

describe.each(figures)('%s', (_, svg) => {
  test('is a PNG of the asked width, its height in proportion', async () => {
    const { width, height } = sizeOf(svg);
    const found = headerOf(await pngOfSvg(svg, { widthPx: 1280 }));
    expect(found.signature).toBe('PNG');
    expect(found.width).toBe(1280);
    expect(Math.abs(found.height - (1280 * height) / width)).toBeLessThanOrEqual(1);
  });
  test('has ink where each text stands, and none of it without a font', async () => {
    expect(await pngOfSvg(svg, { widthPx: 760, fontFiles: [] })).not.toEqual(await pngOfSvg(svg, { widthPx: 760 }));
    const { width } = sizeOf(svg);
    const pixels = (fontFiles: readonly string[]) =>
      new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { ...FONTS, fontFiles: [...fontFiles] } }).render()
        .pixels;
    const [drawn, blank] = [pixels(bundledFonts()), pixels([])];
    for (const text of textsOf(svg)) {
      const box = new Resvg(alone(svg, text), { font: FONTS }).getBBox();
      if (box === undefined) throw new Error(`Nothing is drawn of ${text}`);
      let differing = 0;
      for (let y = Math.floor(box.y); y < box.y + box.height; y++) {
        for (let x = Math.floor(box.x); x < box.x + box.width; x++) {
          const at = 4 * (y * width + x);
          if (drawn[at] !== blank[at] || drawn[at + 1] !== blank[at + 1]) differing++;
        }
      }
      expect(differing, text).toBeGreaterThan(0.04 * box.width * box.height);
    }
  });
  test('no two texts touch, and none leaves the drawing, measured by the font', () => {
    const { width, height } = sizeOf(svg);
    const boxes = textsOf(svg).map((text) => {
      const box = new Resvg(alone(svg, text), { font: FONTS }).getBBox();
      if (box === undefined) throw new Error(`Nothing is drawn of ${text}`);
      return { text, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    });
    const outside = boxes.filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    );
    expect(outside).toEqual([]);
    const clashes = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter((two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
        .map((two) => `${one.text} | ${two.text}`),
    );
    expect(clashes).toEqual([]);
  });
});

test('equal text gives equal bytes', async () => {
  const svg = figures[0]?.[1] ?? '';
  expect(await pngOfSvg(svg, { widthPx: 400 })).toEqual(await pngOfSvg(svg, { widthPx: 400 }));
});

test.each([0, -1, 1.5, NaN, 10_001])('a width of %d pixels is refused', async (widthPx) => {
  await expect(pngOfSvg(figures[0]?.[1] ?? '', { widthPx })).rejects.toThrow(RangeError);
});

test('what is no SVG is refused', async () => {
  await expect(pngOfSvg('no figure', { widthPx: 100 })).rejects.toThrow();
});
