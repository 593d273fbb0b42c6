import type { CalendarDay } from '@nidation/core/engines';
import { KNOWLEDGE_VERSION } from '@nidation/core/knowledge';
import { reportFromAnalyses } from '@nidation/formats/report';
import type { AnalysisQuestion } from '../messages.ts';
import { answersOf } from './analyze.ts';
import type { KeptTable } from './keptTable.ts';
import { shortOutcome, SOFTWARE } from './selection.ts';

/** The answers of the page as one HTML document, with the digest of the file they come from. */
export function registryReport(table: KeptTable, question: AnalysisQuestion, madeOn: CalendarDay): string {
  const { basis, attrition, parts, selection } = answersOf(table, question);
  const { report, mapping, digest } = table;
  const { read, kept, rejected, duplicate } = report.counts;
  return reportFromAnalyses(
    {
      title: `Registry report: ${mapping.source}`,
      answer: [
        `${String(read)} rows read = ${String(kept)} kept + ${String(rejected)} rejected + ${String(duplicate)} duplicate; ${String(selection.rows.length)} in the cohort.`,
        ...(parts.rates.sentences[0] === undefined ? [] : [parts.rates.sentences[0]]),
      ],
      cohort: basis.cohort,
      attrition,
      outcomes: [
        {
          name: shortOutcome(basis.outcome),
          definition: basis.outcome.split(': ').slice(1).join(': '),
          denominator: `per ${basis.denominator}`,
        },
      ],
      limits: [
        'Descriptive and not randomized: no rate and no difference here is an effect of a treatment.',
        'The threshold formula takes the chance as constant from transfer to transfer.',
        ...report.cautions,
      ],
      software: SOFTWARE,
      knowledge: KNOWLEDGE_VERSION,
      inputDigest: digest,
      rerun: `Registry page: the same file, mapping ${mapping.id} version ${mapping.version}; ${questionWords(question)}`,
      madeOn,
    },
    [parts.rates, parts.attempts, parts.comparison],
  );
}

function questionWords({
  outcome,
  cohort,
  ownEggsOnly,
  firstOnly,
  covariates,
  completeUntil,
}: AnalysisQuestion): string {
  return [
    `outcome ${outcome}`,
    `cohort ${cohort ?? 'all kept rows'}`,
    `own eggs only: ${ownEggsOnly ? 'yes' : 'no'}`,
    `first transfer of each woman: ${firstOnly ? 'yes' : 'no'}`,
    `covariates: ${covariates.length === 0 ? 'none' : covariates.join(', ')}`,
    `complete until ${completeUntil ?? 'not stated'}`,
  ].join('; ');
}
