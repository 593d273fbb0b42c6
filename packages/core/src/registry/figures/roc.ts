import type { FigureHead, RocFigure } from '../figure.ts';
import { demandHead, demandLimits, demandShare, demandSome } from './checks.ts';
import { fixedWords, percentWords, some } from './numberWords.ts';

export type RocInput = FigureHead &
  Pick<RocFigure, 'curve' | 'operatingPoints' | 'area'> & {
    /** 'Th1/Th2 ratio' */
    readonly marker: string;
    /** 'clinical pregnancy' */
    readonly outcome: string;
  };

/**
 * Sensitivity against false positives, with the points at which somebody would cut and the line of chance.
 *
 * @throws {RangeError} when a share is not between 0 and 1, or the curve falls
 */
export function rocFigure({ marker, outcome, ...input }: RocInput): RocFigure {
  demandHead(input);
  demandSome('curve', input.curve);
  input.curve.forEach(({ falsePositives, sensitivity }, i) => {
    const place = `curve, point ${String(i + 1)}`;
    demandShare(`${place}, false positives`, falsePositives);
    demandShare(`${place}, sensitivity`, sensitivity);
    const before = input.curve[i - 1];
    if (before !== undefined && (before.falsePositives > falsePositives || before.sensitivity > sensitivity)) {
      throw new RangeError(`${place}: a ROC curve never falls or turns back.`);
    }
  });
  for (const { label, sensitivity, specificity } of input.operatingPoints) {
    demandShare(`${label}, sensitivity`, sensitivity);
    demandShare(`${label}, specificity`, specificity);
  }
  const { area } = input;
  if (area.kind === 'estimated') {
    demandShare('area', area.value);
    demandLimits('area', area);
  }
  return {
    ...input,
    kind: 'ROC',
    xAxis: { label: `1 − specificity: without ${outcome}, called positive`, unit: '%' },
    yAxis: { label: `Sensitivity: with ${outcome}, called positive`, unit: '%' },
    description: `How well the ${marker} tells ${outcome} from none: area under the curve ${areaWords(area)}; 0.50 is chance. ${some(input.operatingPoints.length, 'cut-off is', 'cut-offs are')} marked.`,
    table: {
      headers: ['Cut-off', 'Sensitivity', 'Specificity', 'Youden index'],
      rows: input.operatingPoints.map(({ label, sensitivity, specificity }) => [
        label,
        percentWords(sensitivity),
        percentWords(specificity),
        fixedWords(sensitivity + specificity - 1, 2),
      ]),
    },
  };
}

/** '0.61 (0.52 to 0.70)' */
export function areaWords(area: RocFigure['area']): string {
  if (area.kind === 'not estimable') return `not estimable: ${area.because}`;
  const { value, lower, upper } = area;
  if (lower === undefined || upper === undefined) return `${fixedWords(value, 2)} (no interval)`;
  return `${fixedWords(value, 2)} (${fixedWords(lower, 2)} to ${fixedWords(upper, 2)})`;
}
