import { type BalanceFigure, fixedWords } from '@nidation/core/registry';
import { type Canvas, labelled } from './canvas.ts';
import { type Body, MARGIN, WIDTH } from './frame.ts';
import { axisName, linearScale, point, spanOf, xTicks } from './plot.ts';
import { key, type KeyItem, labelRows } from './rowParts.ts';
import type { Markup } from './xml.ts';

const LABELS = 230;

/** Differences of the arms before (hollow circle) and after weighting (filled square), with the limit. */
export function balanceBody(figure: BalanceFigure, canvas: Canvas, top: number): Body {
  const { covariates, limit } = figure;
  const rows = labelRows(canvas, covariates, top + 22, LABELS);
  const bottom = rows.at(-1)?.bottom ?? top;
  const area = { left: MARGIN + LABELS + 20, right: WIDTH - MARGIN - 10, top: top + 22, bottom };
  const sizes = covariates.flatMap(({ before, after }) => [Math.abs(before), Math.abs(after ?? 0)]);
  const x = linearScale({ from: 0, to: spanOf([0, limit * 1.2, ...sizes]).to }, { from: area.left, to: area.right }, 6);
  const marks = covariates.map(({ label, before, after }, i) => {
    const y = rows[i]?.y ?? 0;
    const then = after === undefined ? '' : `, after ${fixedWords(Math.abs(after), 3)}`;
    const from = point(x.to(Math.abs(before)), y);
    const to = after === undefined ? [] : [point(x.to(Math.abs(after)), y)];
    const drawn: Markup[] = [
      canvas.path([point(area.left, y), point(area.right, y)], { role: 'line', width: 1 }),
      ...to.map((end) => canvas.path([from, end], { role: 'muted', width: 1 })),
      canvas.mark(from, { shape: 'circle', role: 'two', hollow: true }),
      ...to.map((end) => canvas.mark(end, { shape: 'square', role: 'one' })),
    ];
    return labelled(`${label}: before ${fixedWords(Math.abs(before), 3)}${then}`, ...drawn);
  });
  const at = x.to(limit);
  const name = axisName(canvas, figure.axis, area);
  const used = key(canvas, keyItems(figure), name.bottom + 22);
  return {
    parts: [
      ...rows.flatMap(({ parts }) => parts),
      ...xTicks(canvas, x, area),
      canvas.path([point(at, area.top - 4), point(at, area.bottom)], { role: 'alarm', dash: '6 4' }),
      canvas.text(`limit ${fixedWords(limit, 2)}`, point(at, area.top - 10), { anchor: 'middle', role: 'alarm' }),
      ...marks,
      ...name.parts,
      ...used.parts,
    ],
    bottom: used.bottom,
  };
}

function keyItems({ covariates }: BalanceFigure): readonly KeyItem[] {
  const before = { words: 'before weighting', mark: { shape: 'circle', role: 'two', hollow: true } } as const;
  const after = { words: 'after weighting', mark: { shape: 'square', role: 'one' } } as const;
  return covariates.some((covariate) => covariate.after !== undefined) ? [before, after] : [before];
}
