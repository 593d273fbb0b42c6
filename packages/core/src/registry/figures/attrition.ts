import type { AttritionFigure, FigureHead } from '../figure.ts';
import { demandHead, demandSome } from './checks.ts';
import { countWords, some } from './numberWords.ts';

export type AttritionInput = FigureHead & Pick<AttritionFigure, 'unit' | 'steps'>;

/**
 * From all rows to those analyzed: who left at each step, and why. Every row is accounted for.
 *
 * @throws {RangeError} when a count is not whole, or a step and those who left it do not add up
 */
export function attritionFigure(input: AttritionInput): AttritionFigure {
  demandHead(input);
  demandSome('attrition', input.steps);
  input.steps.forEach((step, i) => {
    const counts = [step.count, ...step.left.map(({ count }) => count)];
    if (!counts.every((count) => Number.isInteger(count) && count >= 0)) {
      throw new RangeError(`${step.label}: counts are whole numbers, 0 or more.`);
    }
    const left = step.left.reduce((sum, { count }) => sum + count, 0);
    const next = input.steps[i + 1];
    const expected = next === undefined ? 0 : step.count - next.count;
    if (left !== expected) {
      throw new RangeError(`${step.label}: ${String(expected)} leave by the counts, ${String(left)} by the reasons.`);
    }
  });
  const counts = input.steps.map(({ count }) => countWords(count)).join(' → ');
  return {
    ...input,
    kind: 'attrition',
    description: `${counts} ${input.unit} in ${some(input.steps.length, 'step', 'steps')}; each box to the side says who left and why.`,
    table: {
      headers: ['Step', `Number of ${input.unit}`, 'Left after it'],
      rows: input.steps.map(({ label, count, left }) => [
        label,
        countWords(count),
        left.length === 0 ? 'nobody' : left.map((one) => `${countWords(one.count)} ${one.reason}`).join('; '),
      ]),
    },
  };
}
