import type { Case } from '@nidation/core/case';
import type { InvestigationAnswer, InvestigationValue } from '@nidation/core/pathway';
import { dayInWords } from '@nidation/core/engines';
import { FactEditor } from '../couple/FactEditor.tsx';
import { SourceName } from '../parts/citations.tsx';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';
import { findingWords } from '../parts/timelineEvents.ts';
import { isCannotSay } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';
import { AddWithReason } from './AddWithReason.tsx';
import { FindingEditor } from './FindingEditor.tsx';
import { interventionName } from './names.ts';

interface ItemProps {
  readonly answer: InvestigationAnswer;
  readonly of: Case;
  readonly added: boolean;
}

/** One investigation: for whom, whether it applies, what was done, what a finding would change. */
export function InvestigationItem({ answer, of, added }: ItemProps) {
  const { value } = answer;
  if (isCannotSay(value)) return null;
  const { item } = value;
  return (
    <li className="item">
      <div className="stack tight">
        <h3>
          {item.name}{' '}
          <span className="chip">
            {item.partners.map((who) => (who === 'woman' ? '♀ woman' : '♂ partner')).join(' · ')}
          </span>{' '}
          {item.confidence === 'source document' ? null : <Mark of={item.confidence} />}
        </h3>
        <p className="muted small">{item.whatItWouldChange}</p>
        {item.remarks.map((remark) => (
          <p key={remark} className="muted small">
            {remark}
          </p>
        ))}
        {item.otherPositions.map(({ sourceId, words }) => (
          <p key={sourceId} className="small">
            <strong>Other position:</strong> {words}{' '}
            <span className="muted">
              <SourceName id={sourceId} />
            </span>
          </p>
        ))}
      </div>
      <div className="stack tight">
        <Condition value={value} of={of} unknown={answer.unknown} />
        <Done value={value} />
        {item.level === 'not recommended' ? (
          <AddWithReason id={answer.id} name={item.name} added={added} />
        ) : (
          <FindingEditor of={of} value={value} />
        )}
      </div>
      <div>
        <WhyButton title={item.name} why={answer} />
      </div>
    </li>
  );
}

function Condition({
  value,
  of,
  unknown,
}: {
  value: InvestigationValue;
  of: Case;
  unknown: InvestigationAnswer['unknown'];
}) {
  const { item, condition } = value;
  if (item.when === undefined) return null;
  const words = item.whenWords ?? 'under its condition';
  if (condition !== 'unknown') {
    return (
      <Level
        of={condition === 'met' ? 'reached' : 'outside protocol'}
        word={condition === 'met' ? `applies ${words}` : `does not apply: only ${words}`}
      />
    );
  }
  return (
    <div className="stack tight">
      <Level of="needs answer" word={`Needs answer: ${words}`} />
      {unknown.map(({ fact, label }) => (
        <div key={fact}>
          <span className="small">{label}?</span> <FactEditor of={of} fact={fact as never} label={label} />
        </div>
      ))}
    </div>
  );
}

function Done({ value: { done, opened, partnersOpen } }: { value: InvestigationValue }) {
  return (
    <>
      {done.map((finding, i) => (
        <p key={i}>
          <strong>{findingWords(finding)}</strong>
          <span className="muted small">
            {' '}
            {finding.day === undefined ? 'day not recorded' : dayInWords(finding.day)}
          </span>
        </p>
      ))}
      {opened.map((id) => (
        <p key={id}>
          → opens <a href={`#intervention/${id}`}>{interventionName(id)}</a>
        </p>
      ))}
      {done.length > 0 && partnersOpen.length > 0 ? (
        <p className="muted small">No result yet: {partnersOpen.join(', ')}.</p>
      ) : null}
    </>
  );
}
