import type { Embryo, Transfer } from '../../case/transfers.ts';
import { dayInWords } from '../../engines/quantities/days.ts';
import type { CountedTransfer } from './answers.ts';

/**
 * Which transfers count as failed implantations.
 *
 * Counted: at least one embryo considered viable, and no positive pregnancy test. A transfer with a
 * positive test is not a failed implantation; unless the clinic set otherwise it does not reset the
 * count. A transfer of two embryos counts once. What nobody recorded stays "cannot say".
 */
export function countTransfers(
  transfers: readonly Transfer[],
  positiveTestResetsCount: boolean,
): readonly CountedTransfer[] {
  const order = placesInOrderOfDay(transfers);
  const counted = order.map((index) => countOne(transfers[index]!, index));
  if (!positiveTestResetsCount) return counted;
  const lastPositive = order.findLastIndex((index) => {
    const { outcome } = transfers[index]!;
    return outcome !== undefined && outcome !== 'no positive test';
  });
  return counted.map((one, at) =>
    at < lastPositive && one.counts === 'counted'
      ? {
          ...one,
          counts: 'not counted',
          because: 'before a later positive test, which resets the count in this clinic',
        }
      : one,
  );
}

/** Places of the transfers in order of day; while one has no day, the order in which they were written. */
function placesInOrderOfDay(transfers: readonly Transfer[]): readonly number[] {
  const places = transfers.map((_, index) => index);
  if (transfers.some(({ day }) => day === undefined)) return places;
  return places.sort((a, b) =>
    transfers[a]!.day! < transfers[b]!.day! ? -1 : transfers[a]!.day! > transfers[b]!.day! ? 1 : a - b,
  );
}

function countOne(transfer: Transfer, index: number): CountedTransfer {
  const dated = transfer.day === undefined ? {} : { day: transfer.day };
  const place = `transfers[${String(index)}]`;
  const { outcome } = transfer;
  if (outcome === undefined) {
    return {
      index,
      ...dated,
      counts: 'cannot say',
      because: 'its outcome is not recorded',
      needs: [`${place}.outcome`],
    };
  }
  if (outcome !== 'no positive test') {
    const when = transfer.day === undefined ? '' : ` after the transfer of ${dayInWords(transfer.day)}`;
    return { index, ...dated, counts: 'not counted', because: `positive test${when}: ${outcome}`, needs: [] };
  }
  return { index, ...dated, ...viability(transfer.embryos, place) };
}

function viability(embryos: readonly Embryo[], place: string): Pick<CountedTransfer, 'counts' | 'because' | 'needs'> {
  if (embryos.length === 0) {
    return { counts: 'cannot say', because: 'no embryo is described', needs: [`${place}.embryos`] };
  }
  const judged = embryos.map(consideredViable);
  if (judged.includes('yes')) {
    return { counts: 'counted', because: 'embryo considered viable, no positive test', needs: [] };
  }
  const open = judged.flatMap((answer, i) =>
    answer === 'not known' ? [`${place}.embryos[${String(i)}].quality`] : [],
  );
  return open.length > 0
    ? { counts: 'cannot say', because: 'embryo quality is not recorded', needs: open }
    : { counts: 'not counted', because: 'no embryo was considered viable (poor quality or aneuploid)', needs: [] };
}

/** Good and fair embryos were considered viable; poor and aneuploid ones were not. */
export function consideredViable({ quality, ploidy }: Embryo): 'yes' | 'no' | 'not known' {
  if (ploidy === 'aneuploid' || quality === 'poor') return 'no';
  return quality === undefined ? 'not known' : 'yes';
}
