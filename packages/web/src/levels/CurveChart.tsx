import type { TroughTarget } from '@nidation/core/case';
import { instantHours } from '@nidation/core/engines';
import type { CurvePoint } from '@nidation/core/pharmacokinetics';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { DrawnCurve } from './drawnCurve.ts';
import { bandPath, dayTicks, levelTicks, linePath } from './curveScale.ts';
import { curveWords } from './curveWords.ts';
import { CurveLegend } from './CurveLegend.tsx';
import { LevelMark, numberOf } from './LevelMark.tsx';
import { offsetMinutes, type DoseTick } from './doses.ts';
import { modelName } from './words.ts';

const HEIGHT = 350;
const LEFT = 36;
const RIGHT = 12;
const TOP = 26;
const BOTTOM = 44;
const PX_PER_LABEL = 58;

interface Scale {
  readonly x: (h: number) => number;
  readonly y: (ngPerMl: number) => number;
  readonly width: number;
}

/** Median with its bands, the prior dotted, levels, doses and the clinic's range. The table holds the same numbers. */
export function CurveChart(props: DrawnCurve) {
  const { curve, prior, others, target, levels, doses, nowH } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const id = useId();
  const all = [...curve, ...prior, ...others.flatMap((one) => one.curve)];
  const first = all[0];
  if (first === undefined) return <p className="muted">No model draws a curve.</p>;
  const hours = all.map(({ at }) => instantHours(at));
  const span = [Math.min(...hours), Math.max(...hours)] as const;
  const ticks = levelTicks(greatestOf(props));
  const scale: Scale = {
    width,
    x: (h) => LEFT + ((h - span[0]) / Math.max(span[1] - span[0], 1)) * (width - LEFT - RIGHT),
    y: (ngPerMl) => TOP + (1 - ngPerMl / ticks.top) * (HEIGHT - TOP - BOTTOM),
  };
  const days = dayTicks(span, offsetMinutes(first.at), Math.max(2, Math.floor((width - LEFT) / PX_PER_LABEL)));
  return (
    <figure className="chart level-chart">
      <CurveLegend {...props} />
      <div ref={box}>
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>Tacrolimus in whole blood over time, {modelName(props.modelId)}</title>
          <desc id={`${id}-desc`}>{curveWords(props)}</desc>
          <Frame scale={scale} ticks={ticks.values} days={days} />
          {target === undefined ? null : <Target scale={scale} target={target} />}
          <Bands scale={scale} curve={curve} />
          <path className="prior" d={path(prior, scale, ({ median }) => median)} />
          {others.map(({ name, kind, curve: other }, i) => (
            <path
              key={name}
              className={kind === 'tried' ? 'tried' : `other s${String(i % 4)} dash${String(i % 5)}`}
              d={path(other, scale, ({ median }) => median)}
            />
          ))}
          <path className="median" d={path(curve, scale, ({ median }) => median)} />
          <Doses scale={scale} doses={doses} span={span} />
          {nowH > span[0] && nowH < span[1] ? (
            <g>
              <line className="now" x1={scale.x(nowH)} x2={scale.x(nowH)} y1={TOP} y2={HEIGHT - BOTTOM} />
              <text x={scale.x(nowH) + 4} y={12}>
                case day
              </text>
            </g>
          ) : null}
          {levels.map((one, i) => (
            <LevelMark
              key={`${one.drawnAt} ${String(i)}`}
              level={one}
              x={scale.x(instantHours(one.drawnAt))}
              y={scale.y(Math.min(numberOf(one), ticks.top))}
              offAxis={numberOf(one) > ticks.top}
              used={props.used.includes(one.drawnAt)}
            />
          ))}
        </svg>
      </div>
    </figure>
  );
}

function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** A level above twice everything else leaves the axis and is drawn at its top, with its number. */
function greatestOf({ curve, prior, others, target, levels }: DrawnCurve): number {
  const drawn = Math.max(
    1,
    ...curve.map(({ high90 }) => high90),
    ...prior.map(({ median }) => median),
    ...others.flatMap((one) => one.curve.map(({ median }) => median)),
    (target?.highNgPerMl ?? 0) * 1.05,
  );
  const measured = Math.max(0, ...levels.map(numberOf));
  return measured > 2 * drawn ? drawn * 1.1 : Math.max(drawn, measured * 1.05);
}

function path(curve: readonly CurvePoint[], { x, y }: Scale, of: (point: CurvePoint) => number): string {
  return linePath(curve.map((point) => ({ x: x(instantHours(point.at)), y: y(of(point)) })));
}

function band(
  curve: readonly CurvePoint[],
  { x, y }: Scale,
  [low, high]: readonly ['low50' | 'low90', 'high50' | 'high90'],
): string {
  const line = (of: 'low50' | 'low90' | 'high50' | 'high90') =>
    curve.map((point) => ({ x: x(instantHours(point.at)), y: y(point[of]) }));
  return bandPath(line(high), line(low));
}

function Bands({ scale, curve }: { scale: Scale; curve: readonly CurvePoint[] }) {
  if (curve.length === 0) return null;
  return (
    <>
      <path className="band90" d={band(curve, scale, ['low90', 'high90'])} />
      <path className="band50" d={band(curve, scale, ['low50', 'high50'])} />
    </>
  );
}

interface FrameProps {
  readonly scale: Scale;
  readonly ticks: readonly number[];
  readonly days: readonly { readonly atH: number; readonly words: string }[];
}

function Frame({ scale: { x, y, width }, ticks, days }: FrameProps) {
  return (
    <g>
      {ticks.map((value) => (
        <g key={value}>
          <line className="grid" x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <text x={0} y={12}>
        ng/mL
      </text>
      {days.map(({ atH, words }) => (
        <g key={atH}>
          <line className="grid" x1={x(atH)} x2={x(atH)} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM + 5} />
          {x(atH) > width - 24 || x(atH) < LEFT + 12 ? null : (
            <text x={x(atH)} y={HEIGHT - 6} textAnchor="middle">
              {words}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function Target({ scale: { y, width }, target }: { scale: Scale; target: TroughTarget }) {
  const [low, high] = [y(target.lowNgPerMl), y(target.highNgPerMl)];
  return (
    <g className="target">
      <rect x={LEFT} y={high} width={width - LEFT - RIGHT} height={Math.max(0, low - high)} />
      <line x1={LEFT} x2={width - RIGHT} y1={low} y2={low} />
      <line x1={LEFT} x2={width - RIGHT} y1={high} y2={high} />
      <text x={width - RIGHT - 4} y={high + 14} textAnchor="end">
        clinic range {target.lowNgPerMl}–{target.highNgPerMl}, not from RIF
      </text>
    </g>
  );
}

function Doses({ scale, doses, span }: { scale: Scale; doses: readonly DoseTick[]; span: readonly [number, number] }) {
  const y = HEIGHT - BOTTOM;
  return (
    <g className="dose-ticks">
      {doses
        .filter(({ atH }) => atH >= span[0] - 0.1 && atH <= span[1])
        .map(({ atH }) => (
          <path key={atH} d={`M${scale.x(atH).toFixed(1)} ${String(y + 8)}v10`} />
        ))}
    </g>
  );
}
