import type { InterventionAnswer } from '@nidation/core/pathway';
import { SourceName } from '../parts/citations.tsx';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';
import { findingWords } from '../parts/timelineEvents.ts';
import { isCannotSay } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';
import { AddWithReason } from './AddWithReason.tsx';
import { investigationName } from './names.ts';

const CONCERNS = { her: '♀ woman', both: '♀ woman · ♂ partner', embryo: 'embryo' } as const;

/** One intervention: its level, its condition and the finding that opened it. */
export function InterventionItem({ answer, added }: { answer: InterventionAnswer; added: boolean }) {
  const { value } = answer;
  if (isCannotSay(value)) return null;
  const { item, condition, openedBy } = value;
  return (
    <li className="item" id={answer.id}>
      <div className="stack tight">
        <h3>
          {item.name} <span className="chip">{CONCERNS[item.concerns]}</span>{' '}
          {item.confidence === 'source document' ? null : <Mark of={item.confidence} />}
        </h3>
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
        {item.level === 'not recommended' ? null : <Level of={item.level} />}
        {item.when === undefined ? null : (
          <Level
            of={condition === 'met' ? 'reached' : condition === 'unknown' ? 'needs answer' : 'outside protocol'}
            word={conditionWords(condition, item.whenWords ?? 'its condition')}
          />
        )}
        {openedBy.map((finding, i) => (
          <p key={i} className="small">
            Opened by {investigationName(finding.investigation)}: <strong>{findingWords(finding)}</strong>
          </p>
        ))}
        {item.level === 'not recommended' ? <AddWithReason id={answer.id} name={item.name} added={added} /> : null}
      </div>
      <div>
        <WhyButton title={item.name} why={answer} />
      </div>
    </li>
  );
}

function conditionWords(condition: 'met' | 'not met' | 'unknown', words: string): string {
  switch (condition) {
    case 'met':
      return `applies: ${words}`;
    case 'not met':
      return `does not apply: ${words}`;
    case 'unknown':
      return `not known: ${words}`;
  }
}
