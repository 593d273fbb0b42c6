import { knowledge, type Comparison, type Study } from '@nidation/core/knowledge';
import { evidenceOf } from '@nidation/core/pathway';
import {
  forestFigure,
  forestOfComparisons,
  metaAnalysis,
  publishedStudies,
  type FigureHead,
  type ForestFigure,
} from '@nidation/core/registry';
import { sourceTitle } from './studyEntries.ts';

/** The counts of the studies as forest plots. What is drawn and why nothing is pooled comes from the core. */

const METHOD = 'risk difference with 95 % interval (Newcombe), from the counts';

const headOf = (of: Pick<FigureHead, 'id' | 'title' | 'cohort' | 'notes' | 'software'>): FigureHead => ({
  ...of,
  method: METHOD,
  source: 'the studies named, counts as on their cards',
  knowledge: knowledge.version,
});

const PLACE = { against: 0, for: 1, neither: 2 } as const;

/** What speaks against stands above what speaks for; equals keep their order. */
export function againstFirst(comparisons: readonly Comparison[]): readonly Comparison[] {
  return [...comparisons].sort((one, other) => PLACE[one.speaks] - PLACE[other.speaks]);
}

/** Women given tacrolimus against women of the same kind given none; arms with other profiles or medicines are not among them. */
export const treatedAgainstUntreated: readonly Comparison[] = againstFirst(
  knowledge.comparisons.filter(({ first, second }) => first.label === 'treated' && second.label === 'untreated'),
);

/** Whether the two studies of implantation failure may be pooled, as the core decides it. */
function whyNotPooled(): string {
  const basis = {
    outcome: 'clinical pregnancy or gestational sac',
    denominator: 'women',
    cohort: 'published studies',
    attrition: [],
  };
  const { claim } = metaAnalysis({ basis, studies: publishedStudies('C'), measure: 'risk difference' });
  const shared = 'the rows of one study share their women';
  return claim.kind === 'withheld' ? `implantation failure: ${claim.because}; ${shared}` : shared;
}

/** @param software with its version, as every figure names it: 'Nidation 0.1.0' */
export function treatmentForest(software: string): ForestFigure {
  const derived = treatedAgainstUntreated.flatMap(({ outcome, derived: how }) =>
    how === undefined ? [] : [`Derived, ${outcome}: ${how}`],
  );
  return forestOfComparisons(
    headOf({
      id: 'treated-against-untreated',
      title: 'Tacrolimus against no tacrolimus',
      cohort: 'women as each study took them in',
      notes: [...derived, 'Nakagawa 2022: women with pregnancy loss, not implantation failure.'],
      software,
    }),
    treatedAgainstUntreated,
    Object.fromEntries(treatedAgainstUntreated.map(({ sourceId }) => [sourceId, sourceTitle(sourceId)] as const)),
    { kind: 'not shown', because: whyNotPooled() },
  );
}

/**
 * The comparisons of one study.
 *
 * @param software as above
 * @throws {RangeError} when there is no comparison
 */
export function studyForest(study: Study, comparisons: readonly Comparison[], software: string): ForestFigure {
  return forestFigure({
    ...headOf({
      id: `forest-${study.id.toLowerCase()}`,
      title: study.title,
      cohort: study.entry,
      notes: comparisons.flatMap(({ derived }) => (derived === undefined ? [] : [`Derived: ${derived}`])),
      software,
    }),
    axis: { label: 'Risk difference', unit: 'percentage points' },
    scale: 'linear',
    noEffect: 0,
    armLabels: ['first group', 'second group'],
    sides: ['fewer in the first', 'more in the first'],
    studies: comparisons.map((comparison) => {
      const { differencePoints: value, differenceLower: lower, differenceUpper: upper } = evidenceOf(comparison);
      const { first, second, outcome, randomized, derived } = comparison;
      return {
        label: derived === undefined ? outcome : `${outcome} (derived)`,
        detail: `${first.label} v ${second.label}`,
        randomized,
        first: { events: first.events, total: first.total },
        second: { events: second.events, total: second.total },
        estimate: { kind: 'estimated', value, lower, upper },
      };
    }),
    pooled: { kind: 'not shown', because: 'these rows come from one study and share its women' },
  });
}
