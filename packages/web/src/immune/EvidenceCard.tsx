import { inPercent, oneDecimal } from '@nidation/core/engines';
import type { ComparisonEvidence, ObservationEvidence } from '@nidation/core/pathway';
import { Mark } from '../parts/Mark.tsx';
import { pInWords } from '../parts/pValue.ts';
import { Whisker } from '../parts/Whisker.tsx';
import { evidenceAnchor, subjectOf, type EvidenceRow } from './evidenceRows.ts';

/** One row of evidence: counts, percent with interval, difference, p by test, design. */
export function EvidenceCard({ row }: { row: EvidenceRow }) {
  const { id, outcome, confidence } = subjectOf(row);
  return (
    <div className="evidence-row" id={evidenceAnchor(id)}>
      <p>
        <strong>{outcome.charAt(0).toUpperCase() + outcome.slice(1)}</strong> <Mark of={confidence} />
      </p>
      {row.kind === 'comparison' ? <Compared evidence={row.evidence} /> : <Observed evidence={row.evidence} />}
    </div>
  );
}

const LONG_LABEL = 16;

function Arm({ of }: { of: ComparisonEvidence['first'] }) {
  return (
    <div className={of.label.length > LONG_LABEL ? 'arm long' : 'arm'}>
      <span>{of.label}</span>
      <span className="nowrap">
        <strong>
          {of.events}/{of.total}
        </strong>{' '}
        = {inPercent(of.percent)}
      </span>
      <Whisker percent={of.percent} lower={of.lowerPercent} upper={of.upperPercent} />
      <span className="muted small nowrap">
        {oneDecimal(of.lowerPercent).toFixed(1)} to {inPercent(of.upperPercent)}
      </span>
    </div>
  );
}

function Compared({ evidence }: { evidence: ComparisonEvidence }) {
  const {
    comparison,
    first,
    second,
    differencePoints,
    differenceLower,
    differenceUpper,
    pValues,
    significanceDependsOnTest,
  } = evidence;
  return (
    <>
      <Arm of={first} />
      <Arm of={second} />
      <p className="small">
        Difference <strong className="nowrap">{signed(differencePoints)} points</strong> ({signed(differenceLower)} to{' '}
        {signed(differenceUpper)}) ·{' '}
        {pValues
          .map(({ test, p }) => `${test} p = ${pInWords(p)}`)
          .join(' · ')
          .replaceAll('= <', '<')}
        {significanceDependsOnTest ? <strong> · significance depends on the test</strong> : null}
      </p>
      <p className="small muted">
        {comparison.randomized ? 'Randomized.' : 'Not randomized.'}
        {comparison.derived === undefined ? '' : ` ${comparison.derived}`}
      </p>
    </>
  );
}

function Observed({ evidence: { observation, arm } }: { evidence: ObservationEvidence }) {
  if (arm !== undefined) return <Arm of={arm} />;
  const { printed } = observation;
  if (printed === undefined) return <p>No counts were found.</p>;
  return (
    <p>
      <strong>{String(printed.percent)} %</strong>
      {printed.lowerPercent === undefined || printed.upperPercent === undefined
        ? ', as printed'
        : ` (${String(printed.lowerPercent)} to ${String(printed.upperPercent)} %), as printed`}
    </p>
  );
}

/** '+30.6', '−17.8' with a true minus sign. */
function signed(points: number): string {
  const rounded = oneDecimal(Math.abs(points)).toFixed(1);
  return points < 0 ? `−${rounded}` : `+${rounded}`;
}
