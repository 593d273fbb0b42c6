import { Icon, type Shape } from './icons.tsx';

const SHAPES: Record<string, Shape> = { met: 'check', 'not met': 'cross', unknown: 'question', stated: 'dot' };

/** Met, not met, not known, or simply stated: a sign with its word. */
export function Truth({ of }: { of: 'met' | 'not met' | 'unknown' | 'stated' }) {
  return (
    <span className="truth">
      <Icon shape={SHAPES[of] ?? 'ring'} />
      {of === 'unknown' ? 'not known' : of}
    </span>
  );
}
