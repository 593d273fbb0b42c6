import { doseGrid } from '../../packages/core/src/engines/pharmacokinetics/doseCandidates.ts';
import { regimen } from '../../packages/core/src/engines/pharmacokinetics/doseEvents.ts';
import { rankDoses } from '../../packages/core/src/engines/pharmacokinetics/doseRanking.ts';
import { scoreDoses, type TargetRange } from '../../packages/core/src/engines/pharmacokinetics/doseScoring.ts';
import { estimate } from '../../packages/core/src/engines/pharmacokinetics/estimate.ts';
import type { Person } from '../../packages/core/src/engines/pharmacokinetics/person.ts';
import { proposalPoints } from '../../packages/core/src/engines/pharmacokinetics/proposalPoints.ts';
import { hematocrit } from '../../packages/core/src/knowledge/pk-models/covariates.ts';
import { tacrolimusWoillard2011 } from '../../packages/core/src/knowledge/pk-models/tacrolimusWoillard2011.ts';

/** One woman, three troughs: the question that Node and the browser's worker answer alike. */

const person: Person = {
  history: { kind: 'doses', doses: regimen(1, 12, 30) },
  levels: [71.5, 167.5, 335.5].map((atH, i) => ({
    kind: 'measured',
    atH,
    assay: 'LC-MS/MS',
    ngPerMl: [4.1, 5.2, 4.8][i]!,
  })),
  periods: [{ fromH: 0, covariates: { ...hematocrit(0.37), cyp3a5Expresser: 0, immediateRelease: 1 } }],
};
const range: TargetRange = {
  lowNgPerMl: 4,
  highNgPerMl: 8,
  sampling: { kind: 'before the next dose' },
  mayRaiseDose: true,
  loss: { below: 1, above: 1 },
};
const points = proposalPoints(4000, 5, 1);
const candidates = doseGrid({ maxMgPerDay: 9, stepMg: 0.5, onceDaily: true, twiceDaily: true }).slice(0, 40);

/** Estimate, 4,000 draws, 40 regimens with their chances, ranked. */
export function fullAnswer(): string {
  const found = estimate(tacrolimusWoillard2011, person, { betweenOccasions: false }, points);
  if (found.kind !== 'estimate') throw new Error(found.kind);
  const { history: _, ...plan } = found.ready.input;
  const scores = scoreDoses({
    plan,
    posterior: found.posterior,
    theta: found.map.theta,
    taken: regimen(1, 12, 30),
    candidates,
    fromH: 360,
    after: { days: 7 },
    range,
    future: { kind: 'middle' },
    roomAt: found.ready.roomAt,
  });
  return rankDoses(scores, range).kind;
}
