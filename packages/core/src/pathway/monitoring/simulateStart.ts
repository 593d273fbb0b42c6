import type { Case } from '../../case/case.ts';
import type { TacrolimusProduct } from '../../case/levels.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { addDays } from '../../engines/quantities/days.ts';
import { instantOf, localDay, type Instant } from '../../engines/quantities/instants.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { LevelsAnswer, LevelsSettings } from './answers.ts';
import { readLevels } from './readLevels.ts';
import { limitFor } from './scoring.ts';

/** A course not yet begun: the first dose on day −2, sixteen dosing days unless a last dose is named. */
export interface StartRequest extends LevelsSettings {
  readonly firstDoseAt: Instant;
  readonly mgPerDose: number;
  readonly everyHours: 12 | 24;
  readonly product: TacrolimusProduct;
  readonly lastDoseAt?: Instant;
}

/** Day −2 to day +13. */
const DOSING_DAYS = 16;

/**
 * The first two weeks of a protocol's dose before any level: what the cohorts alone would say.
 *
 * The dose is one that somebody decided; this names none. Recorded doses and levels are left out.
 */
export function simulateStart(
  of: Case,
  knowledge: Knowledge,
  models: readonly PopulationModel[],
  request: StartRequest,
): LevelsAnswer {
  const { firstDoseAt, mgPerDose, everyHours, product } = request;
  const limit = limitFor(of, knowledge, {});
  const daily = (mgPerDose * 24) / everyHours;
  const until = request.lastDoseAt ?? lastOf(firstDoseAt, everyHours);
  const cyp3a5 = of.tacrolimus?.cyp3a5;
  const planned: Case = {
    ...of,
    tacrolimus: {
      regimens: [{ from: firstDoseAt, until, mgPerDose, everyHours, product }],
      departures: [],
      levels: [],
      ...(cyp3a5 === undefined ? {} : { cyp3a5 }),
    },
    asOf: of.asOf < localDay(firstDoseAt) ? of.asOf : localDay(firstDoseAt),
  };
  if (daily > limit)
    return {
      id: 'levels',
      value: { kind: 'cannot say', needs: [] },
      level: 'cannot say',
      because: [
        {
          text: `${String(daily)} mg a day is above the limit of ${String(limit)} mg a day: it is not simulated.`,
          truth: 'not met',
        },
      ],
      unknown: [],
      wouldChange: [],
      sources: [],
      knowledgeVersion: knowledge.version,
    };
  return readLevels(planned, knowledge, models, request);
}

/** The last clock hour of a dose on the sixteenth dosing day. */
function lastOf(first: Instant, everyHours: 12 | 24): Instant {
  const hour = Number(first.slice(11, 13));
  const last = everyHours === 12 && hour < 12 ? hour + 12 : hour;
  return instantOf(`${addDays(localDay(first), DOSING_DAYS - 1)}T${String(last).padStart(2, '0')}${first.slice(13)}`);
}
