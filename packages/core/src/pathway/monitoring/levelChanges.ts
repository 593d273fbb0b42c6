import type { Case } from '../../case/case.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Change } from '../why.ts';
import type { LevelsSettings } from './answers.ts';
import { consider, type Considered } from './consider.ts';
import { modelName, ngPerMl } from './modelNames.ts';
import { NO_TARGET } from './scoring.ts';

/** One fact changed, the whole question asked again, and what the answer would then be. */

/** Enough for the level of the answer. */
const FEWER_DRAWS = 512;
/** A hematocrit nobody measured, tried only to see whether measuring it would turn the answer, percent. */
const TRIED_HEMATOCRIT = 38;

function becomes(considered: Considered | undefined): string {
  if (considered === undefined) return 'cannot say';
  const { level, views } = considered;
  const words = views.map(({ model, medianNgPerMl }) => `${modelName({ id: model })} ${ngPerMl(medianNgPerMl)}`);
  return words.length === 0 ? level : `${level}: ${words.join(', ')} ng/mL at the same hour`;
}

export interface ChangeQuestion {
  readonly of: Case;
  readonly knowledge: Knowledge;
  readonly models: readonly PopulationModel[];
  readonly settings: LevelsSettings;
}

const genotype = (of: Case, cyp3a5: 'expresser' | 'non-expresser'): Case =>
  of.tacrolimus === undefined ? of : { ...of, tacrolimus: { ...of.tacrolimus, cyp3a5 } };

function withHematocrit(of: Case): Case {
  const lab = { test: 'hematocrit', day: of.asOf, value: TRIED_HEMATOCRIT } as const;
  const asEntered = { value: TRIED_HEMATOCRIT, unit: '%' };
  return { ...of, woman: { ...of.woman, labs: [...of.woman.labs, { ...lab, asEntered }] } };
}

/**
 * What would change the answer.
 *
 * @param withheldBecause of the answer as it is
 */
export function levelChanges(
  { of, knowledge, models, settings }: ChangeQuestion,
  withheldBecause: readonly string[],
): readonly Change[] {
  const ask = (changed: Case): string =>
    becomes(consider(changed, knowledge, models, { ...settings, draws: Math.min(settings.draws, FEWER_DRAWS) }));
  const changes: Change[] = [];
  const measured = of.woman.labs.some(({ test }) => test === 'hematocrit');
  if (!measured && settings.whatIf?.hematocritPercent === undefined)
    changes.push({
      fact: 'hematocrit',
      label: 'hematocrit measured (38 % tried)',
      from: undefined,
      to: TRIED_HEMATOCRIT,
      becomes: ask(withHematocrit(of)),
    });
  if (of.tacrolimus?.cyp3a5 === undefined)
    for (const to of ['non-expresser', 'expresser'] as const)
      changes.push({
        fact: 'tacrolimus.cyp3a5',
        label: 'CYP3A5 genotype',
        from: undefined,
        to,
        becomes: ask(genotype(of, to)),
      });
  if (of.clinic.settings.troughTarget === undefined) {
    const others = withheldBecause.filter((reason) => reason !== NO_TARGET);
    changes.push({
      fact: 'clinic.settings.troughTarget',
      label: 'level range of the clinic',
      from: undefined,
      to: 'signed, with its source',
      becomes:
        others.length === 0
          ? 'doses are scored, unless the models differ on one by more than 2'
          : `still not scored: ${others.join(' ')}`,
    });
  }
  return changes;
}
