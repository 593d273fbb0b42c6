import { type Box, overlap, type Point, TEXT, textBox, type TextStyle } from './canvas.ts';

export interface Wish {
  readonly words: string;
  readonly at: Point;
}

export interface Placed extends Wish {
  readonly point: Point;
  readonly anchor: 'start' | 'middle' | 'end';
}

const AWAY = 10;

/** What a label keeps away from. */
export interface Obstacles {
  /** Marks and other words: never covered. */
  readonly marks: readonly Box[];
  /** Lines: avoided where there is a choice. */
  readonly lines?: readonly Box[];
}

/**
 * Labels beside their points, where nothing else stands: right, left, above, below, the corners, then farther. A label that
 * finds no free place is not drawn; its mark's title and the table still say it.
 */
export function placeLabels(wishes: readonly Wish[], bounds: Box, obstacles: Obstacles, style: TextStyle = {}) {
  const taken = [...obstacles.marks];
  const lines = obstacles.lines ?? [];
  return wishes.flatMap((wish): readonly Placed[] => {
    const places = placesAround(wish).map((place) => ({
      place,
      box: textBox(wish.words, place.point, { ...style, anchor: place.anchor }),
    }));
    const free = places.filter(({ box }) => within(box, bounds) && !taken.some((other) => overlap(box, other)));
    const best = free.find(({ box }) => !lines.some((other) => overlap(box, other))) ?? free[0];
    if (best === undefined) return [];
    taken.push(best.box);
    return [best.place];
  });
}

function within(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

/** The place a line takes, in small boxes along it. */
export function alongLine(points: readonly Point[]): readonly Box[] {
  return points.flatMap((end, i) => {
    const start = points[i - 1];
    if (start === undefined) return [];
    const steps = Math.max(1, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 4));
    return Array.from({ length: steps + 1 }, (_, k) => {
      const x = start.x + ((end.x - start.x) * k) / steps;
      const y = start.y + ((end.y - start.y) * k) / steps;
      return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
    });
  });
}

/** The place a mark takes. */
export function aroundMark({ x, y }: Point, size = 7): Box {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

function placesAround(wish: Wish): readonly Placed[] {
  const { x, y } = wish.at;
  const middle = y + TEXT * 0.35;
  const place = (px: number, py: number, anchor: Placed['anchor']): Placed => ({
    ...wish,
    point: { x: px, y: py },
    anchor,
  });
  return [
    place(x + AWAY, middle, 'start'),
    place(x - AWAY, middle, 'end'),
    place(x, y - AWAY, 'middle'),
    place(x, y + AWAY + TEXT * 0.8, 'middle'),
    place(x + AWAY * 0.8, y - AWAY * 0.8, 'start'),
    place(x + AWAY * 0.8, y + AWAY * 1.6, 'start'),
    place(x - AWAY * 0.8, y - AWAY * 0.8, 'end'),
    place(x - AWAY * 0.8, y + AWAY * 1.6, 'end'),
    place(x, y - AWAY * 2.2, 'middle'),
    place(x, y + AWAY * 3, 'middle'),
  ];
}

/** Heights for labels in one column: in their order, at least `gap` apart, as near to their wish as that allows. */
export function spreadHeights(wishes: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const order = wishes.map((wish, i) => ({ wish, i })).sort((one, other) => one.wish - other.wish || one.i - other.i);
  const heights = order.map(({ wish }) => Math.min(Math.max(wish, from), to));
  for (let i = 1; i < heights.length; i++) {
    heights[i] = Math.max(heights[i] ?? from, (heights[i - 1] ?? from) + gap);
  }
  let limit = to;
  for (let i = heights.length - 1; i >= 0; i--) {
    heights[i] = Math.min(heights[i] ?? to, limit);
    limit = (heights[i] ?? to) - gap;
  }
  const result = [...wishes];
  order.forEach(({ i }, place) => {
    result[i] = heights[place] ?? from;
  });
  return result;
}
