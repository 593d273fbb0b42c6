import { diagnoseLevel, type LevelDiagnosis } from '../../engines/pharmacokinetics/diagnostics.ts';
import { estimate } from '../../engines/pharmacokinetics/estimate.ts';
import type { Posterior } from '../../engines/pharmacokinetics/posterior.ts';
import { mixDraws } from '../../engines/pharmacokinetics/mixture.ts';
import { weightedQuantiles } from '../../engines/pharmacokinetics/weightedQuantiles.ts';
import type { ModelLevels } from './answers.ts';
import { instantInWords } from './clock.ts';
import { levelInWords, type GatedLevel } from './levelGate.ts';
import { fewerDraws, memberLevels } from './mixedLevels.ts';
import { memberWeights, type Member, type ModelRun, type RunQuestion } from './modelRuns.ts';

/** Each level against draws that did not see it. */

export interface LevelVerdict {
  readonly shown: ModelLevels['levels'][number];
  readonly atH: number;
  /** Two-sided predictive probability under the genotype that explains it better. */
  readonly p: number;
}

/** Draws are enough here for a verdict, not for a probability on a screen. */
const DRAWS = 512;
/** With more levels than these each is held against the cohort instead of against the others. */
const MOST_LEFT_OUT = 4;

interface Unseeing {
  readonly posterior: Posterior;
  /** Before normalization over the members. */
  readonly evidence: number;
}

/** Draws of one member that did not see level i. */
function without(member: Member, i: number, { points }: RunQuestion, run: ModelRun): Unseeing {
  const { levels } = member.person;
  const priorDraws = { posterior: fewerDraws(member.prior.posterior, DRAWS), evidence: 0 };
  const occasions = member.person.occasionsFromH?.length ?? 0;
  if (levels.length < 2 || levels.length > MOST_LEFT_OUT || occasions > 0) return priorDraws;
  const answer = estimate(
    run.model,
    { ...member.person, levels: levels.filter((_, other) => other !== i) },
    member.settings,
    { ...points, count: Math.min(points.count, DRAWS) },
  );
  return answer.kind === 'estimate' ? { posterior: answer.posterior, evidence: answer.posterior.evidence } : priorDraws;
}

function diagnosed(member: Member, { posterior }: Unseeing, i: number): LevelDiagnosis {
  const { ready } = member.posterior;
  return diagnoseLevel(ready.input, posterior, ready.levels[i]!);
}

function oneVerdict(run: ModelRun, gated: GatedLevel, i: number, question: RunQuestion): LevelVerdict {
  const draws = run.members.map((member) => without(member, i, question, run));
  const weights = memberWeights(
    run.members,
    draws.map(({ evidence }) => evidence),
  );
  const atH = gated.level.atH;
  const mixed = mixDraws(
    run.members.map((member, m) => ({
      weight: weights[m]!,
      weights: draws[m]!.posterior.weights,
      levels: memberLevels(member, member.posterior.ready.input, draws[m]!.posterior, {
        timesH: [atH],
        future: { kind: 'middle' },
      }),
    })),
  );
  const [predicted = NaN] = weightedQuantiles(mixed.levels, mixed.weights, [0.5]);
  const found = run.members.map((member, m) => diagnosed(member, draws[m]!, i));
  const best = found.reduce((a, b) => (b.p > a.p ? b : a));
  const name = `${levelInWords(gated.record)} on ${instantInWords(gated.record.drawnAt)}`;
  const chance = best.p < 0.01 ? 'p < 0.01' : `p = ${best.p.toFixed(2)}`;
  const explanations =
    best.verdict === 'fits'
      ? []
      : best.explanations.length > 0
        ? best.explanations.map(({ words }) => words)
        : ['No single slip explains it: repeat it before acting on it.'];
  const words = `${name}: ${best.verdict} (${chance}); ${predicted.toFixed(1)} ng/mL was expected.`;
  return { atH, p: best.p, shown: { at: gated.record.drawnAt, predicted, verdict: best.verdict, words, explanations } };
}

/** What one model expected of each used level, and whether it fits. */
export function levelVerdicts(run: ModelRun, question: RunQuestion): readonly LevelVerdict[] {
  return question.course.gate.used.map((gated, i) => oneVerdict(run, gated, i, question));
}
