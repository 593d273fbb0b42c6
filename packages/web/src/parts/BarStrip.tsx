import { inPercent } from '@nidation/core/engines';
import type { CSSProperties } from 'react';

interface BarStripProps {
  /** P_1 … P_n, percent. */
  readonly percents: readonly number[];
  readonly failed: number;
  readonly thresholdPercent: number;
  /** The transfers after which the threshold is passed. */
  readonly passes: number | undefined;
}

const variables = (of: Record<`--${string}`, number>) => of as CSSProperties;

/** Cumulative chance after each transfer as plain bars; solid: transfers made, hatched: still ahead. */
export function BarStrip({ percents, failed, thresholdPercent, passes }: BarStripProps) {
  const threshold = variables({ '--threshold': thresholdPercent });
  return (
    <div className="bars" aria-hidden="true">
      {percents.map((percent, i) => (
        <div key={i} className={['bar-row', i < failed ? '' : 'future', i + 1 === passes ? 'passing' : ''].join(' ')}>
          <span className="num">{i + 1}</span>
          <span className="bar-track" style={threshold}>
            <span className="bar-fill" style={variables({ '--percent': percent })} />
          </span>
          <span className="bar-value nowrap">{inPercent(percent)}</span>
        </div>
      ))}
      <div className="bar-row">
        <span />
        <span className="bar-axis muted">
          <span style={threshold}>{`> ${String(thresholdPercent)} %`}</span>
        </span>
        <span />
      </div>
    </div>
  );
}
