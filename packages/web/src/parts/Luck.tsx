import { inPercent } from '@nidation/core/engines';
import type { MethodReading } from '@nidation/core/pathway';
import { Notice } from './Notice.tsx';
import { methodWords } from './readingWords.ts';

interface Part {
  readonly names: readonly string[];
  readonly transfers: number;
  readonly percent: string;
}

/** By luck alone some couples get here; and the threshold starts a conversation. */
export function Luck({ readings }: { readings: readonly MethodReading[] }) {
  return (
    <Notice>
      {luckOf(readings).map(({ names, transfers, percent }) => (
        <p key={names.join('; ')}>
          {names.join('; ')}: a couple with exactly the predicted chance still fails {transfers} transfers{' '}
          <strong>by luck alone in {percent}</strong>.
        </p>
      ))}
      <p>
        The threshold starts a conversation about investigation; it does not order treatment. The formula takes the
        chance as constant and independent, so it overestimates.
      </p>
    </Notice>
  );
}

/** Readings that say the same share a line. */
function luckOf(readings: readonly MethodReading[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const reading of readings) {
    const { luckPercent, thresholdTransfers } = reading;
    if (luckPercent === undefined || thresholdTransfers === undefined) continue;
    const percent = inPercent(luckPercent);
    const key = `${String(thresholdTransfers)} ${percent}`;
    const names = [...(parts.get(key)?.names ?? []), methodWords(reading)];
    parts.set(key, { names, transfers: thresholdTransfers, percent });
  }
  return [...parts.values()];
}
