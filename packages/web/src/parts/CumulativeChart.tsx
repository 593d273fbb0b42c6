import { inPercent } from '@nidation/core/engines';
import type { MethodReading } from '@nidation/core/pathway';
import { useLayoutEffect, useRef, useState } from 'react';
import { methodWords } from './readingWords.ts';

const HEIGHT = 270;
const LEFT = 44;
const RIGHT = 16;
const TOP = 14;
const BOTTOM = 34;
const MOST = 12;

interface ChartProps {
  readonly readings: readonly MethodReading[];
  readonly thresholdPercent: number;
}

/**
 * Cumulative chance by number of transfers, one line per method. Filled points: transfers made; open
 * points: still ahead. Lines differ by mark and by label, not by color alone; the table holds the same.
 */
export function CumulativeChart({ readings, thresholdPercent }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const shown = readings.filter(({ projectedPercent }) => projectedPercent.length > 0);
  if (shown.length === 0) return <p className="muted">No method gives a chance yet.</p>;
  const count = Math.min(MOST, Math.max(...shown.map(({ projectedPercent }) => projectedPercent.length)));
  const x = (n: number) => LEFT + ((n - 0.5) / count) * (width - LEFT - RIGHT);
  const y = (percent: number) => TOP + (1 - percent / 100) * (HEIGHT - TOP - BOTTOM);
  return (
    <figure className="chart">
      <figcaption className="row">
        {shown.map((reading, i) => (
          <span key={methodWords(reading)} className="badge">
            <svg viewBox="0 0 16 16" className={`s${String(i % 4)}`} aria-hidden="true">
              <Point x={8} y={8} series={i} filled />
            </svg>
            {methodWords(reading)}
          </span>
        ))}
        <span className="muted small">filled: made, open: still ahead</span>
      </figcaption>
      <div ref={box}>
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
          role="img"
          aria-label={chartWords(shown, thresholdPercent)}
        >
          {[0, 20, 40, 60, 80, 100].map((percent) => (
            <g key={percent}>
              <line className="grid" x1={LEFT} x2={width - RIGHT} y1={y(percent)} y2={y(percent)} />
              <text x={LEFT - 8} y={y(percent) + 4} textAnchor="end">
                {percent} %
              </text>
            </g>
          ))}
          <line className="limit" x1={LEFT} x2={width - RIGHT} y1={y(thresholdPercent)} y2={y(thresholdPercent)} />
          <text x={width - RIGHT} y={y(thresholdPercent) - 6} textAnchor="end">
            threshold: over {thresholdPercent} %
          </text>
          {Array.from({ length: count }, (_, i) => (
            <text key={i} x={x(i + 1)} y={HEIGHT - 14} textAnchor="middle">
              {i + 1}
            </text>
          ))}
          <text x={LEFT + (width - LEFT - RIGHT) / 2} y={HEIGHT} textAnchor="middle">
            failed transfers
          </text>
          {shown.map((reading, i) => (
            <Series key={methodWords(reading)} reading={reading} series={i} count={count} x={x} y={y} />
          ))}
        </svg>
      </div>
    </figure>
  );
}

interface SeriesProps {
  readonly reading: MethodReading;
  readonly series: number;
  readonly count: number;
  readonly x: (n: number) => number;
  readonly y: (percent: number) => number;
}

function Series({ reading, series, count, x, y }: SeriesProps) {
  const points = reading.projectedPercent.slice(0, count);
  const path = points
    .map((percent, i) => `${i === 0 ? 'M' : 'L'}${x(i + 1).toFixed(1)} ${y(percent).toFixed(1)}`)
    .join('');
  return (
    <g className={`s${String(series % 4)}`}>
      <path className="series" d={path} />
      {points.map((percent, i) => (
        <Point key={i} x={x(i + 1)} y={y(percent)} series={series} filled={i < reading.cumulativePercent.length} />
      ))}
    </g>
  );
}

/** Circle, square, triangle, diamond: a series is known by its mark. */
function Point({ x, y, series, filled }: { x: number; y: number; series: number; filled: boolean }) {
  const classes = filled ? 'dot filled' : 'dot';
  const r = 4.2;
  switch (series % 4) {
    case 0:
      return <circle className={classes} cx={x} cy={y} r={r} />;
    case 1:
      return <rect className={classes} x={x - r} y={y - r} width={2 * r} height={2 * r} />;
    case 2:
      return (
        <path
          className={classes}
          d={`M${String(x)} ${String(y - r - 1)}l${String(r + 1)} ${String(2 * r)}h${String(-2 * r - 2)}z`}
        />
      );
    default:
      return (
        <path
          className={classes}
          d={`M${String(x)} ${String(y - r - 1)}l${String(r + 1)} ${String(r + 1)}l${String(-r - 1)} ${String(r + 1)}l${String(-r - 1)} ${String(-r - 1)}z`}
        />
      );
  }
}

function chartWords(readings: readonly MethodReading[], thresholdPercent: number): string {
  const lines = readings.map((reading) => {
    const after = reading.projectedPercent.slice(0, 6).map(inPercent).join(', ');
    return `${methodWords(reading)}: ${after}, threshold at ${String(reading.thresholdTransfers ?? 'not known')} transfers`;
  });
  return `Cumulative chance after 1 to 6 transfers; threshold over ${String(thresholdPercent)} %. ${lines.join('. ')}.`;
}
