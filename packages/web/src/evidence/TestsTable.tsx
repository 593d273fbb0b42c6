import type { Comparison } from '@nidation/core/knowledge';
import { entryOf } from './entries.ts';
import { EntryLink } from './EntryLink.tsx';
import { effectsOf, pOf, ratioInWords, signedPoints, TESTS } from './effectWords.ts';
import { EvidenceTable } from './EvidenceTable.tsx';

const COLUMNS = [
  'Comparison',
  'Counts',
  'Difference, points',
  'Odds ratio',
  'Risk ratio',
  ...TESTS,
  'Depends on the test',
] as const;

type Named = (comparison: Comparison) => string;

/** Every effect and every test of each comparison beside each other, computed from the counts. */
export function TestsTable({ of, named = ({ outcome }) => outcome }: { of: readonly Comparison[]; named?: Named }) {
  return (
    <EvidenceTable
      caption="Effects with 95 % intervals and two-sided p values, by test"
      columns={COLUMNS.map((name) => ({ name }))}
      rows={of.map((comparison) => ({ id: comparison.id, cells: cellsOf(comparison, named(comparison)) }))}
    />
  );
}

function cellsOf(comparison: Comparison, name: string) {
  const effects = effectsOf(comparison);
  const { id, first, second, derived, randomized } = comparison;
  const { differencePoints, differenceLower, differenceUpper } = effects;
  const entry = entryOf('comparison', id);
  return [
    <div key="name">
      {entry === undefined ? name : <EntryLink to={entry}>{name}</EntryLink>}
      <div className="small muted">
        {randomized ? 'randomized' : 'not randomized'}
        {derived === undefined ? '' : `; derived: ${derived}`}
      </div>
    </div>,
    `${armWords(first)} v ${armWords(second)}`,
    `${signedPoints(differencePoints)} (${signedPoints(differenceLower)} to ${signedPoints(differenceUpper)})`,
    ratioInWords(effects.oddsRatio),
    ratioInWords(effects.riskRatio),
    ...TESTS.map((test) => pOf(effects, test)),
    effects.significanceDependsOnTest ? <strong key="depends">yes</strong> : 'no',
  ];
}

const armWords = ({ label, events, total }: Comparison['first']): string =>
  `${label} ${String(events)}/${String(total)}`;
