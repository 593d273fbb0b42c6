import { dayInWords, type CalendarDay } from '@nidation/core/engines';

/** Where things stand on the curve. */

export interface Ticks {
  readonly values: readonly number[];
  readonly top: number;
}

/** Round steps from 0 to just above the greatest value, at most seven. */
export function levelTicks(greatest: number): Ticks {
  const most = Math.max(greatest, 1);
  const step = [0.5, 1, 2, 4, 5, 10, 20, 25, 50, 100].find((one) => most / one <= 6) ?? Math.ceil(most / 6);
  const count = Math.ceil(most / step);
  return { values: Array.from({ length: count + 1 }, (_, i) => i * step), top: count * step };
}

export interface DayTick {
  readonly atH: number;
  readonly words: string;
}

/**
 * Midnights of the first record's own clock, thinned to what fits.
 *
 * @param fromH, toH hours since 1970
 * @param offsetMinutes of that clock
 * @param most labels that fit
 */
export function dayTicks(
  [fromH, toH]: readonly [number, number],
  offsetMinutes: number,
  most: number,
): readonly DayTick[] {
  const wall = (h: number) => h + offsetMinutes / 60;
  const first = Math.ceil(wall(fromH) / 24);
  const last = Math.floor(wall(toH) / 24);
  const every = [1, 2, 3, 4, 7, 14, 28].find((step) => (last - first + 1) / step <= most) ?? 28;
  return Array.from({ length: Math.max(0, Math.floor((last - first) / every) + 1) }, (_, i) => {
    const number = first + i * every;
    const date = new Date(number * 86_400_000).toISOString().slice(0, 10) as CalendarDay;
    return { atH: number * 24 - offsetMinutes / 60, words: dayInWords(date).split(' ').slice(1, 3).join(' ') };
  });
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const pen = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

export function linePath(points: readonly Point[]): string {
  return points.map((point, i) => `${i === 0 ? 'M' : 'L'}${pen(point)}`).join('');
}

/** A closed area between an upper and a lower line. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  if (upper.length === 0) return '';
  return `${linePath(upper)}${[...lower]
    .reverse()
    .map((point) => `L${pen(point)}`)
    .join('')}Z`;
}
