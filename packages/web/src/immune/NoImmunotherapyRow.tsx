import { knowledge } from '@nidation/core/knowledge';
import { evidenceOf, type ComparisonEvidence } from '@nidation/core/pathway';
import { inPercent } from '@nidation/core/engines';
import { Level } from '../parts/Level.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { untreatedRows } from './evidenceRows.ts';
import { countsOf, subjectOf } from './evidenceRows.ts';

/** Untreated arms of the two studies that had one: those that did well, and those that did not. */
const WELL = ['nakagawa2024/sacFrom10_3', 'nakagawa2024/sacBetween10_3And11_8'];
const POORLY = ['nakagawa2024/sacFrom11_8', 'nakagawa2015/clinicalPregnancy'];

/** Continuing without immunotherapy has its own data, for and against, like every protocol. */
export function NoImmunotherapyRow() {
  return (
    <tr className="protocol-row">
      <th scope="row">
        No immunotherapy
        <div className="muted small">{noticeWords('decline')}</div>
      </th>
      <td data-label="Answer">
        <Level of="open to all" />
      </td>
      <td data-label="Its dose here">
        <span className="muted">no drug</span>
      </td>
      <td data-label="For" className="for pair">
        {WELL.map((id) => (
          <UntreatedArm key={id} id={id} />
        ))}
        {untreatedRows()
          .slice(0, 2)
          .map((row) => (
            <div key={subjectOf(row).id}>
              <strong className="nowrap">{countsOf(row)}</strong>{' '}
              <span className="muted small">{subjectOf(row).outcome}</span>
            </div>
          ))}
      </td>
      <td data-label="Against" className="against pair">
        {POORLY.map((id) => (
          <UntreatedArm key={id} id={id} />
        ))}
      </td>
    </tr>
  );
}

function UntreatedArm({ id }: { id: string }) {
  const comparison = knowledge.comparisons.find((one) => one.id === id);
  if (comparison === undefined) return null;
  const { second } = evidenceOf(comparison);
  return (
    <div>
      <strong className="nowrap">{armCounts(second)}</strong>{' '}
      <span className="muted small">
        untreated, {comparison.outcome}; 95 % {inPercent(second.lowerPercent)} to {inPercent(second.upperPercent)}
      </span>
    </div>
  );
}

const armCounts = ({ events, total }: ComparisonEvidence['first']) => `${String(events)}/${String(total)}`;
