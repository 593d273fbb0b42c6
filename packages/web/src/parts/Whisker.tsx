import type { CSSProperties } from 'react';

/** A percent with its interval on a 0 to 100 % line, drawn in full. The numbers stand beside it. */
export function Whisker({ percent, lower, upper }: { percent: number; lower: number; upper: number }) {
  const place = { '--percent': percent, '--lower': lower, '--upper': upper } as CSSProperties;
  return (
    <span className="whisker" style={place} aria-hidden="true">
      <i />
      <b />
    </span>
  );
}
