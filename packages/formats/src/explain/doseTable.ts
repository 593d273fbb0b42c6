import type { DoseRow } from '@nidation/core/pharmacokinetics';
import { chances, ngPerMl } from './levelWords.ts';

/** The regimens as lines of equal columns: from the least to the greatest of the models, never their mean. */

const HEAD = ['', 'median, ng/mL', 'below', 'in range', 'above', 'models', ''] as const;

function rangeOf(values: readonly number[]): string {
  const [least, most] = [ngPerMl(Math.min(...values)), ngPerMl(Math.max(...values))];
  return least === most ? least : `${least} to ${most}`;
}

function cellsOf({ words, byModel, agreement, current, allowed }: DoseRow): readonly string[] {
  return [
    words,
    rangeOf(byModel.map(({ median }) => median)),
    chances(byModel.map(({ below }) => below)),
    chances(byModel.map(({ within }) => within)),
    chances(byModel.map(({ above }) => above)),
    agreement,
    [...(current ? ['now'] : []), ...(allowed ? ['this protocol'] : [])].join(', '),
  ];
}

/** Each regimen with its chance below, in and above the range; those no adopted protocol has explain only. */
export function doseLines(doses: readonly DoseRow[]): readonly string[] {
  if (doses.length === 0) return [];
  const rows = [HEAD, ...doses.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  const table = rows.map((cells) =>
    cells
      .map((cell, i) => cell.padEnd((widths[i] ?? 0) + 2))
      .join('')
      .trimEnd(),
  );
  const notes = new Map<string, string[]>();
  for (const { words, reasons } of doses)
    for (const reason of reasons) notes.set(reason, [...(notes.get(reason) ?? []), words]);
  return [
    ...table,
    ...[...notes].map(([reason, rowWords]) =>
      rowWords.length === doses.length ? `All: ${reason}` : `${rowWords.join(', ')}: ${reason}`,
    ),
  ];
}
