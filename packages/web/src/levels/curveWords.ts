import type { DrawnCurve } from './drawnCurve.ts';
import { instantInWords } from './moments.ts';
import { level, modelName } from './words.ts';

/** The curve in words, for those who hear it. */
export function curveWords({ curve, prior, target, levels, doses, others, modelId }: DrawnCurve): string {
  const end = curve.at(-1) ?? prior.at(-1);
  const drawn = levels.map((one) =>
    one.kind === 'measured'
      ? `${level(one.ngPerMl)} on ${instantInWords(one.drawnAt)}`
      : `below ${level(one.limitNgPerMl)} on ${instantInWords(one.drawnAt)}`,
  );
  return [
    `${curve.length === 0 ? 'Before any level' : 'Median with bands of 50 and 90 %'} by ${modelName(modelId)}, in ng/mL.`,
    end === undefined
      ? ''
      : `At the end, ${instantInWords(end.at)}: ${level(end.median)}, 90 % from ${level(end.low90)} to ${level(end.high90)}.`,
    drawn.length === 0 ? 'No level is drawn.' : `Levels: ${drawn.join('; ')}.`,
    `${String(doses.length)} doses.`,
    target === undefined
      ? 'No range of the clinic.'
      : `Range of the clinic ${String(target.lowNgPerMl)} to ${String(target.highNgPerMl)}.`,
    others.length === 0 ? '' : `Also drawn: ${others.map(({ name }) => name).join(', ')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
