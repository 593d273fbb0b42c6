import { colorOf, type Look, type Role } from './look.ts';
import { textWidth } from './textWidth.ts';
import { coordinate, element, type Markup } from './xml.ts';

/** The few things figures are made of. Every one takes its color by role, as attribute and as class. */

export const TEXT = 12;
export const LINE_HEIGHT = 15;
export const FACES = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly role?: Role;
  readonly bold?: boolean;
  readonly size?: number;
  /** Ring of the surface's color, where a text stands on lines. */
  readonly halo?: boolean;
  /** Degrees around the point. */
  readonly turn?: number;
  /** The whole text, where the drawn one is cut. */
  readonly whole?: string;
}

export interface LineStyle {
  readonly role?: Role;
  readonly width?: number;
  readonly dash?: string;
}

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'bar';

export interface MarkStyle {
  readonly shape: Shape;
  readonly role: Role;
  readonly size?: number;
  readonly hollow?: boolean;
}

export type Canvas = ReturnType<typeof canvasOf>;

/** Pens of one look. */
export function canvasOf(look: Look) {
  return {
    text: (words: string, at: Point, style: TextStyle = {}) => textOf(look, words, at, style),
    path: (points: readonly Point[], style: LineStyle = {}) => pathOf(look, points, style),
    /** A filled shape; `opacity` 1 is solid. */
    area: (points: readonly Point[], role: Role, opacity: number): Markup =>
      element('path', {
        d: `${outlined(points)}Z`,
        ...fill(look, role),
        'fill-opacity': opacity,
        class: `nf-f-${role}`,
      }),
    box: (box: Box, role: Role, border?: Role) => boxOf(look, box, role, border),
    mark: (at: Point, style: MarkStyle) => markOf(look, at, style),
  };
}

const fill = (look: Look, role: Role) => ({ fill: colorOf(role, look) });
const stroke = (look: Look, role: Role) => ({ stroke: colorOf(role, look) });

function textOf(look: Look, words: string, { x, y }: Point, style: TextStyle): Markup {
  const { anchor = 'start', role = 'ink', bold = false, size = TEXT, halo = false, turn, whole } = style;
  const ring = halo ? { ...stroke(look, 'surface'), 'stroke-width': 3, 'paint-order': 'stroke' } : {};
  const attributes = {
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': size === TEXT ? undefined : size,
    'font-weight': bold ? 700 : undefined,
    transform: turn === undefined ? undefined : `rotate(${String(turn)} ${coordinate(x)} ${coordinate(y)})`,
    ...fill(look, role),
    ...ring,
    class: `nf-f-${role}${halo ? ' nf-s-surface' : ''}`,
  };
  return whole === undefined
    ? element('text', attributes, words)
    : element('text', attributes, element('title', {}, whole), words);
}

function pathOf(look: Look, points: readonly Point[], { role = 'ink', width = 1.5, dash }: LineStyle): Markup {
  const line = { d: outlined(points), fill: 'none', ...stroke(look, role), 'stroke-width': width };
  return element('path', { ...line, 'stroke-dasharray': dash, class: `nf-s-${role}` });
}

function boxOf(look: Look, { left, top, right, bottom }: Box, role: Role, border?: Role): Markup {
  const edge = border === undefined ? {} : { ...stroke(look, border), 'stroke-width': 1 };
  const classes = `nf-f-${role}${border === undefined ? '' : ` nf-s-${border}`}`;
  const size = { x: left, y: top, width: right - left, height: bottom - top };
  return element('rect', { ...size, ...fill(look, role), ...edge, class: classes });
}

/** A mark is known by its shape: colors only repeat it. Hollow marks are filled with the surface. */
function markOf(look: Look, at: Point, { shape, role, size = 5, hollow = false }: MarkStyle): Markup {
  const inside: Role = hollow ? 'surface' : role;
  const style = {
    ...fill(look, inside),
    ...stroke(look, role),
    'stroke-width': 1.5,
    class: `nf-f-${inside} nf-s-${role}`,
  };
  if (shape === 'circle') return element('circle', { cx: at.x, cy: at.y, r: size, ...style });
  const corners = outline(shape, size).map(([dx, dy]) => ({ x: at.x + dx, y: at.y + dy }));
  return element('path', { d: `${outlined(corners)}Z`, ...style });
}

function outlined(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('');
}

function outline(shape: Exclude<Shape, 'circle'>, s: number): readonly (readonly [number, number])[] {
  switch (shape) {
    case 'square':
      return rectangle(s, s);
    case 'bar':
      return rectangle(1, s * 1.6);
    case 'diamond':
      return [
        [0, -s * 1.3],
        [s * 1.3, 0],
        [0, s * 1.3],
        [-s * 1.3, 0],
      ];
    case 'triangle':
      return [
        [0, -s * 1.2],
        [s * 1.2, s],
        [-s * 1.2, s],
      ];
  }
}

function rectangle(x: number, y: number): readonly (readonly [number, number])[] {
  return [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ];
}

/** A mark with what it says, for a pointer and for a screen reader. */
export function labelled(words: string, ...parts: readonly Markup[]): Markup {
  return element('g', { class: 'nf-mark' }, element('title', {}, words), ...parts);
}

/** The place a text takes: for keeping others out of it. */
export function textBox(words: string, { x, y }: Point, { anchor = 'start', size = TEXT, bold }: TextStyle = {}): Box {
  const width = textWidth(words, size, bold);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - size * 0.95, bottom: y + size * 0.3 };
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
