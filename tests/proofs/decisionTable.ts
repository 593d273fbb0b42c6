import type { Facts } from '@nidation/core/case';
import {
  above,
  all,
  atLeast,
  atMost,
  below,
  smtDeclarations,
  smtJoin,
  smtTruth,
  smtUnknown,
  type Condition,
  type Truth,
} from '@nidation/core/engines';
import type { Contraindication, Protocol } from '@nidation/core/knowledge';
import { CONFLICT_FROM, CONFLICT_TO, type decide, type ProtocolLevel } from '@nidation/core/pathway';
import { th1Th2Ratio } from '../../packages/core/src/case/facts.ts';
import type { Obligation } from './obligation.ts';

/**
 * The decision of one protocol as a table, read off the code that decides: it is asked for every way its
 * inputs can fall, and each answer becomes a row over the real conditions. So the proof is of the code,
 * as far as the code answers alike inside one cell of the ratio; that is tried at random elsewhere.
 */

interface Cell {
  /** Undefined: the ratio is not known. */
  readonly ratio: number | undefined;
  readonly formula: string;
}

/** Every edge by itself, and what lies between two edges. */
function cells(edges: readonly number[]): readonly Cell[] {
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  const cell = (ratio: number, condition: Condition<Facts>): Cell => ({ ratio, formula: smtTruth(condition).met });
  const between = sorted.flatMap((edge, i) => {
    const next = sorted[i + 1];
    const point = cell(edge, all(atLeast(th1Th2Ratio, edge), atMost(th1Th2Ratio, edge)));
    return next === undefined
      ? [point, cell(edge + 1, above(th1Th2Ratio, edge))]
      : [point, cell((edge + next) / 2, all(above(th1Th2Ratio, edge), below(th1Th2Ratio, next)))];
  });
  return [
    { ratio: undefined, formula: '(not k_th1Th2Ratio)' },
    cell(sorted[0]! / 2, below(th1Th2Ratio, sorted[0]!)),
    ...between,
  ];
}

function edgesOf({ cutOffRatio, dose }: Protocol): readonly number[] {
  const bands = dose.kind === 'bands' ? dose.bands : [];
  return [
    CONFLICT_FROM,
    CONFLICT_TO,
    ...(cutOffRatio === undefined ? [] : [cutOffRatio]),
    ...bands.flatMap(({ fromRatio, toRatio }) => (toRatio === undefined ? [fromRatio] : [fromRatio, toRatio])),
  ];
}

interface Row {
  readonly guard: string;
  readonly level: ProtocolLevel;
}

const TRUTHS: readonly Truth[] = ['met', 'not met', 'unknown'];

const ENTRY: Record<Truth, string> = { met: 'entryMet', 'not met': 'entryNotMet', unknown: 'entryUnknown' };

function rowsOf({ cutOffRatio, dose }: Protocol, held: readonly Cell[], decideAs: typeof decide): readonly Row[] {
  return held.flatMap(({ ratio }, at) =>
    TRUTHS.flatMap((entry) =>
      [0, 1].flatMap((stopsMet) =>
        [0, 1].map((stopsUnknown) => ({
          guard: `(and ${stopsMet > 0 ? 'stopMet' : '(not stopMet)'} ${stopsUnknown > 0 ? 'stopUnknown' : '(not stopUnknown)'} ${ENTRY[entry]} cell${String(at)})`,
          level: decideAs({ stopsMet, stopsUnknown, entry, cutOffRatio, ratio, dose }),
        })),
      ),
    ),
  );
}

/** A name for a formula: rows speak of names, the solver knows what they stand for. */
const named = (name: string, formula: string): string =>
  `(declare-const ${name} Bool)\n(assert (= ${name} ${formula}))`;

const pairs = (names: readonly string[]): readonly string[] =>
  names.flatMap((one, i) => names.slice(i + 1).map((two) => `(and ${one} ${two})`));

/** @param decideAs the decision itself, or a faulty one to see it caught */
export function decisionObligations(
  protocol: Protocol,
  contraindications: readonly Contraindication[],
  decideAs: typeof decide,
): readonly Obligation[] {
  const stops = contraindications.map(({ when, stage }) => ({ truth: smtTruth(when), stage }));
  const blocking = stops.filter(({ stage }) => stage === 'candidacy');
  const entry = smtTruth(protocol.entry);
  const held = cells(edgesOf(protocol));
  const names = held.map((_, at) => `cell${String(at)}`);
  const declarations = [
    smtDeclarations([atLeast(th1Th2Ratio, 0), protocol.entry, ...contraindications.map(({ when }) => when)]),
    named(
      'stopMet',
      smtJoin(
        'or',
        stops.map(({ truth }) => truth.met),
      ),
    ),
    named(
      'stopUnknown',
      smtJoin(
        'or',
        blocking.map(({ truth }) => smtUnknown(truth)),
      ),
    ),
    named(ENTRY.met, entry.met),
    named(ENTRY['not met'], entry.notMet),
    named(ENTRY.unknown, smtUnknown(entry)),
    ...held.map(({ formula }, at) => named(`cell${String(at)}`, formula)),
  ].join('\n');
  const rows = rowsOf(protocol, held, decideAs);
  const never = (what: string, formula: string): Obligation => ({
    name: `${protocol.id}: ${what}`,
    declarations,
    formula,
    must: 'never hold',
  });
  const where = (chosen: (row: Row) => boolean) =>
    smtJoin(
      'or',
      rows.filter(chosen).map(({ guard }) => guard),
    );
  const dosed = (row: Row) =>
    protocol.dose.kind !== 'none' && (row.level === 'fits protocol' || row.level === 'conflict');
  const reached = [...new Set(rows.map(({ level }) => level))];
  return [
    never('everybody gets an answer', `(not ${where(() => true)})`),
    // Rows differ in the entry, in the cell, or in a yes and a no: two of one kind at once would be two answers.
    never('nobody gets two answers', smtJoin('or', [...pairs(Object.values(ENTRY)), ...pairs(names)])),
    never('no dose together with a refusal', `(and stopMet ${where(dosed)})`),
    never('no dose while a stop item is unknown', `(and stopUnknown ${where(dosed)})`),
    never(
      'no dose while the ratio is unknown',
      protocol.cutOffRatio === undefined ? 'false' : `(and (not k_th1Th2Ratio) ${where(dosed)})`,
    ),
    never('no dose outside the entry or while it is unknown', `(and (not entryMet) ${where(dosed)})`),
    ...(protocol.cutOffRatio === undefined
      ? []
      : [
          never(
            'no dose below the cut-off',
            `(and ${smtTruth(below(th1Th2Ratio, protocol.cutOffRatio)).met} ${where(dosed)})`,
          ),
          never(
            'never "fits" where the sources contradict each other',
            protocol.cutOffRatio < CONFLICT_TO
              ? `(and ${smtTruth(all(atLeast(th1Th2Ratio, CONFLICT_FROM), below(th1Th2Ratio, CONFLICT_TO))).met} ${where(({ level }) => level === 'fits protocol')})`
              : 'false',
          ),
        ]),
    ...reached.map((level): Obligation => ({
      name: `${protocol.id}: "${level}" is reached`,
      declarations,
      formula: where((row) => row.level === level),
      must: 'hold for somebody',
    })),
  ];
}
