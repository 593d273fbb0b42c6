import { inPercent } from '../../engines/quantities/rounding.ts';
import type { Reason } from '../why.ts';
import type { CountedTransfer, ImplantationFailure, MethodReading } from './answers.ts';
import type { RifKnowledge } from './rifKnowledge.ts';
import type { Settings } from './settings.ts';

/** Why the threshold is, or is not, reached: counted transfers, then each reading with its chances. */
export function rifReasons(
  value: ImplantationFailure,
  leading: MethodReading | undefined,
  settings: Settings,
  { implantationRates }: RifKnowledge,
): readonly Reason[] {
  const rule: Reason = {
    text: `Threshold: cumulative chance over ${String(settings.rifThresholdPercent)} %, at least ${String(settings.minimumTransfers)} failed transfers`,
    truth:
      leading === undefined
        ? 'unknown'
        : leading.verdict === 'suspected'
          ? 'met'
          : leading.verdict === 'not yet'
            ? 'not met'
            : 'unknown',
    sourceId: implantationRates.sourceId,
    confidence: 'verified',
  };
  return [rule, transfersReason(value), ...value.readings.map((reading) => readingReason(reading))];
}

function transfersReason({ transfers, failedTransfers }: ImplantationFailure): Reason {
  const total = transfers.filter(({ counts }) => counts === 'counted').length;
  const open = transfers.filter(({ counts }) => counts === 'cannot say').length;
  return {
    text: `${String(total)} of ${String(transfers.length)} recorded transfers count as failed${open > 0 ? `; ${String(open)} cannot be judged` : ''}`,
    truth: failedTransfers === undefined ? 'unknown' : 'stated',
    ...(failedTransfers === undefined ? {} : { fact: { name: 'failedTransfers', value: failedTransfers } }),
    parts: transfers.map(transferReason),
  };
}

function transferReason({ index, day, counts, because }: CountedTransfer): Reason {
  return {
    text: `Transfer ${String(index + 1)}${day === undefined ? '' : ` (${day})`}: ${counts}, ${because}`,
    truth: counts === 'counted' ? 'met' : counts === 'not counted' ? 'not met' : 'unknown',
  };
}

function readingReason(reading: MethodReading): Reason {
  const { method, cumulativePercent, thresholdTransfers, verdict, luckPercent } = reading;
  const named = reading.reading === '' ? method : `${method} (${reading.reading})`;
  const last = cumulativePercent.at(-1);
  const reached =
    last === undefined ? 'no counted transfer yet' : `${inPercent(last)} after ${String(cumulativePercent.length)}`;
  const threshold =
    thresholdTransfers === undefined ? 'threshold cannot be said' : `threshold after ${String(thresholdTransfers)}`;
  const luck = luckPercent === undefined ? '' : `; by luck alone ${inPercent(luckPercent)} of such couples get there`;
  return {
    text: `By ${named}: ${reached}; ${threshold}${luck}`,
    truth: verdict === 'suspected' ? 'met' : verdict === 'not yet' ? 'not met' : 'unknown',
    sourceId: reading.sourceId,
    confidence: reading.confidence,
    parts: [
      ...reading.chances.map(({ transferIndex, percent, from }): Reason => ({
        text: `Transfer ${String(transferIndex + 1)}: ${percent === undefined ? 'chance not known' : inPercent(percent)}, ${from}`,
        truth: percent === undefined ? 'unknown' : 'stated',
      })),
      ...reading.remarks.map((text): Reason => ({ text, truth: 'stated' })),
    ],
  };
}
