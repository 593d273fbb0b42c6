import {
  countWords,
  COVARIATE_WORDS,
  type ImportReport,
  OUTCOME_WORDS,
  type OutcomeName,
} from '@nidation/core/registry';
import { useId } from 'react';
import { DayField } from '../parts/DayField.tsx';
import { analyze, question } from './importState.ts';
import type { AnalysisQuestion, Asking } from './messages.ts';

const shortWords = (name: OutcomeName): string => OUTCOME_WORDS[name].split(':')[0] ?? name;

/** Which outcome, of whom: a change computes everything anew. */
export function QuestionCard({ asking, report }: { asking: Asking; report: ImportReport }) {
  const asked = question.use();
  if (asked === undefined) return null;
  const change = (next: Partial<AnalysisQuestion>) => void analyze({ ...asked, ...next });
  return (
    <section className="card no-print" aria-labelledby="question">
      <h2 id="question">What is asked</h2>
      <div className="row top">
        <OutcomeField asked={asked} asking={asking} onChange={change} />
        <CohortField asked={asked} report={report} onChange={change} />
        <DayField
          label="Data complete up to"
          day={asked.completeUntil}
          hint="needed for the curve by attempt"
          onDay={(completeUntil) => change({ completeUntil })}
        />
      </div>
      <div className="row top">
        <fieldset className="field">
          <legend>Rows</legend>
          <Check label="own eggs only" checked={asked.ownEggsOnly} onCheck={(ownEggsOnly) => change({ ownEggsOnly })} />
          <Check
            label="arms: first transfer of each woman"
            checked={asked.firstOnly}
            onCheck={(firstOnly) => change({ firstOnly })}
          />
        </fieldset>
        <CovariateFields asked={asked} asking={asking} onChange={change} />
      </div>
    </section>
  );
}

interface FieldProps {
  readonly asked: AnalysisQuestion;
  readonly onChange: (next: Partial<AnalysisQuestion>) => void;
}

function OutcomeField({ asked, asking, onChange }: FieldProps & { asking: Asking }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Outcome</label>
      <select
        id={id}
        value={asked.outcome}
        onChange={({ target: { value } }) => {
          const found = asking.outcomes.find(({ name }) => name === value);
          if (found !== undefined) onChange({ outcome: found.name });
        }}
      >
        {asking.outcomes.map(({ name, recorded }) => (
          <option key={name} value={name}>
            {shortWords(name)} ({recorded === 0 ? 'no data' : `${countWords(recorded)} recorded`})
          </option>
        ))}
      </select>
      <span className="says">{OUTCOME_WORDS[asked.outcome].split(': ')[1]}</span>
    </div>
  );
}

function CohortField({ asked, report, onChange }: FieldProps & { report: ImportReport }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Cohort</label>
      <select
        id={id}
        value={asked.cohort ?? ''}
        onChange={({ target: { value } }) => onChange({ cohort: value === '' ? undefined : value })}
      >
        <option value="">all kept rows ({countWords(report.counts.kept)})</option>
        {report.cohorts.map((cohort) => (
          <option key={cohort.id} value={cohort.id}>
            {cohort.label} ({countWords(cohort.count)})
          </option>
        ))}
      </select>
      <span className="says">then transfers only</span>
    </div>
  );
}

function CovariateFields({ asked, asking, onChange }: FieldProps & { asking: Asking }) {
  return (
    <fieldset className="field">
      <legend>Adjust the comparison for</legend>
      {asking.covariates.map(({ name, recorded }) => (
        <Check
          key={name}
          label={`${COVARIATE_WORDS[name]} (${recorded === 0 ? 'no data' : `${countWords(recorded)} recorded`})`}
          checked={asked.covariates.includes(name)}
          disabled={recorded === 0}
          onCheck={(on) =>
            onChange({ covariates: on ? [...asked.covariates, name] : asked.covariates.filter((one) => one !== name) })
          }
        />
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onCheck: (on: boolean) => void;
}

function Check({ label, checked, disabled, onCheck }: CheckProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled === true}
        onChange={(event) => onCheck(event.target.checked)}
      />
      {label}
    </label>
  );
}
