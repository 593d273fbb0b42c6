import type { Case } from '../../case/case.ts';
import { STANDING_CAUTION } from '../../knowledge/pk-models/tacrolimusModels.ts';
import type { Reason } from '../why.ts';
import type { Considered } from './consider.ts';
import { instantInWords } from './clock.ts';
import { modelName, ngPerMl } from './modelNames.ts';
import { EARLY_H } from '../../engines/pharmacokinetics/estimate.ts';
import { EXPRESSER_PRIOR, type ModelRun } from './modelRuns.ts';

/** What the answer rests on and what was assumed. */

const stated = (text: string): Reason => ({ text, truth: 'stated' });

/** What the levels make of an untested genotype. */
export function genotypeWords({ members, model }: ModelRun): string | undefined {
  const expressers = members.filter((member) => member.expresser === true);
  if (expressers.length === 0) return undefined;
  const share = expressers.reduce((sum, { weight }) => sum + weight, 0);
  return `${modelName(model)}: CYP3A5 not tested, both computed; ${String(Math.round(100 * share))} % expresser, from ${String(100 * EXPRESSER_PRIOR)} % before any level [default].`;
}

/** What is said where a level depends on the number of absorption stages. */
export function stageWords({ members, model }: ModelRun): string | undefined {
  const counts = [...new Set(members.flatMap(({ stages }) => stages ?? []))];
  if (counts.length === 0) return undefined;
  return `${modelName(model)}: a level was drawn sooner than ${String(EARLY_H)} h after a dose, where published codes of ${counts.join(' and ')} absorption stages differ by up to 23 %. All are computed, in equal parts; the bands of the curve reach over all of them [default].`;
}

function inputs(of: Case, { course }: Considered): Reason[] {
  const { record, clock, gate, nowH } = course;
  const taken = record.doses.filter(({ atH }) => atH < nowH).length;
  const hematocrits = of.woman.labs.filter(({ test }) => test === 'hematocrit');
  const { ageYears, weightKg, heightCm } = of.woman;
  return [
    stated(
      `${String(taken)} dose${taken === 1 ? '' : 's'} up to ${instantInWords(clock.toInstant(nowH))}, the first on ${instantInWords(clock.first)}; taken as recorded.`,
    ),
    ...gate.said.map(stated),
    ...gate.refused.map((text): Reason => ({ text, truth: 'not met' })),
    ...hematocrits.map(({ value, day }): Reason => ({
      text: `Hematocrit ${ngPerMl(value)} %, in force from ${day}`,
      truth: 'stated',
      fact: { name: 'hematocrit', value, unit: '%', day },
    })),
    ...(ageYears === undefined ? [] : [stated(`${String(ageYears)} years`)]),
    ...(weightKg === undefined || heightCm === undefined
      ? []
      : [
          stated(
            `${String(weightKg)} kg, ${String(heightCm)} cm: fat-free mass by Janmahasatian 2005, also taken for lean weight, for which the paper names no formula [default]`,
          ),
        ]),
    ...record.faults.map((text): Reason => ({ text, truth: 'unknown' })),
    ...record.said.map(stated),
  ];
}

function modelReasons({ views, runs, silent, left, referenceH, course, verdict, medicines }: Considered): Reason[] {
  const when = instantInWords(course.clock.toInstant(referenceH));
  const each = views.map(({ model, medianNgPerMl, lowNgPerMl, highNgPerMl }) =>
    stated(
      `${modelName({ id: model })}: ${ngPerMl(medianNgPerMl)} ng/mL at ${when}, 90 % of draws ${ngPerMl(lowNgPerMl)} to ${ngPerMl(highNgPerMl)}`,
    ),
  );
  const agreed: Reason =
    verdict.kind === 'no dose scoring'
      ? { text: `No common number: ${verdict.because}.`, truth: 'not met' }
      : {
          text: `Greatest over least median ${verdict.ratio.toFixed(2)}: ${verdict.kind === 'agree' ? 'the models agree (at most 1.3)' : 'a range, no single number (1.3 to 2)'}`,
          truth: verdict.kind === 'agree' ? 'met' : 'not met',
        };
  return [
    ...each,
    agreed,
    ...silent.map(({ model, because }): Reason => ({
      text: `${modelName(model)} does not estimate: ${because.join(', ')}`,
      truth: 'unknown',
    })),
    ...runs.flatMap((run) => {
      return [genotypeWords(run), stageWords(run)].flatMap((words) => (words === undefined ? [] : [stated(words)]));
    }),
    ...left.map((text): Reason => ({ text: `${text} It scores no dose.`, truth: 'not met' })),
    ...medicines.said.map(stated),
  ];
}

/** Everything the answer rests on, in words. */
export function levelReasons(of: Case, considered: Considered, ofScoring: readonly string[]): readonly Reason[] {
  return [
    ...inputs(of, considered),
    ...modelReasons(considered),
    ...ofScoring.map(stated),
    { ...stated(STANDING_CAUTION), confidence: 'verified' },
    stated('Food moves exposure by up to 39 % (US label); no model knows it: always the same way.'),
  ];
}
