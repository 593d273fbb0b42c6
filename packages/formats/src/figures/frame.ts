import type { Figure } from '@nidation/core/registry';
import { type Canvas, canvasOf, FACES, LINE_HEIGHT } from './canvas.ts';
import { type Look, styleOf } from './look.ts';
import { wrapText } from './wrapText.ts';
import { element, type Markup } from './xml.ts';

/** Every figure has the same width; a page scales it. */
export const WIDTH = 760;
export const MARGIN = 16;
const TITLE = 15;
const SMALL = 10.5;
const SMALL_HEIGHT = 14;

/** What a figure draws between its title and its small print, and where that ends. */
export interface Body {
  readonly parts: readonly Markup[];
  readonly bottom: number;
}

/** One whole figure: title, drawing, notes, cohort, method, source and versions. */
export function framed(figure: Figure, look: Look, draw: (canvas: Canvas, top: number) => Body): string {
  const canvas = canvasOf(look);
  const room = { width: WIDTH - 2 * MARGIN };
  const title = wrapText(figure.title, { ...room, size: TITLE, most: 3, bold: true });
  const heading = title.lines.map((line, i) =>
    canvas.text(
      line,
      { x: MARGIN, y: 26 + 19 * i },
      { bold: true, size: TITLE, ...(title.cut ? { whole: figure.title } : {}) },
    ),
  );
  const body = draw(canvas, 26 + 19 * (title.lines.length - 1) + LINE_HEIGHT);
  const small = smallPrint(figure).flatMap((text) => wrapText(text, { ...room, size: SMALL, most: 6 }).lines);
  const first = body.bottom + 20;
  const printed = small.map((line, i) =>
    canvas.text(line, { x: MARGIN, y: first + SMALL_HEIGHT * i }, { role: 'muted', size: SMALL }),
  );
  const height = Math.ceil(first + SMALL_HEIGHT * (small.length - 1) + MARGIN);
  const ground = canvas.box({ left: 0, top: 0, right: WIDTH, bottom: height }, 'surface');
  return whole(figure, look, height, [ground, ...heading, ...body.parts, ...printed]);
}

function whole(figure: Figure, look: Look, height: number, parts: readonly Markup[]): string {
  const { id } = figure;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${String(WIDTH)} ${String(height)}`,
    width: WIDTH,
    height,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'font-family': FACES,
    'font-size': 12,
    // Axes run from left to right in every language; each text finds its own direction.
    direction: 'ltr',
    class: 'nf',
  };
  const title = element('title', { id: `${id}-title` }, figure.title);
  const description = element('desc', { id: `${id}-desc` }, figure.description);
  return `${element('svg', attributes, title, description, styleOf(look), ...parts).text}\n`;
}

function smallPrint(figure: Figure): readonly string[] {
  return [
    ...figure.notes,
    `Cohort: ${figure.cohort}.`,
    `Method: ${figure.method}. Source: ${figure.source}.`,
    `${figure.software}, knowledge ${figure.knowledge}.`,
  ].map((text) => text.replace(/\.\.$/, '.').replaceAll('.. ', '. '));
}
