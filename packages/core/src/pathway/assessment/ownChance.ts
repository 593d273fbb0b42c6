import type { Case } from '../../case/case.ts';
import { clopperPearson } from '../../engines/statistics/clopperPearson.ts';
import { attemptsToExceed } from '../../engines/prediction/cumulativeChance.ts';
import { inPercent } from '../../engines/quantities/rounding.ts';
import type { CountedTransfer, MethodReading } from './answers.ts';
import type { RifKnowledge } from './rifKnowledge.ts';
import { individualChance } from './individualChance.ts';
import type { ChanceRange } from './methodReading.ts';
import { methodReading } from './methodReading.ts';
import type { Settings } from './settings.ts';

/** Readings whose chance is this couple's own: the individual model, or a chance the clinician enters. */

/**
 * IVFPredict: live birth per IVF cycle × multiplier (live birth → pregnancy), at most 100 %, used as
 * chance per transfer, as the source document does. Undefined when no input was recorded.
 */
export function individualReading(
  of: Case,
  counted: readonly CountedTransfer[],
  { predictionModel }: RifKnowledge,
  settings: Settings,
): MethodReading | undefined {
  if (of.prediction === undefined) return undefined;
  const chance = individualChance(of.prediction, predictionModel);
  const multiplier = settings.liveBirthToPregnancyMultiplier;
  const outcomeWords = `${predictionModel.outcomeWords} × ${String(multiplier)}, used per transfer`;
  const shared = {
    method: 'individual model',
    reading: '',
    sourceId: predictionModel.sourceId,
    confidence: 'source document',
    outcomeWords,
  } as const;
  if (chance.kind === 'cannot say') {
    const because = chance.because === undefined ? [] : [chance.because];
    const needs = chance.needs.map((name) => `prediction.${name}`);
    const open = counted.map((one) => ({ ...rangeOf(one, 0, 'IVFPredict, inputs missing'), high: 100 }));
    return methodReading({ ...shared, chances: open, next: undefined, remarks: because, needs }, settings);
  }
  const percent = Math.min(100, chance.liveBirthPercent * multiplier);
  const from = `IVFPredict × ${String(multiplier)}`;
  return methodReading(
    {
      ...shared,
      chances: counted.map((one) => rangeOf(one, percent, from)),
      next: percent,
      remarks: [
        `Live birth ${inPercent(chance.liveBirthPercent)} per IVF cycle × ${String(multiplier)} = pregnancy ${inPercent(percent)}. The multiplier is editable; its source was not found.`,
        'A chance per IVF cycle is used as chance per transfer.',
        ...predictionModel.remarks,
      ],
      needs: [],
    },
    settings,
  );
}

export function enteredReading(
  of: Case,
  counted: readonly CountedTransfer[],
  settings: Settings,
): MethodReading | undefined {
  const entered = of.enteredChance;
  if (entered === undefined) return undefined;
  const { percent, outcome, source, events, transfers } = entered;
  const remarks = events === undefined || transfers === undefined ? [] : [rangeRemark(events, transfers, settings)];
  return methodReading(
    {
      method: 'entered chance',
      reading: '',
      chances: counted.map((one) => rangeOf(one, percent, 'entered by the clinician')),
      next: percent,
      sourceId: 'project',
      confidence: 'default',
      outcomeWords: `${outcome} per transfer, entered by the clinician (${source})`,
      remarks:
        outcome === 'live birth'
          ? [...remarks, 'Live birth is used as the chance; the threshold speaks of pregnancy.']
          : remarks,
      needs: [],
    },
    settings,
  );
}

/** The range of the threshold that the counts leave open (Clopper–Pearson, 95 %). */
function rangeRemark(events: number, transfers: number, { rifThresholdPercent, minimumTransfers }: Settings): string {
  const { lower, upper } = clopperPearson(events, transfers);
  const words = (proportion: number) => {
    const needed = attemptsToExceed([], proportion * 100, rifThresholdPercent, minimumTransfers);
    return needed === undefined ? 'more than 100' : String(needed);
  };
  return `${String(events)}/${String(transfers)} = ${inPercent((100 * events) / transfers)} (95 % ${inPercent(100 * lower)} to ${inPercent(100 * upper)}, Clopper–Pearson): threshold after ${words(upper)} to ${words(lower)} transfers.`;
}

function rangeOf({ index, counts }: CountedTransfer, percent: number, from: string): ChanceRange {
  return { transferIndex: index, low: percent, high: percent, from, counted: counts === 'counted' };
}
