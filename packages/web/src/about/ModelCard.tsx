import { SourceLine } from '../parts/citations.tsx';
import { Mark } from '../parts/Mark.tsx';

interface ModelCardProps {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly remarks: readonly string[];
  readonly mark: string;
  readonly sourceId: string;
}

/** Population, outcome, discrimination, calibration, and where the rule refuses. */
export function ModelCard({ title, facts, remarks, mark, sourceId }: ModelCardProps) {
  return (
    <section className="card" aria-label={`Model card: ${title}`}>
      <h2>
        Model card: {title} <Mark of={mark} />
      </h2>
      <dl className="facts">
        {facts.map(([name, words]) => (
          <div key={name} className="help-row">
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {remarks.length === 0 ? null : (
        <ul className="small">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <p className="muted small">
        <SourceLine id={sourceId} />
      </p>
    </section>
  );
}
