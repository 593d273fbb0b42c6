import type { LevelRecord } from '@nidation/core/case';
import { level } from './words.ts';

/** What a level is drawn at, ng/mL: its number, or the limit it lies below. */
export const numberOf = (one: LevelRecord): number => (one.kind === 'measured' ? one.ngPerMl : one.limitNgPerMl);

interface LevelMarkProps {
  readonly level: LevelRecord;
  readonly x: number;
  /** Of a level, or of the top of the axis for one above it. */
  readonly y: number;
  /** Higher than the axis: drawn at its top, with its number. */
  readonly offAxis: boolean;
  readonly used: boolean;
}

/** Measured: a dot. Below the limit: a hollow triangle that points down from it. Kept out: a cross. */
export function LevelMark({ level: one, x, y, offAxis, used }: LevelMarkProps) {
  const words = [...(offAxis ? [`${level(numberOf(one))}, above the axis`] : []), ...(used ? [] : ['kept out'])];
  return (
    <g>
      <Shape kind={used ? one.kind : 'kept out'} x={x} y={y} />
      {words.length === 0 ? null : (
        <text x={x + 9} y={y + 4}>
          {words.join(', ')}
        </text>
      )}
    </g>
  );
}

function Shape({ kind, x, y }: { kind: LevelRecord['kind'] | 'kept out'; x: number; y: number }) {
  switch (kind) {
    case 'measured':
      return <circle className="level" cx={x} cy={y} r={5.5} />;
    case 'below the limit':
      return <path className="level below" d={`M${String(x - 7)} ${String(y)}h14l-7 12z`} />;
    case 'kept out':
      return <path className="level out" d={`M${String(x - 5)} ${String(y - 5)}l10 10m0-10l-10 10`} />;
  }
}
