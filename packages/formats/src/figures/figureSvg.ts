import type { Figure } from '@nidation/core/registry';
import { attritionBody } from './attritionSvg.ts';
import { balanceBody } from './balanceSvg.ts';
import { calibrationBody } from './calibrationSvg.ts';
import type { Canvas } from './canvas.ts';
import { cumulativeBody } from './cumulativeSvg.ts';
import { forestBody } from './forestSvg.ts';
import { type Body, framed } from './frame.ts';
import { funnelBody } from './funnelSvg.ts';
import type { Look } from './look.ts';
import { monitoringBody } from './monitoringSvg.ts';
import { ratesBody } from './ratesSvg.ts';
import { rocBody } from './rocSvg.ts';
import { thresholdBody } from './thresholdSvg.ts';

/**
 * A figure as SVG text: equal definitions give equal bytes, in the page, on the command line and in a report.
 *
 * @param look where it will stand; by default a file of its own
 */
export function figureSvg(figure: Figure, look: Look = 'file'): string {
  return framed(figure, look, (canvas, top) => bodyOf(figure, canvas, top));
}

function bodyOf(figure: Figure, canvas: Canvas, top: number): Body {
  switch (figure.kind) {
    case 'forest':
      return forestBody(figure, canvas, top);
    case 'ROC':
      return rocBody(figure, canvas, top);
    case 'cumulative':
      return cumulativeBody(figure, canvas, top);
    case 'funnel':
      return funnelBody(figure, canvas, top);
    case 'monitoring':
      return monitoringBody(figure, canvas, top);
    case 'calibration':
      return calibrationBody(figure, canvas, top);
    case 'balance':
      return balanceBody(figure, canvas, top);
    case 'rates':
      return ratesBody(figure, canvas, top);
    case 'threshold':
      return thresholdBody(figure, canvas, top);
    case 'attrition':
      return attritionBody(figure, canvas, top);
  }
}
